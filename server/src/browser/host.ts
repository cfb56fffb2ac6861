import type { CorpusPlace, Host, Indexing } from "../protocol/host";
import type { Codec, Environment, Files, Log, Timer } from "../service/environment";
import { indexCorpus } from "../service/knowledge/indexCorpus";
import { namesInLanguages } from "../service/knowledge/terms/namesInLanguages";
import { createMemoryStorage } from "../service/memoryStorage";
import { openStore } from "../service/search/store";
import { SaidError, say } from "../service/text/say";
import { loadDefinitions } from "./definitions";
import type { EditorFiles } from "./editorFiles";
import { createEditorStorage } from "./editorStorage";
import { tellingOfLarge } from "./largeCorpus";
import { orInMemory, type YieldingStorage } from "./orInMemory";
import { clearOldStores, corpusFolder } from "./stores";

const noFiles: Files = {
  stat: async () => undefined,
  list: async () => [],
  read: () => Promise.reject(new SaidError(say`this editor does not let the server read files`)),
};

/**
 * The host in a web worker: the server is off the editor's thread already, so indexing runs between its requests.
 * @param editor where what is to be kept is kept
 */
export function createBrowserHost(log: Log, editor: EditorFiles): Host {
  let stores: string | undefined;
  let scripts: string | undefined;
  const world = { timer: browserTimer, log };
  /** @param folder undefined where the client names none: then nothing is kept */
  const storageIn = (folder: string | undefined): YieldingStorage =>
    orInMemory(
      (notKept) =>
        folder === undefined ? createMemoryStorage() : createEditorStorage(editor, folder, world, notKept),
      world,
    );
  return {
    async environment({ storePath, storesPath, scriptsPath }, _folders, clientFiles) {
      stores = storesPath;
      scripts = scriptsPath;
      // What loads the reader of PDF files looks for it there (.ci/pdf.mjs).
      Object.assign(self, { penholderScripts: scriptsPath });
      const environment = {
        files: clientFiles ?? noFiles,
        storage: storageIn(storePath),
        timer: browserTimer,
        log,
        codec: browserCodec,
      };
      if (stores !== undefined) clearLater(editor, stores, log);
      return environment;
    },
    translatedTexts: (language) =>
      scripts === undefined ? undefined : loadDefinitions(scripts, language, log),
    async corpus(environment, folders) {
      if (stores === undefined) return placeIn(environment, "memory");
      const folder = corpusFolder(editor, stores, folders, environment);
      const storage = storageIn(folder);
      return { ...placeIn({ ...environment, storage }, folder), notKept: storage.notKept };
    },
  };
}

/** What nobody needs any more is cleared away when the first questions have been answered. Milliseconds. */
const clearAfter = 20_000;

function clearLater(editor: EditorFiles, stores: string, log: Log): void {
  browserTimer.after(clearAfter, () => {
    clearOldStores(editor, stores, { timer: browserTimer }).catch((error: unknown) =>
      log.warn(`Old indexes were not cleared away: ${error}`),
    );
  });
}

function placeIn(environment: Environment, where: string): CorpusPlace {
  return {
    where,
    openStore: () => openStore(environment, { names: namesInLanguages }),
    tooLarge: tellingOfLarge(environment.log),
    indexing: indexingIn(environment),
    release: () => {},
  };
}

function indexingIn(environment: Environment): Indexing {
  let cancelled = false;
  const stop = () => {
    cancelled = true;
  };
  return {
    run(run) {
      cancelled = false;
      return indexCorpus(environment, { ...run, cancelled: () => cancelled });
    },
    cancel: stop,
    async dispose() {
      stop();
    },
  };
}

const channel = new MessageChannel();
const paused: (() => void)[] = [];
channel.port2.onmessage = () => paused.shift()?.();

const browserTimer: Timer = {
  now: () => performance.now(),
  today: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  // A message instead of a timeout: browsers hold nested timeouts back by 4 ms.
  pause: () =>
    new Promise((resolve) => {
      paused.push(resolve);
      channel.port1.postMessage(null);
    }),
};

const browserCodec: Codec = {
  decodeUtf8: (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
  decode: (bytes, label) => new TextDecoder(label).decode(bytes),
  encodeUtf8: (text) => new TextEncoder().encode(text),
  encodeInto: (
    (encoder) => (text, target) =>
      encoder.encodeInto(text, target).written
  )(new TextEncoder()),
  async *gunzip(bytes) {
    const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream("gzip"));
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  },
};
