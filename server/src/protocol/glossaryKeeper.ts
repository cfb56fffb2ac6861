import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { nameOf } from "../service/corpus/walk";
import type { Environment } from "../service/environment";
import type { GlossaryEntry } from "../service/glossary/entry";
import { createGlossary, type Glossary } from "../service/glossary/glossary";
import { findGlossaryFiles } from "../service/glossary/own/files";
import { type OwnGlossary, ownGlossaryFrom } from "../service/glossary/own/ownGlossary";
import { readGlossary } from "../service/knowledge/readGlossary";
import type { PassageIndex } from "../service/search/passageIndex";
import type { CorpusStatus } from "./requests";

/** Keeps the glossary true to the delegate's own glossary files and to what the corpus introduces. */
export interface GlossaryKeeper {
  /** As it is now. */
  readonly glossary: Glossary;
  /** The own glossaries in use, as URIs. */
  readonly files: readonly string[];
  readonly problems: CorpusStatus["problems"];
  /** Whether a file is one of them. */
  isOwn(uri: string): boolean;
  /** Looks for the own glossaries and reads those that are new or changed; true where the glossary is another now. */
  read(patterns: readonly string[], folders: readonly string[]): Promise<boolean>;
  /** Takes up what the corpus introduces; true where the glossary is another now. */
  learn(index: PassageIndex): Promise<boolean>;
}

/** @param documents what is open in the editor is read from there: saved or not, it is what the delegate sees */
export function createGlossaryKeeper(
  { files, codec, log }: Environment,
  documents: Pick<TextDocuments<TextDocument>, "all">,
): GlossaryKeeper {
  let glossary = createGlossary();
  let own = new Map<string, Read>();
  let learned = "";
  let turn: Promise<unknown> = Promise.resolve();

  async function read(uri: string): Promise<Read | undefined> {
    const open = documents.all().find((document) => sameFile(document.uri, uri));
    const known = own.get(uri);
    if (open) {
      const state = `open ${open.version}`;
      return known?.state === state ? known : { state, ...ownGlossaryFrom(nameOf(uri), open.getText()) };
    }
    const stat = await files.stat(uri);
    if (!stat) return undefined;
    const state = `${stat.size} ${stat.modified}`;
    if (known?.state === state) return known;
    try {
      return { state, ...readGlossary(nameOf(uri), await files.read(uri), codec) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { state, entries: [], problem: `${nameOf(uri)} could not be read: ${reason}` };
    }
  }

  async function readAll(patterns: readonly string[], folders: readonly string[]): Promise<boolean> {
    const next = new Map<string, Read>();
    for (const uri of await findGlossaryFiles(files, patterns, folders)) {
      const found = await read(uri);
      if (found) next.set(uri, found);
    }
    const same = next.size === own.size && [...next].every(([uri, found]) => own.get(uri) === found);
    if (same) return false;
    for (const [uri, { problem }] of next) {
      if (problem && own.get(uri)?.problem !== problem) log.warn(`${uri}: ${problem}`);
    }
    own = next;
    glossary = glossary.withOwn(
      [...own.values()].flatMap(({ entries }): readonly GlossaryEntry[] => entries),
    );
    return true;
  }

  return {
    get glossary() {
      return glossary;
    },
    get files() {
      return [...own.keys()];
    },
    isOwn: (uri) => [...own.keys()].some((file) => sameFile(file, uri)),
    get problems() {
      return [...own].flatMap(([uri, { problem, entries }]) =>
        problem ? [{ uri, reason: problem, ...(entries.length > 0 ? { partly: true } : {}) }] : [],
      );
    },
    read(patterns, folders) {
      const reading = turn.then(() => readAll(patterns, folders));
      turn = reading.catch(() => undefined);
      return reading;
    },
    async learn(index) {
      const introduced = await index.introducedNames();
      const state = JSON.stringify(introduced);
      if (state === learned) return false;
      learned = state;
      glossary = glossary.withLearned(introduced);
      return true;
    },
  };
}

/** A glossary as it was read from one state of its file. */
interface Read extends OwnGlossary {
  readonly state: string;
}

/** Clients differ in what they percent-encode. */
function sameFile(one: string, other: string): boolean {
  return one === other || safelyDecoded(one) === safelyDecoded(other);
}

function safelyDecoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
