import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Asked } from "./engines";
import { type Query, rankOf } from "./queries";
import { processorTime, quickest, recall, timed, timing } from "./statistics";
import type { Task } from "./task";
import { stopWords } from "./words";

/** What is used of MiniSearch, which is installed for the bench only. */
export interface MiniSearchLike {
  addAll(documents: readonly { id: number; text: string }[]): void;
  search(query: string): { id: number }[];
}
export interface MiniSearchClass {
  new (options: object): MiniSearchLike;
  loadJSON(json: string, options: object): MiniSearchLike;
}

/** What is used of FlexSearch and LanceDB. */
export interface FlexSearchLike {
  add(id: number, text: string): void;
  search(query: string, options: object): number[];
}
export interface LanceTable {
  add(rows: readonly object[]): Promise<unknown>;
  createIndex(column: string, options: object): Promise<void>;
  query(): LanceQuery;
  close(): void;
}
interface LanceQuery {
  fullTextSearch(text: string, options: object): LanceQuery;
  select(columns: string[]): LanceQuery;
  limit(count: number): LanceQuery;
  toArray(): Promise<{ number: number }[]>;
}
export interface LanceDb {
  connect(path: string): Promise<{
    createTable(name: string, rows: readonly object[]): Promise<LanceTable>;
    openTable(name: string): Promise<LanceTable>;
  }>;
  Index: { fts(options: object): object };
}

/** Loads a package of the full bench's. */
export function loadPeer<T>({ morePeers }: Task, name: string): T {
  return createRequire(join(morePeers ?? "", "package.json"))(name) as T;
}

export function loadMiniSearch({ peers }: Task): MiniSearchClass {
  return createRequire(join(peers, "package.json"))("minisearch") as MiniSearchClass;
}

export const miniSearchOptions = {
  fields: ["text"],
  processTerm: (term: string) => {
    const word = term.toLowerCase();
    return stopWords.has(word) ? null : word;
  },
};

/** What is used of node:sqlite: the types that the project compiles with are of a Node that does not have it. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): {
    run(...values: unknown[]): void;
    get(...values: unknown[]): Record<string, number> | undefined;
    all(...values: unknown[]): Record<string, number>[];
  };
  close(): void;
}

export async function loadSqlite(): Promise<new (path: string) => Database> {
  const name = "node:sqlite";
  return ((await import(name)) as { DatabaseSync: new (path: string) => Database }).DatabaseSync;
}

/** Where the peers' indexes are kept between the process that builds them and the one that asks them. */
export const peerFiles = ({ work, at }: Task) => ({
  miniSearch: join(work, `minisearch-${at}.json`),
  fts5: join(work, `fts5-${at}.db`),
  lanceDb: join(work, `lancedb-${at}`),
});

/** The passages' ids, by the numbers under which the peers know them. */
export function writeIds({ work, at }: Task, passages: readonly { id: string }[]): void {
  writeFileSync(join(work, `ids-${at}.json`), JSON.stringify(passages.map(({ id }) => id)));
}
export function readIds({ work, at }: Task): string[] {
  return JSON.parse(readFileSync(join(work, `ids-${at}.json`), "utf8")) as string[];
}

/**
 * Asks an engine that answers with passages' numbers.
 * @param rounds all is asked so often; the quickest round counts, because another program's work is in some and the
 *   engine's own in all
 */
export async function ask(
  queries: readonly Query[],
  ids: readonly string[],
  search: (text: string) => readonly number[] | Promise<readonly number[]>,
  rounds = 1,
): Promise<Asked> {
  const asked: Asked[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times: number[] = [];
    const ranks: number[] = [];
    const before = processorTime();
    for (const query of queries) {
      const { value, milliseconds } = await timed(() => search(query.text));
      times.push(milliseconds);
      ranks.push(
        rankOf(
          query,
          value.map((number) => [ids[number]!]),
        ),
      );
    }
    const processor = (processorTime() - before) / queries.length;
    asked.push({ ...timing(times), ...recall(ranks), processor });
  }
  return quickest(asked);
}
