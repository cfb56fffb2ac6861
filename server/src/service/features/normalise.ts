import type { Draft, DraftParagraph } from "../draft/draft";
import { touchesAny } from "../draft/foreign";
import { spacedSymbol } from "../knowledge/passages/passageSource";
import type { Catalogue } from "../references/catalogue";
import { findReferences } from "../references/find";
import type { Reference } from "../references/reference";
import { type Written, writtenForm } from "../references/symbols/written";
import { applyEdits, type TextEdit } from "../text/edit";
import type { TextRange } from "../text/range";

/** "Security Council resolution 2518 (2020)", or "S/RES/2518 (2020)". */
export type ReferenceStyle = "prose" | "symbol";

/** References that are listed together: in a list only the first has the head words. */
interface Run {
  /** The words before the first number: "Security Council Resolutions"; empty for symbols. */
  readonly head: TextRange;
  readonly references: readonly Reference[];
}

/**
 * The edits that bring the references of a draft to one style. Safe places only: quotations, headings, code, the list
 * of documents cited, other bodies' resolutions, and whatever is wrong or may mean several documents stay as they are.
 * Done twice, it changes nothing more.
 */
export function normaliseReferences(catalogue: Catalogue, draft: Draft, style: ReferenceStyle): TextEdit[] {
  return draft.paragraphs.flatMap((paragraph) => {
    if (paragraph.part !== "body") return [];
    const runs = runsOf(draft.text, paragraph.references).filter(({ references }) =>
      references.every((one) => isSafe(draft.text, one) && !touchesAny(draft.foreign, one)),
    );
    const edits = runs.flatMap((run) => editsFor(draft.text, run, style, draft.organ !== undefined));
    return edits.length > 0 && meansTheSame(catalogue, draft, paragraph, edits) ? edits : [];
  });
}

/**
 * Whether the paragraph still cites the same documents afterwards. In rare sentences an organ's name that is added or
 * taken away would lend itself to a bare number near it: such a paragraph is left to the delegate.
 */
function meansTheSame(
  catalogue: Catalogue,
  { language, organ }: Draft,
  { start, text, references }: DraftParagraph,
  edits: readonly TextEdit[],
): boolean {
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const context = { language, ...(organ ? { document: organ } : {}) };
  const after = findReferences(applyEdits(text, moved), context, catalogue);
  return (
    after.length === references.length && after.every(({ symbol }, at) => symbol === references[at]?.symbol)
  );
}

/** Whether a reference is what it seems: one document that exists, cited with the right year, and no part of an address. */
function isSafe(text: string, reference: Reference): boolean {
  const { start, end, symbol, candidates, impossible, year, between, slip } = reference;
  if (candidates || impossible || between || slip) return false;
  if (year && !symbol.endsWith(`(${year.value})`)) return false;
  return !/[/\w@]$/.test(text.slice(start - 1, start)) && !/^[/\w]/.test(text.slice(end, end + 1));
}

const between = /^(?:,? of \d{1,2} [A-Z][a-z]+ \d{4})?(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|et|y|ou|o)\s+)$/;

/** The references in runs; each item of a list after the first has no head words of its own. */
function runsOf(text: string, references: readonly Reference[]): Run[] {
  const runs: { head: TextRange; references: Reference[] }[] = [];
  for (const reference of references) {
    if (reference.form === "name") continue;
    const head = headOf(text, reference);
    const run = runs.at(-1);
    const last = run?.references.at(-1);
    const continues =
      run !== undefined &&
      last !== undefined &&
      head.start === head.end &&
      reference.form === last.form &&
      seriesOf(reference.symbol) === seriesOf(last.symbol) &&
      between.test(text.slice(last.end, reference.start));
    if (continues) run.references.push(reference);
    else runs.push({ head, references: [reference] });
  }
  return runs;
}

/** "S/RES", "A/HRC/RES": what all items of one list have in common. */
function seriesOf(symbol: string): string {
  return /^(?:[A-Z]+\/)+(?:RES|DEC)/.exec(symbol)?.[0] ?? symbol;
}

const headBefore =
  /(?:\b(?:(?:United Nations |UN )?Security Council|(?:United Nations |UN )?General Assembly|Human Rights Council|Economic and Social Council)\s)?\b[Rr]esolutions?\s$/;

