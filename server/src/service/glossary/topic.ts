import type { GlossaryEntry } from "./entry";
import { foldedWords } from "./words";

/** The words of a text, folded: what it is about, as far as words tell. */
export type Topic = ReadonlySet<string>;

/** How much of a text is looked at, in UTF-16 units. */
const tellingLength = 60_000;
/** Minimum length of a word that tells, in UTF-16 units: shorter ones join others. */
const shortestWord = 4;

export function topicOf(text: string): Topic {
  return new Set(foldedWords(text.slice(0, tellingLength)).filter((word) => word.length >= shortestWord));
}

/**
 * What an ambiguous term may mean, with what the text is about before the rest: a meaning of whose name and
 * definition more words stand in the text goes first. The draft's own introductions and the workspace's own glossary
 * stay before everything else, and where the text does not tell, the order stays.
 */
export function rankByTopic(entries: readonly GlossaryEntry[], topic: () => Topic): readonly GlossaryEntry[] {
  if (entries.length < 2) return entries;
  const isFirst = ({ origin }: GlossaryEntry) => origin === "draft" || origin === "workspace";
  const open = entries.filter((entry) => !isFirst(entry));
  if (open.length < 2) return entries;
  const words = open.map(wordsOfMeaning);
  const inHowMany = new Map<string, number>();
  for (const own of words) for (const word of own) inHowMany.set(word, (inHowMany.get(word) ?? 0) + 1);
  const about = topic();
  const scores = words.map((own) => {
    const telling = [...own].filter((word) => inHowMany.get(word) === 1);
    const met = telling.filter((word) => about.has(word)).length;
    // Of a long definition more words are met by chance.
    return met / Math.sqrt(telling.length + 1);
  });
  const ranked = open
    .map((entry, place) => ({ entry, place, score: scores[place]! }))
    .sort((a, b) => (Math.abs(a.score - b.score) < telltale ? a.place - b.place : b.score - a.score))
    .map(({ entry }) => entry);
  return [...entries.filter(isFirst), ...ranked];
}

/** A smaller difference is chance. */
const telltale = 0.35;

function wordsOfMeaning({ name, definition, seeAlso }: GlossaryEntry): Set<string> {
  const text = [name, definition, ...(seeAlso ?? [])].filter(Boolean).join(" ");
  return new Set(foldedWords(text).filter((word) => word.length >= shortestWord));
}
