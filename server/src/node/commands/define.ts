import { basename, resolve } from "node:path";
import type { GlossaryEntry } from "../../service/glossary/entry";
import { createGlossary, type Glossary } from "../../service/glossary/glossary";
import { type DocumentCard, describeDocument } from "../../service/knowledge/documents/documentCard";
import { dateCertainty } from "../../service/knowledge/documents/recordedDate";
import { readingOfStore } from "../../service/knowledge/evidence";
import type { Knowledge } from "../../service/knowledge/knowledge";
import { citationOf } from "../../service/knowledge/passages/passageSource";
import { largestGlossary, readGlossary } from "../../service/knowledge/terms/readGlossary";
import { describeTerm, type TermCard } from "../../service/knowledge/terms/termCard";
import { createTermUsages } from "../../service/knowledge/terms/termUsage";
import { createCatalogue } from "../../service/references/catalogue";
import { findReferences } from "../../service/references/find";
import { officialAddress } from "../../service/references/symbols/address";
import { documentMarkdown } from "../../service/render/hoverMarkdown";
import { plainText } from "../../service/render/plainText";
import { termCardMarkdown } from "../../service/render/termMarkdown";
import { english, inEnglish, say } from "../../service/text/say";
import { nodeCodec } from "../environment";
import { print, told, wording } from "../print";
import { readRegularFileNow, reasonOf } from "../regularFiles";
import { openIndex, printJson, stderrLog } from "./input";
import { UsageError } from "./usage";

export interface DefineOptions {
  readonly json?: boolean;
  /** An index: says how its corpus uses the term, and knows the acronyms that it introduces. */
  readonly store?: string;
  /** Glossaries of one's own, before everything else. */
  readonly glossary?: readonly string[];
}

/** penholder define: what a hover on these words would tell. Exit code 2 where nothing is known of them. */
export async function define(words: readonly string[], options: DefineOptions): Promise<number> {
  const asked = words.join(" ").trim();
  if (asked === "") throw new UsageError(say`say what to define: penholder define UNMISS`);
  const own = (options.glossary ?? []).flatMap(entriesOf);
  const store = options.store === undefined ? undefined : await openIndex(options.store);
  const learned = store ? await store.search.introducedNames() : [];
  const knowledge: Knowledge = {
    catalogue: createCatalogue(),
    glossary: createGlossary().withOwn(own).withLearned(learned),
    usages: createTermUsages(),
    links: { language: "en" },
    ...(store ? { index: store.search, ...readingOfStore(store.status) } : {}),
  };
  // The words must name the document as a whole: "the 2030 Agenda" does, "support for the 2030 Agenda" does not.
  const article = /^(?:the|la|le|les|el|los|las|l['’])\s*/iu.exec(asked)?.[0].length ?? 0;
  const references = findReferences(asked, {}, knowledge.catalogue).filter(
    ({ start, end }) => start <= article && end === asked.length,
  );
  const symbols = references.flatMap(({ symbol, candidates }) => candidates ?? [symbol]);
  const cards = await Promise.all(symbols.map((symbol) => describeDocument(knowledge, symbol)));
  const entries = entriesFor(asked, article, knowledge.glossary);
  const term = entries.length > 0 ? await describeTerm(knowledge, entries) : undefined;
  store?.close();
  if (options.json) {
    printJson([...cards.map((card) => cardJson(asked, card)), ...(term ? termJson(term) : [])]);
    return 0;
  }
  if (cards.length === 0 && !term) throw new UsageError(say`nothing is known of “${asked}”`);
  const texts = [
    ...cards.map((card) => documentMarkdown(card, wording)),
    ...(term ? [termCardMarkdown(term, knowledge.links, wording)] : []),
  ];
  print(texts.map(plainText).join("\n\n"));
  return 0;
}

function entriesFor(asked: string, article: number, glossary: Glossary): readonly GlossaryEntry[] {
  const bare = glossary.lookup(asked.slice(article));
  return bare.length > 0 ? bare : glossary.lookup(asked);
}

/** The entries of a glossary file; what is wrong with a part of it goes to stderr. */
function entriesOf(path: string): readonly GlossaryEntry[] {
  let bytes: Uint8Array;
  try {
    bytes = readRegularFileNow(resolve(path), largestGlossary);
  } catch (error) {
    throw new UsageError(say`${path} cannot be read: ${reasonOf(error)}`);
  }
  const { entries, problem } = readGlossary(basename(path), bytes, nodeCodec);
  if (problem && entries.length === 0) throw new UsageError(problem);
  if (problem) stderrLog.warn(told(problem));
  return entries;
}

function termJson({ entries, usage }: TermCard): Record<string, unknown>[] {
  return entries.map((entry, place) => {
    const { term, name, definition, kind, symbol, source, origin, seeAlso, names } = entry;
    const url = symbol ? officialAddress(symbol, "en") : undefined;
    const corpus = place === 0 && usage ? usageJson(usage) : undefined;
    return { term, name, definition, kind, symbol, url, source, origin, seeAlso, names, corpus };
  });
}

function usageJson({ passages, estimated, example }: NonNullable<TermCard["usage"]>) {
  const quoted = example && { text: example.text, source: citationOf(example.passage, inEnglish) };
  return { passages, estimated, example: quoted };
}

function cardJson(term: string, card: DocumentCard): Record<string, unknown> {
  const { symbol, facts, document, description, address, impossible, laterThan, mentions } = card;
  return {
    term,
    name: facts?.names?.[0] ?? symbol,
    definition: impossible ? english(impossible) : (facts?.note ?? (description && english(description))),
    kind: "document",
    symbol,
    title: facts?.title ?? facts?.agenda ?? document?.title,
    date: facts?.date ?? document?.date,
    certainty: facts && dateCertainty(facts, inEnglish),
    url: address,
    source: facts
      ? "catalogue"
      : document
        ? "corpus"
        : laterThan
          ? `not in the catalogue, which goes up to ${laterThan}`
          : "form of the symbol",
    ...(document && !facts && document.guessed?.length ? { guessed: document.guessed } : {}),
    ...(mentions.total > 0 ? { mentions: mentions.total } : {}),
  };
}
