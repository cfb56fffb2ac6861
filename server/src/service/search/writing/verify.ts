import type { Environment } from "../../environment";
import { english, reasonOf, say } from "../../text/say";
import { damageOfTranslations } from "../across/translationsPart";
import type { Damage } from "../corpusStore";
import { UnreadablePart } from "../segment/part";
import { checkSegment } from "../segment/segment";
import { readManifest, readSources, type StoredSource } from "./manifest";

/**
 * Reads every file of the store and compares it with its checksums.
 * @param onDamage hears of each damaged segment
 * @returns one entry for each damaged segment or file; none where all is well. Throws `NewerStore`.
 */
export async function verifyStore(
  { storage, codec, timer }: Environment,
  onDamage: (segment: string, reason: string) => void,
): Promise<Damage[]> {
  const read = await readManifest(storage, codec);
  if (read.state === "none") return [];
  if (read.state !== "whole") {
    const reason = read.state === "older" ? say`written by an older version` : say`damaged`;
    return [{ name: "manifest", reason, sources: undefined }];
  }
  const { segments, sources: file } = read.manifest;
  const sources = file === undefined ? [] : await readSources(storage, codec, file);
  const found: Damage[] = [];
  if (!sources) found.push({ name: file!, reason: say`damaged or missing`, sources: undefined });
  for (const { name } of segments) {
    try {
      await checkSegment(storage, codec, name, () => timer.pause());
    } catch (error) {
      if (!(error instanceof UnreadablePart)) onDamage(name, String(error));
      found.push({ name, reason: reasonOf(error), sources: sourcesIn(sources, name) });
    }
  }
  const { translations } = read.manifest;
  if (translations !== undefined) {
    const reason = await damageOfTranslations({ storage, codec }, translations).catch(reasonOf);
    if (reason !== undefined) {
      // Learnt anew, and nothing is read again for it.
      onDamage(translations, english(say`${reason}`));
      found.push({ name: translations, reason, sources: [] });
    }
  }
  return found;
}

function sourcesIn(sources: readonly StoredSource[] | undefined, segment: string): string[] | undefined {
  return sources
    ?.filter(({ places }) => places.some((place) => place.segment === segment))
    .map(({ record }) => record.uri);
}
