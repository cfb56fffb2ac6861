// What reads old encodings and the formats of word processors, in one module: the build ships it once for all that runs under Node, and it is
// loaded where such a file is met.
export { openArchive } from "./archive";
export { placeOf } from "./archivePlaces";
export { readBook } from "./book";
export { encodingOf } from "./encoding";
export { readLegacyWord } from "./legacyWord";
export { readOpenDocument } from "./openDocument";
export { readRichText } from "./richText";
export { readSpreadsheet } from "./spreadsheet";
export { orSaid } from "./unreadable";
export { readWord } from "./wordDocument";
