import { checksum } from "../checksum";
import type { Environment } from "../environment";
import { jsonIn } from "../text/json";
import { reasonOf, SaidError, type SaidValue, say } from "../text/say";
import { nameOf, pathWithin } from "../uri";
import type { CorpusDocument, DocumentFacts, DocumentKind } from "./document";
import type { Problem } from "./problems";

/**
 * Where a collection keeps what its delegates say of its documents: in the folder itself, so that it holds for whoever
 * shares the folder, for every set of folders that it is read with, and longer than any index. Hidden, so that it is
 * no document.
 */
export const correctionsFile = ".penholder-corpus.json";

/** Of larger files nothing is taken. Bytes. */
const largestFile = 4 * 1024 * 1024;
/** Of longer facts nothing is taken. UTF-16 units. */
const longestFact = 1000;
/** Larger files are not known again when they are moved. Bytes. */
export const largestKnownAgain = 64 * 1024 * 1024;

/** Facts that may be corrected by any words; an empty one says that the document has none. */
const worded = ["title", "date", "symbol", "organ", "speaker", "delegation", "language"] as const;
const kinds: readonly DocumentKind[] = ["adopted", "spoken", "report", "model", "other"];
/** Without these there is no document. */
const needed: readonly string[] = ["title", "language"];

/** What a delegate says of a document; it goes before what the file says. */
export interface Correction extends Readonly<Partial<Record<(typeof worded)[number], string>>> {
  readonly kind?: DocumentKind;
  /** Where false, it is found and never suggested; true where that is said of its folder and not of it. */
  readonly suggested?: boolean;
  /** Where false, it lies in the folder and is no document of the corpus. */
  readonly read?: boolean;
}

/** The corrections of one folder. */
export interface Corrections {
  /**
   * What is said of a document, or of folders that it lies in: the nearer goes before the farther.
   * @param path its file's from the folder on: "statements/2024/norway.txt"
   * @param within the document in a file of many: "#doc"; empty for the only one
   */
  of(path: string, within?: string): Correction;
  /** Names all that is said of a file, to be compared for equality; undefined where that is nothing. */
  stamp(path: string): string | undefined;
  /** Whether all of the folder is kept out of suggestions. */
  readonly suggestsNothing: boolean;
  /**
   * The files that something is said of and that are not there, with what tells them by their content.
   * @param present paths of those that are there
   */
  missing(present: ReadonlySet<string>): readonly { readonly path: string; readonly content: string }[];
  /**
   * The same, where files have been moved: what was said of one goes with it.
   * @param moves from where each is now to where it was
   */
  after(moves: ReadonlyMap<string, string>): Corrections;
  /** Whether something is said of a file by its own path. */
  hasOwn(path: string): boolean;
  /** Where a file was when something was said of it, if it was somewhere else. */
  movedFrom(path: string): string | undefined;
}

/** By document ("talks/marevia.txt", "passages.jsonl#12"), folder ("talks/") or all of it ("./"). */
type Entries = Readonly<Record<string, Correction>>;

const whole = "./";

/** What the file of a folder says. */
interface Corrected {
  readonly entries: Entries;
  /** What tells a file that something is said of by its content (see `contentOf`), by its path. */
  readonly contents: Readonly<Record<string, string>>;
}

/** The same for the same bytes, wherever they lie. */
export function contentOf(bytes: Uint8Array): string {
  return `${bytes.length}-${checksum(bytes).toString(16).padStart(8, "0")}`;
}

/** Bytes of the file that `contentOf` was made of. */
export function sizeOfContent(content: string): number {
  return Number.parseInt(content, 10);
}

