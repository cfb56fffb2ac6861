/** The organs whose resolutions are cited by number, by the beginning of their symbols. */
export type NumberedOrgan = "S" | "A" | "A/HRC" | "E";

/** The words that announce a resolution or decision, as they stand before a place in a text. */
export interface HeadWords {
  readonly language: "en" | "fr" | "es" | "ru" | "ar";
  readonly nature: "RES" | "DEC";
  /** The organ that is named with them: "Security Council resolution". */
  readonly organ?: NumberedOrgan;
  /** Where the noun begins. */
  readonly start: number;
  /** Where what follows it begins. */
  readonly end: number;
  /** "UNSCR ", "GA Res. ": the organ is named by a short form, which the United Nations writes out. */
  readonly short?: true;
  /** "its resolution", "cette résolution": the words before it say whose or which it is. */
  readonly determined: boolean;
}

const nouns: readonly (readonly [HeadWords["language"], HeadWords["nature"], string])[] = [
  ["en", "RES", "resolutions?"],
  ["en", "DEC", "decisions?"],
  ["fr", "RES", "résolutions?"],
  ["fr", "DEC", "décisions?"],
  ["es", "RES", "resoluci(?:ón|ones)"],
  ["es", "DEC", "decisi(?:ón|ones)"],
  ["ru", "RES", "резолюци(?:я|и|ю|ей|ях|ями|й)"],
  ["ru", "DEC", "решени(?:е|я|ю|ем|и|й|ях|ями)"],
  ["ar", "RES", "(?:ال)?قرار(?:ات)?(?:ه|ها)?"],
  ["ar", "DEC", "(?:ال)?مقرر(?:ات)?(?:ه|ها)?"],
];
const noun = new RegExp(
  `(?<!\\p{L})(?:${nouns.map(([, , words]) => `(${words})`).join("|")})[\\s\\u00a0]`,
  "giu",
);

/** "UNSCR", "SC Res.", "GA res", "UNGA Resolution", "HRC decision": English short forms of the organ, then the noun. */
const shortHead =
  /(?<![\p{L}\p{N}])(?:(?:UN ?)?(SC|GA)|(HRC|ECOSOC))(?: ?(?:R|Res|RES)s?\.?| (?:[Rr]es\.?|[Rr]esolutions?|([Dd]ec\.?|[Dd]ecisions?)))[\s\u00a0]/gu;
const shortOrgans: Readonly<Record<string, NumberedOrgan>> = { SC: "S", GA: "A", HRC: "A/HRC", ECOSOC: "E" };

const organs: readonly (readonly [RegExp, NumberedOrgan])[] = [
  [
    /human rights council|conseil des droits de l[’']homme|consejo de derechos humanos|совета по правам человека|مجلس حقوق الإنسان/gi,
    "A/HRC",
  ],
  [
    /economic and social council|conseil économique et social|consejo económico y social|экономического и социального совета|المجلس الاقتصادي والاجتماعي/gi,
    "E",
  ],
  [/security council|conseil de sécurité|consejo de seguridad|совета безопасности|مجلس الأمن/gi, "S"],
  [/general assembly|assemblée générale|asamblea general|генеральной ассамблеи|الجمعية العامة/gi, "A"],
];

/** How far before the noun, or behind it, the organ's name may stand, in UTF-16 units. */
const mostBetween = 45;

/**
 * The last words in a text that announce a resolution or a decision, in English, French, Spanish, Russian or Arabic.
 * @param text the end of a line, a few hundred characters at most
 */
export function headWordsIn(text: string): HeadWords | undefined {
  let last: RegExpExecArray | undefined;
  for (const match of text.matchAll(noun)) last = match;
  const short = shortHeadIn(text);
  if (short && (!last || short.end >= last.index + last[0].length)) return short;
  if (!last) return undefined;
  const which = last.slice(1).findIndex((words) => words !== undefined);
  const [language, nature] = nouns[which] ?? nouns[0] ?? ["en", "RES"];
  const start = last.index;
  const end = start + last[0].length;
  const before = text.slice(Math.max(0, start - mostBetween), start);
  const organ =
    organIn(before) ?? (language === "en" ? undefined : organIn(text.slice(end, end + mostBetween)));
  return {
    language,
    nature,
    ...(organ ? { organ } : {}),
    start,
    end,
    determined: /\b(?:its|the|this|that|their|same|sa|ses|cette|ladite|su|sus|esta|dicha)\s$/i.test(before),
  };
}

/** The last short form of an organ with its noun. */
function shortHeadIn(text: string): HeadWords | undefined {
  let last: RegExpExecArray | undefined;
  for (const match of text.matchAll(shortHead)) last = match;
  if (!last) return undefined;
  const [words, united, other, decision] = last;
  return {
    language: "en",
    nature: decision ? "DEC" : "RES",
    organ: shortOrgans[united ?? other ?? ""] ?? "S",
    start: last.index,
    end: last.index + words.length,
    short: true,
    determined: false,
  };
}

/** The organ named last. */
function organIn(text: string): NumberedOrgan | undefined {
  let found: { at: number; organ: NumberedOrgan } | undefined;
  for (const [name, organ] of organs)
    for (const { index } of text.matchAll(name)) if (!found || index > found.at) found = { at: index, organ };
  return found?.organ;
}
