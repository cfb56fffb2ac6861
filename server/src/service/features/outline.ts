import type { Draft } from "../draft/draft";
import { structureOf } from "../draft/structure/structure";
import { type DraftNode, treeOf } from "../draft/structure/tree";
import { findCited } from "../knowledge/documents/citedDocuments";
import type { Knowledge } from "../knowledge/knowledge";
import { spacedSymbol } from "../knowledge/passages/passageSource";
import type { Reference } from "../references/reference";
import type { TextRange } from "../text/range";
import { counted, type Said, type SaidValue, say } from "../text/say";

/** An entry of a draft's outline. */
export interface OutlineEntry extends TextRange {
  readonly name: SaidValue;
  readonly detail?: string;
  readonly kind: "heading" | "part" | "paragraph" | "cited" | "document" | "citation";
  /** What is selected when the entry is chosen. */
  readonly selection: TextRange;
  readonly children: readonly OutlineEntry[];
}

/** An outline shows no more headings and paragraphs, and beneath a document no more citations: nobody reads on, and editors wait. */
const most = { places: 5000, citations: 500 } as const;

/** Maximum length of a name, in UTF-16 units; it is cut at a word. */
const longestName = 70;

/**
 * A draft's outline: its headings, and beneath them (in a draft resolution beneath the preamble and the operative part)
 * its paragraphs; and, where documents are cited, an entry with each of them once and its citations beneath.
 * @param goOn called now and then, so that others have their turn; ends the work early by returning false
 */
export async function findOutline(
  knowledge: Knowledge,
  draft: Draft,
  goOn?: () => Promise<boolean>,
): Promise<OutlineEntry[]> {
  const cited = await citedEntry(knowledge, draft, goOn);
  await goOn?.();
  return [...structure(draft), ...(cited ? [cited] : [])];
}

function structure(draft: Draft): OutlineEntry[] {
  const entries = treeOf(draft, most.places).map((node) => entryOf(node));
  const next = structureOf(draft).places[most.places];
  return next
    ? [
        ...entries,
        ending(
          next.paragraph,
          say`Shown up to here: the first ${counted(most.places)} headings and paragraphs`,
        ),
      ]
    : entries;
}

/** What stands where an outline is cut. */
function ending({ start, end }: TextRange, name: Said): OutlineEntry {
  return { name, kind: "part", start, end, selection: { start, end }, children: [] };
}

function entryOf({ kind, place, start, end, children }: DraftNode): OutlineEntry {
  const beneath = children.map((child) => entryOf(child));
  if (!place) {
    const name = kind === "preamble" ? say`Preamble` : say`Operative part`;
    return { name, kind: "part", start, end, selection: { start, end: start }, children: beneath };
  }
  const { paragraph, number } = place;
  const name = [number, firstWords(paragraph.text)].filter(Boolean).join(" ");
  const selection = { start: paragraph.start, end: paragraph.end };
  const shown = kind === "heading" ? "heading" : "paragraph";
  return { name, kind: shown, start, end, selection, children: beneath };
}

async function citedEntry(
  knowledge: Knowledge,
  draft: Draft,
  goOn?: () => Promise<boolean>,
): Promise<OutlineEntry | undefined> {
  const documents = await findCited(knowledge, draft, goOn);
  if (documents.length === 0) return undefined;
  // It stands at the end of the draft and holds none of its text, so that no editor takes a line for a part of it.
  const end = { start: draft.text.length, end: draft.text.length };
  const children = documents.map(({ symbol, facts, document, citations }): OutlineEntry => {
    const [first = end] = citations;
    const title = facts?.names?.[0] ?? facts?.title ?? facts?.agenda ?? document?.title;
    return {
      name: spacedSymbol(symbol),
      ...(title && symbol !== "CHARTER" ? { detail: firstWords(title) } : {}),
      kind: "document",
      start: first.start,
      end: first.end,
      selection: { start: first.start, end: first.end },
      children: [
        ...citations.slice(0, most.citations).map((citation) => citationEntry(draft, citation)),
        ...citations
          .slice(most.citations, most.citations + 1)
          .map((next) =>
            ending(
              next,
              say`Shown up to here: the first ${counted(most.citations)} of ${counted(citations.length)} citations`,
            ),
          ),
      ],
    };
  });
  return {
    name: say`Documents cited`,
    detail: String(documents.length),
    kind: "cited",
    ...end,
    selection: end,
    children,
  };
}

/** A citation, with the words around it. */
function citationEntry(draft: Draft, { start, end, text, pinpoint }: Reference): OutlineEntry {
  const before = draft.text.slice(Math.max(0, start - 30), start).replace(/^\S*\s/, "");
  const around = `… ${before}${draft.text.slice(start, end + 30)}`.replace(/\s+/g, " ");
  return {
    name: [pinpoint, text.replace(/\s+/g, " ")].filter(Boolean).join(" "),
    detail: firstWords(around),
    kind: "citation",
    start,
    end,
    selection: { start, end },
    children: [],
  };
}

function firstWords(text: string): string {
  const line = text
    .slice(0, longestName * 3)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= longestName) return line;
  const space = line.lastIndexOf(" ", longestName);
  return `${line.slice(0, space > longestName / 2 ? space : longestName)} …`;
}
