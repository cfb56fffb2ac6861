import { deepestElement, Parser, TooDeep } from "../../parsers";
import { type Said, say } from "../../text/say";
import type { Passage } from "../document";
import { lineCounter } from "../lineCounter";
import { singleSpaced } from "../lines";

/** What the mark-up of a document says, as it says it. */
export interface AkomaNtoso {
  /** "S/RES/2511 (2020)". */
  readonly symbol?: string;
  /** ISO 8601, of the adoption where it was adopted. */
  readonly date?: string;
  readonly title?: string;
  /** ISO 639-2 code: "eng". */
  readonly language?: string;
  /** The record of the meeting at which it was adopted: "A/77/PV.56". */
  readonly record?: string;
  /** "8732nd". */
  readonly meeting?: string;
  /** What it calls itself: "resolution", "decision". */
  readonly name?: string;
  /** In the order of the text, each footnote after the paragraph that it belongs to. */
  readonly paragraphs: readonly MarkedParagraph[];
  /** Why the text ends before its end, where it does. */
  readonly broken?: Said;
}

/** A paragraph with the addresses that its references lead to. */
export interface MarkedParagraph extends Omit<Passage, "tags" | "page" | "id"> {
  readonly links: readonly string[];
}

/** Text that is being gathered, until its element ends. */
interface Gathered {
  readonly element: string;
  readonly depth: number;
  readonly line: number;
  readonly part: Passage["part"];
  readonly number?: string;
  readonly links: string[];
  text: string;
}

/** Elements whose text is a paragraph, where it does not stand in a paragraph within them. */
const texts = new Set(
  "p block content intro wrapUp listIntroduction listWrapUp heading subheading tr authorialNote num li item".split(
    " ",
  ),
);
/** Facts on the cover, and around the text. */
const factual = new Set(["docTitle", "docNumber", "docDate", "inline"]);
/** Above and below the text itself. */
const around = new Set(["meta", "coverPage", "preface", "conclusions"]);
const annexes = new Set(["attachments", "attachment", "annex", "components"]);
/** Stands for the end of a table's cell until its row is complete. */
const cellEnd = "\u001f";

