import type { Codec } from "../../environment";
import type { Slices } from "../../slices";
import { encodeGrams } from "./encodeGrams";
import { encodePostings, orderTerms } from "./encodePostings";
import { encodeTables } from "./encodeTables";
import { encodeVocabulary } from "./encodeVocabulary";
import { encodePart } from "./part";
import type { SegmentBuilder } from "./segmentBuilder";

/** The parts of a segment, one file each. */
export const segmentParts = ["texts", "index", "grams", "words"] as const;
export type SegmentPart = (typeof segmentParts)[number];

export const partName = (segment: string, part: SegmentPart) => `${segment}.${part}`;

/** Makes the files of a segment one by one, so that not all are in memory at a time. */
export async function* encodeSegment(
  builder: SegmentBuilder,
  codec: Codec,
  slices: Slices,
): AsyncGenerator<{ name: string; parts: Uint8Array[] }> {
  const texts = encodePart(codec, [
    { name: "passages", views: builder.texts.views() },
    { name: "documents", views: builder.records.views() },
  ]);
  yield { name: partName(builder.name, "texts"), parts: texts };
  const terms = await orderTerms(builder, slices);
  const index = [...encodeTables(builder, codec), ...(await encodePostings(builder, terms, slices))];
  yield { name: partName(builder.name, "index"), parts: encodePart(codec, index) };
  yield {
    name: partName(builder.name, "grams"),
    parts: encodePart(codec, await encodeGrams(builder, slices)),
  };
  yield {
    name: partName(builder.name, "words"),
    parts: encodePart(codec, await encodeVocabulary(builder, terms.rankOf, slices)),
  };
}
