import type { Draft } from "../draft/draft";
import type { GlossaryEntry } from "../glossary/entry";
import type { Knowledge } from "../knowledge/knowledge";
import { spacedSymbol } from "../knowledge/passageSource";
import type { CatalogueEntry } from "../references/catalogueEntry";
import type { TextRange } from "../text/range";

/** Something that can be written at the cursor. */
export interface Completion {
  /** What is replaced: the part that has been typed. */
  readonly range: TextRange;
  readonly label: string;
  readonly newText: string;
  readonly kind: "document" | "term";
  readonly detail: string;
  readonly document?: CatalogueEntry;
  readonly term?: GlossaryEntry;
}

const most = 30;

/**
 * What the words before an offset may become: a document symbol ("S/RES/25"), a resolution's number ("resolution
 * 25"), a term or an acronym. Best first; empty where nothing is worth offering.
 */
export function findCompletions(knowledge: Knowledge, draft: Draft, offset: number): Completion[] {
  const lineStart = draft.text.lastIndexOf("\n", offset - 1) + 1;
  const before = draft.text.slice(Math.max(lineStart, offset - 200), offset);
  return (
    symbolCompletions(knowledge, before, offset) ??
    numberCompletions(knowledge, before, offset) ??
    termCompletions(knowledge, before, offset)
  );
}

/** After "S/", "A/RES/7": documents whose symbols go on from there. */
function symbolCompletions(
  { catalogue }: Knowledge,
  before: string,
  offset: number,
): Completion[] | undefined {
  const typed = /(?:^|[^\p{L}\p{N}/])([A-Z][A-Za-z]{0,5}\/[A-Za-z0-9./()-]{0,40})$/u.exec(before)?.[1];
  if (!typed) return undefined;
  const range = { start: offset - typed.length, end: offset };
  return catalogue.byPrefix(typed, most).map((document) => ({
    range,
    label: spacedSymbol(document.symbol),
    newText: spacedSymbol(document.symbol),
    kind: "document",
    detail: summary(document),
    document,
  }));
}

/** After "resolution 25": Security Council resolutions by number; after "resolution 76/2": the Assembly's. */
function numberCompletions(
  { catalogue }: Knowledge,
  before: string,
  offset: number,
): Completion[] | undefined {
  const typed =
    /\b(?:resolutions?|résolutions?|resoluci(?:ón|ones))\s(?:[^.;\n]{0,120}\s)?(\d{1,4}(?:\/\d{0,3})?)$/iu.exec(
      before,
    )?.[1];
  if (!typed) return undefined;
  const range = { start: offset - typed.length, end: offset };
  const session = typed.includes("/");
  const found = session
    ? catalogue.byPrefix(`A/RES/${typed}`, most)
    : catalogue.councilByNumberPrefix(typed, most);
  return found.map((document) => {
    const newText = session
      ? document.symbol.replace("A/RES/", "")
      : spacedSymbol(document.symbol.replace("S/RES/", ""));
    return { range, label: newText, newText, kind: "document", detail: summary(document), document };
  });
}

/** The terms and acronyms that begin with the word, or the last words, typed. */
function termCompletions({ glossary }: Knowledge, before: string, offset: number): Completion[] {
  const words = /(?:[\p{L}\p{N}][\p{L}\p{N}'’-]*[ \u00a0]){0,3}[\p{L}][\p{L}\p{N}'’-]*$/u.exec(before)?.[0];
  if (!words) return [];
  const found: Completion[] = [];
  const seen = new Set<string>();
  // The longest run of words first: "special repr" rather than "repr".
  for (let typed = words; ; typed = typed.slice(typed.search(/[ \u00a0]/) + 1)) {
    if (typed.length >= 2) {
      const range = { start: offset - typed.length, end: offset };
      for (const entry of glossary.complete(typed, most)) {
        for (const completion of termForms(entry, typed, range)) {
          const key = `${completion.newText}\n${completion.detail}`;
          if (seen.has(key) || completion.newText === typed) continue;
          seen.add(key);
          found.push(completion);
        }
      }
    }
    if (!/[ \u00a0]/.test(typed)) break;
  }
  return found.slice(0, most);
}

/** The form that was begun, and for an acronym also its introduction: "the full name (ACRONYM)". */
function termForms(entry: GlossaryEntry, typed: string, range: TextRange): Completion[] {
  const begun = (form: string) => form.toLowerCase().startsWith(typed.toLowerCase());
  const forms = [entry.term, entry.name, ...(entry.aliases ?? [])].filter(begun);
  const acronym = entry.term !== entry.name;
  return [...new Set(forms)].map((form) => ({
    range,
    label: form,
    newText: form,
    kind: "term" as const,
    detail: acronym ? (form === entry.term ? entry.name : `${entry.term}, ${entry.kind}`) : entry.kind,
    term: entry,
  }));
}

function summary({ title, agenda, date }: CatalogueEntry): string {
  return [date?.slice(0, 4), title ?? agenda].filter(Boolean).join(": ");
}
