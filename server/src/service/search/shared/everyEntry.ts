import { search } from "./ask";
import type { Cluster, Json } from "./cluster";

const atATime = 2000;

/** Every entry of an index that a query finds, in no certain order, page by page. */
export async function* everyEntry(
  cluster: Cluster,
  index: string,
  query: Json,
  sort: readonly Json[],
  more: Json = {},
): AsyncGenerator<Json> {
  for (let after: Json | undefined; ; ) {
    const body = { size: atATime, query, sort, ...more, ...(after ? { search_after: after } : {}) };
    const found = await search(cluster, index, body);
    yield* found.sources;
    if (found.sources.length < atATime) return;
    after = found.last;
  }
}
