import type { Draft, DraftParagraph } from "../../draft/draft";
import { say } from "../../text/say";
import { foreignIn } from "../foreign";
import type { Finding, Rule } from "../rule";
import { mostToldAlone } from "../toldOnce";

const code = "mixed-apostrophes";
const key = {};

const straight = "'";
const curly = "’";

/** Straight and curly apostrophes in one draft: the rarer ones are marked, the straight ones where there are as many. */
export const mixedApostrophes: Rule = {
  code,
  description: say`Apostrophes of two forms in one draft, straight and curly: *the Council's work* and *the Mission’s staff*. The rarer form is marked. English and French.`,
  summary: say`straight and curly apostrophes in one draft (English, French)`,
  defaultSeverity: "hint",
  example: {
    wrong: "The Council’s work, the Mission’s staff and the Fund's means are known.",
    right: "The Council’s work, the Mission’s staff and the Fund’s means are known.",
  },
  prepare(draft, paragraph) {
    if (applies(draft)) apostrophesOf(paragraph);
  },
  check(draft) {
    if (!applies(draft)) return [];
    const isForeign = foreignIn(draft);
    const places: Record<string, number[]> = { [straight]: [], [curly]: [] };
    for (const paragraph of draft.paragraphs) {
      if (paragraph.part !== "body" && paragraph.part !== "heading") continue;
      for (const at of apostrophesOf(paragraph)) {
        const start = paragraph.start + at;
        if (!isForeign({ start, end: start + 1 })) places[draft.text.charAt(start)]?.push(start);
      }
    }
    const [straights = [], curlies = []] = [places[straight], places[curly]];
    const [rarer, usual, most] =
      straights.length <= curlies.length ? [straights, curly, curlies] : [curlies, straight, straights];
    const edit = (start: number) => ({ start, end: start + 1, newText: usual });
    const told = rarer.length > mostToldAlone ? rarer.slice(0, 1) : rarer;
    return told.map((start): Finding => {
      const form = say`The other apostrophes of this draft (${most.length}) are of the form “${usual}”.`;
      const all = { title: say`Write “${usual}” in all ${rarer.length} places`, edits: rarer.map(edit) };
      const fixes =
        told.length < rarer.length ? [all] : [{ title: say`Write “${usual}”`, edits: [edit(start)] }];
      return { start, end: start + 1, code, message: form, severity: "hint", fixes };
    });
  },
};

const applies = ({ language }: Draft) => language === "en" || language === "fr";

/** Between letters, or behind the "s" of several owners where no quotation can end. Counted from the paragraph's beginning. */
function apostrophesOf({ words, workedOut }: DraftParagraph): readonly number[] {
  const known = workedOut.get(key);
  if (known) return known as number[];
  const quotes = /‘|(?:^|[\s(])'/.test(words);
  const places = [
    ...words.matchAll(quotes ? /(?<=\p{L})['’](?=\p{L})/gu : /(?<=\p{L})['’](?=\p{L})|(?<=s)['’](?=\s)/gu),
  ];
  const found = places.map(({ index }) => index);
  workedOut.set(key, found);
  return found;
}
