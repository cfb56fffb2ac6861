import type { Reason } from "../features/searchFilters";
import { listedWithAnd, type Said, say, type Wording, worded } from "../text/say";
import { languageWords } from "./languageNames";

/** Why a search found nothing, as one plain sentence without a full stop. */
export function reasonSentence(reason: Reason, wording: Wording): string {
  return worded(reasonWords(reason), wording);
}

function reasonWords(reason: Reason): Said {
  if (reason.why === "not together") return say`no document fits all these filters together`;
  if (reason.why === "no such words") return say`no document that fits the filters holds these words`;
  const { field, value, meant, has } = reason;
  switch (field) {
    case "by":
      return meant
        ? say`no speaker or organ is called ${value}: ${meant.value}?`
        : say`no speaker or organ is called ${value}`;
    case "organ":
      return meant ? say`no organ is called ${value}: ${meant.value}?` : say`no organ is called ${value}`;
    case "lang": {
      const languages = listedWithAnd(has.map(languageWords));
      return has.length > 0
        ? say`your corpus has nothing in ${languageWords(value)}, only in ${languages}`
        : say`your corpus has nothing in ${languageWords(value)}`;
    }
    case "kind":
      return has.length > 0
        ? say`your corpus has nothing of the kind ${value}, only ${listedWithAnd(has)}`
        : say`your corpus has nothing of the kind ${value}`;
    case "year":
      return has.length === 2
        ? say`your corpus has nothing from ${value}: its documents are from ${has[0]!} to ${has[1]!}`
        : say`no document of your corpus has a date`;
    case "in":
      return say`no title holds ${value}`;
  }
}
