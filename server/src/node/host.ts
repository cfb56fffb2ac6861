import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { version } from "../../../package.json";
import type { Host } from "../protocol/host";
import type { Environment, Files, Log } from "../service/environment";
import { namesInLanguages } from "../service/knowledge/terms/namesInLanguages";
import { openStore } from "../service/search/store";
import { removeIndex } from "../service/search/writing/removeIndex";
import { cacheFolder } from "./cacheFolder";
import { createNodeEnvironment } from "./environment";
import { createAskWeb } from "./fetching/askCluster";
import { readGlossaryApart } from "./glossaries";
import { createThreadIndexing } from "./indexing";
import { createReadingsFolder } from "./packs/readingsFolder";
import { type CorpusFolder, createStores, nameOfSet, type Stores } from "./stores";
import { translatedTexts, wordingFor } from "./wording";

/**
 * The host under Node.
 * @param indexerScript the bundled indexing thread
 * @param chosenStore the store named on the command line; it takes precedence over what the client says
 */
export function createNodeHost(log: Log, indexerScript: string, chosenStore?: string): Host {
  let openPlace: (folders: readonly string[]) => Promise<CorpusFolder>;
  let clientsFiles: Files | undefined;
  return {
    async environment({ storePath, storesPath }, folders, clientFiles) {
      clientsFiles = clientFiles;
      const single = chosenStore ?? (storesPath === undefined ? storePath : undefined);
      const stores = createStores(storesPath ?? join(cacheFolder(), "corpora"), log);
      openPlace = single === undefined ? stores.open : async () => ({ path: single, release() {} });
      const own = chosenStore ?? storePath ?? join(cacheFolder(), nameOfSet(folders).slice(0, 16));
      const environment = createNodeEnvironment(own, log, clientFiles);
      if (single === undefined) clearLater(environment, stores);
      return environment;
    },
    readGlossary: (name, content) => readGlossaryApart(indexerScript, name, content),
    wording: wordingFor,
    translatedTexts,
    askWeb: createAskWeb(`penholder/${version}`),
    keepsOthers: chosenStore !== undefined,
    indexed: saveMemory,
    async corpus(_, folders) {
      const { path, release } = await openPlace(folders);
      const environment = createNodeEnvironment(path, log, clientsFiles);
      const indexing = createThreadIndexing(indexerScript, path, environment);
      return {
        where: path,
        openStore: () => openStore(environment, { names: namesInLanguages }),
        indexing,
        release,
      };
    },
  };
}

/** What nobody needs any more is cleared away when the first questions have been answered. Milliseconds. */
const clearAfter = 20_000;

function clearLater(workspace: Environment, stores: Stores): void {
  const timer = setTimeout(async () => {
    try {
      // Earlier versions kept an index in each workspace.
      await removeIndex(workspace.storage);
      await stores.clear();
      await createReadingsFolder().clear();
    } catch (error) {
      workspace.log.warn(`Old indexes were not cleared away: ${error}`);
    }
  }, clearAfter);
  timer.unref();
}

/** With more passages than this the index alone takes a hundred megabytes. */
const largeIndex = 300_000;

/**
 * Beside a large index the heap grows by a fifth before it is cleaned up, rather than to double its size and more: on an
 * old laptop memory is what there is least of. Beside a small one that would only be felt while typing.
 */
function saveMemory(passages: number): void {
  // 0 leaves it to V8.
  setFlagsFromString(`--heap-growing-percent=${passages > largeIndex ? 20 : 0}`);
}
