import { createGunzip } from "node:zlib";
import type { Codec, Environment, Files, Log, Timer } from "../service/environment";
import { createNodeFiles } from "./files";
import { createReadingsFolder } from "./packs/readingsFolder";
import { createFolderStorage } from "./storage";

/**
 * The world under Node.
 * @param storePath the store's folder
 * @param clientFiles reads what is not a file on this computer
 */
export function createNodeEnvironment(storePath: string, log: Log, clientFiles?: Files): Environment {
  return environmentWith(createNodeFiles(clientFiles), storePath, log);
}

/** The world of a thread that answers nobody and may wait for the disk: the one that reads a corpus. @param storePath the store's folder */
export function createThreadEnvironment(storePath: string, log: Log): Environment {
  const environment = environmentWith(createNodeFiles(undefined, true), storePath, log);
  return { ...environment, readings: createReadingsFolder() };
}

function environmentWith(files: Files, storePath: string, log: Log): Environment {
  return {
    files,
    storage: createFolderStorage(storePath),
    timer: nodeTimer,
    log,
    codec: nodeCodec,
  };
}

const nodeTimer: Timer = {
  now: () => performance.now(),
  today: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};

export const nodeCodec: Codec = {
  decodeUtf8: (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
  // Read at once, Node 20 takes the marks of windows-1252 (0x80 to 0x9F: quotation marks, dashes) for control characters.
  decode: (bytes, label) => new TextDecoder(label).decode(bytes, { stream: true }),
  encodeUtf8: (text) => new TextEncoder().encode(text),
  encodeInto: (
    (encoder) => (text, target) =>
      encoder.encodeInto(text, target).written
  )(new TextEncoder()),
  async *gunzip(bytes) {
    const unzipped = createGunzip();
    unzipped.end(bytes);
    for await (const chunk of unzipped) yield chunk as Uint8Array;
  },
};
