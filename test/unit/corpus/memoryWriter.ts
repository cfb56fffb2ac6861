import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import type { PassageWriter, SourceRecord } from "../../../server/src/service/search/corpusStore";

/** A writer that keeps everything in maps. */
export function memoryWriter() {
  const sources = new Map<string, SourceRecord>();
  const documents = new Map<string, CorpusDocument[]>();
  const writer: PassageWriter & { documents: typeof documents; commits: number } = {
    documents,
    commits: 0,
    sources: () => sources,
    async put(uri, found, record) {
      const taken: CorpusDocument[] = [];
      for await (const document of found) taken.push(document);
      documents.set(uri, taken);
      sources.set(uri, record());
    },
    async amend(record) {
      sources.set(record.uri, record);
    },
    async remove(uri) {
      documents.delete(uri);
      sources.delete(uri);
    },
    async commit() {
      writer.commits++;
    },
    bytes: async () => 0,
    learnTranslations: async () => {},
    close: async () => {},
  };
  return writer;
}
