import { say } from "../../text/say";
import { CorpusUnreachable } from "../corpusSearch";
import type { Cluster, Json } from "./cluster";
import { documentsIndex, passagesIndex, type Shape, shapeVersion } from "./template";
import { documentsOf, passagesOf } from "./whole";

/** The two indexes that a loading writes to. */
export interface Target {
  readonly passages: string;
  readonly documents: string;
  /** Whether it is what is asked just now; otherwise it will be when it is whole. */
  readonly isLive: boolean;
}

/**
 * The indexes that a loading goes on with: those that are asked, if they are of this version's shape; otherwise those that an
 * earlier loading began and did not end; otherwise new ones.
 */
export async function openTarget(cluster: Cluster, shape: Shape): Promise<Target> {
  const { index } = cluster.place;
  const found: Json = await cluster.ask("GET", `/${passagesOf(index)}-*/_mapping`, undefined, {
    missing: {},
  });
  const live = await liveIndexes(cluster, passagesOf(index));
  const numbers = Object.entries<Json>(found)
    .filter(([, told]) => told?.mappings?._meta?.penholder === shapeVersion)
    .map(([name]) => numberOf(name, passagesOf(index)))
    .filter((number) => number > 0);
  const current = Math.max(0, ...live.map((name) => numberOf(name, passagesOf(index))));
  if (numbers.includes(current)) return named(index, current, true);
  const begun = Math.max(0, ...numbers);
  if (begun > current) {
    await make(cluster, documentsOf(index), begun, documentsIndex(shape));
    return named(index, begun, false);
  }
  const taken = Object.keys(found).map((name) => numberOf(name, passagesOf(index)));
  const next = Math.max(current, 0, ...taken) + 1;
  await make(cluster, passagesOf(index), next, passagesIndex(shape));
  await make(cluster, documentsOf(index), next, documentsIndex(shape));
  return named(index, next, false);
}

/** Lets an index be asked under the corpus's name from now on, in one step, and removes the one before. */
export async function switchTo(cluster: Cluster, { passages, documents }: Target): Promise<void> {
  const { index } = cluster.place;
  const old: string[] = [];
  for (const alias of [passagesOf(index), documentsOf(index)])
    old.push(
      ...(await liveIndexes(cluster, alias)).filter((name) => name !== passages && name !== documents),
    );
  const actions = [
    { add: { index: passages, alias: passagesOf(index) } },
    { add: { index: documents, alias: documentsOf(index) } },
    ...old.map((name) => ({ remove_index: { index: name } })),
  ];
  await cluster.ask("POST", "/_aliases", { actions });
}

async function liveIndexes(cluster: Cluster, alias: string): Promise<string[]> {
  return Object.keys(await cluster.ask("GET", `/_alias/${alias}`, undefined, { missing: {} })).filter(
    (name) => name.startsWith(`${alias}-`),
  );
}

async function make(cluster: Cluster, alias: string, number: number, body: Json): Promise<void> {
  const name = `${alias}-${String(number).padStart(6, "0")}`;
  const there = await cluster.ask("GET", `/${name}/_mapping`, undefined, { missing: {} });
  if (Object.keys(there).length > 0) return;
  const told = await cluster.ask("PUT", `/${name}`, body, { within: 60_000 });
  if (told.acknowledged !== true)
    throw new CorpusUnreachable(say`${cluster.host} did not make ${name} in time.`);
}

function named(index: string, number: number, isLive: boolean): Target {
  const ending = String(number).padStart(6, "0");
  return {
    passages: `${passagesOf(index)}-${ending}`,
    documents: `${documentsOf(index)}-${ending}`,
    isLive,
  };
}

function numberOf(name: string, alias: string): number {
  const ending = name.startsWith(`${alias}-`) ? name.slice(alias.length + 1) : "";
  return /^\d{6}$/.test(ending) ? Number(ending) : 0;
}
