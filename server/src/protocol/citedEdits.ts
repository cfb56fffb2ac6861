import { citedHeading } from "../service/draft/citedList";
import type { Draft } from "../service/draft/draft";
import { earlierMarks, markEdits, notePlaces, placeList, superscript } from "../service/features/listCited";
import type { CitedDocument } from "../service/knowledge/documents/citedDocuments";
import { certain, citedAnnex, citedNotes, type ListForm } from "../service/render/citedList";
import type { TextEdit } from "../service/text/edit";
import type { Wording } from "../service/text/say";

/** Languages in which the list is written with Markdown's marks. */
const markdownLanguages: readonly string[] = ["markdown", "penholder-statement", "penholder-resolution"];

/** @param wording of the reader */
export function listForm(draft: Draft, wording: Wording): ListForm {
  return {
    markdown: markdownLanguages.includes(draft.languageId),
    heading: citedHeading(draft),
    language: draft.language,
    wording,
  };
}

/** The edits that put the list of documents cited into a draft, as an annex or as notes with their marks. */
export function citedEdits(
  draft: Draft,
  documents: readonly CitedDocument[],
  as: "annex" | "notes",
  wording: Wording,
): TextEdit[] {
  const form = listForm(draft, wording);
  const earlier = earlierMarks(draft);
  if (as === "annex")
    return [...markEdits(earlier, [], String), placeList(draft, citedAnnex(documents, form))];
  const mark = form.markdown ? (place: number) => `[^cited-${place}]` : superscript;
  const places = notePlaces(draft, certain(documents));
  const list = citedNotes(
    places.map(({ document }) => document),
    documents,
    form,
    mark,
  );
  return [...markEdits(earlier, places, mark), placeList(draft, list)];
}
