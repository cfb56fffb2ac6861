import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { version } from "../../../../package.json";
import type { Problem } from "../../service/corpus/problems";
import type { Environment } from "../../service/environment";
import { indexCorpus } from "../../service/knowledge/indexCorpus";
import { createMemoryStorage } from "../../service/memoryStorage";
import { Cluster } from "../../service/search/shared/cluster";
import { createSharedSearch, type SharedSearch } from "../../service/search/shared/sharedSearch";
import { openSharedWriter, type SharedWriter } from "../../service/search/shared/sharedWriter";
import { readWhole } from "../../service/search/shared/whole";
import { counted, english, say } from "../../service/text/say";
import { normalUri } from "../../service/uri";
import { createNodeEnvironment } from "../environment";
import { createAskWeb } from "../fetching/askCluster";
import { print, showProgress, told } from "../print";
import { documentCount, filesOf, indexed, megabytes, passageCount } from "./counts";
import { pathOf, printJson, stderrLog } from "./input";
import { printProblems } from "./printProblems";
import { UsageError } from "./usage";

/** How a shared corpus is named on the command line. */
export interface SharedOptions {
  readonly url?: string;
  readonly index?: string;
  readonly json?: boolean;
}

/** A passage index of fifty million is cut into so many parts at most. */
const mostShards = 64;
const usualIndex = "penholder";

/** The cluster that is named; the key comes from the environment, so that it stands in no list of processes. */
function clusterOf(environment: Environment, { url = "", index = usualIndex }: SharedOptions): Cluster {
  const { PENHOLDER_SHARED_KEY: key, PENHOLDER_SHARED_USER: user } = process.env;
  const authorization =
    key === undefined
      ? undefined
      : user === undefined
        ? `ApiKey ${key}`
        : `Basic ${Buffer.from(`${user}:${key}`).toString("base64")}`;
  const place = { url, index, ...(authorization ? { authorization } : {}) };
  return new Cluster(place, createAskWeb(`penholder/${version}`), environment.codec);
}

/** A world without a store of its own. */
function worldForShared(): Environment {
  return { ...createNodeEnvironment(resolve("."), stderrLog), storage: createMemoryStorage() };
}

/** penholder index --url */
export async function indexShared(
  paths: readonly string[],
  options: SharedOptions & { shards?: string; replicas?: string },
): Promise<number> {
  const environment = worldForShared();
  const cluster = clusterOf(environment, options);
  const shape = {
    shards: numberFrom("shards", options.shards, 1, mostShards, 1),
    replicas: numberFrom("replicas", options.replicas, 0, 5, 1),
  };
  const terminal = process.stderr.isTTY && !options.json;
  const began = performance.now();
  let writer: SharedWriter | undefined;
  const summary = await indexCorpus(environment, {
    folders: paths.map((path) => normalUri(pathToFileURL(resolve(path)).toString())),
    keepOthers: true,
    async openWriter() {
      writer = await openSharedWriter(cluster, environment, shape);
      return writer;
    },
    report({ done, total }) {
      if (terminal) showProgress(`${told(filesOf(done, total))} `);
    },
  });
  if (terminal) showProgress("");
  if (!summary || !writer)
    throw new UsageError(
      say`${cluster.place.index} is being loaded by another process: try again when it has ended, or in two minutes where it died`,
    );
  const seconds = Math.round(performance.now() - began) / 1000;
  const { documents, passages } = await readWhole(cluster);
  const { files, read, unchanged, removed } = summary;
  const shown = ({ uri, reason }: Problem) => ({ path: pathOf(uri), reason: english(reason) });
  if (options.json) {
    const skipped = summary.problems.filter(({ partly }) => !partly).map(shown);
    const notes = summary.problems.filter(({ partly }) => partly).map(shown);
    const { sent } = writer;
    printJson({ documents, passages, files, read, unchanged, removed, skipped, notes, seconds, sent });
    return 0;
  }
  print(told(indexed({ ...summary, documents, passages })));
  printProblems(summary.problems, say`skipped`);
  print(told(say`${counted(seconds)} seconds, ${megabytes(writer.sent)} sent to ${cluster.host}`));
  return 0;
}

/** penholder status --url */
export async function statusShared(options: SharedOptions): Promise<number> {
  const cluster = clusterOf(worldForShared(), options);
  const { documents, passages, loaded } = await readWhole(cluster);
  const { index } = cluster.place;
  if (options.json) printJson({ url: cluster.place.url, index, documents, passages, loaded });
  else
    print(
      told(
        say`${index} at ${cluster.host}: ${documentCount(documents)}, ${passageCount(passages)}, loaded last ${loaded}`,
      ),
    );
  return 0;
}

/** The corpus that `--url` names, to be asked. Says so on stderr where a part of it does not answer. */
export function openShared(options: SharedOptions): SharedSearch {
  const environment = worldForShared();
  const cluster = clusterOf(environment, options);
  return createSharedSearch(cluster, environment, {
    partial(missing) {
      if (missing)
        stderrLog.warn(
          told(
            say`${missing.missing} of ${missing.of} parts of ${cluster.place.index} do not answer: there may be more than this.`,
          ),
        );
    },
  });
}

function numberFrom(
  name: string,
  typed: string | undefined,
  least: number,
  most: number,
  usual: number,
): number {
  if (typed === undefined) return usual;
  const number = Number(typed);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(say`--${name} takes a number from ${least} to ${most}, not "${typed}"`);
  return number;
}
