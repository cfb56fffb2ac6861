// What pdf.js asks for where it is loaded and needs for drawing alone: text is read without it.
export class DOMMatrix {}
export class ImageData {}
export class Path2D {}
