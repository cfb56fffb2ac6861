import type { Codec, Environment } from "../../environment";
import { findLanguage } from "../../text/detectLanguage";
import { languageCode } from "../../text/language";
import { reasonOf, SaidError, say } from "../../text/say";
import { proposeColumns } from "../datasets/columns";
import type { Row } from "../datasets/documents";
import { readDataset } from "../datasets/readDataset";
import type { CorpusDocument, DocumentFacts, DocumentKind, Passage } from "../document";
import { singleSpaced } from "../lines";
import type { CorpusFile, Reader } from "../reader";
import { speakingIn } from "../speaker";
import { kindOfSymbol, organOfSymbol, wholeSymbol } from "../symbols";

/** One passage per line: {"id","doc","title","date","source","lang","text","kind","num"}; also gzipped. */
export const jsonLines: Reader = {
  name: "JSON Lines",
  endings: ["jsonl", "jsonl.gz", "ndjson", "ndjson.gz"],
  description: "Many passages in one file, one per line; for collections made by a program (see below).",
  // It is read piece by piece.
  largest: 512 * 1024 * 1024,
  async *read(file, { codec, timer }, problems) {
    const { uri, name, bytes } = file;
    const all = lineBatches(bytes, /\.gz$/i.test(name), codec);
    const beginning = await begun(all);
    const names = namesOfDataset(file, beginning.records);
    const batches = continued(beginning, all);
    if (names) {
      yield* readDataset(file, names, datasetRows(batches, names, timer), codec.decodeUtf8, problems);
      return;
    }
    const bad = { count: 0, first: 0 };
    const seen = new Map<string, number>();
    let current: { key: string; facts: DocumentFacts; passages: Passage[] } | undefined;
    let size = 0;
    try {
      for await (const batch of batches) {
        size += batch.bytes;
        if (size > largestContent) {
          problems(
            say`${name} is larger than 512 MB unpacked; only its beginning was read: split it into smaller files.`,
          );
          break;
        }
        for (let index = 0; index < batch.lines.length; index++) {
          const line = batch.lines[index]!;
          const number = batch.first + index;
          if (line === undefined || line.trim() !== "") {
            const record = line === undefined ? undefined : parsed(line);
            if (!record) {
              bad.first = bad.count === 0 ? number + 1 : bad.first;
              bad.count++;
              continue;
            }
            const key = `${record.doc ?? ""}\n${record.lang ?? ""}`;
            if (current && (current.key !== key || current.passages.length >= largestDocument)) {
              yield finished(current);
              current = undefined;
            }
            current ??= { key, facts: factsOf(record, uri, seen), passages: [] };
            current.passages.push(passageOf(record, number));
          }
        }
        await timer.pause();
      }
    } catch (error) {
      problems(
        say`${name} is broken and was read only up to there (${reasonOf(error)}); get the file again.`,
      );
    }
    if (current) yield finished(current);
    if (bad.count > 0) {
      problems(
        bad.count === 1
          ? say`Line ${String(bad.first)} of ${name} is no passage and was left out; each line has to be an object with a "text".`
          : say`${bad.count} lines of ${name} are no passages and were left out, the first of them line ${String(bad.first)}; each line has to be an object with a "text".`,
      );
    }
  },
};

/** Lines that are looked at to tell what a file holds. */
const looked = 50;

/** The names of our own form, and those of them that tell a document. */
const ownNames = ["id", "doc", "title", "date", "source", "lang", "text", "kind", "num"];
const ofDocument = ["id", "doc", "title", "source"];

/** What was read of a file to tell what it holds. */
interface Beginning {
  readonly batches: LineBatch[];
  readonly records: Record<string, unknown>[];
  /** Why nothing more can be read. */
  failure?: unknown;
}

async function begun(batches: AsyncGenerator<LineBatch, undefined>): Promise<Beginning> {
  const beginning: Beginning = { batches: [], records: [] };
  const { records } = beginning;
  let size = 0;
  try {
    while (records.length < looked && size < longestLine) {
      const { value, done } = await batches.next();
      if (done) break;
      beginning.batches.push(value);
      size += value.bytes;
      for (const line of value.lines.slice(0, looked - records.length)) {
        const record = recordIn(line ?? "");
        if (record) records.push(record);
      }
    }
  } catch (error) {
    beginning.failure = error;
  }
  return beginning;
}

/**
 * The names of the values of a file of another form than ours: a dataset that somebody else has made. Undefined where it is
 * in our own, or holds nothing that may be a text.
 * @param records the first of it
 */
