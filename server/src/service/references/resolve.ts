import { bare, councilByYear, series } from "./councilNumbers";
import type { Cited, Host, Meaning } from "./meaning";
import type { ReferenceContext } from "./reference";
import { numberedThrough, pair } from "./sessionNumbers";

/** The documents that a number in the text stands for; none where it is not a reference. */
export function resolveItem(text: string, cited: Cited, context: ReferenceContext, host: Host): Meaning[] {
  if (cited.organ === "commission") {
    const organ = host.commission();
    return organ ? resolveItem(text, { ...cited, organ }, context, host) : [];
  }
  if (cited.organ === "other") return [];
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
