import { findAgain } from "./again";
import { type Catalogue, createCatalogue } from "./catalogue";
import { findCitations } from "./citations";
import { councilYears } from "./councilYears";
import { pinpoint } from "./gaps";
import { impossibleDocument } from "./impossible";
import type { Host } from "./meaning";
import type { Phrases } from "./phrases";
import { type PlainText, plainText } from "./plain";
import { findProvisions } from "./provisions";
import type { Reference, ReferenceContext } from "./reference";
import { letterRange } from "./symbol";
import { readTokens, type Token } from "./tokens";
import { createVocabulary, type Organ, type Word } from "./vocabulary";

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
  return all.map((reference) => toOriginal(text, plain, reference));
}

/** Sorted; of those that overlap, the first and longest. */
function inOrder(found: Reference[]): Reference[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((reference) => {
    if (reference.start < end) return false;
    end = reference.end;
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
  };
}

/** Whose text it is, from the symbol of the document that it stands in. */
export function issuingOrgan(symbol: string | undefined): Organ | undefined {
  if (!symbol) return undefined;
  const written = symbol.toUpperCase();
  if (written.startsWith("A/HRC")) return "HRC";
  if (written.startsWith("S/")) return "S";
  if (written.startsWith("E/CN.4")) return "CHR";
  if (written.startsWith("E/")) return "E";
  if (written.startsWith("A/")) return "A";
  return undefined;
}

const further = /^,?\s*(?:(?:and|et|y|и|und|和|及|و)\s*)?((?:Add|Corr|Rev|Amend)\.\s?\d{1,3})(?![\d/])/;

/**
 * Whether the words stand as a name and not by chance ("uniting for peace and development"): with its capitals, or in
 * quotation marks.
 */
function isProperName(
  text: string,
  { name, start, end }: { readonly name: string; readonly start: number; readonly end: number },
): boolean {
  const written = text.slice(start, end);
  const first = name[0] ?? "";
  if (first === first.toLowerCase() || /["“«„'‘]$/.test(text.slice(start - 1, start))) return true;
  const capitals = written.match(/(?<![\p{L}\d])\p{Lu}/gu)?.length ?? 0;
  if (/\d/.test(written)) return true;
  // "Brahimi report" has one capital of its own; "uniting for peace" may begin a sentence and mean nothing more.
  if (/^\p{Lu}\S+ report$/iu.test(name)) return capitals >= 1;
  if (/^(?:The|A|An) /.test(name) || (/^[A-Za-z ]+$/.test(name) && / /.test(name))) return capitals >= 2;
  return capitals >= 1;
}

/** Symbols and names; "A/53/656 and Add.1" names two documents. */
function findSymbols(text: string, tokens: readonly Token[]): Reference[] {
  const found: Reference[] = [];
  for (const token of tokens) {
    if (token.kind === "name" && isProperName(text, token))
      found.push({
        start: token.start,
        end: token.end,
        text: text.slice(token.start, token.end),
        symbol: token.symbol,
        form: "name",
      });
    if (token.kind !== "symbol") continue;
    const { found: symbol, start, end } = token;
    const { year } = symbol;
    const adopted = year ? councilYears().yearOf(Number(symbol.elements[1])) : undefined;
    const impossible = impossibleDocument(symbol.symbol);
    const place = pinpoint(text, start, end);
    found.push({
      start,
      end,
      text: text.slice(start, end),
      symbol: adopted === undefined ? symbol.symbol : `S/RES/${Number(symbol.elements[1])}(${adopted})`,
      form: "symbol",
      ...(year ? { year: { value: year.value, range: { start: year.start, end: year.end } } } : {}),
      ...(place ? { pinpoint: place } : {}),
      ...(impossible ? { impossible } : {}),
    });
    let at = end;
    for (let count = 0; count < 12; count++) {
      const next = further.exec(text.slice(at, at + 20));
      if (!next?.[1]) break;
      const from = at + next[0].length - next[1].length;
      at += next[0].length;
      found.push({
        start: from,
        end: at,
        text: next[1],
        symbol: `${symbol.symbol}/${next[1].replace(/\s/g, "")}`,
        form: "symbol",
      });
    }
    const letters = /^ ?,? (?:and|et|y|и|و) ?([A-Z])(?![\p{L}\d'.])/u.exec(text.slice(end, end + 10));
    const part = /^(A\/RES\/.*?)([A-Z])((?:\([IVXES-]+\))?)$/.exec(symbol.symbol);
    if (letters?.[1] && part && letters[1] > (part[2] ?? "")) {
      const from = end + letters[0].length - 1;
      found.push({
        start: from,
        end: from + 1,
        text: letters[1],
        symbol: `${part[1]}${letters[1]}${part[3]}`,
        form: "symbol",
      });
    }
  }
  return found;
}

/** The separate documents of a resolution in several parts: `A/RES/74/92A-C` → A, B, C. */
export function partsOf(symbol: string): string[] {
  const match = /^(.*\d)([A-Z]-[A-Z])((?:\([IVXES-]+\))?)$/.exec(symbol);
  return match ? letterRange(match[2] ?? "").map((letter) => `${match[1]}${letter}${match[3]}`) : [symbol];
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
    ...(reference.year ? { year: { value: reference.year.value, range: range(reference.year.range) } } : {}),
  };
}
