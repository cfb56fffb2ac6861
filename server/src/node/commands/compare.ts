import { basename } from "node:path";
import { type AgreedAcross, createPrecedents } from "../../service/comparison/precedents";
import { compareDraft } from "../../service/features/compare";
import { createGlossary } from "../../service/glossary/glossary";
import { readingOfStore } from "../../service/knowledge/evidence";
import type { ComparedParagraph } from "../../service/knowledge/paragraphs/comparedParagraph";
import { createCatalogue } from "../../service/references/catalogue";
import {
  comparisonMarkdown,
  countStatuses,
  countsLine,
  paragraphText,
} from "../../service/render/comparisonReport";
import { lackWords } from "../../service/render/evidence";
import { inEnglish, say } from "../../service/text/say";
import { print, told, wording } from "../print";
import { readDraft } from "./draft";
import { openIndex, printJson } from "./input";
import { comparisonJson, passageJson } from "./json";
import { oneOf, UsageError } from "./usage";

/** penholder compare: each paragraph of a draft beside its nearest precedent. */
export async function compare(
  paths: readonly string[],
  options: { store?: string; format?: string },
): Promise<number> {
  const format = oneOf(options.format, ["text", "json", "markdown"]);
  if (paths.length !== 1)
    throw new UsageError(say`name one draft to compare: penholder compare DRAFT --store DIR`);
  const store = await openIndex(options.store);
  try {
    const catalogue = createCatalogue();
    const { document, draft } = readDraft(paths[0], catalogue);
    const links = { language: "en" };
    const knowledge = {
      catalogue,
      glossary: createGlossary(),
      index: store.search,
      links,
      otherLanguages: true,
      ...readingOfStore(store.status),
    };
    const paragraphs = await compareDraft(knowledge, draft, createPrecedents());
    const lineOf = ({ range }: ComparedParagraph) => document.positionAt(range.start).line + 1;
    const name = paths[0] === "-" ? told(say`Standard input`) : basename(paths[0]!);
    if (format === "markdown") {
      print(
        comparisonMarkdown(
          name,
          paragraphs,
          links,
          (one) => told(say`Line ${lineOf(one)}`),
          wording,
        ).trimEnd(),
      );
    } else if (format === "json") {
      printJson({
        draft: paths[0],
        counts: countStatuses(paragraphs),
        paragraphs: paragraphs.map((one) => ({
          line: lineOf(one),
          text: one.text,
          status: one.status,
          ...(one.status === "unknown" ? { why: lackWords(one.lack, inEnglish) } : {}),
          ...(one.across ? { across: acrossJson(one, one.across) } : {}),
          ...(!("precedent" in one)
            ? {}
            : {
                distance: rounded(one.precedent.distance),
                likeness: rounded(one.precedent.likeness),
                precedent: passageJson(one.precedent.passage),
                ...comparisonJson(one.comparison),
              }),
        })),
      });
    } else {
      for (const one of paragraphs) print(`${paragraphText(one, `${paths[0]}:${lineOf(one)}`, wording)}\n`);
      print(countsLine(paragraphs, wording).replaceAll(" · ", ", "));
    }
  } finally {
    store.close();
  }
  return 0;
}

function acrossJson(
  { text }: ComparedParagraph,
  { passage, agreement, missing, added }: AgreedAcross,
): Record<string, unknown> {
  return {
    language: passage.document.language,
    agreement: rounded(agreement),
    passage: passageJson(passage),
    missing: missing.map(({ start, end }) => passage.text.slice(start, end)),
    added: added.map(({ start, end }) => text.slice(start, end)),
  };
}

function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