/** "talks.jsonl#12" → "talks.jsonl". */
const fileOf = (key: string) => key.replace(/#.*$/s, "");

function correctionsOf(
  { entries, contents }: Corrected,
  moves: ReadonlyMap<string, string> = new Map(),
): Corrections {
  const known = new Map(Object.entries(entries));
  const documents = new Map<string, string[]>();
  for (const key of known.keys()) {
    const path = fileOf(key);
    if (path !== key) documents.set(path, [...(documents.get(path) ?? []), key]);
  }
  /** Of all folders around a file, the outermost first. */
  const around = (path: string): (Correction | undefined)[] => {
    const found = [known.get(whole)];
    for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1))
      found.push(known.get(path.slice(0, end + 1)));
    return found;
  };
  const placeOf = (path: string) => moves.get(path) ?? path;
  return {
    of(path, within = "") {
      const place = placeOf(path);
      return Object.assign({}, ...around(path), known.get(place), within && known.get(place + within));
    },
    stamp(path) {
      if (known.size === 0) return undefined;
      const place = placeOf(path);
      const said = [
        ...around(path),
        known.get(place),
        ...(documents.get(place) ?? []).map((key) => [key.slice(place.length), known.get(key)]),
      ].filter(Boolean);
      return said.length > 0 ? JSON.stringify(said) : undefined;
    },
    suggestsNothing: known.get(whole)?.suggested === false,
    missing: (present) =>
      Object.entries(contents).flatMap(([path, content]) => (present.has(path) ? [] : { path, content })),
    after: (moved) => correctionsOf({ entries, contents }, moved),
    hasOwn: (path) => known.has(path) || documents.has(path),
    movedFrom: (path) => moves.get(path),
  };
}

export const noCorrections = correctionsOf({ entries: {}, contents: {} });

/** Reads the corrections of a folder; undefined, with what is wrong, where its file says nothing that can be understood. */
export async function readCorrections(
  environment: Pick<Environment, "files" | "codec">,
  folder: string,
  problem: (problem: Problem) => void,
): Promise<Corrections | undefined> {
  const read = await readSaid(environment, folder);
  if ("entries" in read) return correctionsOf(read);
  const uri = addressOf(folder);
  problem({
    uri,
    reason: say`${correctionsFile} of ${nameOf(folder)} cannot be used (${read.unusable}): what it corrects stays as it was; mend it, or delete it.`,
  });
  return undefined;
}

/** The address of a folder's corrections. @param folder a URI */
export function addressOf(folder: string): string {
  return `${folder.replace(/\/$/, "")}/${correctionsFile}`;
}

interface Target {
  readonly id: string;
  readonly uri: string;
  readonly folder?: boolean;
  readonly movedFrom?: string;
}

/**
 * The text of a folder's corrections after a change. Facts that are named take the place of what was said before; null takes
 * it back.
 * @param targets documents by their identities, folders by their addresses; with where the file of a document was when
 *   something was said of it, if it has been moved since
 * @throws SaidError where what stands there cannot be understood: it would be lost
 */
export async function changedCorrections(
  environment: Pick<Environment, "files" | "codec">,
  folder: string,
  targets: readonly Target[],
  change: Readonly<Record<string, unknown>>,
): Promise<string> {
  const read = await readSaid(environment, folder);
  if ("unusable" in read) throw new SaidError(say`${correctionsFile} cannot be used: ${read.unusable}`);
  const entries: Record<string, Correction> = { ...read.entries };
  const contents: Record<string, string> = { ...read.contents };
  for (const target of targets) {
    const path = pathWithin(target.uri, folder);
    if (path === undefined && !target.folder) continue;
    if (path !== undefined && !target.folder) {
      if (target.movedFrom !== undefined) move(entries, target.movedFrom, path);
      const content = await contentAt(environment, target.uri);
      if (content === undefined) delete contents[path];
      else contents[path] = content;
    }
    const key = target.folder ? (path === undefined ? whole : `${path}/`) : keyOf(target, path ?? "");
    const { [key]: before, ...others } = entries;
    const said: { -readonly [Name in keyof Correction]: Correction[Name] } = correctionIn({
      ...before,
      ...change,
    });
    const [file = "", within] = target.folder ? [`${path ?? ""}/`] : [path, key.slice((path ?? "").length)];
    const otherwise = correctionsOf({ entries: others, contents }).of(file, within);
    // What goes without saying is not said.
    for (const name of ["suggested", "read"] as const)
      if (said[name] === true && otherwise[name] !== false) delete said[name];
    if (Object.keys(said).length > 0) entries[key] = said;
    else delete entries[key];
  }
  const files = new Set(Object.keys(entries).map(fileOf));
  for (const path of Object.keys(contents)) if (!files.has(path)) delete contents[path];
  const said = {
    documents: sorted(entries),
    ...(Object.keys(contents).length > 0 ? { contents: sorted(contents) } : {}),
  };
  return `${JSON.stringify(said, undefined, 2)}\n`;
}