function namesOfDataset(
  { columns }: CorpusFile,
  records: readonly Record<string, unknown>[],
): readonly string[] | undefined {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const own = (record: Record<string, unknown>) =>
    typeof record.text === "string" &&
    (ofDocument.some((key) => key in record) || Object.keys(record).every((key) => ownNames.includes(key)));
  if (columns) return names;
  if (records.length === 0 || records.some(own)) return undefined;
  const { columns: found, doubtful } = proposeColumns(
    names,
    records.map((record) => names.map((key) => valueText(record[key]))),
  );
  return found.text !== undefined || doubtful.length > 0 ? names : undefined;
}

async function* continued(
  { batches, failure }: Beginning,
  rest: AsyncGenerator<LineBatch, undefined>,
): AsyncGenerator<LineBatch, undefined> {
  yield* batches;
  if (failure !== undefined) throw failure;
  return yield* rest;
}

async function* datasetRows(
  batches: AsyncGenerator<LineBatch, undefined>,
  names: readonly string[],
  timer: Environment["timer"],
): AsyncGenerator<readonly Row[], undefined> {
  let size = 0;
  for await (const batch of batches) {
    size += batch.bytes;
    if (size > largestContent)
      throw new SaidError(say`it is larger than 512 MB unpacked: split it into smaller files`);
    yield batch.lines.flatMap((line, at) => {
      const record = recordIn(line ?? "");
      return record ? [{ values: names.map((key) => valueText(record[key])), line: batch.first + at }] : [];
    });
    await timer.pause();
  }
  return undefined;
}

