import { councilYears } from "../facts/councilYears";
import type { ReferenceContext } from "../reference";
import type { Organ } from "../words/vocabulary";
import { bare, councilByYear, series } from "./councilNumbers";
import type { Cited, Host, Meaning } from "./meaning";
import { numberedThrough, pair } from "./sessionNumbers";

/** The documents that a number in the text stands for; none where it is not a reference. */
export function resolveItem(text: string, cited: Cited, context: ReferenceContext, host: Host): Meaning[] {
  if (cited.organ === "commission") {
    const organ = host.commission();
    return organ ? resolveItem(text, { ...cited, organ }, context, host) : [];
  }
  if (cited.organ === "other") return [];
  if (cited.organ === undefined && host.organ === "other" && !isPlainlyOurs(cited)) return [];
  if (cited.organ === undefined && cited.own && isOfOwnSeries(host.organ))
    return resolveItem(text, { ...cited, organ: host.organ }, context, host);
  switch (cited.item.shape) {
    case "year":
      return councilByYear(text, cited, host);
    case "roman":
      return numberedThrough(text, cited);
    case "pair":
      return pair(text, cited, context, host);
    case "series":
      return series(text, cited);
    case "bare":
      return bare(text, cited, host);
  }
}

/** Organs whose "resolution 5/14" is like no other organ's. */
function isOfOwnSeries(organ: Organ | undefined): organ is Organ {
  return organ === "UNEA" || organ === "HSP" || organ === "CHR" || organ === "ESCAP";
}

/** In another body's text only what is said to be an organ's of the United Nations is, and a number with its year. */
function isPlainlyOurs({ own, item, near }: Cited): boolean {
  if (own) return false;
  if (near === "A" || near === "S" || near === "HRC" || near === "E") return true;
  return (
    item.shape === "roman" || (item.shape === "year" && councilYears().yearOf(item.number) === item.year)
  );
}
