import { type Catalogue, createCatalogue } from "./catalogue";
import { findAgain } from "./citations/again";
import { findCitations } from "./citations/byNumber";
import { findSymbols } from "./citations/bySymbol";
import { anotherBody } from "./citations/issuingOrgan";
import type { Host } from "./citations/meaning";
import { findProvisions } from "./citations/provisions";
import type { Reference, ReferenceContext } from "./reference";
import { readTokens } from "./tokens/tokens";
import type { Phrases } from "./words/phrases";
import { type PlainText, plainText } from "./words/plain";
import { createVocabulary, type Organ, type Word } from "./words/vocabulary";

/**
 * Every place in a text that names a United Nations document, a part of the Charter or a Goal, in the six official
 * languages and German.
 *
 * Ranges: a symbol is marked as it stands. A single citation is marked with the words that belong to it ("Security
 * Council Resolution 2518", "resolution 70/1"). In a list ("resolutions 1325 (2000) and 1820 (2008)") each item is marked
 * for itself, and `citation` of the first spans the head words too.
 *
 * Takes time linear in the text, whatever the text.
 * @returns in order, not overlapping; offsets are UTF-16 offsets of `text`
 */
export function findReferences(
  text: string,
  context: ReferenceContext = {},
  catalogue: Catalogue = builtIn(),
): Reference[] {
  const plain = plainText(text);
  const tokens = readTokens(plain.text, vocabularyOf(catalogue));
  if (tokens.length === 0) return [];
  const found = [
    ...findSymbols(plain.text, tokens),
    ...findProvisions(plain.text, tokens),
    ...findCitations(plain.text, tokens, context, createHost(context, catalogue)),
  ];
  const named = inOrder(found);
  const again = findAgain(plain.text, tokens, named);
  const all = again.length > 0 ? inOrder([...named, ...again]) : named;
  const read = all.map((reference) => toOriginal(text, plain, reference));
  const inAddresses = plain.addresses.flatMap(({ start, end }) => findInAddress(text, start, end, catalogue));
  return inAddresses.length > 0 ? inOrder([...read, ...inAddresses]) : read;
}

/** The document that a link leads to: "[the resolution](https://undocs.org/S/RES/1325(2000))". */
function findInAddress(text: string, start: number, end: number, catalogue: Catalogue): Reference[] {
  const address = text.slice(start, end);
  const tokens = readTokens(address, vocabularyOf(catalogue)).filter(({ kind }) => kind === "symbol");
  return findSymbols(address, tokens).map((reference) => ({
    ...reference,
    start: reference.start + start,
    end: reference.end + start,
    ...(reference.year
      ? {
          year: {
            ...reference.year,
            range: { start: reference.year.range.start + start, end: reference.year.range.end + start },
          },
        }
      : {}),
  }));
}

/** Sorted; of those that overlap, the first and longest. What lies between the ends of a range shares one place. */
function inOrder(found: Reference[]): Reference[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last: Reference | undefined;
  return found.filter((reference) => {
    const shared = reference.between && last?.between && last.start === reference.start;
    if (last && reference.start < last.end && !shared) return false;
    last = reference;
    return true;
  });
}

let builtInCatalogue: Catalogue | undefined;

function builtIn(): Catalogue {
  builtInCatalogue ??= createCatalogue();
  return builtInCatalogue;
}

/** The vocabulary is made once for each catalogue: its names are part of it. */
const vocabularies = new WeakMap<Catalogue, Phrases<Word>>();

function vocabularyOf(catalogue: Catalogue): Phrases<Word> {
  let vocabulary = vocabularies.get(catalogue);
  if (!vocabulary) {
    vocabulary = createVocabulary(catalogue.names());
    vocabularies.set(catalogue, vocabulary);
  }
  return vocabulary;
}

function createHost(context: ReferenceContext, catalogue: Catalogue): Host {
  const organ = issuingOrgan(context.document);
  let council: Organ | undefined = organ === "S" || organ === "HRC" || organ === "E" ? organ : undefined;
  let commission: Organ | undefined = organ === "CHR" ? organ : undefined;
  return {
    organ,
    seen(named) {
      if (named === "CHR") commission = named;
      if (named === "S" || named === "HRC" || named === "E") council = named;
    },
    council: () => council,
    commission: () => commission,
    has: (symbol) => catalogue.entry(symbol) !== undefined,
    date: (symbol) => catalogue.entry(symbol)?.date,
  };
}

/** Whose text it is, from the symbol of the document that it stands in. */
export function issuingOrgan(symbol: string | undefined): Organ | undefined {
  if (!symbol) return undefined;
  const written = symbol.toUpperCase();
  if (written.startsWith("A/HRC")) return "HRC";
  if (written === anotherBody) return "other";
  if (written.startsWith("UNEP/EA")) return "UNEA";
  if (written.startsWith("HSP/HA")) return "HSP";
  if (written.startsWith("E/ESCAP")) return "ESCAP";
  if (written.startsWith("S/")) return "S";
  if (written.startsWith("E/CN.4")) return "CHR";
  if (written.startsWith("E/")) return "E";
  if (written.startsWith("A/")) return "A";
  return undefined;
}

function toOriginal(text: string, plain: PlainText, reference: Reference): Reference {
  const start = plain.original(reference.start);
  const end = reference.end > reference.start ? plain.original(reference.end - 1) + 1 : start;
  const range = (each: { readonly start: number; readonly end: number }) => ({
    start: plain.original(each.start),
    end: each.end > each.start ? plain.original(each.end - 1) + 1 : plain.original(each.start),
  });
  return {
    ...reference,
    start,
    end,
    text: text.slice(start, end),
    ...(reference.citation ? { citation: range(reference.citation) } : {}),
    ...(reference.year ? { year: { ...reference.year, range: range(reference.year.range) } } : {}),
    ...(reference.slip ? { slip: { ...reference.slip, ...range(reference.slip) } } : {}),
    ...(reference.date
      ? {
          date: {
            ...reference.date,
            ...range(reference.date),
            ...(reference.date.bracket ? { bracket: range(reference.date.bracket) } : {}),
          },
        }
      : {}),
  };
}
