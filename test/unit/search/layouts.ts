import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import type { PassageWriter, SourceRecord } from "../../../server/src/service/search/corpusStore";

/** What one file gives: its documents, and the record that is asked for when they have been taken. */
export interface ReadFile {
  readonly uri: string;
  readonly documents: readonly CorpusDocument[];
  readonly record: SourceRecord;
}

/** A way to write one and the same corpus. */
export interface Layout {
  readonly name: string;
  write(writer: PassageWriter, files: readonly ReadFile[]): Promise<void>;
}

const put = (writer: PassageWriter, { uri, documents, record }: ReadFile) =>
  writer.put(uri, documents, () => record);

/** Files in an order that is the same in every run, and by no fact of theirs. */
export function shuffled<T>(all: readonly T[], seed: number): T[] {
  const order = [...all];
  let state = seed >>> 0;
  for (let i = order.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

async function inParts(writer: PassageWriter, files: readonly ReadFile[], parts: number): Promise<void> {
  const size = Math.max(1, Math.ceil(files.length / parts));
  for (const [at, file] of files.entries()) {
    await put(writer, file);
    if (at % size === size - 1) await writer.commit();
  }
  await writer.commit();
}

/** The file as it might have been before: another's passages under its name, to be replaced later. */
function olderVersion(file: ReadFile, other: ReadFile): ReadFile {
  const documents = other.documents.map((document) => ({
    ...document,
    id: document.id.replace(other.uri, file.uri),
    uri: file.uri,
  }));
  return { uri: file.uri, documents, record: { ...other.record, uri: file.uri } };
}

/** Five ways to the same corpus: order, sizes of segments, joined or not, with removals and with files read again. */
export const layouts: readonly Layout[] = [
  {
    name: "in order, at once",
    write: (writer, files) => inParts(writer, files, 1),
  },
  {
    name: "from the end, in 14 parts that are not joined",
    write: (writer, files) => inParts(writer, [...files].reverse(), 14),
  },
  {
    name: "shuffled, in 70 parts that are joined",
    write: (writer, files) => inParts(writer, shuffled(files, 1), 70),
  },
  {
    name: "a third read in an older version first and then anew, in 12 parts",
    async write(writer, files) {
      const order = shuffled(files, 2);
      const older = order.slice(0, Math.ceil(order.length / 3));
      const before = new Map(older.map((file, at) => [file.uri, olderVersion(file, order.at(-1 - at)!)]));
      await inParts(
        writer,
        order.map((file) => before.get(file.uri) ?? file),
        6,
      );
      await inParts(writer, shuffled(older, 3), 6);
    },
  },
  {
    name: "twice as many files, half of them removed, a tenth removed and read again",
    async write(writer, files) {
      const order = shuffled(files, 4);
      const guests = order.map((file): ReadFile => {
        const uri = `${file.uri}.guest`;
        return olderVersion({ ...file, uri }, file);
      });
      const mixed = order.flatMap((file, at) => [guests[at]!, file]);
      await inParts(writer, mixed, 9);
      const some = order.slice(0, Math.ceil(order.length / 10));
      for (const { uri } of some) await writer.remove(uri);
      await writer.commit();
      // Not so many that the segments would be written anew: what is removed stays in them.
      for (const { uri } of guests) await writer.remove(uri);
      await inParts(writer, some, 2);
    },
  },
];
