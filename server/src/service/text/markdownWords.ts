import type { Nodes, PhrasingContent } from "mdast";

/** A line of a paragraph, without mark-up. */
export interface MarkdownLine {
  text: string;
  /** In the text that was parsed, from 0. */
  readonly line: number;
}

/** The words of a paragraph, a heading or a cell line by line, as a reader of the page sees them. */
export function wordsOf(nodes: readonly PhrasingContent[]): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  const say = (text: string, at: number) => {
    text.split(/\r\n|\r|\n/).forEach((part, index) => {
      const last = lines.at(-1);
      if (last && last.line === at + index) last.text += part;
      else lines.push({ text: part, line: at + index });
    });
  };
  const walk = (node: PhrasingContent) => {
    // What is struck out is no word of the text.
    if (node.type === "delete") return;
    if ("children" in node) node.children.forEach(walk);
    else say(ownWords(node), lineOf(node));
  };
  nodes.forEach(walk);
  return lines;
}

/** Tags before which, and after which, words do not run on. */
const apart = /^<\/?(?:br|hr|p|div|li|t[dhr]|h\d|section|article|blockquote)\b/i;

function ownWords(node: PhrasingContent): string {
  switch (node.type) {
    case "text":
      // A mark of a footnote that the file does not have is no word either.
      return node.value.replace(/\[\^[^[\]]{1,30}\]/g, "");
    case "inlineCode":
      return node.value;
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "break":
      return " ";
    case "html":
      return apart.test(node.value) ? " " : "";
    default:
      return "";
  }
}

/** The line on which a node begins, from 0. */
export function lineOf(node: Nodes): number {
  return (node.position?.start.line ?? 1) - 1;
}
