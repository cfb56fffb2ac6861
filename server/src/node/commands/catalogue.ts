import { createGlossary } from "../../service/glossary/glossary";
import {
  type CatalogueQuestion,
  listCatalogue,
  organCalled,
} from "../../service/knowledge/documents/catalogueList";
import { describeDocument } from "../../service/knowledge/documents/documentCard";
import { createTitleSearch } from "../../service/knowledge/documents/titleSearch";
import { spacedSymbol } from "../../service/knowledge/passages/passageSource";
import { createCatalogue } from "../../service/references/catalogue";
import {
  type CatalogueRow,
  catalogueCsv,
  catalogueJson,
  catalogueRow,
} from "../../service/render/catalogueTable";
import { documentMarkdown } from "../../service/render/hoverMarkdown";
import { plainText } from "../../service/render/plainText";
import { onDay, say } from "../../service/text/say";
import { print, told, wording } from "../print";
import { openIndex, parseLimit } from "./input";
import { oneOf, UsageError, yearsWanted } from "./usage";

interface Options {
  readonly store?: string;
  readonly format?: string;
  readonly organ?: string;
  readonly year?: string;
  readonly limit?: string;
}

/** Maximum number of lines of a search where no other is given; an export has no limit. */
const mostLines = 20;

/** penholder catalogue: shows, searches and exports what is known of documents. */
export async function catalogue(words: readonly string[], options: Options): Promise<number> {
  const format = oneOf(options.format, ["text", "csv", "json"]);
  const question = readQuestion(
    words,
    options,
    format === "text" && words.length > 0 ? mostLines : undefined,
  );
  const store = options.store === undefined ? undefined : await openIndex(options.store);
  try {
    const knowledge = {
      catalogue: createCatalogue(),
      glossary: createGlossary(),
      links: { language: "en" },
      ...(store ? { index: store.search } : {}),
    };
    const found = await listCatalogue(knowledge, createTitleSearch(), question);
    const rows = found.map((each) => catalogueRow(each, "en"));
    if (format === "csv") print(catalogueCsv(rows));
    else if (format === "json") print(catalogueJson(rows));
    else if (found.length === 1 && found[0]?.symbol && words.length > 0)
      print(plainText(documentMarkdown(await describeDocument(knowledge, found[0].symbol), wording)));
    else if (found.length === 0) print(told(say`Nothing in the catalogue matches.`));
    else print(rows.map(line).join("\n"));
  } finally {
    store?.close();
  }
  return 0;
}

function readQuestion(
  words: readonly string[],
  options: Options,
  limit: number | undefined,
): CatalogueQuestion {
  const organ = options.organ === undefined ? undefined : organCalled(options.organ);
  if (options.organ !== undefined && organ === undefined)
    throw new UsageError(
      say`--organ takes an organ such as "Security Council", SC, GA, HRC or ECOSOC, not "${options.organ}"`,
    );
  const [, first, last = first] = /^(\d{4})(?:-(\d{4}))?$/.exec(options.year ?? "") ?? [];
  if (options.year !== undefined && first === undefined) throw new UsageError(yearsWanted(options.year));
  const most = options.limit === undefined ? limit : parseLimit(options.limit, mostLines);
  return {
    words: words.join(" "),
    ...(organ ? { organ } : {}),
    ...(first ? { years: [Number(first), Number(last)] as const } : {}),
    ...(most ? { limit: most } : {}),
  };
}

function line({ symbol, date, certainty, title, agenda, session, guessed }: CatalogueRow): string {
  const isGuess = guessed.includes("date") || certainty.startsWith("inferred");
  const when = date
    ? told(isGuess ? say`about ${onDay(date)}` : say`${onDay(date)}`)
    : session && told(say`session ${session}`);
  return [spacedSymbol(symbol), when, title || agenda].filter(Boolean).join("\t");
}
