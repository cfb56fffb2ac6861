/**
 * What the extension and the page of the view "Similar Passages" say to each other. Plain text throughout; the
 * extension composes every word that is shown, the page only lays it out.
 */
export type ToPage =
  | { type: "show"; page: Page }
  /** Moves the keyboard focus to the first passage. */
  | { type: "focus" };

export type FromPage =
  | { type: "ready" }
  | { type: "open" | "insert" | "insertAs" | "copy"; version: string; index: number }
  | { type: "action"; name: NoticeAction };

export type NoticeAction = "chooseFolders" | "showStatus";

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
  /** "Insert as Quotation"; for model wording, which is nobody's to quote, "Insert". */
  insert: string;
  /** All of the above in one sentence, for a screen reader. */
  spoken: string;
}
