import { countryNamed, countryOfCode } from "../../text/countries";
import { languageCode } from "../../text/language";
import { buildBlocks } from "../blocks";
import { composeDocument, titleOfName } from "../compose";
import type { CorpusDocument, DocumentKind } from "../document";
import { readLines, singleSpaced } from "../lines";
import { kindOfSymbol, organOfSymbol, wholeSymbol } from "../symbols";
import type { Columns, Role } from "./columns";

/** A row of a dataset: a value for each of its columns. */
export interface Row {
  readonly values: readonly string[];
  /** The line of the file on which it begins, from 0; the number of the row where the file has no lines. */
  readonly line: number;
}

/** Passages of a document are put together up to so many rows. */
const mostRows = 20_000;

/**
 * The documents of the rows of a dataset: a row is one, and rows that follow each other with the same name of a document,
 * speaker and language are one together.
 */
export async function* documentsOf(
  batches: AsyncIterable<readonly Row[]>,
  header: readonly string[],
  columns: Columns,
  file: { readonly uri: string; readonly path: string },
): AsyncGenerator<CorpusDocument, undefined> {
  const places = new Map<Role, number>();
  for (const [role, column] of Object.entries(columns)) places.set(role as Role, header.indexOf(column));
  const seen = new Map<string, number>();
  let held: { key: string; rows: Row[]; value: (role: Role) => string } | undefined;
  function* finished(): Generator<CorpusDocument> {
    const document = held && documentOf(held.rows, held.value, columns, file, seen);
    held = undefined;
    if (document) yield document;
  }
  for await (const batch of batches)
    for (const row of batch) {
      const value = (role: Role) => row.values[places.get(role) ?? -1]?.trim() ?? "";
      if (value("text") === "") continue;
      const name = value("document");
      const key =
        name === "" ? "" : [name, value("language"), value("speaker"), value("delegation")].join("\n");
      if (held && (key === "" || held.key !== key || held.rows.length >= mostRows)) yield* finished();
      if (held) held.rows.push(row);
      else held = { key, rows: [row], value };
    }
  yield* finished();
  return undefined;

  function documentOf(
    rows: readonly Row[],
    value: (role: Role) => string,
    { text: _, ...known }: Columns,
    { uri, path }: { readonly uri: string; readonly path: string },
    counts: Map<string, number>,
  ): CorpusDocument | undefined {
    const [first] = rows as readonly [Row, ...Row[]];
    const at = places.get("text") ?? -1;
    const text = rows.map((row) => paragraphs(row.values[at] ?? "")).join("\n\n");
    const { title, ...given } = factsOf(value, known);
    const name = value("document") || `row ${first.line}`;
    const document = composeDocument({
      uri,
      path: path.replace(/[^/]+$/, `${title}.txt`.replaceAll("/", " ")),
      blocks: buildBlocks(readLines(text)),
      given: { ...given, title: title || `${titleOfName(path.replace(/^.*\//s, ""))}, row ${first.line}` },
    });
    if (!document) return undefined;
    const guessed = [...(document.guessed ?? []), ...(title === "" ? (["title"] as const) : [])];
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return {
      ...document,
      ...(guessed.length > 0 ? { guessed } : {}),
      id: `${uri}#${name}${count > 1 ? `~${count}` : ""}`,
      passages: document.passages.map((passage) => ({ ...passage, line: first.line })),
    };
  }
}

/** Lines of their own are paragraphs of their own where nothing else parts them. */
function paragraphs(text: string): string {
  return /\n[ \t]*\r?\n/.test(text) ? text : text.replace(/\r?\n/g, "\n\n");
}

type Given = NonNullable<Parameters<typeof composeDocument>[0]["given"]> & { readonly title: string };

function factsOf(value: (role: Role) => string, known: Columns): Given {
  const delegation = delegationOf(value("delegation"));
  const speaker = singleSpaced(value("speaker"));
  const symbol = wholeSymbol(value("symbol"));
  const meeting = wholeSymbol(value("meeting").replace(/^(.*\/(?:PV|SR)\.\d+)\/\d{1,4}$/, "$1"));
  const date = dateOf(value("date"));
  const language = languageCode(value("language")) ?? languageNamed(value("language"));
  const debate = known.session !== undefined && known.delegation !== undefined && delegation;
  const spoken = known.delegation !== undefined || known.speaker !== undefined;
  const kind =
    kindOf(value("kind")) ?? (symbol ? kindOfSymbol(symbol) : undefined) ?? (spoken ? "spoken" : undefined);
  const organ =
    singleSpaced(value("organ")) ||
    (symbol && organOfSymbol(symbol)) ||
    (meeting && organOfSymbol(meeting)) ||
    (debate ? "General Assembly" : "");
  const session = /^\d{1,3}$/.test(value("session")) ? value("session") : "";
  const title =
    singleSpaced(value("title")).slice(0, 300) ||
    (debate && session ? `${debate}, general debate, session ${session}` : "") ||
    [delegation || speaker, symbol ?? meeting, date].filter(Boolean).join(", ") ||
    singleSpaced(value("document"));
  const source = singleSpaced(value("source"));
  return {
    title,
    ...(delegation ? { delegation } : {}),
    ...(speaker ? { speaker } : {}),
    ...(symbol ? { symbol } : {}),
    ...(meeting ? { meeting } : {}),
    ...(date ? { date } : {}),
    ...(language ? { language } : {}),
    ...(kind ? { kind } : {}),
    ...(organ ? { organ } : {}),
    ...(source ? { source } : {}),
  };
}

/** A State by its code or name, or whoever else is named: "MDV" → "Maldives". */
function delegationOf(name: string): string {
  const code = /^[A-Z]{3}$/.test(name) ? countryOfCode(name) : undefined;
  return code ?? countryNamed(name) ?? singleSpaced(name);
}

/** "2015", "2015-03", "2015-03-04", also with a time behind; "1989.0", as some programs write years. */
function dateOf(date: string): string | undefined {
  const [, day] = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:\.0)?(?:[T ].*)?$/.exec(date) ?? [];
  return day !== undefined && day >= "1900" && day < "2100" ? day : undefined;
}

const languageNames: Readonly<Record<string, string>> = {
  english: "en",
  french: "fr",
  spanish: "es",
  russian: "ru",
  chinese: "zh",
  arabic: "ar",
};

function languageNamed(name: string): string | undefined {
  return languageNames[name.toLowerCase()];
}

function kindOf(kind: string): DocumentKind | undefined {
  if (/resolution|decision|presidential statement|adopted/i.test(kind)) return "adopted";
  if (/speech|statement|spoken|debate|intervention/i.test(kind)) return "spoken";
  return /report|letter|draft/i.test(kind) ? "report" : undefined;
}
