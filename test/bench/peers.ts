import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Asked } from "./engines";
import { type Query, rankOf } from "./queries";
import { processorTime, recall, timed, timing } from "./statistics";
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
export const peerFiles = ({ work }: Task) => ({
  miniSearch: join(work, "minisearch.json"),
  fts5: join(work, "fts5.db"),
});

/** The passages' ids, by the numbers under which the peers know them. */
export function writeIds({ work }: Task, passages: readonly { id: string }[]): void {
  writeFileSync(join(work, "ids.json"), JSON.stringify(passages.map(({ id }) => id)));
}
export function readIds({ work }: Task): string[] {
  return JSON.parse(readFileSync(join(work, "ids.json"), "utf8")) as string[];
}

/** Asks an engine that answers with passages' numbers. */
export async function ask(
  queries: readonly Query[],
  ids: readonly string[],
  search: (text: string) => readonly number[],
): Promise<Asked> {
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
  return { ...timing(times), ...recall(ranks), processor };
}
