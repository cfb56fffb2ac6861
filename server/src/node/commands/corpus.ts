import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { wholeSymbol } from "../../service/corpus/symbols";
import { type Collection, createCollections } from "../../service/features/collections";
import { dateOf, documentName, whoIn } from "../../service/knowledge/passages/passageSource";
import { factWords } from "../../service/render/factWords";
import { kindWords } from "../../service/render/kindLabel";
import { languageWords } from "../../service/render/languageNames";
import { everyDocument, type FacetValue, type StoredDocument } from "../../service/search/corpusSearch";
import type { CorpusStore, SourceRecord } from "../../service/search/corpusStore";
import { openStore } from "../../service/search/store";
import { organWords } from "../../service/text/organNames";
import { counted, listed, type Said, type SaidValue, say, together } from "../../service/text/say";
import { folderAround, isWithin, normalUri } from "../../service/uri";
import { printLine, told, wording } from "../print";
import { foldersOf, noteFolders } from "../stores";
import { documentCount, fileCount, megabytes, passageCount } from "./counts";
import { index, sizeOf } from "./index";
import { existingIndex, openIndex, pathOf, printJson } from "./input";
import { beingWritten, UsageError } from "./usage";

interface Options {
  readonly store?: string;
  readonly json?: boolean;
}

const actions: Readonly<Record<string, (paths: readonly string[], options: Options) => Promise<number>>> = {
  list,
  add: index,
  remove,
  info,
};

/** penholder corpus list|add|remove|info */
export async function corpus([name, ...rest]: readonly string[], options: Options): Promise<number> {
  const action = name !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw new UsageError(say`say what to do: penholder corpus list, add, remove or info`);
  return action(rest, options);
}

/** Each folder and file that was added, with its documents. */
async function list(paths: readonly string[], options: Options): Promise<number> {
  if (paths.length > 0) throw new UsageError(say`penholder corpus list takes no path; info does`);
  const store = await openIndex(options.store);
  const sources = [...(await store.sources()).values()];
  const found = await createCollections().of(store.search, await rootsOf(options.store!, sources));
  store.close();
  const rows = found.map((collection) => described(collection, sources));
  if (options.json) printJson(rows);
  else
    for (const { path, documents, passages, copies = 0, from, to, notRead, leftOut } of rows) {
      const held = listed([
        documentCount(documents),
        passageCount(passages),
        ...(from && to ? [yearsBetween(from, to)] : []),
      ]);
      const rest = [
        ...(copies > 0 ? [copies === 1 ? say`1 copy` : say`${counted(copies)} copies`] : []),
        ...(notRead > 0 ? [say`${counted(notRead)} not read`] : []),
        ...(leftOut > 0 ? [say`${counted(leftOut)} left out`] : []),
      ];
      printLine(told(rest.length > 0 ? say`${path}: ${held} (${listed(rest)})` : say`${path}: ${held}`));
    }
  return 0;
}

function described(
  { folder, documents, passages, copies, years }: Collection,
  sources: readonly SourceRecord[],
) {
  const files = sources.filter(({ uri }) => isWithin(uri, folder));
  const dated = [...years.keys()].filter(Boolean);
  const [to, from] = [dated[0], dated.at(-1)];
  return {
    path: pathOf(folder),
    documents: documents.length,
    passages,
    ...(copies > 0 ? { copies } : {}),
    ...(from && to ? { from, to } : {}),
    files: files.length,
    notRead: files.filter((file) => file.problems && file.documents === 0).length,
    leftOut: files.filter((file) => file.leftOut).length,
  };
}

/** What was added, the outermost alone; of an index that does not say, the folder around all that was read. */
async function rootsOf(store: string, sources: readonly SourceRecord[]): Promise<string[]> {
  const noted = await foldersOf(resolve(store));
  const own = noted.length > 0 ? noted : commonFolder(sources.map(({ uri }) => uri));
  return own.filter((folder) => !own.some((other) => other !== folder && isWithin(folder, other))).sort();
}

function commonFolder(uris: readonly string[]): string[] {
  const [first] = uris;
  if (first === undefined) return [];
  let folder = folderAround(first);
  while (!uris.every((uri) => isWithin(uri, folder)) && folderAround(folder) !== folder)
    folder = folderAround(folder);
  return [folder];
}

/** Forgets all that was read from folders and files, which stay as they are. */
async function remove(paths: readonly string[], options: Options): Promise<number> {
  if (paths.length === 0)
    throw new UsageError(
      say`name the folders or files to forget: penholder corpus remove --store DIR PATH...`,
    );
  const environment = await existingIndex(options.store);
  const gone = paths.map((path) => uriOf(path));
  const store = await openStore(environment);
  const writer = await store.writer();
  if (!writer) throw new UsageError(beingWritten(options.store!));
  let files = 0;
  let documents = 0;
  try {
    const known = [...writer.sources().values()];
    const nothing = gone.findIndex((folder) => !known.some(({ uri }) => isWithin(uri, folder)));
    if (nothing >= 0)
      throw new UsageError(say`nothing in ${options.store!} was read from ${paths[nothing]!}`);
    for (const record of known) {
      if (!gone.some((folder) => isWithin(record.uri, folder))) continue;
      await writer.remove(record.uri);
      files += 1;
      documents += record.documents;
    }
    await writer.commit();
  } finally {
    await writer.close();
    store.close();
  }
  const noted = await foldersOf(resolve(options.store!));
  const left = noted.filter((folder) => !gone.some((one) => isWithin(folder, one)));
  if (left.length < noted.length) await noteFolders(resolve(options.store!), left);
  if (options.json) printJson({ files, documents });
  else
    printLine(
      told(say`Forgotten: ${documentCount(documents)} of ${fileCount(files)}. The files are as they were.`),
    );
  return 0;
}

