import type { GlossaryEntry } from "../../service/glossary/entry";
import { createGlossary } from "../../service/glossary/glossary";
import { type DocumentCard, describeDocument } from "../../service/knowledge/documentCard";
import { officialAddress } from "../../service/references/address";
import { createCatalogue } from "../../service/references/catalogue";
import { findReferences } from "../../service/references/find";
import { documentMarkdown, termMarkdown } from "../../service/render/hoverMarkdown";
import { plainText } from "../../service/render/plainText";
import { print, printJson } from "./input";
import { UsageError } from "./usage";

/** penholder define: what a hover on these words would tell. Exit code 2 where nothing is known of them. */
export async function define(words: readonly string[], options: { json?: boolean }): Promise<number> {
  const asked = words.join(" ").trim();
  if (asked === "") throw new UsageError("say what to define: penholder define UNMISS");
  const links = { language: "en" };
  const knowledge = { catalogue: createCatalogue(), glossary: createGlossary(), links };
  // The words must name the document as a whole: "the 2030 Agenda" does, "support for the 2030 Agenda" does not.
  const article = /^(?:the|la|le|les|el|los|las|l['’])\s*/iu.exec(asked)?.[0].length ?? 0;
  const references = findReferences(asked, {}, knowledge.catalogue).filter(
    ({ start, end }) => start <= article && end === asked.length,
  );
  const symbols = references.flatMap(({ symbol, candidates }) => candidates ?? [symbol]);
  const cards = await Promise.all(symbols.map((symbol) => describeDocument(knowledge, symbol)));
  const terms = knowledge.glossary.lookup(asked.slice(article)).length
    ? knowledge.glossary.lookup(asked.slice(article))
    : knowledge.glossary.lookup(asked);
  if (options.json) {
    printJson([...cards.map((card) => cardJson(asked, card)), ...terms.map((entry) => termJson(entry))]);
    return 0;
  }
  if (cards.length + terms.length === 0) throw new UsageError(`nothing is known of “${asked}”`);
  const texts = [...cards.map(documentMarkdown), ...terms.map((entry) => termMarkdown(entry, links))];
  print(texts.map(plainText).join("\n\n"));
  return 0;
}

function termJson(entry: GlossaryEntry): Record<string, unknown> {
  const { term, name, definition, kind, symbol, source } = entry;
  const url = symbol ? officialAddress(symbol, "en") : undefined;
  return { term, name, definition, kind, symbol, url, source };
}

function cardJson(term: string, card: DocumentCard): Record<string, unknown> {
  const { symbol, facts, description, address, impossible, laterThan } = card;
  return {
    term,
    name: facts?.names?.[0] ?? symbol,
    definition: impossible ?? facts?.note ?? description,
    kind: "document",
    symbol,
    title: facts?.title ?? facts?.agenda,
    date: facts?.date,
    url: address,
    source: facts
      ? "catalogue"
      : laterThan
        ? `not in the catalogue, which is complete to ${laterThan}`
        : "form of the symbol",
  };
}
