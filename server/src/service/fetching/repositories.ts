import type { Language } from "../text/language";
import { english, type Said, SaidError, say } from "../text/say";

/**
 * The repositories in which the United Nations publishes its resolutions and decisions as Akoma Ntoso XML. Each has a
 * folder for every year or session, in it one for each language.
 */
export interface Collection {
  /** As the command line names it. */
  readonly id: "sc" | "ga" | "decisions" | "hrc" | "ecosoc";
  /** What it holds, and the name of its folder, which is the same for everybody. */
  readonly title: string;
  /** The same in the reader's language. */
  readonly words: Said;
  readonly repository: string;
  /** The years in which the documents of a session were adopted; undefined where folders are years. */
  yearsOf?(session: number): readonly number[];
}

/** A session of the Assembly opens in September and is resumed in the following year; the first opened in 1946. */
const assemblyYears = (session: number) => [session + 1945, session + 1946];

/** The Human Rights Council first met in June 2006 and has held three regular sessions a year since 2007. */
const rightsCouncilYears = (session: number) => [2006 + Math.floor((session - 1) / 3)];

function titled(words: Said) {
  return { title: english(words), words };
}

export const collections: readonly Collection[] = [
  { id: "sc", ...titled(say`Security Council resolutions`), repository: "UNxml/SCresolutions" },
  {
    id: "ga",
    ...titled(say`General Assembly resolutions`),
    repository: "UNxml/GAresolutions",
    yearsOf: assemblyYears,
  },
  {
    id: "decisions",
    ...titled(say`General Assembly decisions`),
    repository: "UNxml/GAdecisions",
    yearsOf: assemblyYears,
  },
  {
    id: "hrc",
    ...titled(say`Human Rights Council resolutions`),
    repository: "UNxml/HRCresolutions",
    yearsOf: rightsCouncilYears,
  },
  {
    id: "ecosoc",
    ...titled(say`Economic and Social Council resolutions`),
    repository: "UNxml/ECOSOCresolutions",
  },
];

/** A file as a repository lists it. */
export interface PublishedFile {
  readonly collection: Collection;
  /** Within the repository, safe to be written on any system. */
  readonly path: string;
  /** "2020", "75session". */
  readonly period: string;
  readonly session?: number;
  readonly years: readonly number[];
  readonly language: Language;
  /** Bytes. */
  readonly size: number;
  /** What git calls the content: the SHA-1 of "blob", its length and its bytes. */
  readonly hash: string;
}

/** Where the repositories are. */
export interface Addresses {
  /** The address of the list of all files of a repository. */
  listing(collection: Collection): string;
  file(file: Pick<PublishedFile, "collection" | "path">): string;
}

/** @param mirror an address that answers for both of the UN's; theirs where none is given */
export function addressesOf(mirror?: string): Addresses {
  const base = mirror?.replace(/\/+$/, "");
  return {
    listing: ({ repository }) =>
      `${base ?? "https://api.github.com"}/repos/${repository}/git/trees/HEAD?recursive=1`,
    file: ({ collection, path }) =>
      `${base ?? "https://raw.githubusercontent.com"}/${collection.repository}/HEAD/${path.split("/").map(encodeURIComponent).join("/")}`,
  };
}

/** Bytes; the longest list of files that is read. */
export const largestListing = 64 * 1024 * 1024;
/** Bytes; a file that is listed as larger is no resolution, nor a session of them. */
export const largestFile = 128 * 1024 * 1024;

const folderLanguages: readonly (readonly [string, Language])[] = [
  ["arabic", "ar"],
  ["chinese", "zh"],
  ["english", "en"],
  ["french", "fr"],
  ["russian", "ru"],
  ["spanish", "es"],
];

export interface Listing {
  readonly files: readonly PublishedFile[];
  /** What of the list is left out, and why; whole sentences. */
  readonly notes: readonly Said[];
}

/**
 * The documents in a repository's list of files (GitHub's answer for a tree). Whatever else lies there is left out, and
 * so is, with a note, what has a name that must not be written. Throws half a sentence where it is no such list.
 */
export function readListing(collection: Collection, json: string): Listing {
  let value: { tree?: unknown; truncated?: unknown };
  try {
    value = JSON.parse(json) as typeof value;
  } catch {
    throw new SaidError(say`the list of its files cannot be read`);
  }
  if (!Array.isArray(value?.tree)) throw new SaidError(say`the list of its files cannot be read`);
  const files = new Map<string, PublishedFile>();
  let refused = 0;
  for (const entry of value.tree as readonly unknown[]) {
    const file = published(collection, entry);
    if (file === "refused") refused++;
    // Names that differ in their case only are one file on many systems: the first stays.
    else if (file && !files.has(file.path.toLowerCase())) files.set(file.path.toLowerCase(), file);
  }
  const notes: Said[] = [];
  if (refused > 0)
    notes.push(
      say`${refused} of the ${collection.words} have names or sizes that cannot be right and were left out.`,
    );
  if (value.truncated === true)
    notes.push(say`The list of the ${collection.words} is too long to be sent at once and ends early.`);
  return { files: [...files.values()], notes };
}

function published(collection: Collection, entry: unknown): PublishedFile | "refused" | undefined {
  const { path, type, size, sha } = (entry ?? {}) as Record<string, unknown>;
  if (type !== "blob" || typeof path !== "string" || !/\.(?:xml|zip)$/i.test(path)) return undefined;
  const [period = "", folder = ""] = path.split("/");
  const zip = /\.zip$/i.test(path);
  const language = languageOf(zip ? path.slice(path.lastIndexOf("/") + 1) : folder);
  if (!language) return undefined;
  if (
    !isSafePath(path) ||
    typeof size !== "number" ||
    !(size > 0 && size <= largestFile) ||
    typeof sha !== "string" ||
    !/^[0-9a-f]{40}$/.test(sha)
  )
    return "refused";
  return { collection, path, period, language, size, hash: sha, ...timeOf(collection, period) };
}

function languageOf(name: string): Language | undefined {
  const lower = name.toLowerCase();
  return folderLanguages.find(([word]) => lower.includes(word))?.[1];
}

/** "2020", "75session", "76 session"; of what is neither, the year that it names. */
function timeOf({ yearsOf }: Collection, period: string): Pick<PublishedFile, "years" | "session"> {
  const [, session] = /^(\d{1,3}) ?session/i.exec(period) ?? [];
  if (session && yearsOf) return { session: Number(session), years: yearsOf(Number(session)) };
  const [, year] = /(?:^|\()((?:19|20)\d\d)(?:$|\))/.exec(period) ?? [];
  return { years: year ? [Number(year)] : [] };
}

/** Names that Windows keeps for devices, whatever follows the dot. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether a relative path leads nowhere else than below the folder it counts from, on any system, and can be written there. */
export function isSafePath(path: string): boolean {
  const parts = path.split("/");
  return (
    path.length <= 400 &&
    parts.length <= 12 &&
    parts.every(
      (part) =>
        part.length > 0 &&
        part.length <= 200 &&
        !part.startsWith(".") &&
        !/[. ]$/.test(part) &&
        !deviceName.test(part) &&
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
        !/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\\:*?"<>|]/.test(part),
    )
  );
}

/** What of the published documents is wanted; what is not said is all. */
export interface Wanted {
  readonly languages?: readonly Language[] | undefined;
  readonly years?: ((year: number) => boolean) | undefined;
}

export function isWanted(file: PublishedFile, { languages: wanted, years }: Wanted): boolean {
  if (wanted && !wanted.includes(file.language)) return false;
  return !years || file.years.some(years);
}
