import { say } from "../../text/say";
import type { Asked } from "../corpusSearch";
import { CorpusUnreachable } from "../corpusSearch";
import { type Cluster, ClusterRefused, type Json } from "./cluster";

/** What a search on a cluster found. */
export interface Found {
  readonly total: number;
  readonly sources: readonly Json[];
  /** What the last one is ordered by: those after it come next. */
  readonly last: Json | undefined;
  readonly aggregations: Json;
  /** Whether every part of the index has answered: only then nothing else is there. */
  readonly isWhole: boolean;
}

/** How many of the parts of an index did not answer. */
export interface MissingParts {
  readonly missing: number;
  readonly of: number;
}

/**
 * Searches an index of a cluster. Rejects with `CorpusUnreachable` where the answer is not one of a search.
 * @param partial is told of parts that did not answer; undefined where all did. Without it an answer that is not whole is none.
 */
export async function search(
  cluster: Cluster,
  index: string,
  body: Json,
  asked?: Asked,
  partial?: (missing: MissingParts | undefined) => void,
): Promise<Found> {
  const once = () => cluster.ask("POST", `/${index}/_search`, body, { signal: asked?.signal });
  // When a node goes while it answers, its parts are missing from this answer and asked of others in the next.
  let told = await once().catch((error: unknown) => {
    if (error instanceof ClusterRefused && error.status >= 500) return once();
    throw error;
  });
  if (missingParts(told) > 0) told = await once();
  const hits = told.hits?.hits;
  if (!Array.isArray(hits))
    throw new CorpusUnreachable(say`${cluster.host} does not answer as a search cluster does.`);
  const missing = missingParts(told);
  const of = Number(told._shards?.total) || 0;
  if (missing > 0 && missing >= of)
    throw new CorpusUnreachable(say`${cluster.host} can reach no part of ${cluster.place.index} just now.`);
  if (missing > 0 && !partial)
    throw new CorpusUnreachable(
      say`${cluster.host} cannot reach ${missing} of ${of} parts of ${cluster.place.index} just now.`,
    );
  partial?.(missing > 0 ? { missing, of } : undefined);
  return {
    total: Number(told.hits.total?.value) || 0,
    sources: hits.map((hit) => hit?._source),
    last: hits.at(-1)?.sort,
    aggregations: told.aggregations ?? {},
    isWhole: missing === 0,
  };
}

/** A part of which every copy is on a node that has gone is counted in the total, and not among those that failed. */
function missingParts({ _shards: parts }: Json): number {
  const { total, successful, failed } = parts ?? {};
  return Math.max(Number(failed) || 0, Number(total) - Number(successful) || 0);
}
