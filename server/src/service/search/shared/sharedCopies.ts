import type { StoredDocument } from "../corpusSearch";
import { copiesAmong, leastContained, mayShareSymbol, mayShareWords } from "../documents/sameDocument";
import { search } from "./ask";
import type { Cluster, Json } from "./cluster";
import { everyEntry } from "./everyEntry";
import { documentFrom } from "./told";

/** A document of which there may be copies. */
interface Text {
  readonly document: StoredDocument;
  readonly size: number;
  readonly wordings: readonly string[];
  readonly source: Json;
}

/** Keys are counted by lots of about so many, because a cluster gives no more groups in one answer. */
const keysAtATime = 20_000;
const groupsAtATime = 200;

/**
 * Finds the documents that stand in a corpus more than once, as `hideCopies` does for the index here.
 * @param documents of the corpus, about
 * @returns by the identity of each copy that of the document that is shown, and what both are
 */
export async function findCopies(
  cluster: Cluster,
  index: string,
  documents: number,
): Promise<Map<string, { readonly shown: StoredDocument; readonly copy: Json }>> {
  const original = new Map<string, Text>();
  const texts = new Map<string, Text>();
  const take = (
    group: readonly Text[],
    mayBeSame: (x: StoredDocument, y: StoredDocument) => boolean,
    isHeld?: (shown: Text, copy: Text) => boolean,
  ) => {
    const found = group.filter(({ document }) => !original.has(document.id));
    for (const [copy, shown] of copiesAmong(found, mayBeSame, isHeld)) {
      original.set(copy.document.id, shown);
      texts.set(copy.document.id, copy);
    }
  };
  for await (const group of groupsBy(cluster, index, "bySymbol", documents))
    take(group, mayShareSymbol, isContained);
  for await (const group of groupsBy(cluster, index, "byWords", documents)) take(group, mayShareWords);
  const copies = new Map<string, { shown: StoredDocument; copy: Json }>();
  for (const [id, copy] of texts) {
    let shown = original.get(id)!;
    for (let next = original.get(shown.document.id); next; next = original.get(shown.document.id))
      shown = next;
    copies.set(id, { shown: shown.document, copy: copy.source });
  }
  return copies;
}

/** Whether most passages of a text stand in another word for word. */
function isContained(shown: Text, copy: Text): boolean {
  const there = new Set(shown.wordings);
  return copy.wordings.filter((one) => there.has(one)).length >= leastContained * copy.wordings.length;
}

/** The documents that have a key in common with others. */
async function* groupsBy(
  cluster: Cluster,
  index: string,
  field: "bySymbol" | "byWords",
  documents: number,
): AsyncGenerator<Text[]> {
  const lots = Math.max(1, Math.ceil(documents / keysAtATime));
  for (let lot = 0; lot < lots; lot += 1) {
    const terms = { field, size: 2 * keysAtATime, min_doc_count: 2 };
    const include = lots > 1 ? { include: { partition: lot, num_partitions: lots } } : {};
    const { aggregations } = await search(cluster, index, {
      size: 0,
      aggs: { keys: { terms: { ...terms, ...include } } },
    });
    const buckets: Json[] = aggregations.keys?.buckets ?? [];
    const keys = buckets.map(({ key }) => String(key)).sort();
    for (let at = 0; at < keys.length; at += groupsAtATime) {
      const query = { bool: { filter: [{ terms: { [field]: keys.slice(at, at + groupsAtATime) } }] } };
      const groups = new Map<string, Text[]>();
      for await (const source of everyEntry(cluster, index, query, [{ [field]: "asc" }, { tie: "asc" }])) {
        const document = documentFrom(source);
        if (!document) continue;
        const { size, wordings } = source.record ?? {};
        const text = { document, size: Number(size) || 0, wordings: wordings ?? [], source };
        const group = groups.get(source[field]);
        if (group) group.push(text);
        else groups.set(source[field], [text]);
      }
      yield* groups.values();
    }
  }
}
