import { readMarkup } from "./markup";
import { countedParagraphs } from "./unreadable";
import { wordSpaces } from "./wordSpaces";
import { isOn, type ParagraphSettings, type Styles } from "./wordStyles";

/** A text with tracked changes is two: as if all were accepted, and as it was before any. */
export type View = "accepted" | "original";
/** In which of the two something stands. */
export type Presence = Readonly<Record<View, boolean>>;

/** Some text of a paragraph, or a mark that leads to a note. */
export interface Piece {
  readonly presence: Presence;
  text: string;
  readonly note?: NoteMark;
}

export interface NoteMark {
  readonly of: "footnote" | "endnote";
  readonly id: string;
  /** It bears a mark that was typed ("*"), and no number. */
  readonly typed: boolean;
  mark: string;
}

export interface WordParagraph {
  readonly kind: "paragraph";
  readonly pieces: Piece[];
  readonly settings: Record<View, ParagraphSettings & { style?: string }>;
  /** Where its end does not stand, it runs on into the next. */
  end: Presence;
  /** Its end is hidden text: without words it is not there, and not numbered. */
  hidden: boolean;
}

/** A text in its order: paragraphs, and where tables, rows and cells begin and end. */
export type StoryItem =
  | WordParagraph
  | { readonly kind: "table"; readonly begins: boolean }
  | { readonly kind: "cell"; readonly begins: boolean }
  | { readonly kind: "row"; readonly begins: boolean; presence: Presence };

/** What a part of a Word file holds. */
export interface Stories {
  /** The text of the document; of a part of notes, each note by its id. */
  readonly byId: ReadonlyMap<string, readonly StoryItem[]>;
  /** Something was changed while changes were tracked. */
  readonly tracked: boolean;
  /** How notes are numbered, where it says so: "lowerRoman". */
  readonly noteFormats: ReadonlyMap<"footnote" | "endnote", string>;
}

const both: Presence = { accepted: true, original: true };
/** Fields within each other. */
const deepestField = 32;
/** Elements whose text is none of the document's, or stands there a second time. */
const skipped = new Set(["mc:Fallback", "w:rt"]);

