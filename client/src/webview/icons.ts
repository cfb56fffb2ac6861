/** Pictures of what can be done with a passage: lines on a field of 16 by 16, drawn for this view. */
const pictures = {
  compare: ["M2.5 3.5h4v9h-4z", "M9.5 3.5h4v9h-4z", "M8 1.5v13"],
  trace: ["M8 2.5a5.5 5.5 0 1 1-5 3.2", "M2.5 2.5v3.5H6", "M8 5.5V8.5l2.2 1.4"],
  open: ["M9.5 2.5h4v4", "M13.5 2.5l-6 6", "M11.5 9v4.5h-9v-9H7"],
  insert: [
    "M3 11.5c1.8-.6 2.6-2 2.6-4.2H3.2V3.8h3.6v3.6c0 2.8-1.3 4.6-3.4 5.3z",
    "M9.2 11.5c1.8-.6 2.6-2 2.6-4.2H9.4V3.8H13v3.6c0 2.8-1.3 4.6-3.4 5.3z",
  ],
  insertAs: ["M2.5 4h11", "M2.5 8h6", "M2.5 12h4", "M9.5 10.2l2.2 2.2 2.2-2.2"],
  copy: ["M5.5 5.5h8v8h-8z", "M3.5 10.5h-1v-8h8v1"],
} as const;

export type IconName = keyof typeof pictures;

const svg = "http://www.w3.org/2000/svg";

/** A picture in the colour of the text around it. It says nothing to a screen reader: the button that holds it does. */
export function icon(name: IconName): SVGSVGElement {
  const made = document.createElementNS(svg, "svg");
  made.setAttribute("viewBox", "0 0 16 16");
  made.setAttribute("aria-hidden", "true");
  for (const line of pictures[name]) {
    const path = document.createElementNS(svg, "path");
    path.setAttribute("d", line);
    made.append(path);
  }
  return made;
}