function sorted<T>(values: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Enters all that was said of a file under the path that it has now. */
function move(entries: Record<string, Correction>, from: string, to: string): void {
  for (const [key, said] of Object.entries(entries)) {
    if (fileOf(key) !== from) continue;
    delete entries[key];
    entries[to + key.slice(from.length)] = said;
  }
}

/** What tells a file by its content; undefined where it is too large, or cannot be read just now. */
export async function contentAt(
  { files }: Pick<Environment, "files">,
  uri: string,
): Promise<string | undefined> {
  return files.read(uri, largestKnownAgain).then(contentOf, () => undefined);
}

function keyOf({ id, uri }: { readonly id: string; readonly uri: string }, path: string): string {
  return path + (id.startsWith(uri) ? id.slice(uri.length) : "");
}

/** What a file says, as far as it can be used; a reason where nothing of it can. */
async function readSaid(
  { files, codec }: Pick<Environment, "files" | "codec">,
  folder: string,
): Promise<Corrected | { readonly unusable: SaidValue }> {
  const uri = addressOf(folder);
  try {
    const stat = await files.stat(uri);
    if (!stat || stat.folder) return { entries: {}, contents: {} };
    const read = jsonIn(codec.decodeUtf8(await files.read(uri, largestFile)));
    const { documents, contents } = (read ?? {}) as { documents?: unknown; contents?: unknown };
    if (typeof documents !== "object" || documents === null) return { unusable: say`it names no documents` };
    const entries = Object.entries(documents).map(([key, said]): [string, Correction] => [
      key,
      correctionIn(said),
    ]);
    const marks = Object.entries(contents ?? {}).filter(
      ([, mark]) => typeof mark === "string" && /^\d{1,12}-[0-9a-f]{8}$/.test(mark),
    );
    return { entries: Object.fromEntries(entries), contents: Object.fromEntries(marks) };
  } catch (error) {
    return { unusable: reasonOf(error) };
  }
}

/** What of a value corrects something. */
function correctionIn(value: unknown): Correction {
  const said = (value ?? {}) as Record<string, unknown>;
  const found: Record<string, unknown> = {};
  for (const name of worded) {
    const fact = said[name];
    if (typeof fact !== "string" || fact.length > longestFact) continue;
    const tidy = fact.replace(/\s+/g, " ").trim();
    if (isFact(name, tidy)) found[name] = name === "symbol" ? tidy.replaceAll(" ", "") : tidy;
  }
  if (kinds.includes(said.kind as DocumentKind)) found.kind = said.kind;
  if (typeof said.suggested === "boolean") found.suggested = said.suggested;
  if (typeof said.read === "boolean") found.read = said.read;
  return found;
}

/** Whether words may be a document's date, language, title ... @param name as in `Correction` */
function isFact(name: string, words: string): boolean {
  if (words === "") return !needed.includes(name);
  if (name === "date") return isDate(words);
  return name !== "language" || /^[a-z]{2,3}$/.test(words);
}

/** "2023", "2023-11", "2023-11-14". */
function isDate(words: string): boolean {
  const [, month = "01", day = "01"] = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/.exec(words) ?? ["", "00"];
  const date = new Date(`${words.slice(0, 4)}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** A document as it is after what its delegates say of it. */
export function corrected(document: CorpusDocument, correction: Correction): CorpusDocument {
  const { read, suggested, ...facts } = correction;
  const known = { ...document, ...facts };
  for (const name of worded) if (known[name] === "") delete (known as Partial<DocumentFacts>)[name];
  const guessed = document.guessed?.filter((name) => facts[name] === undefined);
  delete (known as { guessed?: unknown }).guessed;
  const names = (Object.keys(facts) as (keyof typeof facts)[]).filter((name) => facts[name] !== undefined);
  return {
    ...known,
    ...(guessed && guessed.length > 0 ? { guessed } : {}),
    ...(names.length > 0 ? { corrected: names } : {}),
    ...(suggested === false ? { suggested } : {}),
  };
}
