import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import { readerFor } from "../../../server/src/service/corpus/reader";
import { createWorld } from "../world";

/** What the readers make of one file: its documents and what they complained of. */
export async function readFile(
  name: string,
  content: string | Uint8Array,
  folder = "file:///corpus",
): Promise<{ documents: CorpusDocument[]; problems: string[] }> {
  const reader = readerFor(name);
  if (!reader) throw new Error(`No reader takes ${name}.`);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const documents: CorpusDocument[] = [];
  const problems: string[] = [];
  const file = { uri: `${folder}/${name}`, name, bytes };
  for await (const document of reader.read(file, createWorld(), (problem) => problems.push(problem))) {
    documents.push(document);
  }
  return { documents, problems };
}

/** The one document of a file that has one. */
export async function readOne(
  name: string,
  content: string | Uint8Array,
  folder?: string,
): Promise<CorpusDocument> {
  const { documents } = await readFile(name, content, folder);
  if (documents.length !== 1) throw new Error(`${name} gave ${documents.length} documents.`);
  return documents[0]!;
}

export function texts(document: CorpusDocument): string[] {
  return document.passages.map(({ text }) => text);
}
