import type { CitedDocument } from "../knowledge/citedDocuments";
import { dateOf, spacedSymbol } from "../knowledge/passageSource";
import { readableDate } from "../knowledge/readableDate";

/** How the list is written: with Markdown's marks, or bare. */
export interface ListForm {
  readonly markdown: boolean;
  readonly heading: string;
}

/** One document as a line of the list: symbol, title, date, address. */
export function citedLine(cited: CitedDocument, { markdown }: Pick<ListForm, "markdown">): string {
  const { facts, document, address, doubt } = cited;
  const name = facts?.names?.[0];
  const title = facts?.title ?? name ?? facts?.agenda ?? document?.title;
  const symbol =
    cited.symbol === "CHARTER" ? (name ?? "Charter of the United Nations") : spacedSymbol(cited.symbol);
  const memory = facts?.unverified ? "recorded from memory" : "";
  const date = facts?.date ? readableDate(facts.date) : document && dateOf(document);
  const guessed = !facts?.title && document?.guessed?.includes("title") ? " (title guessed)" : "";
  const words = [symbol, title && title !== symbol ? `${title}${guessed}` : "", date ?? "", memory]
    .filter(Boolean)
    .join(", ");
  const text = markdown ? inline(words) : words;
  const where = address ? (markdown ? ` <${address}>` : ` ${address}`) : "";
  return `${text}.${where}${doubt ? ` [To be checked: ${markdown ? inline(doubt) : doubt}]` : ""}`;
}

/** The list as an annex: a heading, the organs, and under each its documents. Ends with a line break. */
export function citedAnnex(documents: readonly CitedDocument[], form: ListForm): string {
  const lines = [form.markdown ? `## ${form.heading}` : form.heading];
  let organ = "";
  for (const cited of documents) {
    if (cited.organ !== organ) {
      organ = cited.organ;
      lines.push("", form.markdown ? `**${inline(organ)}**` : organ, "");
    }
    lines.push(`${form.markdown ? "- " : "  "}${citedLine(cited, form)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** The list as notes, in the order given; `mark` is what stands in the text for the note of that place, from 1. */
export function citedNotes(
  documents: readonly CitedDocument[],
  form: ListForm,
  mark: (place: number) => string,
): string {
  const notes = documents.map((cited, at) => {
    const line = citedLine(cited, form);
    return form.markdown ? `${mark(at + 1)}: ${line}` : `${mark(at + 1)} ${line}`;
  });
  return `${form.markdown ? `## ${form.heading}` : form.heading}\n\n${notes.join("\n")}\n`;
}

/** Text that is not ours as part of a line of Markdown that people read and edit: only what would be a mark is escaped. */
function inline(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>]/g, "\\$&");
}