/** At most so many documents are described one by one to a person. */
const mostDescribed = 50;

/** What the corpus holds, or what is known of the documents of a file, a folder or a symbol. */
async function info(names: readonly string[], options: Options): Promise<number> {
  if (names.length > 1) throw new UsageError(say`name one file, folder or symbol, or none`);
  const store = await openIndex(options.store);
  try {
    const [name] = names;
    return name === undefined ? await whole(store, options) : await some(store, name, options);
  } finally {
    store.close();
  }
}

async function whole(store: CorpusStore, options: Options): Promise<number> {
  const { documents, passages } = store.status;
  const { kind, lang, year, organ } = await store.search.facets();
  const files = (await store.sources()).size;
  const bytes = await sizeOf(await existingIndex(options.store));
  if (options.json) {
    printJson({
      documents,
      passages,
      files,
      bytes,
      kinds: kind,
      languages: lang,
      years: year,
      organs: organ,
    });
    return 0;
  }
  printLine(
    told(
      say`${documentCount(documents)}, ${passageCount(passages)} from ${fileCount(files)}, ${megabytes(bytes)}`,
    ),
  );
  const line = (label: Said, values: readonly FacetValue[], called: (value: string) => SaidValue) => {
    const shown = values.slice(0, 12).map((one) => say`${called(one.value)} ${counted(one.documents)}`);
    const rest = values.length > shown.length ? ["…"] : [];
    if (shown.length > 0) printLine(told(say`${label}: ${listed([...shown, ...rest])}`));
  };
  line(say`kinds`, kind, kindWords);
  line(say`languages`, lang, languageWords);
  line(say`organs`, organ, organWords);
  const years = year.map(({ value }) => value).sort();
  if (years.length > 0) printLine(told(say`years: ${yearsBetween(years[0]!, years.at(-1)!)}`));
  return 0;
}

async function some(store: CorpusStore, name: string, options: Options): Promise<number> {
  const symbol = existsSync(resolve(name)) ? undefined : wholeSymbol(name);
  const place = uriOf(name);
  const documents = symbol
    ? await store.search.documentsWithSymbol(symbol)
    : (await everyDocument(store.search)).filter(({ uri }) => isWithin(uri, place));
  const problems = [...(await store.sources()).values()].filter(
    ({ uri, problems }) => problems && isWithin(uri, place),
  );
  if (documents.length === 0 && problems.length === 0)
    throw new UsageError(
      symbol
        ? say`${options.store!} has no document ${name}`
        : say`${options.store!} has no document from ${name}`,
    );
  if (options.json) {
    printJson(
      documents.map(({ id, uri, suggested, ...facts }) => ({
        id,
        path: pathOf(uri),
        ...facts,
        ...(suggested === false ? { notSuggested: true } : {}),
      })),
    );
    return 0;
  }
  for (const document of documents.slice(0, mostDescribed)) describe(document);
  if (documents.length > mostDescribed)
    printLine(told(say`… and ${counted(documents.length - mostDescribed)} more`));
  for (const { uri, problems: [first, ...others] = [] } of problems)
    if (first) printLine(told(say`${pathOf(uri)}: ${together([first, ...others])}`));
  return 0;
}

function describe(document: StoredDocument): void {
  const {
    title,
    uri,
    kind,
    language,
    length,
    guessed = [],
    corrected = [],
    suggested,
    alsoIn = [],
  } = document;
  const name = documentName(document);
  printLine(told(name === title ? say`${title}` : say`${name}: ${title}`));
  const facts = [
    ...[whoIn(document, wording), dateOf(document, wording), kindWords(kind)].flatMap((fact) => fact || []),
    languageWords(language),
    passageCount(length),
  ];
  printLine(`    ${told(say`${listed(facts)}`)}`);
  if (guessed.length > 0) printLine(`    ${told(say`guessed: ${listed(guessed.map(factWords))}`)}`);
  if (corrected.length > 0)
    printLine(`    ${told(say`corrected by hand: ${listed(corrected.map(factWords))}`)}`);
  if (suggested === false) printLine(`    ${told(say`kept out of suggestions`)}`);
  printLine(`    ${pathOf(uri)}`);
  for (const other of alsoIn) printLine(`    ${told(say`also in ${pathOf(other)}`)}`);
}

function yearsBetween(first: string, last: string): Said {
  return first === last ? say`${first}` : say`${first} to ${last}`;
}

function uriOf(path: string): string {
  return normalUri(pathToFileURL(resolve(path)).toString());
}
