import { say } from "../../text/say";
import { openArchive } from "./archive";
import { placeOf } from "./archivePlaces";
import { readMarkup } from "./markup";
import { damaged, locked } from "./unreadable";

/** An EPUB book as it was read. */
export interface Book {
  readonly title?: string;
  /** As the book says it: "en", "fr-CH". */
  readonly language?: string;
  /** As the book says it: "2031-05-09T10:00:00Z". */
  readonly date?: string;
  /** Its chapters in the order in which they are read, each a page of XHTML. */
  readonly chapters: readonly string[];
}

/** Maximum, in bytes, of all text that is unpacked of one book. */
const mostUnpacked = 48 * 1024 * 1024;

/**
 * Reads an EPUB book: the pages of its spine. Its table of contents, pictures and scripts are not looked at.
 * Source: W3C, EPUB 3.3, sections 4.2.6.3 (container.xml) and 5 (package document).
 * @param decode the text of a part
 * @throws Unreadable
 */
export function readBook(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Book {
  const archive = openArchive(bytes, mostUnpacked, decode);
  const part = (name: string) => {
    const content = archive.read(name);
    return content && decode(content);
  };
  let place: string | undefined;
  readMarkup(part("META-INF/container.xml") ?? "", {
    open(name, attributes) {
      if (name === "rootfile") place ??= attributes["full-path"];
    },
  });
  const packed = place === undefined ? undefined : part(place);
  if (place === undefined || packed === undefined) throw damaged(say`its list of chapters is missing`);
  const folder = place.slice(0, place.lastIndexOf("/") + 1);
  const items = new Map<string, string>();
  const spine: string[] = [];
  const said: { -readonly [Key in "title" | "language" | "date"]?: string } = {};
  let current: "title" | "language" | "date" | undefined;
  readMarkup(packed, {
    open(name, { id = "", href, properties = "", idref, linear }) {
      const local = name.slice(name.indexOf(":") + 1);
      if (local === "item" && href && !/\bnav\b/.test(properties)) items.set(id, href);
      else if (local === "itemref" && idref && linear !== "no") spine.push(idref);
      current = /^dc:(?:title|language|date)$/.test(name) ? (local as typeof current) : undefined;
      if (current && said[current] !== undefined) current = undefined;
    },
    text(text) {
      if (current) said[current] = (said[current] ?? "") + text;
    },
    close() {
      current = undefined;
    },
  });
  // Fonts may be disguised; text that is locked is named beside them.
  const rights = part("META-INF/encryption.xml") ?? "";
  const chapters: string[] = [];
  for (const idref of new Set(spine)) {
    const href = items.get(idref);
    if (href === undefined) continue;
    const name = placeOf(decodedAddress(href.split("#")[0]!), folder);
    if (rights.includes(`"${name}"`)) throw locked();
    const chapter = part(name);
    if (chapter !== undefined) chapters.push(chapter);
  }
  return { ...said, chapters };
}

function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
