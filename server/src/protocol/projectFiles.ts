import type { Environment } from "../service/environment";
import {
  largestProjectFile,
  noProjectFile,
  type ProjectFile,
  projectFileName,
  readProjectFile,
} from "../service/rules/project/projectFile";
import { english, reasonOf, type Said, say } from "../service/text/say";
import { folderAround, normalUri } from "../service/uri";

/** The `.penholder.json` files around the drafts, each read once until it changes. */
export interface ProjectFiles {
  /** What the nearest one above a draft says; never rejects. */
  of(uri: string): Promise<ProjectFile>;
  /** The address of that file; undefined where there is none. */
  addressFor(uri: string): Promise<string | undefined>;
  /** Those that are in use, with what each says. */
  known(): readonly { readonly uri: string; readonly says: ProjectFile }[];
  /** Files that cannot be read or say what they cannot, each with why. */
  problems(): ReadonlyMap<string, Said>;
  /** Looks at all folders again; true where something is other than it was. */
  again(): Promise<boolean>;
  /** Takes a text that an editor has, or is about to have, in the place of what is on disk, until that changes. */
  take(uri: string, text: string): void;
}

interface Read {
  /** Of the file on disk, or of the one that an editor's text is newer than. */
  readonly state: string;
  /** What it said when it was last right. */
  readonly says: ProjectFile;
  readonly problem?: Said;
}

/** @param workspace the folders as they are now: what is not saved yet is judged as if it lay in the first */
export function createProjectFiles(
  { files, codec, log }: Pick<Environment, "files" | "codec" | "log">,
  workspace: () => readonly string[],
): ProjectFiles {
  /** By folder: the file in it, or that there is none. */
  let folders = new Map<string, Promise<Read | undefined>>();
  let read = new Map<string, Read>();

  const addressIn = (folder: string) => normalUri(`${folder.replace(/\/$/, "")}/${projectFileName}`);

  function made(uri: string, state: string, text: () => string): Read {
    try {
      return { state, says: readProjectFile(text()) };
    } catch (error) {
      const problem = say`${projectFileName}: ${reasonOf(error)}`;
      const before = read.get(uri)?.problem;
      if (!before || english(before) !== english(problem)) log.warn(`${uri}: ${english(problem)}`);
      // A word half typed must not bring back all that was ignored.
      return { state, says: read.get(uri)?.says ?? noProjectFile, problem };
    }
  }

  async function readIn(folder: string): Promise<Read | undefined> {
    const uri = addressIn(folder);
    const before = read.get(uri);
    let found: Read | undefined;
    // What may not be looked at is not there for Penholder.
    const stat = await files.stat(uri).catch(() => undefined);
    if (stat && !stat.folder) {
      const state = `${stat.size} ${stat.modified}`;
      if (before?.state === state) return before;
      const bytes = await files.read(uri, largestProjectFile).catch((error: Error) => error);
      found = made(uri, state, () => {
        if (bytes instanceof Error) throw bytes;
        return codec.decodeUtf8(bytes);
      });
    } else if (before?.state === absent) found = before;
    if (found) read.set(uri, found);
    else read.delete(uri);
    return found;
  }

  async function nearest(uri: string): Promise<{ uri: string; read: Read } | undefined> {
    const [first] = workspace();
    if (uri.startsWith("untitled:") && !first) return undefined;
    const start = uri.startsWith("untitled:") ? normalUri(first!) : folderAround(uri);
    for (let folder = start, below = ""; folder !== below; folder = folderAround(folder)) {
      let asked = folders.get(folder);
      if (!asked) {
        asked = readIn(folder);
        folders.set(folder, asked);
      }
      const found = await asked;
      if (found) return { uri: addressIn(folder), read: found };
      below = folder;
    }
    return undefined;
  }

  return {
    of: async (uri) => (await nearest(uri))?.read.says ?? noProjectFile,
    addressFor: async (uri) => (await nearest(uri))?.uri,
    known: () => [...read].map(([uri, { says }]) => ({ uri, says })),
    problems: () =>
      new Map([...read].flatMap(([uri, { problem }]) => (problem ? [[uri, problem] as const] : []))),
    async again() {
      const before = new Map(read);
      const looked = [...folders.keys()];
      const fresh = new Map<string, Promise<Read | undefined>>();
      for (const folder of looked) fresh.set(folder, readIn(folder));
      await Promise.all(fresh.values());
      folders = fresh;
      return before.size !== read.size || [...read].some(([uri, found]) => before.get(uri) !== found);
    },
    take(uri, text) {
      const address = normalUri(uri);
      const found = made(address, read.get(address)?.state ?? absent, () => text);
      read = new Map(read).set(address, found);
      folders.set(folderAround(address), Promise.resolve(found));
    },
  };
}

/** The state of a file that is not on disk yet. */
const absent = "absent";
