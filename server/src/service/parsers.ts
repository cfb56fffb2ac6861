import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";

// The libraries that parse formats of documents, in one module: the build ships it once for all that runs under Node.
export { Parser } from "htmlparser2";

/**
 * Elements within each other; browsers too know no more than 512. The parser's cost for each element grows with their
 * number.
 */
export const deepestElement = 2000;

/** Thrown out of a parser that is to read no further. */
export class TooDeep extends Error {}

const asGitHub: NonNullable<Parameters<typeof fromMarkdown>[1]> = {
  extensions: [
    gfmTable(),
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    { disable: { null: ["codeIndented", "htmlFlow"] } },
  ],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/**
 * The tree of a Markdown text as GitHub reads it (tables, footnotes, struck-out words), with places; but that lines set in
 * by four spaces are text, as whoever sets in a clause means them, and no code; and Markdown between tags is Markdown.
 */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, asGitHub);
}
