import { mostTranslations, type PairTable } from "./pairTable";
import { NumberedTerms } from "./paragraphTerms";

/** A term of another language that a term may be said in. */
export interface Translation {
  readonly term1: number;
  readonly term2: number;
  /** How far the two stand for each other: 0 to 1. */
  readonly share: number;
}

/** Weaker translations by way of a third language are left out. */
const leastShare = 0.1;
/** The language that two others meet in where they share no documents. */
const middle = "en";

/** One direction of a pair, for looking up. */
interface Direction {
  readonly terms: NumberedTerms;
  readonly translations: readonly (readonly Translation[])[];
}

/** What has been learnt of all pairs of languages. It is for searching only: of function words it knows nothing true. */
export class Translations {
  private readonly tables = new Map<string, PairTable>();
  private readonly directions = new Map<string, Direction>();

  constructor(tables: readonly PairTable[]) {
    for (const table of tables) this.add(table);
  }

  add(table: PairTable): void {
    this.tables.set(keyOf(...table.languages), table);
  }

  /** Whether a text in one language can be looked for in another, directly or through English. */
  reaches(from: string, to: string): boolean {
    if (from === to) return false;
    return this.has(from, to) || (this.has(from, middle) && this.has(middle, to));
  }

  /** The translations of a term, the likeliest first, three at most; none where nothing is known of it. */
  of(from: string, to: string, term1: number, term2: number): readonly Translation[] {
    const own = this.direct(from, to, term1, term2);
    if (own.length > 0 || from === middle || to === middle) return own;
    const found = new Map<number, Translation>();
    for (const between of this.direct(from, middle, term1, term2)) {
      for (const last of this.direct(middle, to, between.term1, between.term2)) {
        const share = between.share * last.share + (found.get(last.term1)?.share ?? 0);
        found.set(last.term1, { ...last, share });
      }
    }
    return [...found.values()]
      .filter(({ share }) => share >= leastShare)
      .sort((x, y) => y.share - x.share || x.term1 - y.term1)
      .slice(0, mostTranslations);
  }

  /** Whether there is a table of two languages. */
  has(one: string, other: string): boolean {
    return this.tables.has(keyOf(one, other)) || this.tables.has(keyOf(other, one));
  }

  private direct(from: string, to: string, term1: number, term2: number): readonly Translation[] {
    const key = keyOf(from, to);
    let direction = this.directions.get(key);
    if (!direction) {
      const table = this.tables.get(key);
      const other = this.tables.get(keyOf(to, from));
      if (!table && !other) return [];
      direction = table ? directionOf(table, 0) : directionOf(other!, 2);
      this.directions.set(key, direction);
    }
    const term = direction.terms.find(term1, term2);
    return term < 0 ? [] : direction.translations[term]!;
  }
}

/** @param side where the translated term's hash stands among the four numbers: 0 or 2 */
function directionOf({ words, shares }: PairTable, side: 0 | 2): Direction {
  const terms = new NumberedTerms();
  const translations: Translation[][] = [];
  const other = 2 - side;
  for (let i = 0; i < shares.length; i += 1) {
    const term = terms.add(words[4 * i + side]!, words[4 * i + side + 1]!);
    translations[term] ??= [];
    const known = translations[term];
    if (known.length >= mostTranslations) continue;
    known.push({
      term1: words[4 * i + other]!,
      term2: words[4 * i + other + 1]!,
      share: shares[i]! / 0xffff,
    });
  }
  return { terms, translations };
}

const keyOf = (one: string, other: string) => `${one}-${other}`;
