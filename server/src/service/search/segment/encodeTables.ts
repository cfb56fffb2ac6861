import type { Codec } from "../../environment";
import type { SectionContent } from "./part";
import type { SegmentBuilder } from "./segmentBuilder";

/** The tables of passages, documents and tags. */
export function encodeTables(builder: SegmentBuilder, codec: Codec): SectionContent[] {
  const { passages, documents, entries, languages } = builder;
  const meta = codec.encodeUtf8(JSON.stringify({ passages, documents, entries, languages }));
  const hash1 = builder.passageHash1.view();
  const hash2 = builder.passageHash2.view();
  const keys = new Float64Array(passages);
  for (let local = 0; local < passages; local += 1) keys[local] = hash1[local]! * 65_536 + local;
  keys.sort();
  const byHash = new Uint16Array(passages);
  for (let place = 0; place < passages; place += 1) byHash[place] = keys[place]! % 65_536;
  builder.passageStart.push(builder.texts.length);
  builder.documentStart.push(builder.records.length);
  builder.documentFirst.push(passages);
  const sections: SectionContent[] = [
    { name: "meta", views: [meta] },
    { name: "passageStart", views: [builder.passageStart.view()] },
    { name: "passageHash1", views: [hash1] },
    { name: "passageHash2", views: [hash2] },
    { name: "passageDocument", views: [builder.passageDocument.view()] },
    { name: "passagesByHash", views: [byHash] },
    { name: "documentStart", views: [builder.documentStart.view()] },
    { name: "documentChecksum", views: [builder.documentChecksum.view()] },
    { name: "documentEntry", views: [builder.documentEntry.view()] },
    { name: "documentFirst", views: [builder.documentFirst.view()] },
    { name: "documentOrdinal", views: [builder.documentOrdinal.view()] },
    { name: "documentDate", views: [builder.documentDate.view()] },
    { name: "documentNumber", views: [builder.documentNumber.view()] },
    { name: "documentKind", views: [builder.documentKind.view()] },
    { name: "documentId1", views: [builder.documentId1.view()] },
    { name: "documentId2", views: [builder.documentId2.view()] },
    { name: "documentSymbol1", views: [builder.documentSymbol1.view()] },
    { name: "documentSymbol2", views: [builder.documentSymbol2.view()] },
    ...encodeTags(builder.tags.view()),
  ];
  // A second writing of the same builder, after a disk that was full, must find it as it was.
  builder.passageStart.length -= 1;
  builder.documentStart.length -= 1;
  builder.documentFirst.length -= 1;
  return sections;
}

/** Tags sorted by hash, and the passages of each in order. */
function encodeTags(tags: Uint32Array): SectionContent[] {
  const order = Uint32Array.from({ length: tags.length / 3 }, (_, i) => i * 3);
  order.sort((x, y) => tags[x]! - tags[y]! || tags[x + 1]! - tags[y + 1]! || tags[x + 2]! - tags[y + 2]!);
  const hash1: number[] = [];
  const hash2: number[] = [];
  const offsets: number[] = [];
  const passages: number[] = [];
  for (const i of order) {
    const last = hash1.length - 1;
    const fresh = last < 0 || hash1[last] !== tags[i] || hash2[last] !== tags[i + 1];
    if (fresh) {
      hash1.push(tags[i]!);
      hash2.push(tags[i + 1]!);
      offsets.push(passages.length);
    } else if (passages.at(-1) === tags[i + 2]) continue;
    passages.push(tags[i + 2]!);
  }
  offsets.push(passages.length);
  return [
    { name: "tagHash1", views: [Uint32Array.from(hash1)] },
    { name: "tagHash2", views: [Uint32Array.from(hash2)] },
    { name: "tagOffset", views: [Uint32Array.from(offsets)] },
    { name: "tagPassages", views: [Uint16Array.from(passages)] },
  ];
}
