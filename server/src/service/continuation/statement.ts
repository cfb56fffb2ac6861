import type { Draft } from "../draft/draft";
import type { Glossary } from "../glossary/glossary";
import { sentenceStart } from "../text/sentences";
import { termOf } from "../text/terms";
import { words } from "../text/words";
import type { Candidate } from "./candidates";
import type { PhraseBounds } from "./phrases";
import type { WritingPlace } from "./place";
import { holdsWord, slotsOf } from "./slots";
import { firstStranger } from "./strangers";
import type { Topic } from "./topic";
import { openVoices, voiceEnd } from "./voice";

/** Words before the cursor with which a name may have begun. UTF-16 units. */
const nameBefore = 120;
/** Maximum length of a phrase, in UTF-16 units. */
const longestPhrase = 260;

/** How far back it is looked for who speaks, in UTF-16 units. */
const voicesHeard = 30_000;
/** What was said within this many words, stop words apart, is not said again. */
const lateWords = 8;
/** Number of first letters that words of one family share. */
const familyLetters = 5;

/** "Our ability … was | adopted", "the Convention, | to be held": what only the subject before it can bear. */
const afterVerb =
  /(?:^|\s)(?:was|were|is|are|has|have|had|est|sont|était|étaient|fut|ont|fue|fueron|eran|han)\s+$/iu;
const ofNounBefore =
  /^(?:to be|which|who|whom|whose|that|adopted|held|signed|contained|qui|que|dont|adopté|tenue?)\b/i;
/** Minimum number of words that agree: then the subject is among them. */
const wordsWithSubject = 5;

/** Whether what is offered says something of a noun that does not stand in the words that agree. */
function leansBack(typed: string, { words, text }: Candidate): boolean {
  if (words >= wordsWithSubject) return false;
  return afterVerb.test(typed) || (/,\s*$/.test(typed) && ofNounBefore.test(text.trimStart()));
}

function contentWords(text: string): string[] {
  return words(text).flatMap(({ folded }) => termOf(folded) ?? []);
}

/** The sentence that is typed up to the cursor; undefined where a new one is to begin, which is the delegate's own. */
export function sentenceTyped({ typed }: WritingPlace): string | undefined {
  if (/[.!?。！？؟]["”»’')\]]*\s*$/u.test(typed) || /[:;]\s*$/.test(typed)) return undefined;
  const sentence = typed.slice(sentenceStart(typed, typed.length));
  return /[\p{L}\p{N}]/u.test(sentence) ? sentence : undefined;
}

/**
 * Whether the words before a suggestion are written with small and capital letters as those in its source: "the security |
 * Council" began no name, and "in Armed | conflict" began one.
 */
export function isWrittenAlike(typed: string, source: string): boolean {
  const last = /\p{L}[\p{L}\p{M}'’-]*(?=\P{L}*$)/u;
  const one = last.exec(typed.slice(-80));
  const other = last.exec(source.slice(-80));
  // The first word of a sentence has its capital from its place.
  const isFirst = ({ index, input }: RegExpExecArray) => /(?:^|[.!?:]\P{L}*)$/u.test(input.slice(0, index));
  if (!one || !other || isFirst(one) || isFirst(other)) return true;
  return /^\p{Lu}/u.test(one[0]) === /^\p{Lu}/u.test(other[0]);
}

/** What may be taken over into a statement (see `voiceEnd`, `firstStranger`), and which names must not be cut. */
export function statementBounds(
  draft: Draft,
  glossary: Glossary,
  { begin, typed }: WritingPlace,
  sentence: string,
  { familiarity }: Topic,
): PhraseBounds {
  const before = typed.slice(-nameBefore);
  const offset = begin + typed.length;
  const upTo = offset - sentence.length;
  const earlier = draft.text.slice(Math.max(0, upTo - voicesHeard), upTo);
  const holds = holdsWord(draft.text);
  const ofSentence = contentWords(sentence);
  const spoken = ` ${ofSentence.join(" ")} `;
  const lately = new Set(ofSentence.slice(-lateWords));
  const begun = new Set([...lately].map((word) => word.slice(0, familyLetters)));
  const isOpen = openVoices(sentence, earlier);
  const ends = new Map<Candidate, number>();
  const names = new Map<Candidate, readonly { readonly start: number; readonly end: number }[]>();
  return {
    slots: slotsOf(draft, glossary),
    end(candidate) {
      let end = ends.get(candidate);
      if (end === undefined) {
        const text = candidate.text.slice(0, longestPhrase);
        // What begins with a mark would tell where the delegate's own phrase ends.
        end =
          /^\s*[^\p{L}\p{N}\s]/u.test(text) || leansBack(before, candidate)
            ? 0
            : Math.min(
                voiceEnd(text, isOpen, holds),
                firstStranger(text, before, glossary, holds) ?? text.length,
              );
        ends.set(candidate, end);
      }
      return end;
    },
    familiarity,
    repeats(text) {
      const said = contentWords(text);
      // "the cooperation of the Government to | cooperate"
      const repeated = (word: string) =>
        lately.has(word) || (word.length > familyLetters && begun.has(word.slice(0, familyLetters)));
      if (said.length > 0 && said.every(repeated)) return true;
      // "in the international arena between both sides | in the international arena"
      return said.length >= 2 && spoken.includes(` ${said.slice(-2).join(" ")} `);
    },
    isInName(candidate, end) {
      let found = names.get(candidate);
      const text = candidate.text.slice(0, longestPhrase);
      if (!found) {
        found = glossary
          .find(before + text)
          .map(({ start, end }) => ({ start: start - before.length, end: end - before.length }));
        names.set(candidate, found);
      }
      if (found.some((name) => name.start < end && end < name.end)) return true;
      if (
        found.some((name) => name.end === end && /^\p{Lu}/u.test(text.slice(Math.max(0, name.start)).trim()))
      )
        return false;
      // "the Organization for Economic | Cooperation", "the Ministry of Trade | and Industry".
      return (
        /(?:^|[\s'’])\p{Lu}[\p{L}\p{M}'’-]*$/u.test(text.slice(0, end)) &&
        /^[\s-]+(?:(?:of|for|on|and|to|in|the|de|du|des|la|le|et|y|el|del|sur|pour|sobre|para|и|по|в)\s+){0,3}\p{Lu}/u.test(
          text.slice(end),
        )
      );
    },
  };
}