/** The head words of a citation; of a symbol those that stand before it ("resolution S/RES/2518 (2020)"). */
function headOf(text: string, { form, start, end, citation }: Reference): TextRange {
  if (form === "symbol") {
    const words = headBefore.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? "";
    return { start: start - words.length, end: start };
  }
  const from = citation?.start ?? start;
  const digit = text.slice(from, end).search(/(?:E?S-)?\d/);
  return { start: from, end: from + Math.max(0, digit) };
}

function editsFor(text: string, run: Run, style: ReferenceStyle, ownText: boolean): TextEdit[] {
  const [first] = run.references;
  if (!first || run.references.some((one) => one.text.includes("\n"))) return [];
  if (standsAlone(text, run)) return [];
  // Head words that stick to their number are a slip of another kind.
  if (run.head.end > run.head.start && !/\s/.test(text[run.head.end - 1] ?? "")) return [];
  const written = run.references.map(({ symbol }) => writtenForm(symbol));
  const known = written.every((one) => one !== undefined);
  const edits =
    !known || namesBody(text, run)
      ? spacing(run)
      : style === "prose"
        ? toProse(text, run, written, ownText)
        : toSymbols(text, run, written);
  return edits.filter(({ start, end, newText }) => text.slice(start, end) !== newText);
}

/** A document's own symbol or number, alone on its line as at the head of a resolution. */
function standsAlone(text: string, { head, references }: Run): boolean {
  const end = references.at(-1)?.end ?? head.end;
  const before = text.slice(text.lastIndexOf("\n", head.start - 1) + 1, head.start);
  const newline = text.indexOf("\n", end);
  const after = text.slice(end, newline < 0 ? undefined : newline);
  return /^[\s*_]*$/.test(before) && /^[\s*_]*$/.test(after);
}

/** "the 1540 Committee", "the resolution 1267 sanctions list": the number has become a body's name. */
function namesBody(text: string, { references }: Run): boolean {
  const end = references.at(-1)?.end ?? 0;
  return /^\s(?:Sanctions |sanctions )?(?:Committee|Monitoring|regime)/.test(text.slice(end, end + 32));
}

/** A symbol of the Council with the space before its year. */
function spacing({ references }: Run): TextEdit[] {
  return references
    .filter(({ form, symbol }) => form === "symbol" && /^S\/RES\/\d+\(\d{4}\)$/.test(symbol))
    .map(({ start, end, symbol }) => ({ start, end, newText: spacedSymbol(symbol) }));
}

const listedNumber = /^(?:,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:E?S-)?\d/;

