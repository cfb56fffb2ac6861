import {
  changedCorrections,
  addressOf as correctionsOf,
  readCorrections,
} from "../../service/corpus/corrections";
import { dateOf, documentName, whoIn } from "../../service/knowledge/passages/passageSource";
import type { StoredDocument } from "../../service/search/corpusSearch";
import { folderAround, isWithin } from "../../service/uri";
import { locateDocument } from "../locations";
import type {
  CollectedDocument,
  CollectionResult,
  CorrectParams,
  CorrectResult,
  DocumentsParams,
  DocumentsResult,
} from "../requests";
import type { Session } from "../session";
import type { Snapshot } from "../snapshot";

/** Maximum number of documents in one answer. */
const mostDocuments = 1000;
/** Maximum number of files left out that are named. */
const mostLeftOut = 1000;

type Collecting = Pick<
  Session,
  "corpus" | "collections" | "addresses" | "opensContent" | "environment" | "lineTable" | "wording"
>;

/** penholder/collections */
export async function collections({ knowledge }: Snapshot, session: Collecting): Promise<CollectionResult[]> {
  const { addresses, corpus, environment } = session;
  const { folders } = corpus.status();
  const found = await session.collections.of(knowledge.index, folders);
  const leftOut = [...(await corpus.sources()).values()].filter((source) => source.leftOut);
  return Promise.all(
    found.map(async ({ folder, documents, passages, years, copies }) => ({
      uri: addresses.named(folder),
      documents: documents.length,
      passages,
      ...(copies > 0 ? { copies } : {}),
      years: [...years].map(([year, of]) => ({ year, documents: of.length })),
      ...((await readCorrections(environment, folder, () => {}))?.suggestsNothing
        ? { suggestsNothing: true }
        : {}),
      leftOut: leftOut
        .filter(({ uri }) => isWithin(uri, folder))
        .slice(0, mostLeftOut)
        .map(({ uri }) => ({ id: uri, uri: addresses.named(uri) })),
    })),
  );
}

/** penholder/documents */
export async function documents(
  { knowledge }: Snapshot,
  { collection, year, from = 0, limit = 200 }: DocumentsParams,
  session: Collecting,
): Promise<DocumentsResult> {
  const all = await session.collections.of(knowledge.index, session.corpus.status().folders);
  const found = all.find(({ folder }) => folder === session.addresses.real(collection));
  const list = (year === undefined ? found?.documents : found?.years.get(year)) ?? [];
  const end = from + Math.min(limit, mostDocuments);
  return {
    documents: list.slice(Math.max(0, from), end).map((document) => collected(document, session)),
    total: list.length,
  };
}

function collected(document: StoredDocument, session: Collecting): CollectedDocument {
  const { id, uri, title, kind, language, length, date, symbol, organ, speaker, delegation } = document;
  const when = dateOf(document, session.wording);
  return {
    id,
    uri: session.addresses.named(uri),
    location: locateDocument(session, document).uri,
    name: documentName(document),
    title,
    who: whoIn(document, session.wording),
    ...(when ? { when } : {}),
    kind,
    language,
    passages: length,
    ...(date ? { date } : {}),
    ...(symbol ? { symbol } : {}),
    ...(organ ? { organ } : {}),
    ...(speaker ? { speaker } : {}),
    ...(delegation ? { delegation } : {}),
    guessed: document.guessed ?? [],
    corrected: document.corrected ?? [],
    ...(document.suggested === false ? { notSuggested: true } : {}),
    ...(document.alsoIn ? { alsoIn: document.alsoIn.map(session.addresses.named) } : {}),
  };
}

/** penholder/correct */
export async function correct(
  { documents, folders = [], correction }: CorrectParams,
  { corpus, addresses, environment }: Collecting,
): Promise<CorrectResult> {
  const sources = await corpus.sources();
  const named = [...corpus.status().folders].sort((a, b) => a.length - b.length);
  const targets = [
    ...documents.map(({ id, uri: named }) => {
      const uri = addresses.real(named);
      const movedFrom = sources.get(uri)?.movedFrom;
      return { id, uri, ...(movedFrom === undefined ? {} : { movedFrom }) };
    }),
    ...folders.map((uri) => ({ id: uri, uri: addresses.real(uri), folder: true })),
  ];
  const byRoot = new Map<string, typeof targets>();
  for (const target of targets) {
    const around = named.find((folder) => isWithin(target.uri, folder));
    if (around === undefined) continue;
    // A file that the settings name has its corrections beside it.
    const root = around === target.uri && !("folder" in target) ? folderAround(target.uri) : around;
    byRoot.set(root, [...(byRoot.get(root) ?? []), target]);
  }
  try {
    const files: CorrectResult["files"] = [];
    for (const [root, own] of byRoot) {
      const text = await changedCorrections(environment, root, own, { ...correction });
      files.push({ uri: addresses.named(correctionsOf(root)), text });
    }
    return { files };
  } catch (error) {
    return { files: [], refused: error instanceof Error ? error.message : String(error) };
  }
}
