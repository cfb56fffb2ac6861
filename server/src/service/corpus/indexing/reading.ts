import type { Environment } from "../../environment";
import type { PassageWriter } from "../../search/corpusStore";
import type { OnStage } from "../../stages";
import { eachOnce, reasonOf, type Said, say } from "../../text/say";
import { type Corrections, corrected, noCorrections } from "../corrections";
import type { DatasetTable } from "../datasets/table";
import type { CorpusDocument, DocumentFacts } from "../document";
import { type FindIntroduced, IntroducedTally } from "../introducedNames";
import { formatOf, notYetReadable, problemKinds } from "../problems";
import type { CorpusFile } from "../reader";
import { readableForms, readerFor, readerOf } from "../readers";
import type { FoundFile } from "../walk";
import { type FolderCorrections, stampOf } from "./folderCorrections";
import { circumstancesOf, decodeReading, encodeReading, type Reading } from "./readings";

export interface ReadingOptions {
  /** Names all that reading depends on: files that were read under another name are read again. */
  readonly version?: string;
  /** Exact keys of a passage: the canonical symbols that it refers to. */
  readonly tags?: (text: string, document: DocumentFacts) => readonly string[];
  /** The acronyms that a passage introduces. */
  readonly introduced?: FindIntroduced;
  /** Files that were too much for earlier runs, by address, with one sentence each: they are noted, and not read. */
  readonly leftOut?: ReadonlyMap<string, Said>;
  /** Told what is being done. */
  readonly onStage?: OnStage;
}

const megabyte = 1024 * 1024;
/** Larger files are refused, but for those whose reader takes more. */
const largestFile = 64 * megabyte;
/** Of what is said of the columns of a dataset. Bytes. */
const largestColumns = 65_536;
/** The longest step in which a file system that has no finer time than seconds tells it. Milliseconds. */
const coarsestStep = 2000;

/**
 * Reads one file into the index; whatever goes wrong with it is noted, and is no error.
 * @param alive called with every document that it gives
 */
export async function readIntoIndex(
  environment: Environment,
  writer: PassageWriter,
  file: FoundFile,
  corrections: FolderCorrections,
  options: ReadingOptions,
  alive: () => void,
): Promise<void> {
  const { uri, path, stat } = file;
  const own = corrections.get(file.root) ?? noCorrections;
  const stamp = stampOf(file, corrections);
  const movedFrom = own.movedFrom(path);
  const leftOut = own.of(path).read === false;
  const problems: Said[] = [];
  const count = { documents: 0, passages: 0 };
  const tally = new IntroducedTally();
  // What was read elsewhere knows nothing of what is said of the file here.
  const readings = stamp === undefined && file.columns === undefined;
  let table: DatasetTable | undefined;
  const onTable = (met: DatasetTable) => {
    table ??= met;
  };
  const found = read(environment, file, problems, { ...options, readings, onTable });
  const asSaid = leftOut ? nothing() : withCorrections(found, path, own);
  const age = environment.timer.today() - stat.modified;
  await writer.put(uri, withFindings(asSaid, tally, count, alive, options), () => {
    const introduced = tally.names();
    return {
      uri,
      size: stat.size,
      modified: mayLookTheSame(stat.modified, age) ? 0 : stat.modified,
      reader: options.version ?? "",
      ...(stat.device === undefined ? {} : { device: stat.device }),
      ...count,
      ...(introduced.length > 0 ? { introduced } : {}),
      ...(stamp === undefined ? {} : { corrected: stamp }),
      ...(movedFrom === undefined ? {} : { movedFrom }),
      ...(leftOut ? { leftOut } : {}),
      ...(table ? { table } : {}),
      ...(problems.length > 0 ? { problems: eachOnce(problems) } : {}),
    };
  });
}

/**
 * What reading a file gives, for whoever hands the file on. Undefined where that is more than is kept, and where it hangs on
 * another file.
 * @param most bytes: of what makes more a reading would be as much work as the file itself
 * @param options its `version` and `tags` are those of the indexing that is to use it
 */
export async function readingOf(
  environment: Environment,
  file: FoundFile,
  most: number,
  options: ReadingOptions,
): Promise<Uint8Array | undefined> {
  if (file.columns !== undefined) return undefined;
  const problems: Said[] = [];
  const documents: CorpusDocument[] = [];
  let size = 0;
  for await (const document of read(environment, file, problems, options)) {
    const whole = tagged(document, options);
    size += whole.passages.reduce((sum, { text }) => sum + text.length, 0);
    if (size > most) return undefined;
    documents.push(whole);
  }
  const bytes = encodeReading({ documents, problems }, file.uri, environment.codec);
  return bytes.length > most ? undefined : bytes;
}

