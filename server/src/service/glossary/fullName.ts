import type { GlossaryEntry } from "./entry";

/** Kinds whose full names take "the": "the Department of Peace Operations", but "United Nations police". */
const kindsWithArticle = new Set([
  "peacekeeping operation",
  "special political mission",
  "support office",
  "regional operation",
  "multinational force",
  "emergency mission",
  "police mission",
  "investigative body",
  "department",
  "office",
  "official",
  "principal organ",
  "subsidiary organ",
  "Main Committee",
  "commission",
  "regional commission",
  "sanctions committee",
  "expert body",
  "treaty body",
  "inter-agency body",
  "body",
  "fund or programme",
  "specialized agency",
  "related organization",
  "research and training institute",
  "regional organization",
  "international organization",
  "humanitarian organization",
  "group of States",
  "court",
  "treaty",
  "agreement",
  "country",
  "fund",
]);

/**
 * An entry's full name as it goes into a sentence in the place of its short form: in the plural where the short form
 * is ("IPOs": individual police officers), with "the" where the name wants it.
 * @param before what stands before the short form in its sentence; an article or a determiner there is enough
 */
export function fullNameFor(entry: GlossaryEntry, plural: boolean, before: string): string {
  const name = plural && !/s$/.test(entry.term) ? pluralOf(entry.name) : entry.name;
  if (plural || !kindsWithArticle.has(entry.kind) || /^(?:the|an?) /i.test(name)) return name;
  return withArticle(name, before);
}

/** A name with "the", unless an article or a determiner stands before it; "The" where a sentence begins. */
export function withArticle(name: string, before: string): string {
  const lastWord = /([\p{L}’'-]+)[\s"“‘(]*$/u.exec(before.slice(-40))?.[1] ?? "";
  if (determiner.test(lastWord)) return name;
  const beginning = /(?:^|[.!?:;\n])[\s"“*_>#-]*$/.test(before.slice(-12));
  return `${beginning ? "The" : "the"} ${name}`;
}

const determiner =
  /^(?:the|an?|its|their|our|his|her|this|that|these|those|each|every|any|no|former|present|current|whole|said|same|new|entire)$|['’]s?$/i;

/** The plural of a name: that of its head noun, the word before the first preposition. */
export function pluralOf(name: string): string {
  const [, head = name, rest = ""] =
    /^(.+?)((?: (?:of|for|on|in|to|and|with|against)(?: .*)?)?)$/.exec(name) ?? [];
  return pluralWord(head) + rest;
}

function pluralWord(head: string): string {
  if (/(?:[^s]s|police|personnel)$/.test(head)) return head;
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(head) ? `${head}es` : `${head}s`;
}