function recordIn(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function valueText(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

const largestContent = 512 * 1024 * 1024;
/** A document is held in memory while it is put together; a longer run of lines is cut. */
const largestDocument = 50_000;
/** A line longer than this is no paragraph. */
const longestLine = 4 * 1024 * 1024;

interface PassageLine {
  readonly text: string;
  readonly id?: string;
  readonly doc?: string;
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly lang?: string;
  readonly kind?: string;
  readonly num?: string;
}

interface LineBatch {
  readonly lines: (string | undefined)[];
  /** The number of the first of them, from 0. */
  readonly first: number;
  /** Bytes that were read for them. */
  readonly bytes: number;
}

/** Lines of the file, some hundred kilobytes at a time; `undefined` for a line that is not UTF-8 or too long. */
async function* lineBatches(
  bytes: Uint8Array,
  packed: boolean,
  codec: Codec,
): AsyncGenerator<LineBatch, undefined> {
  /** The beginning of a line that goes on, as it came. */
  let rest: Uint8Array[] = [];
  let held = 0;
  let first = 0;
  let skipping = false;
  for await (const piece of packed ? codec.gunzip(bytes) : slices(bytes)) {
    const last = piece.lastIndexOf(10);
    if (last < 0) {
      skipping ||= held + piece.length > longestLine;
      if (skipping) rest = [];
      else rest.push(piece);
      held = skipping ? 0 : held + piece.length;
      // What is passed over counts as well.
      yield { lines: [], first, bytes: piece.length };
      continue;
    }
    const whole = skipping
      ? piece.subarray(piece.indexOf(10), last)
      : concatenated([...rest, piece.subarray(0, last)]);
    const lines = decodedLines(whole, codec);
    if (skipping) lines[0] = undefined;
    skipping = false;
    yield { lines, first, bytes: piece.length };
    first += lines.length;
    rest = [piece.slice(last + 1)];
    held = rest[0]!.length;
  }
  if (skipping) yield { lines: [undefined], first, bytes: 0 };
  else if (held > 0) yield { lines: decodedLines(concatenated(rest), codec), first, bytes: 0 };
  return undefined;
}

async function* slices(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 262_144) yield bytes.subarray(at, at + 262_144);
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function decodedLines(bytes: Uint8Array, codec: Codec): (string | undefined)[] {
  try {
    return codec.decodeUtf8(bytes).split("\n");
  } catch {
    const lines: (string | undefined)[] = [];
    for (let start = 0; start <= bytes.length; ) {
      const found = bytes.indexOf(10, start);
      const end = found < 0 ? bytes.length : found;
      lines.push(decoded(bytes.subarray(start, end), codec));
      start = end + 1;
    }
    return lines;
  }
}

function decoded(bytes: Uint8Array, codec: Codec): string | undefined {
  try {
    return codec.decodeUtf8(bytes);
  } catch {
    return undefined;
  }
}

/** The record on a line, with only those of its values that are what they should be. */
function parsed(line: string): PassageLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  if (typeof fields.text !== "string") return undefined;
  const text = singleSpaced(fields.text);
  if (text === "") return undefined;
  const record: Record<string, string> = { text };
  for (const key of ["id", "doc", "title", "date", "source", "lang", "kind", "num"]) {
    const field = fields[key];
    if (typeof field === "string" && field !== "") record[key] = key === "id" ? field : singleSpaced(field);
    else if (typeof field === "number") record[key] = String(field);
  }
  const lang = languageCode(record.lang ?? "");
  if (lang) record.lang = lang;
  else delete record.lang;
  return record as unknown as PassageLine;
}

function factsOf(record: PassageLine, uri: string, seen: Map<string, number>): DocumentFacts {
  const doc = record.doc ?? "";
  // Lines of one document that stand apart, or in another language, are documents of their own: none is held back.
  const count = (seen.get(doc) ?? 0) + 1;
  seen.set(doc, count);
  const id = `${uri}#${doc}${count > 1 ? `~${count}` : ""}`;
  const symbol = symbolOfName(doc);
  const source = record.source ?? "";
  const kind = kindOfSource(source) ?? (symbol ? kindOfSymbol(symbol) : undefined);
  const organ = (symbol && organOfSymbol(symbol)) ?? organOfSource(source);
  const date = record.date && /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(record.date)?.[0];
  const title = singleSpaced(record.title ?? "");
  const speaking = kind === "spoken" ? speakingIn(title) : {};
  const guessed: NonNullable<DocumentFacts["guessed"]>[number][] = [];
  if (title === "") guessed.push("title");
  if (!kind) guessed.push("kind");
  const found = findLanguage(record.text);
  if (!record.lang && found.guessed) guessed.push("language");
  return {
    id,
    uri,
    title: title || doc || id,
    // "0001": a year that was not known.
    ...(date && date >= "1900" ? { date } : {}),
    ...(symbol ? { symbol } : {}),
    ...(organ ? { organ } : {}),
    ...speaking,
    kind: kind ?? "other",
    language: record.lang ?? found.language,
    ...(source ? { source } : {}),
    ...(guessed.length > 0 ? { guessed } : {}),
  };
}

/** The symbol that a document is named by; one speech of a meeting record has the record's symbol. */
function symbolOfName(doc: string): string | undefined {
  return wholeSymbol(doc.replace(/^(.*\/(?:PV|SR)\.\d+)\/\d{1,4}$/, "$1"));
}

function kindOfSource(source: string): DocumentKind | undefined {
  if (/resolution|prst|presidential|decision|declaration|treaty/i.test(source)) return "adopted";
  if (/speech|statement|ungdc|debate|remarks|address/i.test(source)) return "spoken";
  if (/report|letter|draft|document/i.test(source)) return "report";
  return /model|template/i.test(source) ? "model" : undefined;
}

function organOfSource(source: string): string | undefined {
  if (/^SC\b|^SC_|PRST|security.council/i.test(source)) return "Security Council";
  if (/^GA\b|^GA_|UNGDC|general.assembly/i.test(source)) return "General Assembly";
  if (/^HRC\b|^HRC_|human.rights.council/i.test(source)) return "Human Rights Council";
  return /ecosoc/i.test(source) ? "Economic and Social Council" : undefined;
}

/** "18.", in Arabic "18 -", in quotation marks "’3‘": the number alone. A bullet is none. */
function numberOf(printed: string): string {
  const [, plain] = /^[\s‘’'"“”«»]*(\d+(?:\.\d+)*)\s*[.\-–—‘’'"“”«»]*\s*$/.exec(printed) ?? [];
  return plain ?? (/[\p{L}\p{N}]/u.test(printed) ? printed.trim() : "");
}

function passageOf(record: PassageLine, line: number): Passage {
  const part = partOfKind(record.kind);
  const number = numberOf(record.num ?? "");
  return {
    text: record.text,
    line,
    ...(record.id ? { id: record.id } : {}),
    ...(part ? { part } : {}),
    ...(number ? { number } : {}),
  };
}

function partOfKind(kind: string | undefined): Passage["part"] {
  const name = kind?.toLowerCase();
  if (
    name === "title" ||
    name === "heading" ||
    name === "preambular" ||
    name === "operative" ||
    name === "annex"
  )
    return name;
  return name === "preamble" ? "preambular" : name === "paragraph" ? "paragraph" : undefined;
}

function finished({ facts, passages }: { facts: DocumentFacts; passages: Passage[] }): CorpusDocument {
  return { ...facts, passages };
}
