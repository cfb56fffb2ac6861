import { join } from "node:path";
import { createNodeEnvironment } from "../../../server/src/node/environment";
import { bestPassages } from "../../../server/src/service/search/live/ranking";
import { IndexReader } from "../../../server/src/service/search/live/reader";
import { queryTerms } from "../../../server/src/service/search/texts/queryTerms";

/** The first ranking of a store alone: the texts of the best passages by quantised BM25. */
export async function firstStage(
  work: string,
  name: string,
): Promise<{ top(query: string, count: number): string[]; close(): void }> {
  const log = { error: console.error, warn: console.error, info: () => undefined };
  const reader = new IndexReader(createNodeEnvironment(join(work, name), log), () => undefined);
  await reader.refresh();
  const { index } = reader;
  return {
    top(query, count) {
      index.query.scan(query);
      const best = bestPassages(index, queryTerms(index, index.query), index.hidden({}), count);
      return Array.from({ length: best.count }, (_, i) => {
        const live = index.segments[best.segments[i]!]!;
        return index.at({ live, local: best.locals[i]! })?.text ?? "";
      });
    },
    close: () => reader.close(),
  };
}
