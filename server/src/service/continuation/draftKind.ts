import { organOfSymbol } from "../corpus/symbols";
import type { Draft } from "../draft/draft";
import { structureOf } from "../draft/structure/structure";

export type DraftKind = "resolution" | "statement";

/** What a draft goes on as, and for a resolution whose it is. */
export function draftKind(draft: Draft): { readonly kind: DraftKind; readonly organ?: string } {
  const organ = draft.organ && organOfSymbol(draft.organ);
  const kind = structureOf(draft).kind === "resolution" ? "resolution" : "statement";
  return { kind, ...(organ ? { organ } : {}) };
}
