import type { TextRange } from "../text/range";

/**
 * Who speaks and who is spoken of, as far as words show it: "I" and "we" are not exchanged, and nobody becomes a "he", a
 * "she" or a "you" by a suggestion. In Arabic these are endings, which are not looked at.
 */
const voices = {
  I: /\b(?:I|me|my|mine|myself)\b|(?<![\p{L}’'])(?:je|j[’'](?=\p{L})|moi|mon|ma|mes|yo|mi|mis|conmigo|я|меня|мне|мной|мой|моя|моё|мое|мои|моего|моей|моих|моему|моим|моими)(?!\p{L})|我(?![们国])|(?<!\p{L})(?:و?أنا|إنني|إني|أنني|وفدي|بلدي)(?!\p{L})/u,
  we: /\b(?:we|us|our|ours|ourselves|We|Our)\b|(?<!\p{L})(?:nous|notre|nos|nosotros|nosotras|nuestr[oa]s?|мы|нас|нам|нами|наш\p{L}{0,3})(?!\p{L})|我们|我国|(?<!\p{L})و?(?:نحن|إننا|إنا|أننا|بلدنا|وفدنا)(?!\p{L})/u,
  you: /\b(?:you|your|yours)\b|(?<!\p{L})(?:vous|votre|vos|usted|ustedes|вы|вас|вам|вами|ваш\p{L}{0,3})(?!\p{L})|[你您]/iu,
  he: /\b(?:he|him|his|himself)\b|(?<!\p{L})(?:él|он|него|ему|нему)(?!\p{L})|他(?!们|人)/iu,
  she: /\b(?:she|her|hers|herself)\b|(?<!\p{L})(?:elle|ella|она|неё|нее|ней)(?!\p{L})|她/iu,
} as const;
export type Voice = keyof typeof voices;

/** How people are addressed: who they are, and whether a man or a woman, only the draft can know. */
const address =
  /(?<!\p{L})(?:Sir|Madam|Madame|Monsieur|Mr|Mrs|Ms|Mme|M|Sra?|Señora?|Excmo|Excma|Dr|Dra|Dame|King|Queen|Prince|Princess|Sultan|Emir|Pope|Majesty|Highness|Holiness|Excellency|Excellencies|Honou?rable|Ambassador|Minister|President|Presidente|Presidenta|Président|Présidente|Judge|General(?= \p{Lu}\p{Ll}+(?! ?Assembly))|г-н|г-жа|господин\p{L}{0,2}|госпож\p{L}{0,2}|Г-н|Г-жа|посол|посла|المعالي|[وبل]?(?:السيد|السيدة|السفير|السفيرة|سعادة|معالي|فخامة|جلالة|سمو|صاحب|صاحبة))(?!\p{L})|先生|女士|阁下|大使|夫人|·/gu;

/** Words for the day on which the source was spoken. */
const occasion =
  /(?<!\p{L})(?:yesterday|tomorrow|tonight|ago|(?:last|next|this|past|previous|coming) (?:week|month|year|years|summer|spring|autumn|winter|morning|afternoon|evening|session|decade)|hier|demain|(?:l[’']an|le mois|la semaine|l[’']année) (?:dernier|dernière|passée?|prochaine?)|ayer|mañana|(?:el|la) (?:año|mes|semana) pasad[oa]|вчера|завтра|в прошлом году)(?!\p{L})|昨天|明天|去年|今年|明年|上周|下周|(?<!\p{L})(?:أمس|غدا)(?!\p{L})/giu;

/** What is quoted or put in brackets stays with its source, as do notes and the marks of what was left out. */
const marks = /[“”"«»„‟「」『』《》〈〉()[\]{}（）【】<>`*_|…]|\.\.\.|—|–/u;

/**
 * Up to where words of a source may go on in a statement: before the first voice that its sentence does not have, form
 * of address that the draft does not have, word that tells the day, quotation mark, bracket or dash.
 * @param isOpen whether a voice may go on here (see `openVoices`)
 * @param holds whether a word stands in the draft
 */
export function voiceEnd(
  text: string,
  isOpen: (voice: Voice) => boolean,
  holds: (word: string) => boolean,
): number {
  let end = text.length;
  const stopAt = (range: Pick<TextRange, "start"> | undefined) => {
    if (range && range.start < end) end = range.start;
  };
  for (const voice of Object.keys(voices) as Voice[]) {
    const met = firstOf(voices[voice], text);
    if (met && !isOpen(voice)) stopAt(met);
  }
  for (const match of text.matchAll(address)) {
    if (!holds(match[0])) {
      stopAt({ start: /[先女阁大夫·]/.test(match[0]) ? beforeName(text, match.index) : match.index });
    }
  }
  stopAt(firstOf(new RegExp(occasion, "iu"), text));
  stopAt(firstOf(marks, text));
  return end;
}

/**
 * Tells which voices a sentence may go on with.
 * @param sentence the sentence as typed so far
 * @param earlier the draft before the sentence
 */
export function openVoices(sentence: string, earlier: string): (voice: Voice) => boolean {
  const known = new Map<Voice, boolean>();
  return (voice) => {
    const open = known.get(voice) ?? isOpenTo(voice, sentence, earlier);
    known.set(voice, open);
    return open;
  };
}

function isOpenTo(voice: Voice, sentence: string, earlier: string): boolean {
  const speaks = (one: Voice, where: string) => voices[one].test(where);
  if (speaks(voice, sentence)) return true;
  switch (voice) {
    // Who says "I" in a sentence goes on so; else as the draft has done.
    case "I":
      return !speaks("we", sentence) && (speaks("I", earlier) || !speaks("we", earlier));
    case "we":
      return !speaks("I", sentence) && (speaks("we", earlier) || !speaks("I", earlier));
    case "you":
      return !speaks("he", sentence) && !speaks("she", sentence) && speaks("you", earlier);
    default:
      return false;
  }
}

function firstOf(pattern: RegExp, text: string): TextRange | undefined {
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** Chinese puts the name before the title: the words since the last mark may all belong to it. */
function beforeName(text: string, title: number): number {
  const before = text.slice(0, title);
  return Math.max(0, ...[...before.matchAll(/[，。、；：]/gu)].map(({ index }) => index));
}
