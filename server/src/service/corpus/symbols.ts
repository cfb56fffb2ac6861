import { councilYears } from "../references/facts/councilYears";
import { stemOf } from "../uri";

/** Document symbols where documents show their own: in the file's name and alone on a line of the head. */

/** First elements of the symbols of the organs and bodies whose documents a corpus may hold. */
const series =
  /^(?:A|S|E|T|ST|DC|HRI|CCPR|CERD|CEDAW|CRC|CRPD|CAT|CMW|CED|TD|UNEP|UNDP|DP|HSP|HS|ID|IDB|FCCC|CBD|BWC|CD|NPT|LOS|SPLOS|ISBA|ICC|PBC|JIU|SDC|CCW|AT|WHA|EB|GC|C)$/;

const elements =
  /^[A-Z]{1,6}(?:\/[A-Za-z0-9][A-Za-z0-9.*-]*){1,8}(?:[ (]\(?[A-Z0-9]{1,10}\)?)?(?: [A-Z](?:-[A-Z])?)?$/;

/**
 * The canonical form of a text that is, as a whole, a document symbol: no spaces, no footnote asterisk.
 * @returns undefined where it is none
 */
export function wholeSymbol(text: string): string | undefined {
  const tidy = text
    .trim()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/[\u2010-\u2012]/g, "-")
    .replace(/\*+$/, "");
  if (tidy.length > 60 || !elements.test(tidy)) return undefined;
  const first = tidy.slice(0, tidy.indexOf("/"));
  if (!series.test(first) || !/\d/.test(tidy)) return undefined;
  return tidy.replaceAll(" ", "");
}

/** The name beside which the symbol stands on the first page. */
const letterhead =
  /^(?:United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|联合国|الأمم المتحدة)\s+/;

/** The symbol that a line of the head holds beside other things: "Distr. GENERAL S/RES/1109 (1997) 28 May 1997". */
export function symbolInLine(line: string): string | undefined {
  const whole = wholeSymbol(line.replace(letterhead, ""));
  if (whole) return whole;
  if (!/^Distr\b|^(?:Document symbol|Symbol|Cote|Signatura)\b/i.test(line) || line.length > 160)
    return undefined;
  const found =
    /(?:^|[ :])([A-Z]{1,6}(?:\/[A-Za-z0-9][A-Za-z0-9.-]*){1,8}(?: ?\((?:\d{4}|[IVXLC]+)\))?)/.exec(line)?.[1];
  return found && wholeSymbol(found);
}

/** Series whose symbol ends in a year or session in brackets: S/RES/2518(2020). */
const bracketed = /^(S\/RES\/\d{1,4})\/((?:19|20)\d\d)$/;

/**
 * The symbol that a file is named after: "S_RES_2518_2020.txt", "S_RES_2518_fr.txt", "S-RES-1014(1995).txt", "A_RES_77_113-2228275E.xml",
 * "A_C.3_78_L.5_Rev.1_en.html".
 */
export function symbolOfFileName(name: string): string | undefined {
  const stem = stemOf(name)
    .replace(/-\d{7}[A-Z]?$/, "")
    .replace(/[-_. ](?:en|fr|es|ru|zh|ar|eng|fre|spa|rus|chi|ara|EN|FR|ES|RU|ZH|AR|[EFSRC])$/, "")
    .replace(/[-_ ]\((?=\d{4}\)$|[IVXLC]+\)$)/, "(");
  if (!/^[A-Z]{1,5}[-_ ][A-Za-z0-9]/.test(stem)) return undefined;
  const slashed = stem.includes("_") ? stem.replaceAll("_", "/") : stem.replace(/[- ]/g, "/");
  const symbol = withYear(wholeSymbol(slashed.replace(bracketed, "$1($2)")));
  // A name such as "A_1.txt" or "C_note_2.txt" is no symbol.
  return symbol && symbol.split("/").length >= 3 && /^(?:A|S|E|T|ST|[A-Z]{2,})\//.test(symbol)
    ? symbol
    : undefined;
}

/** A resolution of the Security Council that a file is named after without its year: the number tells it. */
function withYear(symbol: string | undefined): string | undefined {
  const number = /^S\/RES\/(\d{1,4})$/.exec(symbol ?? "")?.[1];
  const year = number && councilYears().yearOf(Number(number));
  return year ? `${symbol}(${year})` : symbol;
}

/** The organ whose documents bear this symbol, in English, where the symbol tells. */
export function organOfSymbol(symbol: string): string | undefined {
  if (/^A\/(?:HRC|CONF\.\d+\/HRC)\//.test(symbol)) return "Human Rights Council";
  if (symbol.startsWith("S/")) return "Security Council";
  if (symbol.startsWith("A/")) return "General Assembly";
  if (symbol.startsWith("E/")) return "Economic and Social Council";
  if (symbol.startsWith("T/")) return "Trusteeship Council";
  if (symbol.startsWith("ST/")) return "Secretariat";
  return undefined;
}

/** The year a symbol tells: of adoption (S/RES/2518(2020)), or of issue (S/2023/646). */
export function yearOfSymbol(symbol: string): string | undefined {
  return (
    /\(((?:19|20)\d\d)\)$/.exec(symbol)?.[1] ??
    /^(?:S|E|ST\/[A-Z]+)\/(?:[A-Z.\d]+\/)?((?:19|20)\d\d)\//.exec(symbol)?.[1]
  );
}

/** What kind of text a symbol stands for. */
export function kindOfSymbol(symbol: string): "adopted" | "spoken" | "report" {
  if (/\/(?:RES|PRST|DEC)\//.test(symbol)) return "adopted";
  return /\/(?:[A-Z]+\.\d+\/)?(?:\d+\/)?(?:PV|SR)\.\d/.test(symbol) ? "spoken" : "report";
}
