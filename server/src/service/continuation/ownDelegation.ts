import { delegationIn, delegationOfMission, speakingIn } from "../corpus/speaker";
import type { Draft } from "../draft/draft";
import type { StoredDocument } from "../search/corpusSearch";
import { filtersOf, passes } from "../search/filters";

/** Paragraphs within which the head of a draft says who speaks, each no longer than a line. */
const headParagraphs = 6;
const longestLine = 200;
/** Maximum number of names of delegations remembered. */
const mostNames = 1000;

/** The delegation that a draft's own head names ("Statement by Kenya"); undefined where it names none. */
export function delegationOfDraft({ paragraphs }: Draft): string | undefined {
  for (const { text } of paragraphs.slice(0, headParagraphs)) {
    if (text.length > longestLine) break;
    const named = speakingIn(text).delegation ?? delegationOfMission(text);
    if (named) return named;
    if (/^(?:by|on behalf of|par|por)\s/i.test(text)) {
      const behalf = delegationIn(text);
      if (behalf) return behalf;
    }
  }
  return undefined;
}

/** Tells the statements of a delegation; remembers what it said of each name. */
export function createOwnStatements() {
  let known = new Map<string, boolean>();
  let of = "";
  return (delegation: string | undefined) => {
    if (!delegation) return undefined;
    if (delegation !== of || known.size > mostNames) known = new Map();
    of = delegation;
    const filters = filtersOf({ by: delegation });
    if (filters.length === 0) return undefined;
    return (document: StoredDocument): boolean => {
      const key = `${document.kind} ${document.delegation ?? ""} ${document.speaker ?? ""}`;
      const own = known.get(key) ?? (document.kind === "spoken" && passes(filters, document));
      known.set(key, own);
      return own;
    };
  };
}
