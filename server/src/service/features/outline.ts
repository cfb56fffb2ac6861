import { citedHeading, citedListRange } from "../draft/citedList";
import type { Draft } from "../draft/draft";
import { findCited } from "../knowledge/citedDocuments";
import { type PlacedParagraph, structureOf } from "../knowledge/draftStructure";
import type { Knowledge } from "../knowledge/knowledge";
import { spacedSymbol } from "../knowledge/passageSource";
import type { Reference } from "../references/reference";
import type { TextRange } from "../text/range";

/** An entry of a draft's outline. */
export interface OutlineEntry extends TextRange {
  readonly name: string;
  readonly detail?: string;
  readonly kind: "heading" | "part" | "paragraph" | "cited" | "document" | "citation";
  /** What is selected when the entry is chosen. */
  readonly selection: TextRange;
  readonly children: readonly OutlineEntry[];
}

type Building = { -readonly [key in keyof OutlineEntry]: OutlineEntry[key] } & { children: Building[] };

/** A name is cut after so many characters, at a word. */
const longestName = 70;

/**
 * A draft's outline: its headings, and beneath them (in a draft resolution beneath the preamble and the operative part)
 * its paragraphs; and, where documents are cited, an entry with each of them once and its citations beneath.
 */
export async function findOutline(knowledge: Knowledge, draft: Draft): Promise<OutlineEntry[]> {
  const list = citedListRange(draft.text);
  const placed = structureOf(draft).filter(
    ({ paragraph }) => !list || paragraph.start < list.start || paragraph.start >= list.end,
  );
  const cited = await citedEntry(knowledge, draft);
  return [...structure(draft, placed), ...(cited ? [cited] : [])];
}

function structure(draft: Draft, placed: readonly PlacedParagraph[]): OutlineEntry[] {
  const top: Building[] = [];
  /** The entries that a paragraph may stand beneath: headings of ever lower levels, then a part, then a paragraph. */
  let open: { readonly rank: number; readonly entry: Building }[] = [];
  const add = (entry: Building, rank: number) => {
    open = open.filter((above) => above.rank < rank);
    for (const { entry: above } of open) above.end = Math.max(above.end, entry.end);
    (open.at(-1)?.entry.children ?? top).push(entry);
    open.push({ rank, entry });
  };
  let part = "";
  for (const each of placed) {
    const { paragraph, level = 1 } = each;
    if (each.part === "heading") {
      part = "";
      add(entryOf(draft, each, "heading"), level);
      continue;
    }
    const now = each.part === "preambular" || each.part === "operative" ? each.part : part;
    if (now !== part) {
      part = now;
      const name = part === "preambular" ? "Preamble" : "Operative part";
      const { start, end } = paragraph;
      add({ name, kind: "part", start, end, selection: { start, end }, children: [] }, ranks.part);
    }
    const rank =
      each.part === "subparagraph"
        ? ranks.subparagraph
        : each.part === "organ"
          ? ranks.part
          : ranks.paragraph;
    if (each.part === "organ") part = "";
    add(entryOf(draft, each, "paragraph"), rank);
  }
  return top;
}

/** Headings have ranks 1 to 6. */
const ranks = { part: 10, paragraph: 11, subparagraph: 12 } as const;

function entryOf(draft: Draft, { paragraph, number }: PlacedParagraph, kind: OutlineEntry["kind"]): Building {
  const { start, end, text } = paragraph;
  const name = [number, firstWords(text)].filter(Boolean).join(" ");
  const lineStart = draft.text.lastIndexOf("\n", start - 1) + 1;
  return { name, kind, start: lineStart, end, selection: { start, end }, children: [] };
}

async function citedEntry(knowledge: Knowledge, draft: Draft): Promise<OutlineEntry | undefined> {
  const documents = await findCited(knowledge, draft);
  if (documents.length === 0) return undefined;
  // It stands at the end of the draft and holds none of its text, so that no editor takes a line for a part of it.
  const end = { start: draft.text.length, end: draft.text.length };
  const children = documents.map(({ symbol, facts, document, citations }): OutlineEntry => {
    const [first = end] = citations;
    const title = facts?.names?.[0] ?? facts?.title ?? facts?.agenda ?? document?.title;
    return {
      name: symbol === "CHARTER" ? "Charter of the United Nations" : spacedSymbol(symbol),
      ...(title && symbol !== "CHARTER" ? { detail: firstWords(title) } : {}),
      kind: "document",
      start: first.start,
      end: first.end,
      selection: { start: first.start, end: first.end },
      children: citations.map((citation) => citationEntry(draft, citation)),
    };
  });
  return {
    name: citedHeading(draft),
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
