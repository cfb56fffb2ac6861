import type { ByteSource, Codec, Storage } from "../../environment";
import { reasonOf, type SaidValue, say } from "../../text/say";
import { DamagedPart, encodePart, Part, UnreadablePart } from "../segment/part";
import type { PairTable } from "./pairTable";

/** The version of what is learnt and of how it is written: a table of another is learnt anew. */
const version = 3;

/** What the tables were learnt from. */
export interface LearntFrom {
  /** The same for the same documents in the same languages, in whatever order. */
  readonly fingerprint: number;
  /** Documents that are there in several languages. */
  readonly documents: number;
  /** The same for the same known names beside them; 0 where there are no documents. */
  readonly names: number;
}

/** What is stored of all pairs of languages. */
export interface StoredTranslations extends LearntFrom {
  readonly tables: readonly PairTable[];
}

/** The bytes of the file; how it is laid out is told in `encodePart`. */
export function encodeTranslations(
  codec: Codec,
  { fingerprint, documents, names, tables }: StoredTranslations,
): Uint8Array[] {
  const pairs = tables.map(({ languages, documents }) => ({ languages, documents }));
  const meta = codec.encodeUtf8(JSON.stringify({ version, fingerprint, documents, names, pairs }));
  return encodePart(codec, [
    { name: "meta", views: [meta] },
    ...tables.flatMap(({ words, shares }, i) => [
      { name: `words-${i}`, views: [words] },
      { name: `shares-${i}`, views: [shares] },
    ]),
  ]);
}

/** Reads all of the file, its checksums verified. Throws `DamagedPart`, or `UnreadablePart` where it cannot be read just now. */
export async function openTranslations(
  storage: Storage,
  codec: Codec,
  name: string,
): Promise<StoredTranslations> {
  const source = await storage.open(name).catch((error: unknown) => {
    throw new UnreadablePart(say`${name}: ${reasonOf(error)}`);
  });
  if (!source) throw new DamagedPart(say`${name} is missing`);
  try {
    return readTranslations(source, codec, name);
  } finally {
    source.close();
  }
}

function readTranslations(source: ByteSource, codec: Codec, name: string): StoredTranslations {
  const part = new Part(source, codec, name);
  const meta = JSON.parse(codec.decodeUtf8(part.section("meta")));
  if (meta.version !== version) throw new DamagedPart(say`${name}: learnt by another version`);
  const tables = (meta.pairs as Pick<PairTable, "languages" | "documents">[]).map((pair, i) => ({
    ...pair,
    words: part.u32(`words-${i}`),
    shares: part.u16(`shares-${i}`),
  }));
  const { fingerprint, documents, names } = meta;
  return { fingerprint, documents, names, tables };
}

/** What is wrong with the file of translations; undefined where all is well. Throws `UnreadablePart`. */
export async function damageOfTranslations(
  { storage, codec }: { readonly storage: Storage; readonly codec: Codec },
  name: string,
): Promise<SaidValue | undefined> {
  try {
    await openTranslations(storage, codec, name);
    return undefined;
  } catch (error) {
    if (error instanceof UnreadablePart) throw error;
    return reasonOf(error);
  }
}
