import type { TextRange } from "../text/range";

/** The heading of the list of documents cited, in each of the languages that drafts are written in. */
const headings: Readonly<Record<string, string>> = {
  en: "Documents cited",
  fr: "Documents cités",
  es: "Documentos citados",
  ru: "Упомянутые документы",
  zh: "引用文件",
  ar: "الوثائق المشار إليها",
};

const heading = new RegExp(`^(?:#{1,6}[ \\t]+)?(?:${Object.values(headings).join("|")})[ \\t]*$`, "gm");

/**
 * The list of documents cited that a draft holds already, with its heading: to the next heading, or to the end. What
 * it names is not cited by the draft itself.
 * @returns undefined where there is none
 */
export function citedListRange(text: string): TextRange | undefined {
  let start: number | undefined;
  for (const { index } of text.matchAll(heading)) start = index;
  if (start === undefined) return undefined;
  const lineEnd = text.indexOf("\n", start);
  if (lineEnd < 0) return { start, end: text.length };
  const next = text.slice(lineEnd).search(/\n#{1,6}[ \t]/);
  return { start, end: next < 0 ? text.length : lineEnd + next + 1 };
}

/** The heading of a draft's list: the one that it has, or else that of its language. */
export function citedHeading({
  text,
  language,
}: {
  readonly text: string;
  readonly language: string;
}): string {
  let there: string | undefined;
  for (const [line] of text.matchAll(heading)) there = line.replace(/^#+/, "").trim();
  return there ?? headings[language] ?? "Documents cited";
}
