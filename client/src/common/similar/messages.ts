import type { PassageFilter } from "../../../../server/src/protocol/requests";

/**
 * What the extension and the page of the view "Similar Passages" say to each other. Plain text throughout; the
 * extension composes every word that is shown, the page only lays it out.
 */
export type ToPage =
  | { type: "show"; page: Page }
  | { type: "filter"; form: FilterForm }
  /** Moves the keyboard focus to the first passage. */
  | { type: "focus" };

export type FromPage =
  | { type: "ready" }
  | { type: "open" | "insert" | "insertAs" | "copy"; version: string; index: number }
  | { type: "filter"; filter: PassageFilter }
  | { type: "action"; name: NoticeAction };

export type NoticeAction = "chooseFolders" | "showStatus";

/** The filter control: what is chosen, and its words in the editor's language. */
export interface FilterForm {
  filter: PassageFilter;
  /** "Filter: spoken, 2018-2021", or "Filter". */
  summary: string;
  by: Field;
  organ: Field;
  kind: Field & { options: Option[] };
  year: Field;
  lang: Field & { options: Option[] };
  clear: string;
}
export interface Field {
  label: string;
  /** An example of what to type. */
  example: string;
}
export interface Option {
  value: string;
  label: string;
}

export type Page =
  | { kind: "notice"; text: string; action?: { name: NoticeAction; label: string } }
  | { kind: "passages"; version: string; labels: Labels; cards: Card[]; note?: string };

/** The words of the buttons, in the editor's language. */
export interface Labels {
  list: string;
  open: string;
  insertAs: string;
  copy: string;
  more: string;
  less: string;
}

export interface Card {
  /** "Adopted", "Spoken" …; `kind` chooses the mark beside it, which never stands alone. */
  kind: "adopted" | "spoken" | "report" | "model" | "other";
  kindLabel: string;
  /** "64 % alike" */
  likeness: string;
  /** "S/RES/2436 (2018), paragraph 3", or the title where there is no symbol. */
  heading: string;
  /** "Security Council · 21 September 2018" */
  byline: string;
  /** The title, where the heading is a symbol. */
  title?: string;
  guessed?: string;
  /** What comes before `text`, and is left out while the passage is folded. */
  lead?: string;
  text: { text: string; match: boolean }[];
  alsoIn?: string;
  /** "Nearly the same in …" */
  nearlyIn?: string;
  /** "Your delegation", where it said this. */
  own?: string;
  /** "Insert as Quotation"; for model wording, which is nobody's to quote, "Insert". */
  insert: string;
  /** All of the above in one sentence, for a screen reader. */
  spoken: string;
}
