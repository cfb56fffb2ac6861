import type { Codec } from "../../environment";
import { detectLanguage } from "../../text/detectLanguage";
import type { CorpusDocument, DocumentFacts, DocumentKind, Passage } from "../document";
import { singleSpaced } from "../lines";
import type { Reader } from "../reader";
import { speakingIn } from "../speaker";
import { kindOfSymbol, organOfSymbol, wholeSymbol } from "../symbols";

/** One passage per line: {"id","doc","title","date","source","lang","text","kind","num"}; also gzipped. */
export const jsonLines: Reader = {
  name: "JSON Lines",
  accepts: (fileName) => /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(fileName),
  async *read({ uri, name, bytes }, { codec, timer }, problems) {
    const bad = { count: 0, first: 0 };
    const seen = new Map<string, number>();
    let current: { key: string; facts: DocumentFacts; passages: Passage[] } | undefined;
    let size = 0;
    try {
      for await (const batch of lineBatches(bytes, /\.gz$/i.test(name), codec)) {
        size += batch.bytes;
        if (size > largestContent) {
          problems(
            `${name} is larger than 512 MB unpacked; only its beginning was read: split it into smaller files.`,
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
      problems(`${name} is broken and was read only up to there (${reason(error)}); get the file again.`);
    }
    if (current) yield finished(current);
    if (bad.count > 0) {
      problems(
        bad.count === 1
          ? `Line ${bad.first} of ${name} is no passage and was left out; each line has to be an object with a "text".`
          : `${bad.count} lines of ${name} are no passages and were left out, the first of them line ${bad.first}; each line has to be an object with a "text".`,
      );
    }
  },
};

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

/** Lines of the file, some hundred kilobytes at a time; `undefined` for a line that is not UTF-8 or too long. */
async function* lineBatches(
  bytes: Uint8Array,
  packed: boolean,
  codec: Codec,
): AsyncIterable<{ lines: (string | undefined)[]; first: number; bytes: number }> {
  let rest: Uint8Array = new Uint8Array(0);
  let first = 0;
  let skipping = false;
  for await (const piece of packed ? codec.gunzip(bytes) : slices(bytes)) {
    const last = piece.lastIndexOf(10);
    if (last < 0) {
      if (rest.length + piece.length > longestLine) {
        rest = new Uint8Array(0);
        skipping = true;
      } else rest = concatenated(rest, piece);
      continue;
    }
    const whole = skipping
      ? piece.subarray(piece.indexOf(10), last)
      : concatenated(rest, piece.subarray(0, last));
    const lines = decodedLines(whole, codec);
    if (skipping) lines[0] = undefined;
    skipping = false;
    yield { lines, first, bytes: piece.length };
    first += lines.length;
    rest = piece.slice(last + 1);
  }
  if (skipping) yield { lines: [undefined], first, bytes: 0 };
  else if (rest.length > 0) yield { lines: decodedLines(rest, codec), first, bytes: 0 };
}

async function* slices(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 262_144) yield bytes.subarray(at, at + 262_144);
}

function concatenated(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right;
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
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
    if (typeof field === "string" && field !== "") record[key] = field;
    else if (typeof field === "number") record[key] = String(field);
  }
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
    language: record.lang ?? detectLanguage(record.text),
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

function passageOf(record: PassageLine, line: number): Passage {
  const part = partOfKind(record.kind);
  const number = record.num?.replace(/^(\d+(?:\.\d+)*)\.$/, "$1");
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

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
