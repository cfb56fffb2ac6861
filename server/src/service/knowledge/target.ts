import type { Draft } from "../draft/draft";
import type { TermUse } from "../glossary/entry";
import type { Glossary } from "../glossary/glossary";
import { rankByTopic, topicOf } from "../glossary/topic";
import type { Reference } from "../references/reference";

/**
 * What stands under the cursor: a reference takes precedence over a term, since a term inside a reference is not a
 * term.
 */
export type Target = { readonly reference: Reference } | { readonly term: TermUse };

/**
 * The reference or term at an offset (its end counts as inside, as when the cursor has just passed it).
 * Only the paragraph at the offset is searched for terms.
 */
export function targetAt(draft: Draft, offset: number, glossary: Glossary): Target | undefined {
  const reference = draft.references.find(
    (candidate) => candidate.start <= offset && offset <= candidate.end,
  );
  if (reference) return { reference };
  const paragraph = draft.paragraphs.find(
    (candidate) => candidate.start <= offset && offset <= candidate.end,
  );
  if (!paragraph) return undefined;
  const within = offset - paragraph.start;
  const use = glossary
    .find(paragraph.text, draft.introductions)
    .find((candidate) => candidate.start <= within && within <= candidate.end);
  if (!use) return undefined;
  return {
    term: {
      start: use.start + paragraph.start,
      end: use.end + paragraph.start,
      entries: rankByTopic(use.entries, () => topicOf(draft.text)),
    },
  };
}