function toProse(text: string, run: Run, written: readonly Written[], ownText: boolean): TextEdit[] {
  const { head, references } = run;
  const [first] = references;
  const [form] = written;
  if (!first || !form) return [];
  const inBrackets = /[([]$/.test(text.slice(first.start - 1, first.start));
  const last = references.at(-1) ?? first;
  // A number that follows would become part of a list that it is not part of now.
  if (first.form === "symbol" && listedNumber.test(text.slice(last.end, last.end + 32))) return spacing(run);
  const isDocument = /\b(?:documents?|symbols?)\s$/i.test(
    text.slice(Math.max(0, head.start - 12), head.start),
  );
  if (first.form === "symbol" && (inBrackets || isDocument)) return spacing(run);
  const words = text.slice(head.start, head.end).trim();
  const noun = references.length > 1 ? `${form.noun}s` : form.noun;
  const numbers = references.map(({ start, end }, at): TextEdit => {
    const from =
      start + (first.form === "symbol" ? 0 : Math.max(0, text.slice(start, end).search(/(?:E?S-)?\d/)));
    return { start: from, end, newText: written[at]?.number ?? "" };
  });
  if (words === "" && first.form !== "symbol") return [];
  if (/^(?:résolutions?|resoluci(?:ón|ones))$/i.test(words)) return first.form === "symbol" ? [] : numbers;
  const parsed = words === "" ? { organ: undefined, named: false } : readHead(words, form);
  if (!parsed) return [];
  const organ =
    parsed.named || (first.form === "symbol" && words === "") || addsOrgan(text, run, form, ownText)
      ? form.organ
      : "";
  const capital = organ === "" && /^R|^D/.test(words) && opensSentence(text, head.start);
  const newHead = `${[organ, capital ? noun[0]?.toUpperCase() + noun.slice(1) : noun].filter(Boolean).join(" ")} `;
  // "United Nations resolution 1325": the Council's name takes that place.
  const before = text.slice(Math.max(0, head.start - 16), head.start);
  const general = organ === "" ? 0 : (/\b(?:United Nations|UN)\s$/.exec(before)?.[0].length ?? 0);
  return [{ start: head.start - general, end: head.end, newText: newHead }, ...numbers];
}

const abbreviation = /^(?:UNSCRs?|SCRs?|UNGARs?|(?:UN)?SC Res(?:olutions?|\.)?|UNGA Res(?:olutions?|\.)?)$/i;
const inFull =
  /^(?:((?:(?:United Nations|UN) )?(?:Security Council|General Assembly|Human Rights Council|Economic and Social Council)|Council|Assembly|UNSC|UNGA)\s)?(?:resolution|decision)s?$/i;

/** Whether the head words name the organ; undefined where they are not understood, and are then left alone. */
function readHead(words: string, { organ }: Written): { named: boolean } | undefined {
  if (abbreviation.test(words)) return { named: true };
  const found = inFull.exec(words.replace(/\s+/g, " "));
  if (!found) return undefined;
  const named = found[1]?.toLowerCase();
  if (named === undefined) return { named: false };
  const full = named.replace(/^(?:united nations|un) /, "");
  const fits = organ.toLowerCase().endsWith(full) || full === "unsc" || full === "unga";
  return fits ? { named: true } : undefined;
}

/** Words after which the organ is plain: "its resolution", "the same resolution", "Council's resolution". */
const determined =
  /(?:\b(?:its|their|his|her|our|this|that|these|those|the|same|previous|earlier|said|own|such|relevant|present|of all)|['’]s?)\s+$/i;

/** Whether the organ's name must be added: where nothing near says whose resolution it is. */
function addsOrgan(text: string, { head, references }: Run, { organ }: Written, ownText: boolean): boolean {
  if (ownText || determined.test(text.slice(Math.max(0, head.start - 24), head.start))) return false;
  // Back to the beginning of the sentence; further than this no sentence goes.
  const before = text.slice(Math.max(0, head.start - 2000), head.start);
  const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n")) + 1);
  const short = organ.split(" ").at(-1) ?? organ;
  const end = references.at(-1)?.end ?? head.end;
  return (
    !sentence.includes(short) &&
    !/^,?\s(?:adopted\s)?(?:of|by)\sthe\s(?:[A-Z]\p{L}+\s){0,4}(?:Council|Assembly)\b/u.test(
      text.slice(end, end + 80),
    )
  );
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:]["”»)]?\s+|\n\s*)$/.test(text.slice(Math.max(0, at - 6), at));
}

function toSymbols(text: string, run: Run, written: readonly Written[]): TextEdit[] {
  const { head, references } = run;
  const [first] = references;
  // A decision has no document of its own, and so no symbol that one could look up.
  if (!first || written.some(({ noun }) => noun === "decision")) return [];
  if (first.form === "symbol") return spacing(run);
  const words = text.slice(head.start, head.end).trim();
  const last = references.at(-1) ?? first;
  const symbols = references.map(({ start, end, symbol }): TextEdit => {
    const from = start + Math.max(0, text.slice(start, end).search(/(?:E?S-)?\d/));
    return { start: from, end, newText: spacedSymbol(symbol) };
  });
  // Where the symbol follows in brackets it is given already.
  if (words === "" || /^\s?\([A-Z]+\//.test(text.slice(last.end, last.end + 8))) return [];
  if (!written[0] || !readHead(words, written[0])) return [];
  // "its resolution S/RES/2518 (2020)": the word belongs to what stands before it.
  if (determined.test(text.slice(Math.max(0, head.start - 24), head.start))) return symbols;
  return [{ start: head.start, end: symbols[0]?.start ?? head.end, newText: "" }, ...symbols];
}
