import { leftOutMark } from "../draft/citedList";
import type { CitedDocument } from "../knowledge/documents/citedDocuments";
import { recordedDate } from "../knowledge/documents/recordedDate";
import { draftWording } from "../knowledge/passages/draftWording";
import { dateOf, spacedSymbol } from "../knowledge/passages/passageSource";
import { organWords } from "../text/organNames";
import { say, together, type Wording, worded } from "../text/say";
import { oneLine, readableMarkdown } from "./markdown";

/** How the list is written: with Markdown's marks, or bare. */
export interface ListForm {
  readonly markdown: boolean;
  readonly heading: string;
  /** ISO 639 code of the draft's language: days, names of organs and doubts are written in it, whatever the reader's is. */
  readonly language: string;
  /** The note on what was left out is told in it: it is for the author, not for those who read the draft. */
  readonly wording: Wording;
}

/** What is said of a document that is not certain, in the language of the draft. */
const inLists: Readonly<Record<string, { readonly title: string; readonly memory: string }>> = {
  en: { title: "title guessed", memory: "recorded from memory" },
  fr: { title: "titre supposé", memory: "noté de mémoire" },
  es: { title: "título supuesto", memory: "anotado de memoria" },
  ru: { title: "название предположительное", memory: "записано по памяти" },
  zh: { title: "标题为推测", memory: "凭记忆记录" },
  ar: { title: "العنوان تقديري", memory: "مدون من الذاكرة" },
};

/** One document as a line of the list: symbol, title, date, address. */
export function citedLine(
  cited: CitedDocument,
  { markdown, language }: Pick<ListForm, "markdown" | "language">,
): string {
  const { facts, document, address } = cited;
  const name = facts?.names?.[0];
  const title = facts?.title ?? name ?? facts?.agenda ?? document?.title;
  const symbol = spacedSymbol(cited.symbol);
  const doubts = inLists[language] ?? inLists.en!;
  const memory = facts?.unverified ? doubts.memory : "";
  const wording = draftWording(language);
  const date = facts?.date ? recordedDate(facts, wording) : document && dateOf(document, wording);
  const guessed = !facts?.title && document?.guessed?.includes("title") ? ` (${doubts.title})` : "";
  const words = [symbol, title && title !== symbol ? `${title}${guessed}` : "", date ?? "", memory]
    .filter(Boolean)
    .join(", ");
  const text = markdown ? readableMarkdown(words) : oneLine(words);
  const where = address ? (markdown ? ` <${address}>` : ` ${address}`) : "";
  return `${text}.${where}`;
}

/** The documents that may be listed: what is doubtful would be an error under the delegate's name. */
export function certain(documents: readonly CitedDocument[]): CitedDocument[] {
  return documents.filter(({ doubt }) => doubt === undefined);
}

/**
 * The note that ends a list from which something doubtful was left out, as a line: in Markdown a comment, which is not
 * printed. Empty where nothing was.
 */
function leftOut(documents: readonly CitedDocument[], { markdown, wording }: ListForm): string {
  const [first, ...more] = documents.flatMap(({ doubt, citations: [cited] }) =>
    doubt && cited ? [say`“${cited.text}”: ${doubt}`] : [],
  );
  if (!first) return "";
  const why = together([first, ...more]);
  const note = oneLine(
    `${leftOutMark}${worded(say`Left out, because it must be checked first: ${why}`, wording)}`,
  );
  return markdown ? `<!-- ${note.replace(/-{2,}/g, "–").replaceAll(">", "›")} -->` : `[${note}]`;
}

/** The list as an annex: a heading, the organs, and under each its documents; what is doubtful in a note. Ends with a line break. */
export function citedAnnex(documents: readonly CitedDocument[], form: ListForm): string {
  const lines = [form.markdown ? `## ${form.heading}` : form.heading];
  let organ = "";
  for (const cited of certain(documents)) {
    if (cited.organ !== organ) {
      organ = cited.organ;
      const name = worded(say`${organWords(organ)}`, draftWording(form.language));
      lines.push("", form.markdown ? `**${readableMarkdown(name)}**` : oneLine(name), "");
    }
    lines.push(`${form.markdown ? "- " : "  "}${citedLine(cited, form)}`);
  }
  const note = leftOut(documents, form);
  if (note) lines.push("", note);
  return `${lines.join("\n")}\n`;
}

/**
 * The list as notes, in the order given.
 * @param all documents cited, also those that may not be listed
 * @param mark what stands in the text for the note of that place, from 1
 */
export function citedNotes(
  documents: readonly CitedDocument[],
  all: readonly CitedDocument[],
  form: ListForm,
  mark: (place: number) => string,
): string {
  const notes = documents.map((cited, at) => {
    const line = citedLine(cited, form);
    return form.markdown ? `${mark(at + 1)}: ${line}` : `${mark(at + 1)} ${line}`;
  });
  const parts = [form.markdown ? `## ${form.heading}` : form.heading, notes.join("\n"), leftOut(all, form)];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
