import table from "../../../data/rules/short-forms.tsv";
import { once, rows } from "../references/facts/table";

/** What a word of the table is there for. */
export type ShortFormKind =
  /** Written short by everybody in that language. */
  | "everyday"
  /** Put in capitals for emphasis, or as a day or a month. */
  | "loud"
  /** Stands before a person's name. */
  | "person"
  /** Ends the name of a work, a day, a campaign or a station. */
  | "work"
  /** Joins the words of a name. */
  | "joining"
  /** Stands before a ship's name: "MV". */
  | "ship"
  /** Stands before that. */
  | "ship-article"
  /** Stands in brackets within the full name, wherever that is used: "Islamic State in Iraq and the Levant (ISIL, …)". */
  | "within"
  /** Missions that are named with their place: "EUCAP Sahel Mali". */
  | "mission";

const all = once(() => rows(table));

/** The words of a kind in all languages, in the order of the table. */
export function wordsOf(kind: ShortFormKind): string[] {
  return all().flatMap(([of, , form]) => (of === kind && form ? [form] : []));
}

const everyday = once(() => {
  const forms = new Map<string, Set<string>>();
  for (const [kind, language = "", form] of all()) {
    if (kind !== "everyday" || !form) continue;
    const known = forms.get(language) ?? new Set();
    forms.set(language, known.add(form));
  }
  return forms;
});

/** What everybody writes short in a language (ISO 639 code). */
export function everydayForms(language: string): ReadonlySet<string> {
  return everyday().get(language) ?? none;
}

const none: ReadonlySet<string> = new Set();
