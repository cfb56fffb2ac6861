import type { Timer } from "../../environment";
import { Slices } from "../../slices";
import { type Language, languages } from "../../text/language";
import type { NameInLanguages } from "../../text/nameInLanguages";
import { TermScanner } from "../terms/termScanner";
import { learnPair } from "./learnPair";
import type { PairTable } from "./pairTable";
import { ParagraphTerms } from "./paragraphTerms";

/** What stands once only teaches nothing: a known name counts as two paragraphs. */
const timesNamed = 2;

/** Adds the names that are known in a language and in English to the paragraphs of each. */
export function addNames(
  names: readonly NameInLanguages[],
  language: Language,
  own: ParagraphTerms,
  english: ParagraphTerms,
  scanner: TermScanner,
): void {
  for (const name of names) {
    const { [language]: text, en } = name;
    if (!text || !en) continue;
    for (let time = 0; time < timesNamed; time += 1) {
      scanner.scan(text);
      own.add(scanner);
      scanner.scan(en);
      english.add(scanner);
    }
  }
}

/**
 * What names alone teach of a language and English: for pairs of languages in which the corpus has no document. It is worked
 * out when a pair is first asked for, in slices, which takes a tenth of a second; no store keeps it.
 */
export class KnownPairs {
  private readonly tables = new Map<Language, Promise<PairTable | undefined>>();

  /** @param names asked for when a pair is */
  constructor(
    private readonly names: () => readonly NameInLanguages[],
    private readonly timer: Pick<Timer, "now" | "pause">,
  ) {}

  /** The table of a language with English; undefined for English, and where no name is known in both. */
  table(code: string): Promise<PairTable | undefined> {
    const language = languages.find((one) => one === code);
    if (!language || language === "en") return Promise.resolve(undefined);
    const known = this.tables.get(language) ?? this.learn(language);
    this.tables.set(language, known);
    return known;
  }

  private async learn(language: Language): Promise<PairTable | undefined> {
    const own = new ParagraphTerms();
    const english = new ParagraphTerms();
    addNames(this.names(), language, own, english, new TermScanner());
    if (own.length === 0) return undefined;
    return await learnPair([language, "en"], own, english, 0, new Slices(this.timer));
  }
}
