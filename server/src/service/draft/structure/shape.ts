import { isAnnexTitle } from "../../text/annexes";
import { enactingLength, type Opening, openingOf } from "../../text/openings";
import { isSalutation } from "../../text/salutations";
import type { DraftParagraph } from "../draft";
import { type Announcement, findAnnouncements, findOrdinals, type OrdinalWord } from "./ordinals";

/** What a paragraph's words alone tell of it. All offsets count from its beginning. */
export interface ParagraphShape {
  /** The words that open a paragraph of a resolution. */
  readonly opening?: Opening & { readonly start: number };
  /** It is the line with which a resolution's text opens: "The Security Council,". */
  readonly isEnacting: boolean;
  readonly isSalutation: boolean;
  /** It is, or begins with, the title of an annex. */
  readonly isAnnexTitle: boolean;
  readonly isFootnote: boolean;
  /** Short lines that are not sentences: a poem, an address, a list of names. */
  readonly isVerse: boolean;
  /** One line that ends without a mark, and could be a heading. */
  readonly isLine: boolean;
  /** "First,", "Secondly,": where sentences open so, and cardinals that open the paragraph. */
  readonly ordinals: readonly OrdinalWord[];
  /** "the following six points". */
  readonly announcements: readonly Announcement[];
}

const key = {};

/** Worked out once for the words of a paragraph, and kept with them. */
export function shapeOf(paragraph: DraftParagraph, language: string): ParagraphShape {
  const known = paragraph.workedOut.get(key);
  if (known) return known as ParagraphShape;
  const shape = readShape(paragraph, language);
  paragraph.workedOut.set(key, shape);
  return shape;
}

/** Maximum length of a heading, and of a line of verse, in UTF-16 units. */
const longest = { heading: 120, verse: 60 } as const;

/** How much of a paragraph is looked at for its opening, in UTF-16 units. */
const openingReach = 160;

/** The opening of a paragraph that may be in italics: "*Recalling* its", "_Noting_ also". The marks count as no words. */
function emphasizedOpening(words: string, language: string): ParagraphShape["opening"] {
  const places: number[] = [];
  let plain = "";
  for (let at = 0; at < Math.min(words.length, openingReach); at++) {
    const sign = words[at]!;
    if (sign === "*" || sign === "_" || (plain === "" && /\s/.test(sign))) continue;
    plain += sign;
    places.push(at);
  }
  const opening = openingOf(plain, language);
  if (!opening) return undefined;
  const start = places[0] ?? 0;
  return { kind: opening.kind, start, length: (places[opening.length - 1] ?? start) + 1 - start };
}

function readShape({ text, words }: DraftParagraph, language: string): ParagraphShape {
  const opening = emphasizedOpening(words, language);
  const single = !text.includes("\n");
  return {
    ...(opening ? { opening } : {}),
    isEnacting: enactingLength(text) === text.length && text.length > 0,
    isSalutation: isSalutation(text),
    isAnnexTitle: isAnnexTitle(single ? text : text.slice(0, text.indexOf("\n"))),
    isFootnote: /^(?:\[\^[^\]\s]{1,30}\]:|[¹²³⁰⁴-⁹]{1,3}[ \u00a0])/u.test(text),
    isVerse: !single && isVerse(text),
    isLine:
      single &&
      text.length <= longest.heading &&
      /^["“«(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
      !ends.test(words.trimEnd()),
    ordinals: findOrdinals(words, language),
    announcements: findAnnouncements(words, language),
  };
}

const ends = /[.,;:!?…،؛؟。，；：！？][)"”’»\]]*$/u;

function isVerse(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const short = lines.filter((line) => line.trim().length <= longest.verse);
  const capital = lines.filter((line) => /^\s*["“«‘]?[\p{Lu}\p{Lo}]/u.test(line));
  return lines.length > 2 && short.length === lines.length && capital.length * 4 >= lines.length * 3;
}
