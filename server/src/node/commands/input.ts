import { existsSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { decodeText } from "../../service/corpus/decoding";
import type { Environment } from "../../service/environment";
import { namesInLanguages } from "../../service/knowledge/terms/namesInLanguages";
import type { CorpusStore } from "../../service/search/corpusStore";
import { openStore } from "../../service/search/store";
import { counted, type Said, say } from "../../service/text/say";
import { createNodeEnvironment, nodeCodec } from "../environment";
import { complain, print, told } from "../print";
import { readRegularFileNow, reasonOf } from "../regularFiles";
import { createFolderStorage } from "../storage";
import { aboutFile } from "../stores";
import { UsageError } from "./usage";

/** No draft is larger; JSON Lines may be. Bytes. */
const largestInput = 512 * 1024 * 1024;

/** The text of a file, or of standard input for "-" or nothing, in any encoding that a corpus may have (see `decodeText`). */
export function readInput(path: string | undefined): string {
  const isPiped = path === undefined || path === "-";
  const name = isPiped ? told(say`standard input`) : path;
  let bytes: Uint8Array;
  try {
    bytes = isPiped ? readStandardInput() : readRegularFileNow(resolve(path), largestInput);
  } catch (error) {
    throw new UsageError(say`${name} cannot be read: ${reasonOf(error)}`);
  }
  let problem: Said | undefined;
  const text = decodeText(bytes, name, nodeCodec, (heard) => {
    problem = heard;
  });
  if (text === undefined) throw new UsageError(problem ?? say`${name} is no text`);
  if (problem) stderrLog.warn(told(problem));
  return text;
}

/** How long to wait for input that is not there yet, in milliseconds. */
const inputPause = 10;

/** All of standard input, also where whoever started this process has made it non-blocking (a shell's job, an editor). */
function readStandardInput(): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const piece = new Uint8Array(65_536);
    try {
      const length = readSync(0, piece);
      if (length === 0) return Buffer.concat(pieces);
      pieces.push(piece.subarray(0, length));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // What Windows says at the end of a pipe.
      if (code === "EOF") return Buffer.concat(pieces);
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, inputPause);
    }
  }
}

/** The objects of JSON Lines input, each of which has a text. */
export function readLines(
  path: string | undefined,
): { id: unknown; text: string; lang?: unknown; doc?: unknown }[] {
  return readInput(path)
    .split("\n")
    .flatMap((line, at) => {
      if (line.trim() === "") return [];
      const wrong = new UsageError(
        say`line ${at + 1} is not a JSON object with a "text": {"id": …, "text": …}`,
      );
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        throw wrong;
      }
      const { id, text, lang, doc } = (value ?? {}) as Record<string, unknown>;
      if (typeof text !== "string") throw wrong;
      return [{ id, text, lang, doc }];
    });
}

/** Penholder's own log on the command line: warnings and errors, on stderr. */
export const stderrLog: Environment["log"] = {
  error: complain,
  warn: complain,
  info: () => {},
};

/** A world whose store is the folder named with --store. */
export function environmentFor(store: string | undefined): Environment {
  if (!store) throw new UsageError(say`name the index: --store DIR`);
  return createNodeEnvironment(resolve(store), stderrLog);
}

/** Opens an index that must be there. */
export async function openIndex(store: string | undefined): Promise<CorpusStore> {
  // What the log says of damage, the notices say in the reader's language.
  const environment = { ...(await existingIndex(store)), log: { ...stderrLog, warn: () => {} } };
  const index = await openStore(environment, { readOnly: true, names: namesInLanguages });
  const { notices, unread } = index.status;
  // An index that answers nothing, or not all, must not look like a corpus that holds nothing.
  for (const notice of notices) {
    complain(told(say`${store!}: ${notice} Run penholder index --store ${store!} PATH... for that.`));
  }
  if (unread) {
    complain(
      told(
        say`${store!}: ${counted(unread.files)} of ${counted(unread.of)} files have not been read. Run penholder index --store ${store!} PATH... for that.`,
      ),
    );
  }
  return index;
}

/** The world of an index that must be there. */
export async function existingIndex(store: string | undefined): Promise<Environment> {
  const environment = environmentFor(store);
  const folder = resolve(store ?? "");
  const names = await createFolderStorage(folder).list();
  // An empty folder is the index of an empty corpus; a folder with other things in it is none.
  if (!existsSync(folder) || (names.some((name) => name !== aboutFile) && !names.includes("manifest"))) {
    throw new UsageError(
      say`${store!} holds no index: make one with penholder index --store ${store!} PATH...`,
    );
  }
  return environment;
}

export function parseLimit(limit: string | undefined, otherwise: number): number {
  if (limit === undefined) return otherwise;
  const number = Number(limit);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(say`--limit takes a number from 1 up, not "${limit}"`);
  return number;
}

/** A URI as people write it: a path where it is one of this machine. */
export function pathOf(uri: string): string {
  return uri.startsWith("file:") ? fileURLToPath(uri) : uri;
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}
