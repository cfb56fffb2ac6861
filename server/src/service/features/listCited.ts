import { citedListRange } from "../draft/citedList";
import type { Draft } from "../draft/draft";
import type { CitedDocument } from "../knowledge/documents/citedDocuments";
import type { TextEdit } from "../text/edit";
import type { TextRange } from "../text/range";

/**
 * Puts a list of the documents cited into a draft: in place of the list that is there, or at its end.
 * @param list the list as it is to stand, with its heading, ending with a line break
 */
export function placeList({ text }: Draft, list: string): TextEdit {
  const there = citedListRange(text);
  if (there) {
    const more = text.slice(there.end).trim() === "" ? "" : "\n";
    return { ...there, newText: `${list}${more}` };
  }
  const end = text.trimEnd().length;
  return { start: end, end: text.length, newText: end === 0 ? list : `\n\n${list}` };
}

/** A place behind a citation, for the mark of the note on its document. */
export interface NotePlace {
  readonly offset: number;
  readonly document: CitedDocument;
}

/**
 * Where the marks of notes go: behind the first citation of each document in the body of the text and the sign that
 * follows it, as the United Nations sets them; in order of place.
 */
export function notePlaces(draft: Draft, documents: readonly CitedDocument[]): NotePlace[] {
  const bodies = draft.paragraphs.filter(({ part }) => part === "body");
  const places = documents.flatMap((document): NotePlace[] => {
    const first = document.citations.find(({ start, end }) =>
      bodies.some((body) => body.start <= start && end <= body.end),
    );
    return first ? [{ offset: behind(draft.text, first.end), document }] : [];
  });
  return places.sort((a, b) => a.offset - b.offset);
}

/** The marks of notes that an earlier list has left: all of them, where the draft holds a list, or else none. */
export function earlierMarks(draft: Draft): TextRange[] {
  const list = citedListRange(draft.text);
  if (!list) return [];
  const found: TextRange[] = [];
  for (const { index, 0: mark } of draft.text.matchAll(/\[\^cited-\d+\]/g))
    found.push({ start: index, end: index + mark.length });
  for (const { end } of draft.references) {
    const start = behind(draft.text, end);
    const length = /^[⁰¹²³⁴-⁹]+/u.exec(draft.text.slice(start, start + 8))?.[0].length ?? 0;
    if (length > 0) found.push({ start, end: start + length });
  }
  return found.filter(({ start }) => start < list.start || start >= list.end);
}

/** Behind a citation and the comma or full stop that follows it. */
function behind(text: string, end: number): number {
  return /^[,.;:](?!\d)/.test(text.slice(end, end + 2)) ? end + 1 : end;
}

/** The edits that take the earlier marks away and put the new ones in. */
export function markEdits(
  earlier: readonly TextRange[],
  places: readonly NotePlace[],
  mark: (place: number) => string,
): TextEdit[] {
  const edits = new Map<number, TextEdit>(earlier.map((range) => [range.start, { ...range, newText: "" }]));
  places.forEach(({ offset }, at) => {
    const there = edits.get(offset) ?? { start: offset, end: offset, newText: "" };
    edits.set(offset, { ...there, newText: there.newText + mark(at + 1) });
  });
  return [...edits.values()].sort((a, b) => a.start - b.start);
}

/** "¹²": the number of a note in a text without marks of its own. */
export function superscript(place: number): string {
  return String(place).replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
}
