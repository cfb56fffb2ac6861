import type { Passage } from "../../corpus/document";
import type { StoredDocument, StoredPassage } from "../corpusSearch";
import { kindNumbers } from "../segment/facts";
import type { Json } from "./cluster";

const documentTexts = ["date", "symbol", "organ", "speaker", "delegation", "meeting", "source"] as const;
const passageTexts = ["id", "number", "language"] as const;
const parts: readonly Passage["part"][] = [
  "title",
  "heading",
  "preambular",
  "operative",
  "annex",
  "paragraph",
  "footnote",
  "table",
];

/**
 * A document that a cluster gave; undefined for what is none. A cluster may hold what nobody here has written: facts that are
 * not what they must be are left out.
 */
export function documentFrom(source: Json): StoredDocument | undefined {
  const told = source?.document;
  if (typeof told !== "object" || told === null) return undefined;
  const { id, uri, title, language, kind, length } = told;
  const isText = [id, uri, title, language].every((fact) => typeof fact === "string");
  if (!isText || !kindNumbers.includes(kind) || !isCount(length)) return undefined;
  const lists = { guessed: textsIn(told.guessed), corrected: textsIn(told.corrected) };
  return {
    id,
    uri,
    title,
    language,
    kind,
    length,
    ...textsOf(told, documentTexts),
    ...(isCount(told.marked) ? { marked: told.marked } : {}),
    ...(told.scanned === true ? { scanned: true } : {}),
    ...(told.suggested === false ? { suggested: false } : {}),
    ...(lists.guessed ? { guessed: lists.guessed as NonNullable<StoredDocument["guessed"]> } : {}),
    ...(lists.corrected ? { corrected: lists.corrected } : {}),
  };
}

/** A passage that a cluster gave; undefined for what is none. */
export function passageFrom(source: Json): StoredPassage | undefined {
  const document = documentFrom(source);
  if (!document || typeof source.text !== "string" || !isCount(source.ordinal)) return undefined;
  const told = source.passage ?? {};
  return {
    text: source.text,
    line: isCount(told.line) ? told.line : 0,
    ...(isCount(told.page) ? { page: told.page } : {}),
    ...(parts.includes(told.part) ? { part: told.part } : {}),
    ...textsOf(told, passageTexts),
    document,
    ordinal: source.ordinal,
  };
}

function textsOf<Name extends string>(told: Json, names: readonly Name[]): { readonly [N in Name]?: string } {
  return Object.fromEntries(
    names.filter((name) => typeof told[name] === "string").map((name) => [name, told[name]]),
  ) as { readonly [N in Name]?: string };
}

function textsIn(told: Json): readonly string[] | undefined {
  return Array.isArray(told) && told.every((text) => typeof text === "string") ? told : undefined;
}

/** Greater numbers have no place in the arrays of an index. */
function isCount(told: Json): told is number {
  return Number.isInteger(told) && told >= 0 && told < 2 ** 31;
}
