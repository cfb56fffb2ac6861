import type { Draft } from "../draft/draft";
import type { GlossaryEntry } from "../glossary/entry";
import type { Knowledge } from "../knowledge/knowledge";
import { spacedSymbol } from "../knowledge/passageSource";
import type { KnownDocument, TitleSearch } from "../knowledge/titleSearch";
import type { CatalogueEntry } from "../references/catalogueEntry";
import { type HeadWords, headWordsIn } from "../references/headWords";
import { citedInProse, writtenForm } from "../references/written";
import type { TextRange } from "../text/range";

/** Something that can be written at the cursor. */
export interface Completion {
  /** What is replaced: the part that has been typed. */
  readonly range: TextRange;
  readonly label: string;
  readonly newText: string;
  readonly kind: "document" | "term";
  readonly detail: string;
  /** Canonical symbol of the document. */
  readonly symbol?: string;
  readonly term?: GlossaryEntry;
}

const most = 30;
/** So much of the line before the cursor is looked at. UTF-16 units. */
const reach = 240;

/**
 * What the words before an offset may become: a document symbol ("S/RES/25"), a resolution's number ("resolution
 * 25"), a resolution or report by words of its title ("resolution on women and peace and s"), a term or an acronym. Best
 * first; empty where nothing is worth offering.
 */
export async function findCompletions(
  knowledge: Knowledge,
  titles: TitleSearch,
  draft: Draft,
  offset: number,
): Promise<Completion[]> {
  const lineStart = draft.text.lastIndexOf("\n", offset - 1) + 1;
  const before = draft.text.slice(Math.max(lineStart, offset - reach), offset);
  return (
    (await symbolCompletions(knowledge, before, offset)) ??
    numberCompletions(knowledge, before, offset) ??
    (await titleCompletions(knowledge, titles, before, offset)) ??
    termCompletions(knowledge, before, offset)
  );
}

/** After "S/", "A/RES/7": documents whose symbols go on from there, the catalogue's and the corpus's. */
async function symbolCompletions(
  { catalogue, index }: Knowledge,
  before: string,
  offset: number,
): Promise<Completion[] | undefined> {
  const typed = /(?:^|[^\p{L}\p{N}/])([A-Z][A-Za-z]{0,5}\/[A-Za-z0-9./()-]{0,40})$/u.exec(before)?.[1];
  if (!typed) return undefined;
  const range = { start: offset - typed.length, end: offset };
  const known = new Map<string, KnownDocument>();
  for (const entry of catalogue.byPrefix(typed, most))
    known.set(entry.symbol, { symbol: entry.symbol, title: titleOf(entry), entry });
  const wanted = typed.toUpperCase();
  for (const document of index ? await index.documents() : []) {
    const { symbol, title } = document;
    if (symbol && !known.has(symbol) && symbol.toUpperCase().startsWith(wanted))
      known.set(symbol, { symbol, title, document });
  }
  return [...known.values()].slice(0, most).map((found) => {
    const text = spacedSymbol(found.symbol ?? "");
    return completionOf(found, range, text, text);
  });
}

