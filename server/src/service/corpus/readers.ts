import { listedWithOr, type Said, say } from "../text/say";
import { firstOf } from "./beginning";
import { firstBytes, type Reader } from "./reader";
import { akomaNtoso } from "./readers/akomaNtoso";
import { book } from "./readers/book";
import { delimited } from "./readers/delimited";
import { html } from "./readers/html";
import { jsonLines } from "./readers/jsonLines";
import { legacyWord } from "./readers/legacyWord";
import { markdown } from "./readers/markdown";
import { openDocument } from "./readers/openDocument";
import { parquet } from "./readers/parquet";
import { pdf } from "./readers/pdf";
import { plainText } from "./readers/plainText";
import { richText } from "./readers/richText";
import { spreadsheet } from "./readers/spreadsheet";
import { word } from "./readers/word";
import { zipped } from "./readers/zipped";

/**
 * Every reader, in the order in which people are told of them. A new one is a line here; `npm run manifest` then writes
 * what is said of it. Nobody need watch for its files: all that lies in a corpus folder is watched.
 */
export const readers: readonly Reader[] = [
  plainText,
  markdown,
  html,
  pdf,
  word,
  legacyWord,
  openDocument,
  richText,
  book,
  akomaNtoso,
  jsonLines,
  delimited,
  spreadsheet,
  parquet,
  zipped((name, bytes) => readerOf(name, bytes)),
];

/** The reader of files of a name; undefined where there is none yet. @param name without folders: "S_RES_2518_2020.txt" */
export function readerFor(name: string): Reader | undefined {
  const lower = name.toLowerCase();
  return readers.find(({ endings }) => endings.some((ending) => lower.endsWith(`.${ending}`)));
}

/**
 * The reader of a file: that of the format it is beyond doubt, otherwise that of its name; undefined where there is none.
 * @param name without folders
 * @param bytes of the file; its beginning is enough
 */
export function readerOf(name: string, bytes: Uint8Array): Reader | undefined {
  const named = readerFor(name);
  const first = firstOf(bytes.subarray(0, firstBytes));
  if (named?.recognises?.(first)) return named;
  return readers.find((reader) => reader.recognises?.(first)) ?? named;
}

/** How a text may be saved so that it can be read: "text (.txt), Markdown or HTML". */
export function readableForms(): Said {
  const forms = readers.flatMap(({ saveAs }) => saveAs ?? []);
  return say`${listedWithOr(forms)}`;
}
