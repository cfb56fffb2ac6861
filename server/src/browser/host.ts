import type { Host } from "../protocol/host";
import type { Codec, Environment, Files, Log, Timer } from "../service/environment";
import { indexCorpus } from "../service/knowledge/indexCorpus";
import { createBrowserStorage } from "./storage";

const noFiles: Files = {
  stat: async () => undefined,
  list: async () => [],
  read: () => Promise.reject(new Error("this editor does not let the server read files")),
};

/** The host in a web worker: the server is off the editor's thread already, so indexing runs between its requests. */
export function createBrowserHost(log: Log): Host {
  return {
    environment: async (storePath, _folders, clientFiles) => ({
      files: clientFiles ?? noFiles,
      storage: await createBrowserStorage(storePath),
      timer: browserTimer,
      log,
      codec: browserCodec,
    }),
    indexing(environment: Environment) {
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
        dispose: stop,
      };
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