/** After "resolution 25": Security Council resolutions by number; after "resolution 76/2": the Assembly's, or the organ's that is named. */
function numberCompletions(
  { catalogue }: Knowledge,
  before: string,
  offset: number,
): Completion[] | undefined {
  const chinese = /第(\d{1,4}(?:\/\d{0,3})?)$/.exec(before)?.[1];
  const head = chinese ? undefined : headWordsIn(before);
  const typed =
    chinese ??
    (head && /^(?:[^.;\n]{0,120}[\s(])?(\d{1,4}(?:\/\d{0,3})?)$/.exec(before.slice(head.end))?.[1]);
  if (!typed) return undefined;
  const range = { start: offset - typed.length, end: offset };
  const found = byNumber(catalogue, typed, head);
  return found.flatMap((entry) => {
    const number = writtenForm(entry.symbol)?.number;
    if (!number) return [];
    const text = chinese ? number.replace(" (", "(") : number;
    return [completionOf({ symbol: entry.symbol, title: titleOf(entry), entry }, range, text, text)];
  });
}

function byNumber(
  catalogue: Knowledge["catalogue"],
  typed: string,
  head: HeadWords | undefined,
): CatalogueEntry[] {
  const { organ, nature = "RES" } = head ?? {};
  if (nature === "DEC") return catalogue.byPrefix(`${organ === "E" ? "E" : "A"}/DEC/${typed}`, most);
  if (typed.includes("/")) {
    const own = organ && organ !== "S" ? [organ] : (["A", "A/HRC", "E"] as const);
    return own.flatMap((each) => catalogue.byPrefix(`${each}/RES/${typed}`, most)).slice(0, most);
  }
  return organ && organ !== "S"
    ? catalogue.byPrefix(`${organ}/RES/${typed}`, most)
    : catalogue.councilByNumberPrefix(typed, most);
}

/** "on …", "entitled …": what leads from the noun to the words of a title. */
const leading =
  /^(?:on|about|concerning|regarding|entitled|sur|relative à|concernant|intitulée|sobre|relativa a|titulada|о|об|по)[\s\u00a0]+(?:the |la |les? |l[’']|los |las |el )?["“«]?/i;
const otherHeads =
  /\b(?:report|note|document|statement|letter|rapport|informe|доклад)s?\b(?:[^.;\n]{0,40})?\s(?=(?:on|about|concerning|regarding|entitled|sur|sobre|о)\s)/i;

/** After "resolution on women and p": by words of the title, in any order, typing errors forgiven. */
async function titleCompletions(
  knowledge: Knowledge,
  titles: TitleSearch,
  before: string,
  offset: number,
): Promise<Completion[] | undefined> {
  const head = headWordsIn(before);
  const after = head && before.slice(head.end);
  if (head && after && leading.test(after) && !/[.;:]/.test(after)) {
    const beginning = `${head.organ ?? ""}/${head.nature}/`;
    const found = await titles.find(knowledge, after.replace(leading, ""), most, ({ symbol = "" }) =>
      head.organ ? symbol.startsWith(beginning) : symbol.includes(beginning),
    );
    return found.flatMap((document) => numbered(document, head, before, offset));
  }
  const other = otherHeads.exec(before);
  const words = other && before.slice(other.index + other[0].length);
  if (!words || /[.;:(]/.test(words)) return undefined;
  const found = await titles.find(
    knowledge,
    words.replace(leading, ""),
    most,
    ({ symbol = "" }) => symbol !== "" && !writtenForm(symbol),
  );
  // The words stay, and the symbol follows them in brackets, as reports are cited.
  const range = { start: offset - words.length, end: offset };
  return found.map((document) => {
    const symbol = spacedSymbol(document.symbol ?? "");
    return completionOf(document, range, symbol, `${words.trimEnd()} (${symbol})`);
  });
}

/** A resolution by its number; with its organ where the words before do not say whose it is. */
function numbered(document: KnownDocument, head: HeadWords, before: string, offset: number): Completion[] {
  const form = document.symbol ? writtenForm(document.symbol) : undefined;
  if (!form) return [];
  const line = offset - before.length;
  const full = citedInProse(form, head.language);
  const afterNoun = { start: line + head.end, end: offset };
  // The symbol is the shortest name that says whose resolution it is: its title has room beside it.
  const label = spacedSymbol(document.symbol ?? "");
  if (head.organ || head.determined || !full) return [completionOf(document, afterNoun, label, form.number)];
  // The organ stands before the noun in English, behind the number elsewhere.
  if (head.language === "en")
    return [completionOf(document, { start: line + head.start, end: offset }, label, full)];
  return [completionOf(document, afterNoun, label, full.slice(full.indexOf(" ") + 1))];
}

function completionOf(found: KnownDocument, range: TextRange, label: string, newText: string): Completion {
  return {
    range,
    label,
    newText,
    kind: "document",
    detail: summary(found),
    ...(found.symbol ? { symbol: found.symbol } : {}),
  };
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

function titleOf({ title, agenda, symbol }: CatalogueEntry): string {
  return title ?? agenda ?? symbol;
}

/** Year and title; what the reader of a corpus guessed is said to be so. */
function summary({ entry, document, title, symbol }: KnownDocument): string {
  const date = entry?.date ?? document?.date;
  const guessed = !entry?.date && document?.guessed?.includes("date") ? "about " : "";
  const year = date && `${guessed}${date.slice(0, 4)}`;
  return [year, title === symbol ? undefined : title].filter(Boolean).join(": ");
}
