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

/** How the note on what was left out of the list begins, whatever language it is in. */
export const leftOutMark = "penholder: ";

/** A line of the list as it is made (render/citedList.ts): organ, document, note, what was left out. */
const ownLine = new RegExp(
  `^(?:- | {2}\\S|\\*\\*.*\\*\\*$|\\[\\^cited-\\d+\\]:|[⁰¹²³⁴-⁹]+ |(?:<!-- |\\[)${leftOutMark})`,
  "u",
);

/**
 * The list of documents cited that a draft holds already, with its heading: as far as its lines are those of such a
 * list. What it names is not cited by the draft itself, and what stands below it is the author's again.
 * @returns undefined where there is none
 */
export function citedListRange(text: string): TextRange | undefined {
  let start: number | undefined;
  for (const { index } of text.matchAll(heading)) start = index;
  if (start === undefined) return undefined;
  const after = (at: number) => {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end + 1;
  };
  let end = after(start);
  while (end < text.length) {
    const next = after(end);
    const line = text.slice(end, next).trimEnd();
    // In plain text an organ is a bare line above its documents.
    const isOrgan = line.length <= longestOrgan && /^\r?\n {2}\S/.test(text.slice(next, next + 8));
    if (line !== "" && !ownLine.test(line) && !isOrgan) break;
    end = next;
  }
  return { start, end };
}

/** UTF-16 units. */
const longestOrgan = 100;

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
