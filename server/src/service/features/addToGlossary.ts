import type { Draft } from "../draft/draft";
import type { Glossary } from "../glossary/glossary";
import { findIntroductions } from "../glossary/introductions";
import type { NewTerm } from "../glossary/own/addRow";
import type { TextRange } from "../text/range";

/** Maximum length of a term, in UTF-16 units: longer selections are passages. */
const longestTerm = 120;

/**
 * The term that a delegate may want in the glossary: what is selected, or the word at the cursor; with its full name
 * where the selection or the draft introduces it. Undefined where nothing there could be a term.
 */
export function termToAdd(draft: Draft, range: TextRange, glossary: Glossary): NewTerm | undefined {
  const { start, end } = range.start === range.end ? wordAt(draft.text, range.start) : range;
  const selected = draft.text.slice(start, end).replace(/\s+/g, " ").trim();
  const written = selected.replace(/^["'“”«»‘’(]+|["'“”«»‘’).,;:]+$/g, "");
  if (selected.length > longestTerm + 20 || written === "" || !/\p{L}/u.test(written)) return undefined;
  // "the Northern Rivers Authority (NRA)": the range of an introduction reaches over the bracket.
  const [introduced] = findIntroductions(selected, draft.language);
  if (introduced) return { term: introduced.acronym, name: introduced.name };
  if (written.length > longestTerm || /[.;!?]\s/.test(written)) return undefined;
  const known = draft.introductions.find(({ acronym }) => acronym === written);
  if (known) return { term: written, name: known.name };
  const [entry] = glossary.lookup(written);
  const isForm = entry && entry.name !== entry.term && entry.term.toLowerCase() === written.toLowerCase();
  return isForm ? { term: entry.term, name: entry.name } : { term: written };
}

/** The word at an offset, hyphens and apostrophes within it included. */
function wordAt(text: string, offset: number): TextRange {
  const part = /[\p{L}\p{M}\p{N}&/’'\-\u2010\u2011]/u;
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < longestTerm && part.test(text[start - 1]!)) start--;
  while (end < text.length && end - offset < longestTerm && part.test(text[end]!)) end++;
  return { start, end };
}
