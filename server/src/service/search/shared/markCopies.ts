import type { StoredDocument } from "../corpusSearch";
import type { Cluster, Json } from "./cluster";
import { everyEntry } from "./everyEntry";
import { findCopies } from "./sharedCopies";
import { documentFrom } from "./told";

/** A document that must be marked otherwise than it is. */
export interface Marked {
  readonly document: StoredDocument;
  /** Its entry as it is. */
  readonly source: Json;
  /** The identity of the one that is shown in its place; undefined where it is shown itself. */
  readonly shownAs: string | undefined;
  /** The files in which it stands too. */
  readonly alsoIn: readonly string[];
}

const documentsAtATime = 200;

/** Which documents of a corpus are not marked as what they are: copies of another, or shown in the place of copies. */
export async function copiesToMark(cluster: Cluster, index: string, documents: number): Promise<Marked[]> {
  const copies = await findCopies(cluster, index, documents);
  const alsoIn = new Map<string, Set<string>>();
  for (const { shown, copy } of copies.values()) {
    const others = alsoIn.get(shown.id) ?? new Set();
    alsoIn.set(shown.id, others.add(copy.document.uri));
  }
  const touched = new Map<string, Json>();
  const take = async (query: Json) => {
    for await (const source of everyEntry(cluster, index, query, [{ tie: "asc" }]))
      touched.set(source.doc, source);
  };
  await take({ bool: { should: [{ term: { hidden: true } }, { term: { isShown: true } }] } });
  for (const { copy } of copies.values()) touched.set(copy.doc, copy);
  const others = [...alsoIn.keys()].filter((id) => !touched.has(id));
  for (let at = 0; at < others.length; at += documentsAtATime) {
    const ids = { terms: { doc: others.slice(at, at + documentsAtATime) } };
    await take({ bool: { filter: [{ term: { what: "document" } }, ids] } });
  }
  return [...touched].flatMap(([id, source]): Marked[] => {
    const shownAs = copies.get(id)?.shown.id;
    const files = [...(alsoIn.get(id) ?? [])].sort();
    const document = documentFrom(source);
    if (!document || (source.shownAs === shownAs && String(source.alsoIn ?? []) === String(files))) return [];
    return [{ document, source, shownAs, alsoIn: files }];
  });
}
