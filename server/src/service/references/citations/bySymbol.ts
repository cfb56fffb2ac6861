import { councilYears } from "../facts/councilYears";
import type { Reference } from "../reference";
import { impossibleDocument } from "../symbols/impossible";
import type { ScannedSymbol } from "../symbols/scanSymbol";
import { parseSymbol } from "../symbols/symbol";
import { readBracket } from "../tokens/brackets";
import type { Token } from "../tokens/tokens";
import { endsCitation, pinpoint } from "../words/gaps";
import { dateGivenAfter, dateGivenBefore, yearGivenAfter } from "./given";

type SymbolToken = Extract<Token, { kind: "symbol" }>;

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
  // A short form is one in capitals only: "UDHR".
  if (/^\p{Lu}[\p{L}]*\p{Lu}$/u.test(name) && !name.includes(" ")) return written === name;
  if (first === first.toLowerCase() || /["“«„'‘]$/.test(text.slice(start - 1, start))) return true;
  const capitals = written.match(/(?<![\p{L}\d])\p{Lu}/gu)?.length ?? 0;
  if (/\d/.test(written)) return true;
  // "Brahimi report" has one capital of its own; "uniting for peace" may begin a sentence and mean nothing more.
  if (/^\p{Lu}\S+ report$/iu.test(name)) return capitals >= 1;
  if (/^(?:The|A|An) /.test(name) || (/^[A-Za-z ]+$/.test(name) && / /.test(name))) return capitals >= 2;
  return capitals >= 1;
}

/** The names and symbols of a text; "A/53/656 and Add.1" names two documents, "A/RES/64/292 and 68/157" too. */
export function findSymbols(text: string, tokens: readonly Token[]): Reference[] {
  const found: Reference[] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (token.kind === "name" && isProperName(text, token) && !isOfSilent(text, before, token))
      found.push({
        start: token.start,
        end: token.end,
        text: text.slice(token.start, token.end),
        symbol: token.symbol,
        form: "name",
      });
    if (token.kind !== "symbol") return;
    const one = withSuffix(text, referenceTo(text, token, before));
    found.push(one, ...addenda(text, one), ...lettersAfter(text, one), ...alike(text, one));
  });
  return found;
}

/** "Conflict Resolution 2030 Agenda": a name that goes on from a resolution that is none. */
function isOfSilent(text: string, before: Token | undefined, { start }: Token): boolean {
  return before?.kind === "silent" && before.near === true && text.slice(before.end, start).trim() === "";
}

