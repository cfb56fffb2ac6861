import { createNodeEnvironment } from "../../server/src/node/environment";
import type { CorpusDocument } from "../../server/src/service/corpus/document";
import type { Environment } from "../../server/src/service/environment";
import type { PassageWriter, SourceRecord } from "../../server/src/service/search/corpusStore";

/** Number of rounds whose documents are kept: more than the small segments that are left unjoined. */
export const keptRounds = 40;
/** Number of documents in each round's file, and of paragraphs in each. */
const documentsEach = 3;
const paragraphsEach = 12;

const silent = { error: () => undefined, warn: () => undefined, info: () => undefined };

/** The world of a store in a folder, as the product has it; warnings are part of some trials. */
export const worldIn = (folder: string): Environment => createNodeEnvironment(folder, silent);

/** Text that can be told from its round, its document and its place: what a reader must be shown and nothing else. */
export function textOf(name: string, round: number, document: number, paragraph: number): string {
  const harvest = (round * 31 + document * 7 + paragraph * 13) % 997;
  return (
    `Paragraph ${paragraph} of document ${document} in round ${round} of ${name}: the elders counted ${harvest} baskets ` +
    `and asked that road number ${(harvest * 17) % 89} be mended before the rains, as it was in round ${round % 10}.`
  );
}

export const uriOf = (name: string, round: number) => `file:///${name}/${round}`;

/** The documents of a round's file. */
export function documentsOf(name: string, round: number, uri = uriOf(name, round)): CorpusDocument[] {
  return Array.from({ length: documentsEach }, (_, document) => ({
    id: `${uri}#${document}`,
    uri,
    title: `Round ${round}, document ${document}`,
    // Who says it tells the log from the round whose words it has: otherwise they would be one document in two files.
    speaker: uri === logOf(name) ? "Keeper of the Log" : "Elder of the Rounds",
    kind: "spoken",
    language: "en",
    passages: Array.from({ length: paragraphsEach }, (_, paragraph) => ({
      text: textOf(name, round, document, paragraph),
      line: paragraph,
    })),
  }));
}

export function putRound(writer: PassageWriter, name: string, round: number, uri = uriOf(name, round)) {
  const documents = documentsOf(name, round, uri);
  const record: SourceRecord = {
    uri,
    size: round,
    modified: round,
    reader: "1",
    documents: documents.length,
    passages: documentsEach * paragraphsEach,
  };
  return writer.put(uri, documents, () => record);
}

/** The last round of the log, a file that every round replaces; -1 where there is none. */
export function roundOfLog(sources: ReadonlyMap<string, SourceRecord>, name: string): number {
  return sources.get(logOf(name))?.size ?? -1;
}

export const logOf = (name: string) => `file:///${name}/log`;

/** One round: a new file, the log replaced, the oldest file removed, all in one commit. */
export async function writeRound(writer: PassageWriter, name: string, round: number): Promise<void> {
  await putRound(writer, name, round);
  await putRound(writer, name, round, logOf(name));
  await writer.remove(uriOf(name, round - keptRounds));
  await writer.commit();
}

/** The files there are after a round. */
export function filesAfter(name: string, round: number): string[] {
  if (round < 0) return [];
  const count = Math.min(round + 1, keptRounds);
  return [logOf(name), ...Array.from({ length: count }, (_, back) => uriOf(name, round - back))].sort();
}
