import type { CorpusPlace, Host, Indexing } from "../protocol/host";
import type { Codec, Environment, Files, Log, Timer } from "../service/environment";
import { indexCorpus } from "../service/knowledge/indexCorpus";
import { openStore } from "../service/search/store";
import { removeIndex } from "../service/search/writing/removeIndex";
import { createBrowserStorage } from "./storage";
import { clearCorpusStorages, openCorpusStorage } from "./stores";

const noFiles: Files = {
  stat: async () => undefined,
  list: async () => [],
  read: () => Promise.reject(new Error("this editor does not let the server read files")),
};

/** The host in a web worker: the server is off the editor's thread already, so indexing runs between its requests. */
export function createBrowserHost(log: Log): Host {
  let stores: string | undefined;
  return {
    async environment({ storePath, storesPath, scriptsPath }, _folders, clientFiles) {
      stores = storesPath;
      // What loads the reader of PDF files looks for it there (.ci/pdf.mjs).
      Object.assign(self, { penholderScripts: scriptsPath });
      const environment = {
        files: clientFiles ?? noFiles,
        storage: createBrowserStorage(storePath, { timer: browserTimer, log }),
        timer: browserTimer,
        log,
        codec: browserCodec,
      };
      if (stores !== undefined) clearLater(environment, stores);
      return environment;
    },
    async corpus(environment, folders) {
      if (stores === undefined) return placeIn(environment, () => {});
      const { storage, release } = await openCorpusStorage(stores, folders, environment);
      return { ...placeIn({ ...environment, storage }, release), notKept: storage.notKept };
    },
  };
}

/** What nobody needs any more is cleared away when the first questions have been answered. Milliseconds. */
const clearAfter = 20_000;

function clearLater({ storage, log }: Environment, stores: string): void {
  browserTimer.after(clearAfter, () => {
    // Earlier versions kept an index in each workspace.
    removeIndex(storage)
      .then(() => clearCorpusStorages(stores, Date.now()))
      .catch((error: unknown) => log.warn(`Old indexes were not cleared away: ${error}`));
  });
}

function placeIn(environment: Environment, release: () => void): CorpusPlace {
  return { openStore: () => openStore(environment), indexing: indexingIn(environment), release };
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
