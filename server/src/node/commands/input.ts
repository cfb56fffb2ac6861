import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Environment } from "../../service/environment";
import { openStore, type PassageStore } from "../../service/search/store";
import { createNodeEnvironment } from "../environment";
import { createFolderStorage } from "../storage";
import { UsageError } from "./usage";

/** The text of a file, or of standard input for "-" or nothing. */
export function readInput(path: string | undefined): string {
  const name = path === undefined || path === "-" ? "standard input" : path;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(name === "standard input" ? 0 : resolve(name));
  } catch (error) {
    throw new UsageError(`${name} cannot be read: ${reasonOf(error)}`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name} is not UTF-8 text: save it as UTF-8 and try again`);
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
      const wrong = new UsageError(`line ${at + 1} is not a JSON object with a "text": {"id": …, "text": …}`);
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
  error: (message) => process.stderr.write(`penholder: ${message}\n`),
  warn: (message) => process.stderr.write(`penholder: ${message}\n`),
  info: () => {},
};

/** A world whose store is the folder named with --store. */
export function environmentFor(store: string | undefined): Environment {
  if (!store) throw new UsageError("name the index: --store DIR");
  return createNodeEnvironment(resolve(store), stderrLog);
}

/** Opens an index that must be there. */
export async function openIndex(store: string | undefined): Promise<PassageStore> {
  const index = await openStore(await existingIndex(store), { readOnly: true });
  // An index that answers nothing, or not all, must not look like a corpus that holds nothing.
  for (const notice of index.notices) {
    process.stderr.write(
      `penholder: ${store}: ${notice} Run penholder index --store ${store} PATH... for that.\n`,
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
  if (!existsSync(folder) || (names.length > 0 && !names.includes("manifest"))) {
    throw new UsageError(`${store} holds no index: make one with penholder index --store ${store} PATH...`);
  }
  return environment;
}

export function parseLimit(limit: string | undefined, otherwise: number): number {
  if (limit === undefined) return otherwise;
  const number = Number(limit);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`--limit takes a number from 1 up, not "${limit}"`);
  return number;
}

export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    ENOENT: "there is no such file",
    EACCES: "it may not be read",
    EISDIR: "it is a folder",
    EPERM: "it may not be read",
  };
  return (code && known[code]) ?? message;
}

/** Writes to standard output; a reader that has closed the pipe (`| head`) is no error. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}
