import type { Draft } from "../../draft/draft";
import { operativeParts } from "../../draft/structure/operative";
import type { PlacedParagraph } from "../../draft/structure/places";
import { structureOf } from "../../draft/structure/structure";
import { languages } from "../../text/language";
import { type Said, say } from "../../text/say";
import { stopWords } from "../../text/stopwords";
import { foreignIn } from "../foreign";
import type { Finding, Rule } from "../rule";

const code = "clause-ending";

/**
 * A resolution is one sentence: the paragraphs of the preamble end with a comma, the operative ones with a semicolon, the
 * last with a full stop, what a list follows with a colon.
 */
export const clauseEnding: Rule = {
  code,
  description: say`A paragraph of a draft resolution does not end as it should: those of the preamble with a comma, operative ones with a semicolon, the last with a full stop, and one that leads to a list with a colon.`,
  summary: say`a paragraph of a resolution that does not end with its comma, semicolon, colon or full stop`,
  defaultSeverity: "warning",
  authority: say`A resolution is one sentence; of 14,000 paragraphs of 200 Council and 200 Assembly resolutions 21 end otherwise.`,
  check(draft) {
    if (structureOf(draft).kind !== "resolution") return [];
    const isForeign = foreignIn(draft);
    return inResolution(draft).filter((finding) => !isForeign(finding));
  },
};

type Sign = "comma" | "semicolon" | "colon" | "stop";

/** How the signs are written; the first is the one that is proposed. */
const signs: Readonly<Record<string, Readonly<Record<Sign, string>>>> = {
  en: { comma: ",", semicolon: ";", colon: ":", stop: "." },
  fr: { comma: ",", semicolon: "\u00a0;", colon: "\u00a0:", stop: "." },
  es: { comma: ",", semicolon: ";", colon: ":", stop: "." },
  ru: { comma: ",", semicolon: ";", colon: ":", stop: "." },
  zh: { comma: "，", semicolon: "；", colon: "：", stop: "。" },
  ar: { comma: "،", semicolon: "؛", colon: ":", stop: "." },
};

const names: Readonly<Record<Sign, Said>> = {
  comma: say`a comma`,
  semicolon: say`a semicolon`,
  colon: say`a colon`,
  stop: say`a full stop`,
};

function inResolution(draft: Draft): Finding[] {
  const written = signs[draft.language];
  if (!written) return [];
  const { places } = structureOf(draft);
  /** Of each text the last operative paragraph, and whether numbered paragraphs of another kind follow it. */
  const lastOperative = new Map<PlacedParagraph, boolean>();
  const parts = operativeParts(draft);
  parts.forEach(({ section, paragraphs }, at) => {
    if (parts[at + 1]?.section === section) return;
    const opened = paragraphs.filter(({ place }) => place.opening);
    const last = opened.at(-1);
    if (last) lastOperative.set(last.place, last !== paragraphs.at(-1));
  });
  const findings: Finding[] = [];
  let owner: PlacedParagraph | undefined;
  places.forEach((place, at) => {
    const { part, paragraph } = place;
    const next = places[at + 1];
    if (part === "preambular" || part === "operative") owner = place;
    else if (part !== "subparagraph") owner = undefined;
    if (!owner || (part !== "preambular" && part !== "operative" && part !== "subparagraph")) return;
    // What opens in no known way may be an item of something else.
    if (place.mark?.kind === "bullet" || (part !== "subparagraph" && !place.opening)) return;
    const wanted = wantedSign(place, next, owner, lastOperative);
    const end = lastSign(paragraph.text);
    if (end.sign === "none" && (isTitle(place, places[at - 1]) || isUnfinished(draft, place, next))) return;
    // A list may follow a dash, the middle of a sentence or a question; what goes on in the next paragraph is not ended.
    if (
      !wanted ||
      end.sign === "other" ||
      next?.part === "paragraph" ||
      next?.part === "verse" ||
      next?.part === "quotation"
    )
      return;
    if (end.sign === "colon" || wanted.includes(end.sign as Sign)) return;
    const [proposed] = wanted;
    if (!proposed) return;
    const start = paragraph.start + end.start;
    const range = { start, end: paragraph.start + end.end };
    const shown =
      end.end > end.start
        ? range
        : { start: paragraph.start + lastWord(paragraph.text, end.start), end: start };
    findings.push({
      ...shown,
      code,
      message: say`${what(part, proposed, next)} ends with ${names[proposed]}.`,
      severity: "warning",
      fixes: [{ title: say`End with ${names[proposed]}`, edits: [{ ...range, newText: written[proposed] }] }],
    });
  });
  return findings;
}

