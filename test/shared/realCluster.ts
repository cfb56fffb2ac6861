import { createAskWeb } from "../../server/src/node/fetching/askCluster";
import type { PassageWriter } from "../../server/src/service/search/corpusStore";
import { WebFailed } from "../../server/src/service/search/shared/askWeb";
import { Cluster } from "../../server/src/service/search/shared/cluster";
import {
  createSharedSearch,
  type SharedSearchOptions,
} from "../../server/src/service/search/shared/sharedSearch";
import { openSharedWriter } from "../../server/src/service/search/shared/sharedWriter";
import { say } from "../../server/src/service/text/say";
import type { Engine } from "../unit/search/conformance";
import type { ReadFile } from "../unit/search/layouts";
import { createWorld } from "../unit/world";

/** The address of the real cluster that `node .ci/opensearch/stage.mjs` starts; empty where there is none. */
export const clusterUrl = process.env.PENHOLDER_TRIAL_CLUSTER ?? "";
export const skipReason = "no cluster: node .ci/opensearch/stage.mjs starts one";

let corpora = 0;
/** Those before the latest two are not asked again, but for the first, which many tests share. */
const made: string[] = [];

async function removeOld(): Promise<void> {
  const old = made.splice(1, Math.max(0, made.length - 3));
  for (const index of old) {
    const found = await fetch(`${clusterUrl}/_alias/${index}-*`);
    const names = found.ok ? Object.keys((await found.json()) as object) : [];
    if (names.length > 0) await fetch(`${clusterUrl}/${names.join(",")}`, { method: "DELETE" });
  }
}

/** A corpus of its own on the cluster, loaded with files. */
export async function onCluster(
  files: readonly ReadFile[],
  { replicas = 0, partial }: { replicas?: number } & Pick<SharedSearchOptions, "partial"> = {},
): Promise<Engine & { readonly index: string }> {
  const world = createWorld();
  const ask = createAskWeb("penholder/trial");
  let isCut = false;
  const index = `trial-${process.pid}-${++corpora}`;
  made.push(index);
  await removeOld();
  const cluster = new Cluster(
    { url: clusterUrl, index },
    (question) =>
      // A machine that does other things too is waited for.
      isCut
        ? Promise.reject(new WebFailed(say`${new URL(question.url).host} does not answer.`))
        : ask({ ...question, within: 120_000 }),
    world.codec,
  );
  const write = async (work: (writer: PassageWriter) => Promise<void>) => {
    const writer = await openSharedWriter(cluster, world, { shards: 2, replicas });
    if (!writer) throw new Error("another loader is at work");
    await work(writer);
    await writer.commit();
    await writer.close();
  };
  await write(async (writer) => {
    for (const { uri, documents, record } of files) await writer.put(uri, documents, () => record);
  });
  const search = createSharedSearch(cluster, world, partial ? { partial } : {});
  await search.refresh();
  return {
    search,
    index,
    async replace({ uri, documents, record }) {
      await write((writer) => writer.put(uri, documents, () => record));
      await search.refresh();
    },
    async cut() {
      isCut = true;
    },
  };
}
