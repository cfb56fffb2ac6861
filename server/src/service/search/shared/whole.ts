import { say } from "../../text/say";
import type { Asked, CorpusSize } from "../corpusSearch";
import { CorpusUnreachable } from "../corpusSearch";
import type { Cluster, Json } from "./cluster";
import type { TermSample } from "./sentWords";

/** The names under which a corpus is asked; what they stand for changes when it is loaded anew. */
export const passagesOf = (index: string) => `${index}-passages`;
export const documentsOf = (index: string) => `${index}-documents`;

/** What is known of a shared corpus as a whole, as its last loading left it. */
export interface WholeCorpus extends CorpusSize {
  readonly generation: string;
  /** When it was loaded last; ISO 8601. */
  readonly loaded: string;
}

/** Reads what is known of the whole. Rejects with `CorpusUnreachable` where nothing is. */
export async function readWhole(cluster: Cluster, asked?: Asked): Promise<WholeCorpus> {
  const told = (await entry(cluster, "state", asked))?.state;
  const { generation, loaded, documents, passages } = told ?? {};
  const isWhole = typeof generation === "string" && Number.isInteger(documents) && Number.isInteger(passages);
  if (!isWhole)
    throw new CorpusUnreachable(
      say`${cluster.host} has no corpus of the name ${cluster.place.index}, or it was not loaded to the end.`,
    );
  return { generation, loaded: String(loaded ?? ""), documents, passages };
}

/** Reads how common terms are (see `writeSample`); an empty sample where none was written. */
export async function readSample(cluster: Cluster, asked?: Asked): Promise<TermSample> {
  const told = (await entry(cluster, "sample", asked))?.state;
  const counts = new Map<number, number>();
  const terms: unknown[] = Array.isArray(told?.terms) ? told.terms : [];
  for (let at = 0; at + 1 < terms.length; at += 2) counts.set(Number(terms[at]), Number(terms[at + 1]));
  return { passages: Number(told?.passages) || 0, count: (term1) => counts.get(term1) ?? 0 };
}

/** One of the entries that are known by name; undefined where it was not written. */
export async function entry(cluster: Cluster, name: string, asked?: Asked): Promise<Json> {
  const told = await cluster.ask("GET", `/${documentsOf(cluster.place.index)}/_doc/${name}`, undefined, {
    signal: asked?.signal,
    missing: {},
  });
  return told._source;
}
