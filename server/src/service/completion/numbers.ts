import type { Knowledge } from "../knowledge/knowledge";
import type { CatalogueEntry } from "../references/facts/catalogueEntry";
import { type HeadWords, headWordsIn } from "../references/facts/headWords";
import { organName } from "../references/symbols/describe";
import { writtenForm } from "../references/symbols/written";
import { type Completion, documentCompletion, longestList, type Offer } from "./completion";
import type { DraftPlace } from "./place";
import { byUse } from "./shares";
import { titleOf } from "./symbols";
import type { UseInCorpus } from "./use";

/** Maximum number of resolutions with the same beginning that are put in order. */
const mostOrdered = 400;
/** A list opens by itself under two digits, and under the Assembly's numbers, where one has this share of the citations that begin so. */
const leastShare = 0.3;
/** What may stand between "resolution" and the number being written, where a list opens by itself: the numbers before it. */
const numbersOnly = /^(?:[\d\s\u00a0/(),A-Z–-]|and|or|et|ou|y|e|и|или|و|أو)*$/u;

/** A number that is being written after words that announce it. */
interface TypedNumber {
  readonly digits: string;
  /** The year begun behind it: "2254 (20". */
  readonly year?: string;
  /** How much of the text before the cursor it is. UTF-16 units. */
  readonly length: number;
  readonly head?: HeadWords;
  /** Whether nothing but other numbers stands between the noun and it. */
  readonly near: boolean;
}

function numberBefore(before: string): TypedNumber | undefined {
  const chinese = /第(\d{1,4}(?:\/\d{0,3})?)$/.exec(before)?.[1];
  if (chinese) return { digits: chinese, length: chinese.length, near: true };
  const head = headWordsIn(before);
  const after = head && before.slice(head.end);
  if (after === undefined) return undefined;
  const withYear = /^([^.;\n]{0,120}?[\s\u00a0(])?((\d{1,4})[\s\u00a0]?\((\d{0,4}))$/.exec(after);
  // What stands in the brackets is the year, not another number.
  const bare = withYear ?? /^([^.;\n]{0,120}[\s\u00a0(])?((\d{1,4}(?:\/\d{0,3})?))$/.exec(after);
  const [, between = "", whole = "", digits = "", year] = bare ?? [];
  if (!digits) return undefined;
  return {
    digits,
    length: whole.length,
    head,
    near: numbersOnly.test(between),
    ...(year === undefined ? {} : { year }),
  };
}

/**
 * After "resolution 25": Security Council resolutions by number; after "resolution 76/2": the Assembly's, or the organ's
 * that is named; after "resolution 2254 (": its year.
 */
export async function numberOffer(
  { catalogue, index }: Knowledge,
  use: UseInCorpus,
  { before, offset, draft, documents }: DraftPlace,
): Promise<Offer | undefined> {
  const typed = numberBefore(before);
  if (!typed) return undefined;
  const { digits, year, head, length, near } = typed;
  const start = offset - length;
  if (year !== undefined) {
    const [entry] = catalogue.byPrefix(`S/RES/${digits}(${year}`, 1);
    // The bracket that the editor closed by itself is replaced too.
    const end = offset + (draft.text[offset] === ")" ? 1 : 0);
    const completions = entry ? rows(entry, { start, end }, false) : [];
    // Who writes the year has seen the list at the number.
    return { completions, certainty: 0 };
  }
  const range = { start, end: offset };
  const inDraft = documents(range);
  const entries = byNumber(catalogue, digits, head);
  const times = await use.ofDocuments(
    index,
    entries.map(({ symbol }) => symbol),
  );
  const ranked = byUse(
    entries.map((item, at) => ({
      item,
      inCorpus: times[at]!,
      inDraft: inDraft.get(item.symbol) ?? 0,
    })),
  );
  const [first] = ranked;
  const short = head?.short && head.end + length === before.length ? head : undefined;
  const completions = ranked.flatMap(({ item }) =>
    short
      ? written(item, short, { start: offset - before.length + short.start, end: offset })
      : rows(item, range, head === undefined),
  );
  return {
    completions: completions.slice(0, longestList),
    certainty: near && first && completions[0]?.newText !== digits ? certaintyOf(digits, first.share) : 0,
  };
}

/** One digit tells nothing yet; of three of the Council's the list is short enough to be read. */
function certaintyOf(digits: string, share: number): number {
  if (digits.length < 2) return 0;
  return (digits.length > 2 && !digits.includes("/")) || share >= leastShare ? 1 : 0;
}

function rows(entry: CatalogueEntry, range: Completion["range"], chinese: boolean): Completion[] {
  const number = writtenForm(entry.symbol)?.number;
  if (!number) return [];
  const text = chinese ? number.replace(" (", "(") : number;
  return [documentCompletion({ symbol: entry.symbol, title: titleOf(entry), entry }, range, text, text)];
}

/** "UNSCR 13": the citation as the United Nations writes it, in place of the short form. */
function written(entry: CatalogueEntry, { nature }: HeadWords, range: Completion["range"]): Completion[] {
  const noun = nature === "DEC" ? "decision" : "resolution";
  return rows(entry, range, false).map((row) => ({
    ...row,
    newText: `${organName(entry.symbol)} ${noun} ${row.newText}`,
  }));
}

function byNumber(
  catalogue: Knowledge["catalogue"],
  typed: string,
  head: HeadWords | undefined,
): CatalogueEntry[] {
  const { organ, nature = "RES" } = head ?? {};
  if (nature === "DEC") return catalogue.byPrefix(`${organ === "E" ? "E" : "A"}/DEC/${typed}`, mostOrdered);
  if (typed.includes("/")) {
    const own = organ && organ !== "S" ? [organ] : (["A", "A/HRC", "E"] as const);
    return own.flatMap((each) => catalogue.byPrefix(`${each}/RES/${typed}`, mostOrdered));
  }
  if (organ && organ !== "S") return catalogue.byPrefix(`${organ}/RES/${typed}`, mostOrdered);
  const council = catalogue.councilByNumberPrefix(typed, mostOrdered);
  // "resolution 72" may become 72/279 as well.
  return organ || typed.length !== 2
    ? council
    : [...council, ...catalogue.byPrefix(`A/RES/${typed}/`, mostOrdered)];
}
