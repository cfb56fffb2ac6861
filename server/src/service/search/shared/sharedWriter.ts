import type { CorpusDocument, Passage } from "../../corpus/document";
import { sumOfNames } from "../../corpus/introducedNames";
import type { Environment } from "../../environment";
import { Slices } from "../../slices";
import type { PassageWriter, SourceRecord, Unread } from "../corpusStore";
import { TermScanner } from "../terms/termScanner";
import { search } from "./ask";
import { Bulk } from "./bulk";
import type { Cluster, Json } from "./cluster";
import { entriesOf, entryId } from "./entries";
import { everyEntry } from "./everyEntry";
import { copiesToMark, type Marked } from "./markCopies";
import { openTarget, switchTo, type Target } from "./places";
import { countTerms } from "./sample";
import type { Shape } from "./template";
import { Turn } from "./turn";

/** What takes as long as the corpus is large is waited for, in milliseconds. */
const longWait = 10 * 60_000;
/** Files whose entries of before are removed with one question. */
const removedAtATime = 200;

/** Writing to a corpus on a cluster. */
export interface SharedWriter extends PassageWriter {
  /** Bytes sent so far. */
  readonly sent: number;
}

/**
 * The right to write to a corpus on a search cluster; undefined where another living loader has it. A first loading, and
 * one in a new shape, can be asked only when it is whole; files that change later are replaced where they are. What was
 * interrupted is gone on with. Rejects with `CorpusUnreachable`.
 */
export async function openSharedWriter(
  cluster: Cluster,
  { codec, timer }: Pick<Environment, "codec" | "timer">,
  shape: Shape,
): Promise<SharedWriter | undefined> {
  const target = await openTarget(cluster, shape);
  const turn = await Turn.take(cluster, timer, target.documents);
  if (!turn) return undefined;
  const records = new Map<string, SourceRecord | undefined>();
  await cluster.ask("POST", `/${target.documents}/_refresh`, undefined, { within: longWait });
  const read = { bool: { filter: [{ term: { what: "source" } }] } };
  for await (const { source, record } of everyEntry(cluster, target.documents, read, [{ source: "asc" }]))
    records.set(String(source), record as SourceRecord | undefined);
  return new Loading(cluster, { codec, timer }, target, turn, records);
}

class Loading implements SharedWriter {
  private readonly scanner = new TermScanner();
  private readonly slices: Slices;
  private readonly bulk: Bulk;
  private readonly corpus: string;
  /** Of files written or removed since the last commit: the loading their entries must be of to stay. */
  private readonly stale = new Map<string, string>();
  private readonly today: () => number;
  private isLive: boolean;
  private changed = false;
  private loads = 0;
  private readonly name = Math.random().toString(36).slice(2);

  constructor(
    private readonly cluster: Cluster,
    { codec, timer }: Pick<Environment, "codec" | "timer">,
    private readonly target: Target,
    private readonly turn: Turn,
    /** By file; undefined for one that was begun and not ended. */
    private readonly records: Map<string, SourceRecord | undefined>,
  ) {
    this.corpus = cluster.place.index;
    this.bulk = new Bulk(cluster, codec, timer);
    this.slices = new Slices(timer);
    this.today = () => timer.today();
    this.isLive = target.isLive;
  }

  get sent(): number {
    return this.bulk.bytes;
  }

  sources(): ReadonlyMap<string, SourceRecord> {
    return new Map([...this.records].flatMap(([uri, record]) => (record ? [[uri, record]] : [])));
  }

  async put(
    uri: string,
    documents: AsyncIterable<CorpusDocument> | Iterable<CorpusDocument>,
    record: () => SourceRecord,
  ): Promise<void> {
    const load = `${this.name}${++this.loads}`;
    const isKnown = this.records.has(uri);
    // Whoever goes on after an interruption sees from this that the file is not whole.
    await this.writeRecord(uri, undefined);
    if (isKnown) this.stale.set(uri, load);
    for await (const document of documents) await this.write(document, uri, load);
    await this.writeRecord(uri, record());
    await this.turn.sign();
  }

  async amend(record: SourceRecord): Promise<void> {
    if (this.records.has(record.uri)) await this.writeRecord(record.uri, record);
  }

  async remove(uri: string): Promise<void> {
    if (!this.records.delete(uri)) return;
    this.changed = true;
    this.stale.set(uri, "");
    await this.bulk.remove(this.target.documents, entryId("source", uri));
  }

  async commit(unread?: Unread): Promise<void> {
    await this.bulk.flush();
    await this.turn.sign();
    if (unread && unread.files > 0) return;
    if (!this.changed && this.isLive) return;
    await this.refresh();
    await this.removeStale();
    await this.markCopies();
    await this.describe();
    if (!this.isLive) await switchTo(this.cluster, this.target);
    this.isLive = true;
    this.changed = false;
  }

  /** Of how words are translated a cluster is taught nothing: that is for the index on each machine. */
  async learnTranslations(): Promise<void> {}

  async bytes(): Promise<number> {
    const { passages, documents } = this.target;
    const told = await this.cluster.ask("GET", `/${passages},${documents}/_stats/store`);
    return Number(told._all?.primaries?.store?.size_in_bytes) || 0;
  }

  async close(): Promise<void> {
    await this.turn.end();
  }

