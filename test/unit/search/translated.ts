import assert from "node:assert/strict";
import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import type { AlignVersions } from "../../../server/src/service/search/corpusStore";
import { openStore } from "../../../server/src/service/search/store";
import type { NameInLanguages } from "../../../server/src/service/text/nameInLanguages";
import { createWorld, type World } from "../world";
import { document, put } from "./reference";

type Language = "en" | "fr" | "es";

/** What the sentences of our own resolutions are made of, in three languages. */
const parts = {
  en: {
    verbs: ["Requests", "Encourages", "Thanks", "Reminds"],
    whom: ["the keepers", "the fishermen", "the teachers", "the ferrymen"],
    actions: ["to repair", "to count", "to paint", "to protect"],
    what: ["the lighthouses", "the bridges", "the wells", "the orchards", "the schools"],
    when: ["before winter", "during spring", "without delay", "every month"],
  },
  fr: {
    verbs: ["Prie", "Encourage", "Remercie", "Rappelle"],
    whom: ["les gardiens", "les pêcheurs", "les instituteurs", "les passeurs"],
    actions: ["de réparer", "de compter", "de peindre", "de protéger"],
    what: ["les phares", "les ponts", "les puits", "les vergers", "les écoles"],
    when: ["avant l'hiver", "pendant le printemps", "sans retard", "chaque mois"],
  },
  es: {
    verbs: ["Pide", "Alienta", "Agradece", "Recuerda"],
    whom: ["los guardianes", "los pescadores", "los maestros", "los barqueros"],
    actions: ["reparar", "contar", "pintar", "proteger"],
    what: ["los faros", "los puentes", "los pozos", "los huertos", "las escuelas"],
    when: ["antes del invierno", "durante la primavera", "sin demora", "cada mes"],
  },
};

/** One of the sentences that can be made, by its number; the same in every language. */
export function sentence(number: number, language: Language): string {
  const { verbs, whom, actions, what, when } = parts[language];
  const at = (list: readonly string[], step: number) => list[Math.floor(number / step) % list.length]!;
  return `${at(verbs, 1)} ${at(whom, 4)} ${at(actions, 16)} ${at(what, 3)} ${at(when, 7)};`;
}

/**
 * A resolution of eight such sentences in a language.
 * @param dated each paragraph ends with a year of its own, by which its versions can be aligned
 */
export function resolution(number: number, language: Language, dated = false): CorpusDocument {
  const texts = Array.from({ length: 8 }, (_, i) => {
    const text = sentence(number * 37 + i * 11, language);
    return dated ? `${text.slice(0, -1)} (${1700 + number * 8 + i});` : text;
  });
  return document(`file:///${language}/${number}.txt`, texts, {
    kind: "adopted",
    symbol: `C/RES/${number}`,
    language,
  });
}

export const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** The paragraphs of our own resolutions stand in the same order in every language. */
export const align: AlignVersions = (first) => first.passages.map((_, i) => ({ from: [i], to: [i] }));

/** A store that has learnt from its documents. */
export async function learnt(
  documents: readonly CorpusDocument[],
  world: World = createWorld(),
  names: readonly NameInLanguages[] = [],
) {
  const store = await openStore(world, { names: () => names });
  const writer = await store.writer();
  assert.ok(writer);
  for (const one of documents) await put(writer, one.uri, [one]);
  await writer.commit();
  await writer.learnTranslations({ align, names: () => names });
  await writer.close();
  return { store, world };
}

/** In both languages. */
export const taught = numbers(0, 12).flatMap((number) => [
  resolution(number, "en"),
  resolution(number, "fr"),
]);
/** Only there in English. */
export const untaught = numbers(20, 32).map((number) => resolution(number, "en"));
/** A sentence of these that none of the taught ones has. */
export const wanted = 37 * 25 + 11 * 3;
