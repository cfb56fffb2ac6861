import table from "../../../data/forms.tsv";
import { once, rows } from "../references/facts/table";
import { type Language, languages } from "../text/language";

/** What a new draft can begin as. The first is a delegation's statement; each of the others belongs to an organ. */
export const draftForms = [
  "statement",
  "council-resolution",
  "council-presidential-statement",
  "assembly-resolution",
  "economic-and-social-council-resolution",
  "human-rights-council-resolution",
  "model-un-working-paper",
] as const;
export type DraftForm = (typeof draftForms)[number];

export function isDraftForm(value: unknown): value is DraftForm {
  return (draftForms as readonly unknown[]).includes(value);
}

const texts = once(() => rows(table));

/**
 * The frame of a draft: symbol line, agenda item, sponsors and clauses of a resolution; salutation, points and closing
 * of a statement. What is the author's to write is an LSP snippet's placeholder: `${2:title of the item}`.
 * @param today decides the year and the session in a symbol
 */
export function formText(form: DraftForm, language: Language, today: Date): string {
  const column = languages.indexOf(language) + 1;
  const year = today.getUTCFullYear();
  // The General Assembly's sessions open in September and are numbered from 1946 on (rule 1 of its rules of procedure).
  const session = today.getUTCMonth() >= 8 ? year - 1945 : year - 1946;
  return texts()
    .filter(([name]) => name === form)
    .map((row) => (row[column] ?? "").replaceAll("\\n", "\n"))
    .join("\n\n")
    .replaceAll("{year}", String(year))
    .replaceAll("{session}", String(session))
    .concat("\n");
}

/** A snippet as plain text: each placeholder is its own description, each choice its first option. */
export function plainForm(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace(/\$\d+/g, "");
}
