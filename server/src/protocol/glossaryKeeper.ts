import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Problem } from "../service/corpus/problems";
import type { Environment } from "../service/environment";
import type { GlossaryEntry } from "../service/glossary/entry";
import { createGlossary, type Glossary } from "../service/glossary/glossary";
import { findGlossaryFiles } from "../service/glossary/own/files";
import type { OwnGlossary } from "../service/glossary/own/ownGlossary";
import { largestGlossary, readGlossary } from "../service/knowledge/terms/readGlossary";
import type { CorpusSearch } from "../service/search/corpusSearch";
import { Slices } from "../service/slices";
import { english, reasonOf, say } from "../service/text/say";
import { nameOf, normalUri } from "../service/uri";
import type { Host } from "./host";

/** Keeps the glossary true to the delegate's own glossary files and to what the corpus introduces. */
export interface GlossaryKeeper {
  /** As it is now. */
  readonly glossary: Glossary;
  /** The own glossaries in use, as URIs. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** Whether a file is one of them. */
  isOwn(uri: string): boolean;
  /** Looks for the own glossaries and reads those that are new or changed; true where the glossary is another now. */
  read(places: readonly GlossaryPlaces[]): Promise<boolean>;
  /** Takes up what the corpus introduces; true where the glossary is another now. */
  learn(index: CorpusSearch): Promise<boolean>;
}

/** Patterns of glossaries, and the folders (URIs) that the relative ones are looked for in. */
export interface GlossaryPlaces {
  readonly patterns: readonly string[];
  readonly folders: readonly string[];
}

/** A glossary with more than this, in bytes or UTF-16 units, is read where it holds up no request. */
const large = 64 * 1024;

/**
 * @param documents what is open in the editor is read from there: saved or not, it is what the delegate sees
 * @param readApart reads large ones where they hold up no request
 */
export function createGlossaryKeeper(
  { files, codec, log, timer }: Environment,
  documents: Pick<TextDocuments<TextDocument>, "all">,
  readApart?: Host["readGlossary"],
): GlossaryKeeper {
  let glossary = createGlossary();
  let own = new Map<string, Read>();
  let learned = "";
  let turn: Promise<unknown> = Promise.resolve();

  async function readHere(name: string, content: Uint8Array | string): Promise<OwnGlossary> {
    if (readApart && content.length > large) return readApart(name, content);
    return readGlossary(name, content, codec);
  }

  async function read(uri: string): Promise<Read | undefined> {
    const open = documents.all().find((document) => normalUri(document.uri) === uri);
    const known = own.get(uri);
    if (open) {
      const state = `open ${open.version}`;
      return known?.state === state ? known : { state, ...(await readHere(nameOf(uri), open.getText())) };
    }
    let state = "unreachable";
    try {
      const stat = await files.stat(uri);
      if (!stat) return undefined;
      state = `${stat.size} ${stat.modified}`;
      if (known?.state === state) return known;
      return { state, ...(await readHere(nameOf(uri), await files.read(uri, largestGlossary))) };
    } catch (error) {
      const reason = reasonOf(error);
      if (known?.state === state) return known;
      const entries = state === "unreachable" ? (known?.entries ?? []) : [];
      const name = nameOf(uri);
      return {
        state,
        entries,
        problem:
          entries.length > 0
            ? say`${name} could not be read (${reason}); what was read from it stays: mend or remove it.`
            : say`${name} could not be read (${reason}): mend or remove it.`,
      };
    }
  }

  /** Undefined where that cannot be told just now. */
  const isThere = (uri: string) =>
    files.stat(uri).then(
      (stat) => stat !== undefined,
      () => undefined,
    );

  async function readAll(places: readonly GlossaryPlaces[]): Promise<boolean> {
    const next = new Map<string, Read>();
    const found = places.map(({ patterns, folders }) => findGlossaryFiles(files, patterns, folders));
    for (const uri of new Set((await Promise.all(found)).flat())) {
      const found = await read(uri);
      if (found) next.set(uri, found);
    }
    // One that cannot be looked at is not met by its pattern, and is not gone.
    for (const uri of own.keys()) {
      if (next.has(uri) || (await isThere(uri)) !== undefined) continue;
      const kept = await read(uri);
      if (kept) next.set(uri, kept);
    }
    const same = next.size === own.size && [...next].every(([uri, found]) => own.get(uri) === found);
    if (same) return false;
    for (const [uri, { problem }] of next) {
      const before = own.get(uri)?.problem;
      if (problem && !(before && english(before) === english(problem)))
        log.warn(`${uri}: ${english(problem)}`);
    }
    const entries = [...next.values()].flatMap(({ entries }): readonly GlossaryEntry[] => entries);
    // Until all of it is arranged, questions are answered from the glossary before.
    const arranged = glossary.withOwn(entries);
    await arranged.arrange(new Slices(timer));
    own = next;
    glossary = arranged;
    return true;
  }

  async function learnFrom(index: CorpusSearch): Promise<boolean> {
    const introduced = await index.introducedNames();
    const state = JSON.stringify(introduced);
    if (state === learned) return false;
    const arranged = glossary.withLearned(introduced);
    await arranged.arrange(new Slices(timer));
    learned = state;
    glossary = arranged;
    return true;
  }

  return {
    get glossary() {
      return glossary;
    },
    get files() {
      return [...own.keys()];
    },
    isOwn: (uri) => own.has(normalUri(uri)),
    get problems() {
      return [...own].flatMap(([uri, { problem, entries }]) =>
        problem ? [{ uri, reason: problem, ...(entries.length > 0 ? { partly: true } : {}) }] : [],
      );
    },
    read(places) {
      const reading = turn.then(() => readAll(places));
      turn = reading.catch(() => undefined);
      return reading;
    },
    learn(index) {
      const learning = turn.then(() => learnFrom(index));
      turn = learning.catch(() => undefined);
      return learning;
    },
  };
}

/** A glossary as it was read from one state of its file. */
interface Read extends OwnGlossary {
  readonly state: string;
}