/** What is being written has no end yet: the last paragraph, and one that breaks off behind a function word. */
function isUnfinished(
  { language }: Draft,
  { paragraph: { text } }: PlacedParagraph,
  next: PlacedParagraph | undefined,
): boolean {
  if (!next) return !remainsSeized.test(text);
  const last = /\p{L}+$/u.exec(text.slice(-40))?.[0].toLowerCase() ?? "";
  return languages.some((one) => one === language && stopWords(one).includes(last));
}

/** The words with which resolutions close, in the six languages. */
const remainsSeized =
  /(?:seized of the matter|saisi[es]* de la question|ocupándose de la cuestión|заниматься этим вопросом|处理此案|المسألة قيد (?:نظره|النظر))[*_]*$/u;

/** "(b) Reform of institutions": a title with a letter, where the item before it does not end with a semicolon. */
function isTitle(place: PlacedParagraph, before: PlacedParagraph | undefined): boolean {
  if (place.part !== "subparagraph" || !place.shape.isLine) return false;
  return before?.part !== "subparagraph" || lastSign(before.paragraph.text).sign !== "semicolon";
}

function what(part: PlacedParagraph["part"], proposed: Sign, next: PlacedParagraph | undefined): Said {
  if (proposed === "colon") return say`A paragraph that leads to a list`;
  if (part === "subparagraph")
    return proposed === "stop" ? say`The last item of a resolution` : say`An item of a list`;
  if (part === "preambular") return say`A paragraph of the preamble`;
  return proposed === "stop" && !next ? say`The last operative paragraph` : say`An operative paragraph`;
}

/** The signs that a paragraph may end with, the proposed one first; undefined where that is not settled. */
function wantedSign(
  place: PlacedParagraph,
  next: PlacedParagraph | undefined,
  owner: PlacedParagraph,
  lastOperative: ReadonlyMap<PlacedParagraph, boolean>,
): Sign[] | undefined {
  if (next?.part === "subparagraph") {
    const deeper = (next.level ?? 1) > (place.level ?? 1);
    if (place.part === "subparagraph" && deeper) return undefined;
    if (place.part !== "subparagraph") return ["colon", "comma", "semicolon", "stop"];
  }
  const listGoesOn = next?.part === "subparagraph";
  if (owner.part === "preambular") return place.part === "subparagraph" ? ["comma", "semicolon"] : ["comma"];
  const followed = lastOperative.get(owner);
  if (followed !== undefined && !listGoesOn) return followed ? undefined : ["stop"];
  if (place.part === "subparagraph") return ["semicolon", "comma", "stop"];
  return ["semicolon"];
}

const bySign: Readonly<Record<string, Sign>> = {
  ",": "comma",
  "，": "comma",
  "،": "comma",
  ";": "semicolon",
  "；": "semicolon",
  "؛": "semicolon",
  ":": "colon",
  "：": "colon",
  ".": "stop",
  "。": "stop",
};

/** The sign at the end of a paragraph, behind which notes and closing marks may stand; "none" where a word ends it. */
function lastSign(words: string): {
  readonly sign: Sign | "none" | "other";
  readonly start: number;
  readonly end: number;
} {
  const end = words.replace(/(?:\s|\[\^[^\]\s]{1,30}\]|[¹²³⁰⁴-⁹*_])+$/u, "").length;
  const last = words[end - 1] ?? "";
  // "…; and" before the last item.
  if (
    /[;,，؛،]\s+(?:and|or|and\/or|et|ou|y|e|o|u|и|или|أو|و)$/u.test(words.slice(Math.max(0, end - 12), end))
  )
    return { sign: "other", start: end, end };
  const sign = bySign[last];
  if (sign) {
    const start = /[\s\u00a0]/.test(words[end - 2] ?? "") ? end - 2 : end - 1;
    return { sign, start, end };
  }
  // Behind a closing mark the sign may stand before it: "…”.
  if (/["”’»)\]]/.test(last))
    return bySign[words[end - 2] ?? ""]
      ? { sign: "other", start: end, end }
      : { sign: "none", start: end, end };
  return { sign: /[\p{L}\p{N}]/u.test(last) ? "none" : "other", start: end, end };
}

function lastWord(words: string, end: number): number {
  const space = words.lastIndexOf(" ", end - 1);
  return Math.max(space + 1, end - 40, 0);
}
