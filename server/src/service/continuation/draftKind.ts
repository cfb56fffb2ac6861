import { openingKind } from "../corpus/openings";
import { organOfSymbol } from "../corpus/symbols";
import type { Draft } from "../draft/draft";

export type DraftKind = "resolution" | "statement";

/** So many paragraphs show what a draft is. */
const looked = 30;

/** What a draft is, and for a resolution whose: by the editor's language, else by its look. */
export function draftKind(draft: Draft): { readonly kind: DraftKind; readonly organ?: string } {
  const organ = draft.organ && organOfSymbol(draft.organ);
  return { kind: kindOf(draft), ...(organ ? { organ } : {}) };
}

function kindOf({ languageId, paragraphs, language, organ }: Draft): DraftKind {
  if (languageId === "penholder-resolution") return "resolution";
  if (languageId === "penholder-statement") return "statement";
  // "The General Assembly,", or paragraphs most of which open as those of resolutions do.
  if (organ) return "resolution";
  const body = paragraphs.filter(({ part }) => part === "body").slice(0, looked);
  const opened = body.filter(({ text }) => openingKind(text, language) !== undefined);
  return opened.length * 2 > body.length ? "resolution" : "statement";
}