/** @returns undefined for XML that is no Akoma Ntoso */
export function readAkomaNtoso(source: string): AkomaNtoso | undefined {
  const lineAt = lineCounter(source);
  const open: { name: string; part?: Passage["part"]; around?: boolean; number?: string }[] = [];
  const gathering: Gathered[] = [];
  const paragraphs: MarkedParagraph[] = [];
  const notes: MarkedParagraph[] = [];
  const found: { -readonly [Key in keyof AkomaNtoso]?: AkomaNtoso[Key] } = {};
  const dates = new Map<string, string>();
  const titles: { text: string; of: string }[] = [];
  let known = false;
  let number: string | undefined;

  /** The element nearest around that says something. */
  const within = <Key extends "part" | "around">(key: Key) => {
    for (let at = open.length - 1; at >= 0; at--) {
      const said = open[at]![key];
      if (said !== undefined) return said;
    }
    return undefined;
  };
  const date = (key: string, value: string | undefined) => {
    const whole = /^(?!0001)\d{4}-\d\d-\d\d/.exec(value ?? "")?.[0];
    if (whole && !dates.has(key)) dates.set(key, whole);
  };

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = tag.slice(tag.indexOf(":") + 1);
        known ||= name === "akomaNtoso";
        if (open.length >= deepestElement) throw new TooDeep();
        const inside = gathering.at(-1);
        const label = `${attributes.name ?? ""}`;
        open.push({
          name,
          ...(around.has(name) || (name === "formula" && label === "enactingFormula")
            ? { around: true }
            : {}),
          ...(name === "preamble"
            ? { part: "preambular" }
            : annexes.has(name) || /^(?:annex|appendix|enclosure)/i.test(label)
              ? { part: "annex" }
              : name === "mainBody" && within("part") === undefined
                ? { part: /^(?:resolution|decision)/i.test(found.name ?? "") ? "operative" : "paragraph" }
                : {}),
        });
        if (/^(?:statement|doc|act|bill|officialGazette|debate|debateReport)$/.test(name))
          found.name ??= label;
        if (name === "FRBRdate") date(`${parentName(open)} ${label}`, attributes.date);
        if (name === "FRBRlanguage" && attributes.language) found.language ??= attributes.language;
        if (name === "step" && attributes.outcome === "adopted" && attributes.as)
          found.record ??= attributes.as;
        if (name === "docDate") date(attributes.refersTo ?? "", attributes.date);
        if (name === "inline" && label === "adoptionMeeting" && attributes.title)
          found.meeting ??= attributes.title;
        if ((name === "a" || name === "ref" || name === "rref") && attributes.href) {
          inside?.links.push(attributes.href);
          return;
        }
        if (name === "eol" || name === "br") {
          if (inside) inside.text += " ";
          return;
        }
        const outside = within("around") === true;
        // What stands in a row or a footnote is of it, whatever it is set in.
        const joined =
          inside?.element === "tr" || (inside?.element === "authorialNote" && name !== "authorialNote");
        if (joined) inside.text += " ";
        else if (outside ? factual.has(name) && label === "" : texts.has(name)) {
          gathering.push({
            element: outside ? `${name} ${attributes.refersTo ?? ""}` : name,
            depth: open.length,
            line: lineAt(Math.max(0, parser.startIndex)),
            part:
              name === "heading" || name === "subheading"
                ? "heading"
                : name === "tr"
                  ? "table"
                  : name === "authorialNote"
                    ? "footnote"
                    : within("part"),
            ...(name === "authorialNote" && attributes.marker ? { number: attributes.marker } : {}),
            links: [],
            text: "",
          });
        }
      },
      ontext(text) {
        const inside = gathering.at(-1);
        if (inside) inside.text += text;
      },
      onclosetag(tag) {
        const name = tag.slice(tag.indexOf(":") + 1);
        const inside = gathering.at(-1);
        if (inside && inside.depth === open.length) {
          gathering.pop();
          finish(inside);
        } else if (inside?.element === "tr" && /^(?:td|th)$/.test(name)) inside.text += cellEnd;
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );

  function finish({ element, line, part, number: mark, links, text: gathered }: Gathered): void {
    const text = gathered
      .split(cellEnd)
      .map(singleSpaced)
      .filter((cell) => cell !== "")
      .join(" – ");
    const [name, of = ""] = element.split(" ");
    if (text === "") return;
    if (name === "num") number = text.replace(/[.:]+$/, "").replace(/^(\d+)\s?[-–)]$/, "$1");
    else if (name === "docTitle") titles.push({ text, of });
    else if (name === "docNumber" && of === "#symbol") found.symbol ??= text;
    else if (name !== undefined && factual.has(name)) return;
    else {
      const own =
        mark ?? (part === "heading" || part === "table" || part === "footnote" ? undefined : number);
      const paragraph = { text, line, ...(part ? { part } : {}), ...(own ? { number: own } : {}), links };
      if (part === "footnote") {
        notes.push(paragraph);
        return;
      }
      if (part !== "heading" && part !== "table") number = undefined;
      paragraphs.push(paragraph, ...notes.splice(0));
    }
  }

  let broken: Said | undefined;
  try {
    parser.write(source);
    if (open.length > 0) {
      broken = say`it ends within an element`;
      // Half a paragraph is not what the document says.
      gathering.length = 0;
    }
    parser.end();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    broken = say`it has more than ${deepestElement} elements within each other`;
  }
  if (!known) return undefined;
  const adopted =
    dates.get("FRBRWork adoption") ??
    dates.get("#adoptionDate") ??
    [...dates].find(([key]) => /^FRBRWork/.test(key))?.[1];
  const title =
    titles.find(({ of }) => of === "#resolutionTitle") ??
    titles.find(({ of }) => of === "#decisionTitle" || of === "#title");
  return {
    ...found,
    ...((adopted ?? dates.get("#dateOfIssuance"))
      ? { date: (adopted ?? dates.get("#dateOfIssuance"))! }
      : {}),
    ...(title ? { title: title.text } : {}),
    paragraphs: [...paragraphs, ...notes],
    ...(broken ? { broken } : {}),
  };
}

function parentName(open: readonly { name: string }[]): string {
  return open.at(-2)?.name ?? "";
}
