import { createRemembered } from "../remembered";
import { type CorpusSearch, everyDocument, type StoredDocument } from "../search/corpusSearch";
import { isWithin } from "../uri";

/** A corpus folder, or a file that the settings name, with its documents. */
export interface Collection {
  /** URI. */
  readonly folder: string;
  /** The latest first. */
  readonly documents: readonly StoredDocument[];
  readonly passages: number;
  /** How many more stand in it that are shown where another file has a better text of the same. */
  readonly copies: number;
  /** By year, the latest first; those without a date at the end, under an empty one. */
  readonly years: ReadonlyMap<string, readonly StoredDocument[]>;
}

/** Sorts the documents of a corpus by its folders, once for each state of it. */
export interface Collections {
  /** One for each folder, in their order. A document counts for the outermost that it lies in. */
  of(index: CorpusSearch | undefined, folders: readonly string[]): Promise<readonly Collection[]>;
}

export function createCollections(): Collections {
  const known = createRemembered<readonly Collection[]>(1);
  return {
    of: (index, folders) =>
      known.of(index, folders.join("\n"), async () =>
        sorted(index ? await everyDocument(index) : [], folders),
      ),
  };
}

function sorted(documents: readonly StoredDocument[], folders: readonly string[]): Collection[] {
  const outermost = [...folders].sort((a, b) => a.length - b.length);
  const inFolder = new Map(folders.map((folder): [string, StoredDocument[]] => [folder, []]));
  for (const document of documents) {
    const folder = outermost.find((one) => isWithin(document.uri, one));
    if (folder !== undefined) inFolder.get(folder)!.push(document);
  }
  return folders.map((folder) => {
    const own = inFolder.get(folder)!;
    const years = new Map<string, StoredDocument[]>();
    for (const document of own) {
      const year = document.date?.slice(0, 4) ?? "";
      const same = years.get(year);
      if (same) same.push(document);
      else years.set(year, [document]);
    }
    const byYear = [...years].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0));
    return {
      folder,
      documents: own,
      copies: documents.flatMap(({ alsoIn = [] }) => alsoIn.filter((uri) => isWithin(uri, folder))).length,
      passages: own.reduce((sum, { length }) => sum + length, 0),
      years: new Map(byYear),
    };
  });
}
