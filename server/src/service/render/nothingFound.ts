import type { Reason } from "../features/searchFilters";
import { languageName } from "./languageNames";

/** Why a search found nothing, as one plain sentence without a full stop. */
export function reasonSentence(reason: Reason): string {
  if (reason.why === "not together") return "no document fits all these filters together";
  if (reason.why === "no such words") return "no document that fits the filters holds these words";
  const { field, value, meant, has } = reason;
  switch (field) {
    case "by":
      return `no speaker or organ is called ${value}${meant ? `: ${meant.value}?` : ""}`;
    case "organ":
      return `no organ is called ${value}${meant ? `: ${meant.value}?` : ""}`;
    case "lang": {
      const only = has.length > 0 ? `, only in ${listed(has.map((code) => languageName(code)))}` : "";
      return `your corpus has nothing in ${languageName(value)}${only}`;
    }
    case "kind":
      return `your corpus has nothing of the kind ${value}${has.length > 0 ? `, only ${listed(has)}` : ""}`;
    case "year":
      return has.length === 2
        ? `your corpus has nothing from ${value}: its documents are from ${has[0]} to ${has[1]}`
        : "no document of your corpus has a date";
    case "in":
      return `no title holds ${value}`;
  }
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
