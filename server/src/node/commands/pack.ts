import { existsSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readerFor } from "../../service/corpus/readers";
import { type FoundFile, walk } from "../../service/corpus/walk";
import { isSafePath } from "../../service/fetching/repositories";
import {
  isPackName,
  largestPacked,
  mostFiles,
  type PackedFile,
  packEnding,
} from "../../service/packs/contents";
import { installPack, readHead } from "../../service/packs/install";
import { writePack } from "../../service/packs/write";
import { english, onDay, type Said, say } from "../../service/text/say";
import { nodeCodec } from "../environment";
import { createFolderPlace } from "../packs/folderPlace";
import { makeReadings } from "../packs/makeReadings";
import { makeKey, openPack, packWorld, savePack, signerWith, summed } from "../packs/packFile";
import { createReadingsFolder } from "../packs/readingsFolder";
import { complain, print, told } from "../print";
import { readRegularFile, readRegularFileNow, reasonOf } from "../regularFiles";
import { fileCount, megabytes } from "./counts";
import { environmentFor, pathOf, printJson } from "./input";
import { UsageError } from "./usage";

interface PackOptions {
  readonly out?: string;
  readonly name?: string;
  readonly sign?: string;
  readonly "new-key"?: string;
  readonly json?: boolean;
}

/** penholder pack */
export async function pack(folders: readonly string[], options: PackOptions): Promise<number> {
  if (options["new-key"] !== undefined) return newKey(options["new-key"]);
  if (folders.length === 0 || options.out === undefined)
    throw new UsageError(
      say`name a file for the pack, and the folders: penholder pack --out corpus.${packEnding} FOLDER...`,
    );
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined)
    throw new UsageError(say`${missing} cannot be read: there is no such file or folder`);
  const name = options.name ?? basename(options.out, extname(options.out));
  if (!isPackName(name))
    throw new UsageError(say`"${name}" is no name that a folder can have; give it another with --name`);
  const sign = options.sign === undefined ? undefined : signer(options.sign);
  const files: PackedFile[] = [];
  const paths = new Map<string, string>();
  const leftOut: Said[] = [];
  const documents = await documentsIn(folders);
  // Nobody takes the word of one who is not known for what is read in a file.
  const readings = sign && (await makeReadings(name, documents, environmentFor(".")));
  for (const [path, { uri }] of documents) {
    const place = pathOf(uri);
    if (!isSafePath(path) || files.length === mostFiles) {
      leftOut.push(
        say`${place} has a name that not every system can hold, or is one too many, and was left out`,
      );
      continue;
    }
    try {
      const bytes = await readRegularFile(place, largestPacked);
      const reading = await readings?.summed(path);
      files.push({ path, ...(await summed(bytes)), ...(reading ? { reading } : {}) });
      paths.set(path, place);
    } catch (error) {
      leftOut.push(say`${place} was left out: ${reasonOf(error)}`);
    }
  }
  try {
    if (files.length === 0) throw new UsageError(say`there is no document to pack in these folders`);
    const made = new Date().toISOString();
    const contents = { name, made, ...(readings ? { reader: readings.version } : {}), files };
    const pieces = writePack(
      contents,
      (path) => readRegularFile(paths.get(path)!, largestPacked),
      { codec: nodeCodec, sha256: packWorld.sha256, ...(sign ? { sign } : {}) },
      readings?.read,
    );
    await savePack(resolve(options.out), pieces);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(say`${options.out} cannot be written: ${reasonOf(error)}`);
  } finally {
    await readings?.remove();
  }
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (options.json)
    printJson({
      out: options.out,
      name,
      files: files.length,
      bytes,
      signed: !!sign,
      leftOut: leftOut.map(english),
    });
  else {
    for (const one of leftOut) complain(told(one));
    print(
      told(
        sign
          ? say`${fileCount(files.length)}, ${megabytes(bytes)}, in ${options.out}, signed`
          : say`${fileCount(files.length)}, ${megabytes(bytes)}, in ${options.out}`,
      ),
    );
  }
  return 0;
}

/** The documents of folders, by their paths in the pack; folders keep their names where there are several. */
async function documentsIn(folders: readonly string[]): Promise<Map<string, FoundFile>> {
  const found = new Map<string, FoundFile>();
  for (const folder of folders) {
    const prefix = folders.length > 1 ? `${basename(resolve(folder))}/` : "";
    const { files } = await walk(
      environmentFor("."),
      [pathToFileURL(resolve(folder)).toString()],
      () => false,
    );
    for (const file of files) if (readerFor(file.name)) found.set(prefix + file.path, file);
  }
  return found;
}

function signer(path: string) {
  try {
    return signerWith(readRegularFileNow(resolve(path), 65_536));
  } catch (error) {
    throw new UsageError(say`${path} cannot be used to sign: ${reasonOf(error)}`);
  }
}

function newKey(path: string): number {
  let key: string;
  try {
    key = makeKey(resolve(path));
  } catch (error) {
    throw new UsageError(say`${path} cannot be written: ${reasonOf(error)}`);
  }
  print(told(say`The key to sign with is in ${path}: keep it to yourself.`));
  print(told(say`Whoever installs your packs can ask for its public half: --key ${key}`));
  return 0;
}

interface UnpackOptions {
  readonly to?: string;
  readonly key?: string;
  readonly older?: boolean;
  readonly "dry-run"?: boolean;
  readonly json?: boolean;
}

/** penholder unpack */
export async function unpack(paths: readonly string[], options: UnpackOptions): Promise<number> {
  const [path] = paths;
  if (path === undefined || paths.length > 1)
    throw new UsageError(
      say`name one pack, and the folder to install it in: penholder unpack --to FOLDER FILE`,
    );
  try {
    const { contents, key } = await readHead(openPack(resolve(path)), packWorld);
    const { name, made, files } = contents;
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const shown = { name, made, files: files.length, bytes, ...(key ? { key } : {}) };
    if (!options.json)
      print(
        told(
          say`${name}, made on ${onDay(made.slice(0, 10))}: ${fileCount(files.length)}, ${megabytes(bytes)}, ${key ? say`signed by ${key}` : say`not signed`}`,
        ),
      );
    if (!options["dry-run"]) {
      if (options.to === undefined)
        throw new UsageError(say`name the folder to install it in: penholder unpack --to FOLDER FILE`);
      const { key: wanted, older } = options;
      await installPack(openPack(resolve(path)), createFolderPlace(resolve(options.to)), packWorld, {
        key: wanted,
        older,
        // Nobody is asked here: only whom the key names is taken at their word.
        keepReading: wanted === undefined ? undefined : createReadingsFolder().keep,
      });
      if (!options.json) print(told(say`installed in ${options.to}`));
    }
    if (options.json) printJson(shown);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(say`${path} was not installed: ${reasonOf(error)}`);
  }
}