function referenceTo(text: string, { found, start, end }: SymbolToken, before: Token | undefined): Reference {
  const symbol = calledResolution(text, found, start, before) ?? found.symbol;
  const number = Number(/^S\/RES\/(\d+)/.exec(symbol)?.[1]);
  const adopted = Number.isNaN(number) ? undefined : councilYears().yearOf(number);
  // "resolution S/1325 (2000)": the year of what is called a resolution.
  const bracket = symbol !== found.symbol && adopted !== undefined ? readBracket(text, end) : undefined;
  const bracketed =
    bracket?.year === undefined
      ? undefined
      : { start: bracket.start, end: bracket.end, value: bracket.year, loose: undefined };
  const loose =
    adopted !== undefined && !found.year && !bracketed ? yearGivenAfter(text, end, adopted) : undefined;
  const year = found.year ?? bracketed ?? (loose ? { ...loose, loose: true as const } : undefined);
  const last = loose?.end ?? bracketed?.end ?? end;
  const impossible = impossibleDocument(found.symbol);
  const place = pinpoint(text, start, last);
  const date = dateGivenAfter(text, last) ?? dateGivenBefore(text, start);
  const right = adopted === undefined ? symbol : `S/RES/${number}(${adopted})`;
  const slip = found.slip || loose;
  return {
    start,
    end: last,
    text: text.slice(start, last),
    symbol: right,
    form: "symbol",
    ...(year
      ? {
          year: {
            value: year.value,
            range: { start: year.start, end: year.end },
            ...(year.loose ? { loose: true as const } : {}),
          },
        }
      : {}),
    ...(date && /\/(?:RES|DEC|PRST)\//.test(symbol) ? { date } : {}),
    ...(slip ? { slip: { start, end: last, newText: spaced(right) } } : {}),
    ...(place ? { pinpoint: place } : {}),
    ...(impossible && right === found.symbol ? { impossible } : {}),
  };
}

/** "S/RES/1325 (2000)": the space that the United Nations writes before a year or session. */
function spaced(symbol: string): string {
  return symbol.replace(/(?<=^[SA]\/RES\/\d+[A-Z]?)(?=\()/, " ");
}

/** "General Assembly resolution A/73/195": said to be a resolution, of whose symbol a part is missing. */
function calledResolution(
  text: string,
  { symbol, organ, elements }: ScannedSymbol,
  start: number,
  before: Token | undefined,
): string | undefined {
  if (before?.kind !== "head" || before.nature === "PRST" || text.slice(before.end, start).trim() !== "")
    return undefined;
  const { nature } = before;
  const numbers = symbol.startsWith("A/HRC/") ? elements.slice(1) : elements;
  if (!numbers.every((number) => /^(?:(?:E?S-)?\d{1,4}[A-Z]?)$/.test(number))) return undefined;
  if (numbers.length === 2 && (organ === "A" || organ === "E"))
    return symbol.replace(/^(A\/HRC|A|E)\//, `$1/${nature}/`);
  if (organ !== "S" || numbers.length !== 1) return undefined;
  const adopted = councilYears().yearOf(Number(numbers[0]));
  return adopted && nature === "RES" ? `S/RES/${numbers[0]}(${adopted})` : undefined;
}

/** "A/C.3/76/L.28 Rev. 1": the end of the symbol, with a space for the stroke. */
function withSuffix(text: string, one: Reference): Reference {
  const match = /^ ((?:Add|Corr|Rev|Amend)\. ?\d{1,3})(?![\d/])/.exec(text.slice(one.end, one.end + 12));
  if (!match?.[1] || /\/(?:RES|DEC)\//.test(one.symbol)) return one;
  const end = one.end + match[0].length;
  const symbol = `${one.symbol}/${match[1].replace(" ", "")}`;
  const slip = { start: one.start, end, newText: symbol };
  return { ...one, end, text: text.slice(one.start, end), symbol, slip };
}

const further = /^,?\s*(?:(?:and|et|y|и|und|和|及|و)\s*)?((?:Add|Corr|Rev|Amend)\.\s?\d{1,3})(?![\d/])/;
const furtherNumber =
  /^(?:(\s?-\s?|\s(?:to|à|a|по)\s)(\d{1,2})|(?:,\s?|,?\s(?:and|et|y|и)\s)(\d{1,2})(?=\s*(?:[),.;]|$|and\b|et\b|y\b)))(?![\d/.]\d|[\p{L}%])/u;

/** "and Add.1 and Corr.1", "and Add.1-3", "and Add.1, 2 and 3". */
function addenda(text: string, { symbol, end }: Reference): Reference[] {
  const found: Reference[] = [];
  const add = (start: number, to: number, suffix: string, between: boolean) =>
    found.push({
      start,
      end: to,
      text: text.slice(start, to),
      symbol: `${symbol}/${suffix}`,
      form: "symbol",
      ...(between ? { between: true as const } : {}),
    });
  let at = end;
  for (let count = 0; count < 12; count++) {
    const next = further.exec(text.slice(at, at + 20));
    if (!next?.[1]) break;
    const from = at + next[0].length - next[1].length;
    at += next[0].length;
    const [, kind = "", first = ""] = /^(\w+)\.\s?(\d+)$/.exec(next[1]) ?? [];
    add(from, at, `${kind}.${first}`, false);
    let last = Number(first);
    for (let more = 0; more < 12; more++) {
      const match = furtherNumber.exec(text.slice(at, at + 14));
      const number = Number(match?.[2] ?? match?.[3]);
      if (!match || number <= last || number > last + 30) break;
      const to = at + match[0].length;
      const start = to - String(match[2] ?? match[3]).length;
      // Those between the ends of a range stand on the sign between.
      const sign = at + match[0].search(/\S/);
      if (match[1])
        for (let inside = last + 1; inside < number; inside++)
          add(sign, Math.max(sign + 1, sign + match[1].trim().length), `${kind}.${inside}`, true);
      add(start, to, `${kind}.${number}`, false);
      last = number;
      at = to;
    }
  }
  return found;
}

/** "A/RES/31/6 A and B": the further letter. */
function lettersAfter(text: string, { symbol, end }: Reference): Reference[] {
  const letters = /^ ?,? (?:and|et|y|и|و) ?([A-Z])(?![\p{L}\d'.])/u.exec(text.slice(end, end + 10));
  const part = /^(A\/RES\/.*?)([A-Z])((?:\([IVXES-]+\))?)$/.exec(symbol);
  if (!letters?.[1] || !part || letters[1] <= (part[2] ?? "")) return [];
  const start = end + letters[0].length - 1;
  return [
    { start, end: start + 1, text: letters[1], symbol: `${part[1]}${letters[1]}${part[3]}`, form: "symbol" },
  ];
}

const next =
  /^(?:,\s?(?:(?:and|et|y|и|und)\s)?|\s(?:and|et|y|и|und|&|\+)\s|\s?[、和及]\s?|\sو\s?)((?:E?S-)?\d{1,4}\/\d{1,3}|\d{3,4})(?![\d/%]|[-.]\d)/;

/** "A/RES/64/292 and 68/157", "S/RES/1325 and 1820": numbers that go on with the series of the symbol. */
function alike(text: string, { symbol, end }: Reference): Reference[] {
  const series = /^((?:S|A|A\/HRC|E)\/(?:RES|DEC)\/)(?:E?S-)?\d+(\/\d+)?/.exec(symbol);
  if (!series) return [];
  const [, head = "", second] = series;
  const found: Reference[] = [];
  let at = end;
  for (let count = 0; count < 40; count++) {
    const match = next.exec(text.slice(at, at + 24));
    const number = match?.[1];
    if (!match || !number || number.includes("/") !== (second !== undefined)) break;
    const to = at + match[0].length;
    const adopted = head === "S/RES/" ? councilYears().yearOf(Number(number)) : undefined;
    if (second === undefined && (adopted === undefined || !endsCitation(text, to))) break;
    const canonical = parseSymbol(head + number)?.symbol;
    if (!canonical || /^\s?\(/.test(text.slice(to, to + 2)) || impossibleDocument(canonical)) break;
    found.push({ start: to - number.length, end: to, text: number, symbol: canonical, form: "symbol" });
    at = to;
  }
  return found;
}