/** @param source a part with text: document.xml, footnotes.xml. Source: ECMA-376 part 1, 17.2 to 17.13 */
export function readStories(source: string, styles: Styles): Stories {
  const body: StoryItem[] = [];
  const byId = new Map<string, StoryItem[]>([["", body]]);
  const noteFormats = new Map<"footnote" | "endnote", string>();
  const path: string[] = [];
  const paragraphs: WordParagraph[] = [];
  const rows: (StoryItem & { kind: "row" })[] = [];
  const changes: Presence[] = [];
  const fields: ("instruction" | "result")[] = [];
  let items = body;
  let count = 0;
  let tracked = false;
  /** Depth of the element within which nothing is read; 0 for none. */
  let skipping = 0;
  /** Elements around that tell how something was set before. */
  let former = 0;
  let formerSettings: (ParagraphSettings & { style?: string }) | undefined;
  let hidden = false;
  let inText = false;
  let typedMark: NoteMark | undefined;
  /** An element that is to be passed over when it comes. */
  let skipSibling: string | undefined;

  const presence = (): Presence => changes.at(-1) ?? both;
  const write = (text: string, presenceOf = presence()) => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || hidden || fields.includes("instruction")) return;
    if (typedMark) {
      typedMark.mark += text;
      return;
    }
    const last = paragraph.pieces.at(-1);
    if (
      last &&
      !last.note &&
      last.presence.accepted === presenceOf.accepted &&
      last.presence.original === presenceOf.original
    )
      last.text += text;
    else paragraph.pieces.push({ presence: presenceOf, text });
  };

  const changed: Readonly<Record<string, Presence>> = {
    "w:ins": { accepted: true, original: false },
    "w:moveTo": { accepted: true, original: false },
    "w:del": { accepted: false, original: true },
    "w:moveFrom": { accepted: false, original: true },
  };

  /** Text that was put in, taken out or moved; or the end of a paragraph, or a row. */
  function change(of: Presence): void {
    const parent = path.at(-2) ?? "";
    const paragraph = paragraphs.at(-1);
    if (parent === "w:numPr" || former > 0) return;
    tracked = true;
    if (parent === "w:rPr") {
      if (path.at(-3) === "w:pPr" && paragraph) paragraph.end = joined(paragraph.end, of);
    } else if (parent === "w:trPr") {
      const row = rows.at(-1);
      if (row) row.presence = joined(row.presence, of);
    } else if (parent !== "w:tcPr") changes.push(joined(presence(), of));
  }

  /** What a paragraph says of itself, now or (within a note of a change) before. */
  function setting(name: string, value: string | undefined): void {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || !path.includes("w:pPr")) return;
    const settings: { -readonly [Key in keyof ParagraphSettings]: ParagraphSettings[Key] } & {
      style?: string;
    } = formerSettings ?? paragraph.settings.accepted;
    if (former > 0 && !formerSettings) return;
    if (name === "w:pStyle" && value) settings.style = value;
    else if (name === "w:numId" && value) settings.list = value;
    else if (name === "w:ilvl") settings.level = Number(value) || 0;
    else if (name === "w:outlineLvl") settings.outline = Number(value) || 0;
  }

  readMarkup(
    source,
    {
      open(name, attributes) {
        path.push(name);
        if (name === "w:p" || name === "w:tc") countedParagraphs(++count);
        if (skipping > 0) return;
        const value = attributes["w:val"];
        if (skipped.has(name)) {
          skipping = path.length;
          return;
        }
        if (name.endsWith("Change") && name.startsWith("w:")) {
          former++;
          tracked = true;
          if (name === "w:pPrChange") formerSettings = {};
          return;
        }
        const of = changed[name];
        if (of) {
          change(of);
          return;
        }
        switch (name) {
          case "w:footnote":
          case "w:endnote": {
            items = [];
            // Lines that part notes from text.
            if (attributes["w:type"] === undefined || attributes["w:type"] === "normal")
              byId.set(attributes["w:id"] ?? "", items);
            break;
          }
          case "w:p": {
            const settings = {};
            const paragraph: WordParagraph = {
              kind: "paragraph",
              pieces: [],
              settings: { accepted: settings, original: settings },
              end: both,
              hidden: false,
            };
            paragraphs.push(paragraph);
            items.push(paragraph);
            break;
          }
          case "w:tbl":
            items.push({ kind: "table", begins: true });
            break;
          case "w:tr": {
            const row = { kind: "row" as const, begins: true, presence: both };
            rows.push(row);
            items.push(row);
            break;
          }
          case "w:tc":
            items.push({ kind: "cell", begins: true });
            break;
          case "w:r":
            hidden = styles.paragraph(paragraphs.at(-1)?.settings.accepted.style)?.hidden ?? false;
            break;
          case "w:rStyle":
            if (path.at(-3) === "w:r" && former === 0 && value && styles.character(value)?.hidden)
              hidden = true;
            break;
          case "w:vanish": {
            const on = isOn(value, "1");
            const paragraph = paragraphs.at(-1);
            if (former > 0) break;
            if (path.at(-3) === "w:r") hidden = on;
            else if (path.at(-3) === "w:pPr" && paragraph) paragraph.hidden = on;
            break;
          }
          case "w:pStyle":
          case "w:numId":
          case "w:ilvl":
          case "w:outlineLvl":
            setting(name, value);
            break;
          case "w:t":
          case "m:t":
          case "w:delText":
            inText = true;
            break;
          case "w:tab":
            // In the settings of a paragraph it is a place, and no character.
            if (path.at(-2) === "w:r") write("\t");
            break;
          case "w:ptab":
          case "w:br":
          case "w:cr":
            write("\n");
            break;
          case "w:noBreakHyphen":
            write("-");
            break;
          case "w:sym": {
            const code = Number.parseInt(attributes["w:char"] ?? "", 16);
            // Those of fonts that are pictures stand in the private area.
            if (code > 32 && code < 0xe000) write(String.fromCharCode(code));
            break;
          }
          case "w:fldChar": {
            const type = attributes["w:fldCharType"];
            if (type === "begin" && fields.length < deepestField) fields.push("instruction");
            else if (type === "separate" && fields.length > 0) fields[fields.length - 1] = "result";
            else if (type === "end") fields.pop();
            break;
          }
          case "w:footnoteReference":
          case "w:endnoteReference": {
            const paragraph = paragraphs.at(-1);
            if (!paragraph || hidden || fields.includes("instruction")) break;
            const note: NoteMark = {
              of: name === "w:footnoteReference" ? "footnote" : "endnote",
              id: attributes["w:id"] ?? "",
              typed: isOn(attributes["w:customMarkFollows"], "0"),
              mark: "",
            };
            paragraph.pieces.push({ presence: presence(), text: "", note });
            if (note.typed) typedMark = note;
            break;
          }
          case "w:showingPlcHdr":
            // The rest of the control is "Click here to enter text".
            if (isOn(value, "1")) skipSibling = "w:sdtContent";
            break;
          case "w:docPartGallery":
            if (value === "Table of Contents") skipSibling = "w:sdtContent";
            break;
          case "w:sdt":
            skipSibling = undefined;
            break;
          case "w:sdtContent":
            if (skipSibling === name) skipping = path.length;
            skipSibling = undefined;
            break;
          case "w:numFmt": {
            const parent = path.at(-2);
            if (value && parent === "w:footnotePr") noteFormats.set("footnote", value);
            else if (value && parent === "w:endnotePr") noteFormats.set("endnote", value);
            break;
          }
        }
      },
      text(text) {
        if (!inText || skipping > 0 || former > 0) return;
        // What was taken out is marked as such a second time; either mark is enough.
        if (path.at(-1) === "w:delText") write(text, { accepted: false, original: presence().original });
        else write(text);
      },
      close(name) {
        const depth = path.length;
        const parent = path.at(-2);
        path.pop();
        if (skipping > 0) {
          if (skipping === depth) skipping = 0;
          return;
        }
        if (name.endsWith("Change") && name.startsWith("w:")) {
          former--;
          const paragraph = paragraphs.at(-1);
          if (name === "w:pPrChange" && paragraph && formerSettings) {
            paragraph.settings.original = formerSettings;
            formerSettings = undefined;
          }
          return;
        }
        if (changed[name]) {
          if (former === 0 && !/^w:(?:rPr|trPr|tcPr|numPr)$/.test(parent ?? "")) changes.pop();
          return;
        }
        switch (name) {
          case "w:footnote":
          case "w:endnote":
            items = body;
            break;
          case "w:p":
            paragraphs.pop();
            // A field whose instruction never ends would swallow all that follows.
            while (fields.at(-1) === "instruction") fields.pop();
            break;
          case "w:r":
            hidden = false;
            typedMark = undefined;
            break;
          case "w:tbl":
            items.push({ kind: "table", begins: false });
            break;
          case "w:tr": {
            const row = rows.pop();
            items.push({ kind: "row", begins: false, presence: row?.presence ?? both });
            break;
          }
          case "w:tc":
            items.push({ kind: "cell", begins: false });
            break;
          case "w:t":
          case "m:t":
          case "w:delText":
            inText = false;
            break;
        }
      },
    },
    wordSpaces,
  );
  return { byId, tracked, noteFormats };
}

function joined(a: Presence, b: Presence): Presence {
  return { accepted: a.accepted && b.accepted, original: a.original && b.original };
}
