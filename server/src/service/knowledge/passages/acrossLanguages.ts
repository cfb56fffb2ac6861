import { readAnchors } from "../../counterparts/anchors";
import { conceptsIn, englishNames } from "../../counterparts/concepts";
import type { CorpusSearch, StoredPassage } from "../../search/corpusSearch";

/** A passage in another language that seems to say what a text says. */
export interface AcrossHit {
  readonly passage: StoredPassage;
  /** 0 to 1: how much of what is the same in every language the two share, or how much of the text the passage says. */
  readonly agreement: number;
}

/**
 * What says less of a text, as far as words can be translated, is about something else; halfway between true counterparts
 * and others (test/bench/quality/translated.ts).
 */
const leastCoverage = 0.4;

/**
 * Adopted passages in other languages that seem to say what a text says, best first: by what the corpus teaches of how words
 * are translated, and where it teaches nothing by what is the same in every language.
 * @param language the text's
 * @param exclude documents that are left out
 */
export async function findAcross(
  index: CorpusSearch,
  text: string,
  language: string,
  exclude: readonly string[] = [],
): Promise<AcrossHit[]> {
  const hits = await index.across(text, { language, kinds: ["adopted"], excludeDocuments: exclude });
  const found = hits
    .filter(({ coverage }) => coverage >= leastCoverage)
    .map(({ passage, coverage }) => ({ passage, agreement: coverage }));
  return found.length > 0 ? found : findBySigns(index, text, language, exclude);
}

/** Maximum number of passages read to be compared. */
const mostCompared = 40;
/** What agrees less is about something else; set by test/bench/across-languages.mjs. */
const leastAgreement = 0.7;

/**
 * Adopted passages in English that seem to say what a text in another language says, best first: found by the names, words
 * of drafting, numerals and symbols that the text holds, and compared by the same.
 * @param language the text's; for an English one nothing is found, since it needs no other language
 * @param exclude documents that are left out
 */
async function findBySigns(
  index: CorpusSearch,
  text: string,
  language: string,
  exclude: readonly string[],
): Promise<AcrossHit[]> {
  if (language === "en") return [];
  const concepts = conceptsIn(text, language);
  const anchors = [...readAnchors(text)].filter((anchor) => /^[#^]/.test(anchor));
  const signs = new Set([...anchors, ...concepts]);
  if (signs.size < 4) return [];
  const query = [...anchors.map((anchor) => anchor.slice(1)), ...englishNames(concepts)].join(" ");
  const hits = await index.similar(query, {
    kinds: ["adopted"],
    languages: ["en"],
    limit: mostCompared,
    excludeDocuments: exclude,
  });
  return hits
    .map(({ passage }) => ({ passage, agreement: agreementOf(signs, signsOf(passage.text)) }))
    .filter(({ agreement }) => agreement >= leastAgreement)
    .sort((x, y) => y.agreement - x.agreement);
}

function signsOf(english: string): Set<string> {
  const anchors = [...readAnchors(english)].filter((anchor) => /^[#^]/.test(anchor));
  return new Set([...anchors, ...conceptsIn(english, "en")]);
}

/** A numeral tells more than a word; an acronym may be another one in the other language. */
function weightOf(sign: string): number {
  if (sign.startsWith("#")) return sign.length > 2 ? 3 : 1;
  if (sign.startsWith("@")) return 2;
  return sign.startsWith("^") ? 0.5 : 1;
}

/** The share of the signs of both that they share, by weight (Dice's measure). */
function agreementOf(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let shared = 0;
  let all = 0;
  for (const sign of x) {
    all += weightOf(sign);
    if (y.has(sign)) shared += 2 * weightOf(sign);
  }
  for (const sign of y) all += weightOf(sign);
  return all === 0 ? 0 : shared / all;
}