  private async write(
    document: CorpusDocument,
    uri: string,
    load: string,
    more: Json = {},
    moreOfDocument: Json = {},
  ): Promise<void> {
    const { bulk, target } = this;
    const entries = entriesOf(this.corpus, uri, document, this.scanner);
    await bulk.write(target.documents, entries.id, {
      ...entries.document,
      load,
      ...more,
      ...moreOfDocument,
    });
    for (const { id, entry } of entries.passages) {
      await bulk.write(target.passages, id, { ...entry, load, ...more });
      if (this.slices.due()) await this.slices.rest();
    }
    this.changed = true;
  }

  private async writeRecord(uri: string, record: SourceRecord | undefined): Promise<void> {
    this.records.set(uri, record);
    this.changed = true;
    await this.bulk.write(this.target.documents, entryId("source", uri), {
      what: "source",
      source: uri,
      ...(record ? { record } : {}),
    });
  }

  private async refresh(): Promise<void> {
    const { passages, documents } = this.target;
    await this.cluster.ask("POST", `/${passages},${documents}/_refresh`, undefined, { within: longWait });
  }

  /** Removes what files gave before and do not give any more. */
  private async removeStale(): Promise<void> {
    const { bulk, cluster, corpus, target } = this;
    const all = [...this.stale];
    for (let at = 0; at < all.length; at += removedAtATime) {
      const should = all.slice(at, at + removedAtATime).map(([source, load]) => ({
        bool: {
          filter: [{ term: { source } }, { exists: { field: "doc" } }],
          must_not: [{ term: { load } }],
        },
      }));
      const query = { bool: { should, minimum_should_match: 1 } };
      const only = { _source: ["doc", "ordinal"] };
      const order = [{ tie: "asc" }, { doc: "asc" }];
      for await (const { doc } of everyEntry(cluster, target.documents, query, order, only))
        await bulk.remove(target.documents, entryId(corpus, doc));
      for await (const { doc, ordinal } of everyEntry(
        cluster,
        target.passages,
        query,
        [...order, { ordinal: "asc" }],
        only,
      ))
        await bulk.remove(target.passages, entryId(corpus, doc, ordinal));
    }
    this.stale.clear();
    await bulk.flush();
    await this.refresh();
  }

  /** Hides the documents that stand there more than once but one of each, and shows again what is none any more. */
  private async markCopies(): Promise<void> {
    const documents = await this.count(this.target.documents, { term: { what: "document" } });
    const marked = await copiesToMark(this.cluster, this.target.documents, documents);
    for (const one of marked) await this.rewrite(one);
    if (marked.length === 0) return;
    await this.bulk.flush();
    await this.refresh();
  }

  /** Writes a document again, from its own entries: what is searched is not kept in them. */
  private async rewrite({ document, source, shownAs, alsoIn }: Marked): Promise<void> {
    const more = shownAs === undefined ? {} : { hidden: true };
    const ofDocument = {
      ...(shownAs === undefined ? {} : { shownAs }),
      ...(alsoIn.length > 0 ? { alsoIn, isShown: true } : {}),
    };
    if ((source.shownAs === undefined) === (shownAs === undefined)) {
      const { hidden: _, shownAs: __, alsoIn: ___, isShown: ____, ...rest } = source;
      const entry = { ...rest, ...more, ...ofDocument };
      await this.bulk.write(this.target.documents, entryId(this.corpus, document.id), entry);
      return;
    }
    const passages: Passage[] = [];
    const query = { bool: { filter: [{ term: { doc: document.id } }] } };
    for await (const one of everyEntry(this.cluster, this.target.passages, query, [{ ordinal: "asc" }]))
      passages.push({ ...one.passage, text: one.text, ...(one.tags ? { tags: one.tags } : {}) });
    const { length: _, marked: __, ...facts } = document;
    const load = String(source.load ?? "");
    await this.write({ ...facts, passages }, String(source.source), load, more, ofDocument);
  }

  /** Writes what is known of the whole. */
  private async describe(): Promise<void> {
    const { cluster, target, bulk } = this;
    const shown = { bool: { must_not: [{ term: { hidden: true } }] } };
    const passages = await this.count(target.passages, shown);
    const documents = await this.count(target.documents, {
      bool: { ...shown.bool, filter: [{ term: { what: "document" } }] },
    });
    const hidden = new Map<string, number>();
    const copies = { bool: { filter: [{ term: { hidden: true } }] } };
    for await (const { source } of everyEntry(cluster, target.documents, copies, [{ tie: "asc" }]))
      hidden.set(source, (hidden.get(source) ?? 0) + 1);
    const own = [...this.sources().values()].filter(
      (record) => (hidden.get(record.uri) ?? 0) < Math.max(1, record.documents),
    );
    const write = (name: string, state: Json) => bulk.write(target.documents, name, { what: name, state });
    await write("sample", await countTerms(cluster, target.passages, this.slices));
    await write("names", { names: sumOfNames(own.map(({ introduced }) => introduced ?? [])) });
    await bulk.flush();
    const generation = Math.random().toString(36).slice(2);
    await write("state", { generation, documents, passages, loaded: new Date(this.today()).toISOString() });
    await bulk.flush();
    await this.refresh();
  }

  private async count(index: string, query: Json): Promise<number> {
    const body = { size: 0, track_total_hits: true, query };
    return (await search(this.cluster, index, body)).total;
  }
}
