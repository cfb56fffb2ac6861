import { wholeDocument } from "../facts/provisionFacts";
import { parseSymbol } from "./symbol";

export const defaultAddressTemplate = "https://docs.un.org/{language}/{symbol}";

/** The host of a web address where it is none of the UN's own; undefined where it is one. */
export function foreignHost(address: string): string | undefined {
  const host = /^https:\/\/([^/?#]*)/.exec(address)?.[1] ?? "";
  return /^(?:[a-z0-9-]+\.)*(?:un\.org|undocs\.org)$/i.test(host) ? undefined : host;
}

const charterPages: Readonly<Record<string, string>> = {
  en: "https://www.un.org/en/about-us/un-charter",
  fr: "https://www.un.org/fr/about-us/un-charter",
  es: "https://www.un.org/es/about-us/un-charter",
  ru: "https://www.un.org/ru/about-us/un-charter",
  zh: "https://www.un.org/zh/about-us/un-charter",
  ar: "https://www.un.org/ar/about-us/un-charter",
};

/**
 * Where the official document is found.
 * @param language ISO 639 code; the site knows the six official languages, for others English is asked for
 * @param template an address with `{language}` and `{symbol}`
 * @returns undefined for what has no document of its own (decisions printed inside reports)
 */
export function officialAddress(
  symbol: string,
  language: string,
  template = defaultAddressTemplate,
): string | undefined {
  const spoken = language in charterPages ? language : "en";
  if (symbol.startsWith("CHARTER")) return charterPages[spoken];
  // The Goals stand in the resolution that set them.
  const parsed = parseSymbol(wholeDocument(symbol));
  if (
    !parsed ||
    (parsed.organ === "A" && parsed.elements[0] === "DEC") ||
    (parsed.organ === "E" && parsed.elements[0] === "DEC")
  )
    return undefined;
  // Brackets end a link in Markdown, so they are encoded as well.
  const path = parsed.symbol
    .split("/")
    .map((part) => encodeURIComponent(part).replaceAll("(", "%28").replaceAll(")", "%29"))
    .join("/");
  return template.replaceAll("{language}", spoken).replaceAll("{symbol}", path);
}
