import type { Cited } from "./meaning";

/** What the resolutions of the Council are about, and who they are about: "the WPS resolution 1325". */
const subjects =
  /^(?:UN\p{Lu}*|MON?\p{Lu}+|ONU|ООН|[IVXLC]+|WPS|YPS|CAAC|POC|CRSV|SSR|DDR|SEA|DPRK|DRC|CAR|ISIL|ISIS|DAESH|WMD|CTED|JCPOA|FPS|US|UK|EU|AU|SC|GA|OP|PP)$/u;

/**
 * "FIFA resolution 70/1", "EU decision 20/15", "WHO resolution 1540": an abbreviation of which nothing is known says whose
 * it is. Where "Resolution" has a capital the words before may be a heading's.
 */
export function isOfAnotherBody(text: string, { phraseStart, item }: Cited): boolean {
  if (phraseStart === undefined) return false;
  const before = /(?<![\p{L}\d-])(\p{Lu}{2,8})\)?\s$/u.exec(
    text.slice(Math.max(0, phraseStart - 12), phraseStart),
  )?.[1];
  if (before === undefined || subjects.test(before)) return false;
  if (item.shape === "pair") return text[phraseStart] !== text[phraseStart]?.toUpperCase();
  // "UNITED NATIONS RESOLUTION 1325": all is in capitals.
  return !/^\p{Lu}{2}/u.test(text.slice(phraseStart, phraseStart + 2));
}
