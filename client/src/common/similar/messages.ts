import type { PassageFilter } from "../../../../server/src/protocol/requests";

/**
 * What the extension and the page of the view "Penholder" say to each other. Plain text throughout; the
 * extension composes every word that is shown, the page only lays it out.
 */
export type ToPage =
  /** `said` is what a screen reader tells of it, a sentence each; none where it is not worth an interruption. */
  | { type: "show"; page: Page; said: string[] }
  | { type: "filter"; form: FilterForm }
  /** Moves the keyboard focus to the first passage. */
  | { type: "focus" };

export type FromPage =
  | { type: "ready" }
  /** `index` is a passage's place in the list, or that of the precedent; `part` what is selected of its text. */
  | { type: "open" | "insert" | "insertAs" | "copy"; version: string; index: number; part?: [number, number] }
  | { type: "filter"; filter: PassageFilter }
  | { type: "compare" | "trace"; version: string }
  | { type: "mention"; list: "documents" | "terms"; version: string; index: number }
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
  | Paragraph;

/** What is known of the paragraph at the cursor. */
export interface Paragraph {
  kind: "paragraph";
  version: string;
  labels: Labels;
  /** The nearest adopted paragraph, with what the draft changes in it. */
  precedent?: Card;
  /** A sentence in place of the precedent: there is none, and the reader of a resolution wants to know. */
  newWording?: string;
  cards: Card[];
  /** The paragraph is agreed language word for word: who else says something like it is folded away at first. */
  folded?: boolean;
  /** Passages of other languages that say the same. */
  across: Card[];
  /** A sentence in place of the cards. */
  nothing?: string;
  documents: Mention[];
  terms: Mention[];
  note?: string;
}

/** Names the precedent where passages are named by their place in the list. */
export const precedentIndex = -1;

/** A document or a term that the paragraph names. */
export interface Mention {
  /** "S/RES/2518 (2020)", "UNMISS". */
  name: string;
  /** Its title, or what it stands for. */
  what: string;
  /** A sentence for the pointer that rests on it. */
  more: string;
}

/** The words of the buttons, in the editor's language. */
export interface Labels {
  agreed: string;
  similar: string;
  across: string;
  mentions: string;
  list: string;
  acrossList: string;
  compare: string;
  trace: string;
  open: string;
  insertAs: string;
  copy: string;
  more: string;
  less: string;
}

/** Documents that a passage stands in too. */
export interface Places {
  text: string;
  /** Where only the first are named: "and 23 more", and the text that names them all. */
  more?: { label: string; text: string };
}

export interface Card {
  /** Its place in the answer, which its buttons name. */
  index: number;
  /** "Adopted", "Spoken" …; `kind` chooses the mark beside it, which never stands alone. */
  kind: "adopted" | "spoken" | "report" | "model" | "other";
  kindLabel: string;
  /** "64 % alike" */
  likeness: string;
  /** The source: "Security Council", "S/RES/2436 (2018), paragraph 3", "21 September 2018". */
  who: string;
  where: string;
  when: string;
  /** The title, where a symbol stands for it. */
  title?: string;
  /** "(guessed)", "(text of a scan)" */
  doubts: string[];
  /** What comes before `text`, and is left out while the passage is folded. */
  lead?: string;
  text: Piece[];
  /** The words are those of the draft, which the reader has before their eyes: they are folded to a line. */
  same?: true;
  /** What was changed in agreed language, by name: "urges → calls upon: weaker". */
  named?: string[];
  /** "Also in …", "Nearly the same in …" */
  elsewhere: Places[];
  /** "Your delegation", where it said this. */
  own?: string;
  /** The name of the shared corpus that it comes from. */
  corpus?: string;
  /** "Insert as Quotation"; for model wording, which is nobody's to quote, "Insert". */
  insert: string;
  /** All of the above in one sentence, for a screen reader. */
  spoken: string;
}

/** A run of a passage's words; `change` tells what a draft has made of them. */
export interface Piece {
  text: string;
  match: boolean;
  change?: "inserted" | "deleted";
}
