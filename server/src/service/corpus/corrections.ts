import type { Environment } from "../environment";
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
}

/** By document ("talks/marevia.txt", "passages.jsonl#12"), folder ("talks/") or all of it ("./"). */
type Entries = Readonly<Record<string, Correction>>;

const whole = "./";

function correctionsOf(entries: Entries): Corrections {
  const known = new Map(Object.entries(entries));
  const documents = new Map<string, string[]>();
  for (const key of known.keys()) {
    const path = key.replace(/#.*$/s, "");
    if (path !== key) documents.set(path, [...(documents.get(path) ?? []), key]);
  }
  /** Of all folders around a file, the outermost first. */
  const around = (path: string): (Correction | undefined)[] => {
    const found = [known.get(whole)];
    for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1))
      found.push(known.get(path.slice(0, end + 1)));
    return found;
  };
  return {
    of: (path, within = "") =>
      Object.assign({}, ...around(path), known.get(path), within && known.get(path + within)),
    stamp(path) {
      if (known.size === 0) return undefined;
      const said = [
        ...around(path),
        known.get(path),
        ...(documents.get(path) ?? []).map((key) => [key, known.get(key)]),
      ].filter(Boolean);
      return said.length > 0 ? JSON.stringify(said) : undefined;
    },
    suggestsNothing: known.get(whole)?.suggested === false,
  };
}

export const noCorrections = correctionsOf({});

/** Reads the corrections of a folder; undefined, with what is wrong, where its file says nothing that can be understood. */
export async function readCorrections(
  environment: Pick<Environment, "files" | "codec">,
  folder: string,
  problem: (problem: Problem) => void,
): Promise<Corrections | undefined> {
  const read = await readEntries(environment, folder);
  if (typeof read !== "string") return correctionsOf(read);
  const uri = addressOf(folder);
  problem({
    uri,
    reason: `${correctionsFile} of ${nameOf(folder)} cannot be used (${read}): what it corrects stays as it was; mend it, or delete it.`,
  });
  return undefined;
}

/** The address of a folder's corrections. @param folder a URI */
export function addressOf(folder: string): string {
  return `${folder.replace(/\/$/, "")}/${correctionsFile}`;
}

/**
 * The text of a folder's corrections after a change. Facts that are named take the place of what was said before; null takes
 * it back.
 * @param targets documents by their identities, folders by their addresses
 * @throws Error with a reason where what stands there cannot be understood: it would be lost
 */
export async function changedCorrections(
  environment: Pick<Environment, "files" | "codec">,
  folder: string,
  targets: readonly { readonly id: string; readonly uri: string; readonly folder?: boolean }[],
  change: Readonly<Record<string, unknown>>,
): Promise<string> {
  const read = await readEntries(environment, folder);
  if (typeof read === "string") throw new Error(`${correctionsFile} cannot be used: ${read}`);
  const entries: Record<string, Correction> = { ...read };
  for (const target of targets) {
    const path = pathWithin(target.uri, folder);
    if (path === undefined && !target.folder) continue;
    const key = target.folder ? (path === undefined ? whole : `${path}/`) : keyOf(target, path ?? "");
    const { [key]: before, ...others } = entries;
    const said: { -readonly [Name in keyof Correction]: Correction[Name] } = correctionIn({
      ...before,
      ...change,
    });
    const [file = "", within] = target.folder ? [`${path ?? ""}/`] : [path, key.slice((path ?? "").length)];
    const otherwise = correctionsOf(others).of(file, within);
    // What goes without saying is not said.
    for (const name of ["suggested", "read"] as const)
      if (said[name] === true && otherwise[name] !== false) delete said[name];
    if (Object.keys(said).length > 0) entries[key] = said;
    else delete entries[key];
  }
  const sorted = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ documents: sorted }, undefined, 2)}\n`;
}

function keyOf({ id, uri }: { readonly id: string; readonly uri: string }, path: string): string {
  return path + (id.startsWith(uri) ? id.slice(uri.length) : "");
}

/** What a file says, as far as it can be used; a reason where nothing of it can. */
async function readEntries(
  { files, codec }: Pick<Environment, "files" | "codec">,
  folder: string,
): Promise<Entries | string> {
  const uri = addressOf(folder);
  try {
    const stat = await files.stat(uri);
    if (!stat || stat.folder) return {};
    const read: unknown = JSON.parse(codec.decodeUtf8(await files.read(uri, largestFile)));
    const { documents } = (read ?? {}) as { documents?: unknown };
    if (typeof documents !== "object" || documents === null) return "it names no documents";
    return Object.fromEntries(
      Object.entries(documents).map(([key, said]): [string, Correction] => [key, correctionIn(said)]),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
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
