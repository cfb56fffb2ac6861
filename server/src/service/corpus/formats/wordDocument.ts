import { say } from "../../text/say";
import type { Block } from "../block";
import { openArchive } from "./archive";
import { readRelations } from "./relations";
import { damaged } from "./unreadable";
import { readLists } from "./wordNumbering";
import { readStories, type View } from "./wordStory";
import { readStyles } from "./wordStyles";
import { type WordContent, wordBlocks } from "./wordView";

/** A Word file as it was read. */
export interface WordDocument {
  /** Changes were tracked in it, so that its two views differ. */
  readonly tracked: boolean;
  /** Its paragraphs, rows of tables and notes, as they are in a view. */
  blocks(view: View): Block[];
}

/** Maximum, in bytes, of all parts that are unpacked of one file: text that nobody could type. */
const mostUnpacked = 48 * 1024 * 1024;

/**
 * Reads a Word file (.docx and its kin; ECMA-376, transitional or strict). Headers, footers, comments, pictures and hidden
 * text are no part of its text.
 * @param decode the text of a part
 * @throws Unreadable
 */
export function readWord(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): WordDocument {
  const archive = openArchive(bytes, mostUnpacked, decode);
  const part = (name: string | undefined) => {
    const content = name === undefined ? undefined : archive.read(name);
    return content && decode(content);
  };
  const leadsTo = (place: string) => {
    const relations = readRelations(place, part);
    return (kind: string) => relations.find((one) => one.kind === kind)?.place;
  };
  const main = leadsTo("")("officeDocument") ?? "word/document.xml";
  const source = part(main);
  if (source === undefined) throw damaged(say`its text is missing`);
  const place = leadsTo(main);
  const styles = readStyles(part(place("styles")));
  const lists = readLists(part(place("numbering")), styles);
  const body = readStories(source, styles);
  const notes = (kind: string) => {
    const text = part(place(kind));
    return text === undefined ? undefined : readStories(text, styles);
  };
  const footnotes = notes("footnotes");
  const endnotes = notes("endnotes");
  const settings = part(place("settings"));
  const content: WordContent = {
    body: body.byId.get("") ?? [],
    footnotes: footnotes?.byId ?? new Map(),
    endnotes: endnotes?.byId ?? new Map(),
    noteFormats: new Map([
      ...(settings === undefined ? [] : readStories(settings, styles).noteFormats),
      ...body.noteFormats,
    ]),
    styles,
    lists,
  };
  return {
    tracked: [body, footnotes, endnotes].some((stories) => stories?.tracked),
    blocks: (view) => wordBlocks(content, view),
  };
}
