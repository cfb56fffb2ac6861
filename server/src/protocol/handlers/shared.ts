import { CorpusUnreachable } from "../../service/search/corpusSearch";
import type { AskWeb } from "../../service/search/shared/askWeb";
import { Cluster } from "../../service/search/shared/cluster";
import { readWhole } from "../../service/search/shared/whole";
import { worded } from "../../service/text/say";
import type { SentResult, TestSharedParams, TestSharedResult } from "../requests";
import type { Session } from "../session";

/** penholder/testShared: whether a shared corpus can be asked; of no draft is anything sent. */
export async function testShared(
  { url, index, authorization }: TestSharedParams,
  {
    askWeb,
    environment: { codec },
    wording,
  }: { readonly askWeb: AskWeb } & Pick<Session, "environment" | "wording">,
): Promise<TestSharedResult> {
  try {
    const place = { url, index, ...(authorization ? { authorization } : {}) };
    const { documents, passages, loaded } = await readWhole(new Cluster(place, askWeb, codec));
    return { documents, passages, loaded };
  } catch (error) {
    if (!(error instanceof CorpusUnreachable)) throw error;
    return { problem: worded(error.said, wording) };
  }
}

/** penholder/sent */
export function sent({ shared }: Pick<Session, "shared">): SentResult {
  return {
    records: shared.sent().map(({ corpus, host, at, words }) => ({
      corpus,
      host,
      at: new Date(at).toISOString(),
      words: [...words],
    })),
  };
}
