import type { Block } from "../block";
import { openArchive } from "./archive";
import { placeOf } from "./archivePlaces";
import { readMarkup } from "./markup";
import { damaged } from "./unreadable";
import { readLists } from "./wordNumbering";
import { wordSpaces } from "./wordSpaces";
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
  const main = related(part("_rels/.rels"), "").get("officeDocument") ?? "word/document.xml";
  const source = part(main);
  if (source === undefined) throw damaged("its text is missing");
  const slash = main.lastIndexOf("/") + 1;
  const relations = related(
    part(`${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`),
    main.slice(0, slash),
  );
  const styles = readStyles(part(relations.get("styles")));
  const lists = readLists(part(relations.get("numbering")), styles);
  const body = readStories(source, styles);
  const notes = (kind: string) => {
    const text = part(relations.get(kind));
    return text === undefined ? undefined : readStories(text, styles);
  };
  const footnotes = notes("footnotes");
  const endnotes = notes("endnotes");
  const settings = part(relations.get("settings"));
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

/** The parts that a part leads to, by what they are to it ("styles"): their names in the archive. */
function related(source: string | undefined, folder: string): Map<string, string> {
  const relations = new Map<string, string>();
  if (source === undefined) return relations;
  readMarkup(
    source,
    {
      open(name, { Type, Target, TargetMode }) {
        if (!name.endsWith("Relationship") || !Type || !Target || TargetMode === "External") return;
        const kind = Type.slice(Type.lastIndexOf("/") + 1);
        if (!relations.has(kind)) relations.set(kind, placeOf(Target, folder));
      },
    },
    wordSpaces,
  );
  return relations;
}
