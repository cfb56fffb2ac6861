import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import { readerOf } from "../../../server/src/service/corpus/readers";
import { told } from "../told";
import { createWorld } from "../world";

/** What the readers make of one file, by its path in the corpus: its documents and what they complained of. */
export async function readFile(
  path: string,
  content: string | Uint8Array,
  corpus = "file:///corpus",
): Promise<{ documents: CorpusDocument[]; problems: string[] }> {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const reader = readerOf(name, bytes);
  if (!reader) throw new Error(`No reader takes ${name}.`);
  const documents: CorpusDocument[] = [];
  const problems: string[] = [];
  const file = { uri: `${corpus}/${path}`, name, path, bytes };
  for await (const document of reader.read(file, createWorld(), (problem) => problems.push(told(problem)))) {
    documents.push(document);
  }
  return { documents, problems };
}

/** The one document of a file that has one. */
export async function readOne(
  path: string,
  content: string | Uint8Array,
  corpus?: string,
): Promise<CorpusDocument> {
  const { documents } = await readFile(path, content, corpus);
  if (documents.length !== 1) throw new Error(`${path} gave ${documents.length} documents.`);
  return documents[0]!;
}

export function texts(document: CorpusDocument): string[] {
  return document.passages.map(({ text }) => text);
}
