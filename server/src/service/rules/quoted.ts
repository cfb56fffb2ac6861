import type { Draft } from "../draft/draft";
import { liesInside, type TextRange } from "../text/range";

/** What closes each mark that opens a quotation or the title of a document. */
const closing: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“",
  "«": "»",
  "「": "」",
  "『": "』",
  "《": "》",
  '"': '"',
  "”": "“",
};

/** A quotation is closed in its paragraph, and not later than this. UTF-16 units. */
const longest = 600;

/**
 * Whether a place of a draft stands inside quotation marks: the words there are somebody else's, a title or a quotation,
 * and are not to be changed. The draft is read once, when it is first asked; then each question takes a few steps.
 */
export function quotedIn(draft: Draft): (range: TextRange) => boolean {
  let quotes: TextRange[] | undefined;
  return (range) => {
    quotes ??= draft.paragraphs.flatMap(quotesOf);
    return liesInside(quotes, range);
  };
}

function quotesOf({ start, text }: { readonly start: number; readonly text: string }): TextRange[] {
  const found: TextRange[] = [];
  let open: { readonly at: number; readonly until: string } | undefined;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (open && at - open.at > longest) open = undefined;
    if (open && sign === open.until) {
      found.push({ start: start + open.at, end: start + at + 1 });
      open = undefined;
    } else if (!open && closing[sign]) open = { at, until: closing[sign] };
  }
  return found;
}
