import type { CompletionItem } from "vscode-languageserver";
import type { TextRange } from "../../service/text/range";
import { toRange } from "../convert";
import type { LineTable } from "../lineTable";

/** A line of a list of completions: what is replaced, by what, and what is shown of it. */
export interface CompletionRow {
  /** Ends at the cursor. */
  readonly range: TextRange;
  /** What goes in, as plain text. */
  readonly newText: string;
  readonly shown: CompletionItem;
  /** The same with places to write in, where the client takes snippets and there are such. */
  readonly snippet?: string;
}

/** Clients that let all lines of a list replace from one place: by the names that they give themselves. */
const withOneStart = new Set(["kakoune-lsp", "Neovim"]);

/** Whether a client lets all lines of a list replace from one place. */
export function hasOneStart(client: string | undefined): boolean {
  return client !== undefined && withOneStart.has(client);
}

/**
 * The lines as items of LSP, in this order. Clients filter them by what was typed, and the best of them sort by how well
 * that fits before they look at `sortText`: so each is compared by a text that begins with what was typed, which fits all
 * equally well, and by another than lines that put in something else, as kakoune-lsp takes those for one. Left out where
 * the label is such a text: Neovim 0.7 disregards the range of what has a `filterText`.
 * @param oneStart all replace from where the first of them begins, with what stands between put before them
 */
export function toItems(
  draftText: string,
  lines: LineTable,
  rows: readonly CompletionRow[],
  oneStart: boolean,
): CompletionItem[] {
  const first = Math.min(...rows.map(({ range }) => range.start));
  return rows.map(({ range, newText, shown, snippet }, place) => {
    const start = oneStart ? first : range.start;
    const before = draftText.slice(start, range.start);
    const typed = draftText.slice(start, range.end);
    const text = before + newText;
    return {
      ...shown,
      sortText: String(place).padStart(4, "0"),
      ...(shown.label.startsWith(typed)
        ? {}
        : { filterText: text.startsWith(typed) ? text : `${typed} ${text}` }),
      textEdit: {
        range: toRange(lines, { start, end: range.end }),
        newText: snippet === undefined ? text : escapedSnippet(before) + snippet,
      },
    };
  });
}

/** A text as it stands in a snippet. */
export function escapedSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