/** What is known of a file without reading it, if anything. */
async function knownReading(
  { readings, codec, log }: Environment,
  { uri, path }: FoundFile,
  bytes: Uint8Array,
  version: string,
): Promise<Reading | undefined> {
  try {
    const known = await readings?.find(circumstancesOf(version, path), bytes);
    return known && decodeReading(known, uri, codec);
  } catch (error) {
    log.warn(`${uri} is read again: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** As a file is read into the index of this computer. */
interface ReadingHere extends ReadingOptions, Pick<CorpusFile, "onTable"> {
  /** Whether what was read elsewhere may stand for the file. */
  readonly readings?: boolean;
}

/** Documents whose passages have their tags already. */
const alreadyTagged = Symbol("tagged");
type Found = CorpusDocument & { readonly [alreadyTagged]?: true };

/** The documents of a file; whatever goes wrong becomes a problem, never an error. */
async function* read(
  environment: Environment,
  file: FoundFile,
  problems: Said[],
  { leftOut, onStage, version = "", readings = false, onTable }: ReadingHere,
): AsyncIterable<Found> {
  const { uri, name, path, stat, columns } = file;
  const fault = leftOut?.get(uri);
  if (fault !== undefined) {
    problems.push(fault);
    return;
  }
  const named = readerFor(name);
  // Only a name without an ending says nothing at all of what the file is.
  if (!named && formatOf(name) !== undefined) {
    problems.push(notYetReadable(name, readableForms()));
    return;
  }
  if (stat.size === 0) {
    problems.push(problemKinds.empty.one(name));
    return;
  }
  const limit = named?.largest ?? largestFile;
  if (stat.size > limit) {
    problems.push(tooLarge(name, limit));
    return;
  }
  try {
    onStage?.("files");
    const bytes = await environment.files.read(uri, limit);
    const reader = readerOf(name, bytes);
    if (!reader) {
      problems.push(notYetReadable(name, readableForms()));
      return;
    }
    const most = reader.largest ?? largestFile;
    if (bytes.length > most) {
      problems.push(tooLarge(name, most));
      return;
    }
    const known = readings ? await knownReading(environment, file, bytes, version) : undefined;
    if (known) {
      problems.push(...known.problems);
      for (const document of known.documents) yield { ...document, [alreadyTagged]: true };
      return;
    }
    const said = columns === undefined ? undefined : await environment.files.read(columns, largestColumns);
    const given = {
      ...{ uri, name, path, bytes },
      ...(said ? { columns: said } : {}),
      ...(onTable ? { onTable } : {}),
    };
    onStage?.("formats");
    yield* reader.read(given, environment, (problem) => problems.push(problem));
  } catch (error) {
    environment.log.warn(`${uri}: ${(error instanceof Error && error.stack) || String(error)}`);
    problems.push(say`${name} could not be read: ${reasonOf(error)}.`);
  }
}

async function* nothing(): AsyncIterable<CorpusDocument> {}

/** The documents of a file, with what delegates say of them. */
async function* withCorrections(
  documents: AsyncIterable<Found>,
  path: string,
  corrections: Corrections,
): AsyncIterable<Found> {
  for await (const document of documents) {
    const correction = corrections.of(path, document.id.slice(document.uri.length));
    if (correction.read !== false) yield corrected(document, correction);
  }
}

/** The documents with what is found in their passages; counts them and what they introduce as they go by. */
async function* withFindings(
  documents: AsyncIterable<Found>,
  tally: IntroducedTally,
  count: { documents: number; passages: number },
  alive: () => void,
  options: ReadingOptions,
): AsyncIterable<CorpusDocument> {
  const { introduced, onStage } = options;
  for await (const document of documents) {
    alive();
    count.documents++;
    count.passages += document.passages.length;
    onStage?.("references");
    const whole = tagged(document, options);
    onStage?.("acronyms");
    for (const { text } of whole.passages)
      for (const { acronym, name } of introduced?.(text, document) ?? []) tally.add(acronym, name, document);
    yield whole;
    onStage?.("formats");
  }
}

/** A document with what its passages refer to. */
function tagged(document: Found, { tags }: ReadingOptions): CorpusDocument {
  if (!tags || document[alreadyTagged]) return document;
  const passages = document.passages.map((passage) => {
    const found = new Set([...(passage.tags ?? []), ...tags(passage.text, document)]);
    return found.size > 0 ? { ...passage, tags: [...found] } : passage;
  });
  return { ...document, passages };
}

/** @param limit in bytes */
function tooLarge(name: string, limit: number): Said {
  return say`${name} is larger than ${String(limit / megabyte)} MB and was left out; split it into smaller files.`;
}

/** Whether a file may change again without its time telling: then it is read once more, the next time. */
function mayLookTheSame(modified: number, age: number): boolean {
  return modified % 1000 === 0 && age >= 0 && age < coarsestStep;
}
