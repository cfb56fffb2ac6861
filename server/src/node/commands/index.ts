import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Problem } from "../../service/corpus/problems";
import type { Environment } from "../../service/environment";
import { openStore } from "../../service/search/store";
import { type Stage, type StageTimes, stages } from "../../service/stages";
import { counted, english, type Said, say } from "../../service/text/say";
import { normalUri } from "../../service/uri";
import { createThreadIndexing } from "../indexing";
import { print, showProgress, told } from "../print";
import { foldersOf, noteFolders } from "../stores";
import { filesOf, indexed, megabytes } from "./counts";
import { environmentFor, pathOf, printJson } from "./input";
import { printProblems } from "./printProblems";
import { indexShared, type SharedOptions } from "./sharedCorpus";
import { beingWritten, UsageError } from "./usage";

/** penholder index */
export async function index(
  paths: readonly string[],
  options: SharedOptions & { store?: string; shards?: string; replicas?: string; timings?: boolean },
): Promise<number> {
  if (options.url !== undefined && options.store !== undefined)
    throw new UsageError(say`an index is in a folder or on a cluster: give --store or --url, not both`);
  if (paths.length === 0)
    throw new UsageError(
      options.url === undefined
        ? say`name the folders or files to index: penholder index --store DIR PATH...`
        : say`name the folders or files to index: penholder index --url URL PATH...`,
    );
  const missing = paths.find((path) => !existsSync(resolve(path)));
  if (missing !== undefined)
    throw new UsageError(say`${missing} cannot be read: there is no such file or folder`);
  if (options.url !== undefined) return indexShared(paths, options);
  const environment = environmentFor(options.store);
  if (options.store && existsSync(options.store) && !(await stat(options.store)).isDirectory()) {
    throw new UsageError(say`${options.store} is not a folder: --store takes the folder for the index`);
  }
  // Damage that is met here is mended by the indexing.
  (await openStore(environment)).close();
  const terminal = process.stderr.isTTY && !options.json;
  const began = performance.now();
  const folders = paths.map((path) => normalUri(pathToFileURL(resolve(path)).toString()));
  // In a thread of its own, so that a file which is too much for it costs only itself.
  const indexing = createThreadIndexing(join(__dirname, "indexer.js"), resolve(options.store!), environment);
  let times: StageTimes | undefined;
  const summary = await indexing.run({
    folders,
    ...(options.timings ? { timed: (taken: StageTimes) => (times = taken) } : {}),
    keepOthers: true,
    report({ done, total }) {
      if (terminal) showProgress(`${told(filesOf(done, total))} `);
    },
  });
  if (terminal) showProgress("");
  if (!summary) throw new UsageError(beingWritten(options.store!));
  const store = resolve(options.store!);
  await noteFolders(store, [...new Set([...(await foldersOf(store)), ...folders])]);
  const seconds = Math.round(performance.now() - began) / 1000;
  const bytes = await sizeOf(environment);
  const written = await openStore(environment, { readOnly: true });
  const { documents, passages } = written.status;
  written.close();
  const shown = ({ uri, reason }: Problem) => ({ path: pathOf(uri), reason: english(reason) });
  const skipped = summary.problems.filter(({ partly }) => !partly).map(shown);
  const notes = summary.problems.filter(({ partly }) => partly).map(shown);
  if (options.json) {
    const { files, read, unchanged, removed } = summary;
    printJson({
      documents,
      passages,
      files,
      read,
      unchanged,
      removed,
      skipped,
      notes,
      seconds,
      bytes,
      ...(times ? { timings: inSeconds(times) } : {}),
    });
  } else {
    print(told(indexed({ ...summary, documents, passages })));
    printProblems(summary.problems, say`skipped`);
    print(told(say`${counted(seconds)} seconds, ${megabytes(bytes)} on disk`));
    if (times) printTimings(inSeconds(times));
  }
  return 0;
}

/** Seconds of processor time by stage, with all of them together. */
function inSeconds(times: StageTimes): Record<Stage | "total", number> {
  const total = Object.values(times).reduce((sum, one) => sum + one, 0);
  return Object.fromEntries(
    Object.entries({ ...times, total }).map(([stage, taken]) => [stage, Math.round(taken) / 1000]),
  ) as Record<Stage | "total", number>;
}

const stageWords: Readonly<Record<Stage, Said>> = {
  listing: say`looking at folders and files`,
  files: say`reading files`,
  formats: say`finding texts, facts and languages in them`,
  references: say`finding references`,
  acronyms: say`finding acronyms`,
  words: say`taking up words`,
  segments: say`making and writing the index`,
  joining: say`joining parts of the index`,
  translations: say`learning translations`,
};

function printTimings({ total, ...times }: Record<Stage | "total", number>): void {
  print(told(say`processor time by stage, in seconds:`));
  for (const stage of stages) print(`${times[stage].toFixed(2).padStart(9)}  ${told(stageWords[stage])}`);
  print(`${total.toFixed(2).padStart(9)}  ${told(say`in all`)}`);
}

/** Bytes of the store on disk. */
export async function sizeOf({ storage }: Environment): Promise<number> {
  let bytes = 0;
  for (const name of await storage.list()) {
    const source = await storage.open(name);
    bytes += source?.size ?? 0;
    source?.close();
  }
  return bytes;
}
