import type { SearchOptions } from "../corpusSearch";
import type { LiveIndex } from "./liveIndex";

/** The languages (ISO 639 codes) that the passages of an index are in. Takes time linear in its documents. */
export function languagesOf(
  index: LiveIndex,
  options: Pick<SearchOptions, "kinds" | "excludeDocuments">,
): ReadonlySet<string> {
  const hidden = index.hidden(options);
  const found = new Set<string>();
  index.segments.forEach(({ segment }, place) => {
    const met = new Uint8Array(segment.languages.length);
    for (let document = 0; document < segment.documents; document += 1) {
      if (hidden[place]![document] !== 0 || met[segment.language(document)]) continue;
      // A document without a passage is a title only.
      const end = document + 1 < segment.documents ? segment.documentFirst[document + 1]! : segment.passages;
      if (segment.documentFirst[document]! < end) met[segment.language(document)] = 1;
    }
    segment.languages.forEach((language, number) => {
      if (met[number]) found.add(language);
    });
  });
  return found;
}
