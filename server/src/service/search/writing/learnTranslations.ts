import type { Passage } from "../../corpus/document";
import type { Slices } from "../../slices";
import { type Language, languages as official } from "../../text/language";
import { addNames } from "../across/knownPairs";
import { learnPair } from "../across/learnPair";
import type { PairTable } from "../across/pairTable";
import { ParagraphTerms } from "../across/paragraphTerms";
import type { Teaching, VersionText } from "../corpusStore";
import { TermScanner } from "../terms/termScanner";
import type { VersionPlace, Versions } from "./versions";

/** Maximum number of documents that a pair of languages is learnt from; more change next to nothing. */
const mostDocuments = 5000;
/** Maximum number of passages of a document that is aligned: a longer one takes time and memory by their square. */
const mostPassages = 600;

/**
 * Learns the pairs of languages that documents are there in: each language with English, from these and from known names; two
 * others from documents that are not there in English.
 * @returns undefined where it was cancelled
 */
export async function learnTables(
  versions: readonly Versions[],
  { align, names }: Teaching,
  slices: Slices,
  cancelled: () => boolean,
): Promise<PairTable[] | undefined> {
  const tables: PairTable[] = [];
  const scanner = new TermScanner();
  for (const [one, other] of pairsOfLanguages()) {
    const both = versions.filter(
      ({ byLanguage }) =>
        byLanguage.has(one) && byLanguage.has(other) && (other === "en" || !byLanguage.has("en")),
    );
    if (both.length === 0) continue;
    const first = new ParagraphTerms();
    const second = new ParagraphTerms();
    let documents = 0;
    if (other === "en") addNames(names(), one, first, second, scanner);
    for (const { byLanguage } of both.slice(0, mostDocuments)) {
      if (cancelled()) return undefined;
      if (slices.due()) await slices.rest();
      const from = textOf(byLanguage.get(one)!, one);
      const to = textOf(byLanguage.get(other)!, other);
      if (!from || !to) continue;
      documents += 1;
      for (const link of align(from, to)) {
        scanner.scan(joined(from, link.from));
        first.add(scanner);
        scanner.scan(joined(to, link.to));
        second.add(scanner);
      }
    }
    if (first.length > 0) tables.push(await learnPair([one, other], first, second, documents, slices));
  }
  return tables;
}

/** Each language with English, the others with each other. */
function* pairsOfLanguages(): Generator<readonly [Language, Language]> {
  const [english, ...others] = official;
  for (const one of others) yield [one, english];
  for (const [i, one] of others.entries()) for (const other of others.slice(i + 1)) yield [one, other];
}

function textOf({ segment, document }: VersionPlace, language: string): VersionText | undefined {
  const from = segment.documentFirst[document]!;
  const to = segment.documentFirst[document + 1]!;
  if (to - from > mostPassages) return undefined;
  const passages: Pick<Passage, "text" | "part" | "number">[] = [];
  for (let local = from; local < to; local += 1) {
    const passage = segment.passage(local);
    if (!passage) return undefined;
    passages.push(passage);
  }
  return { language, passages };
}

function joined({ passages }: VersionText, places: readonly number[]): string {
  return places.map((place) => passages[place]!.text).join(" ");
}
