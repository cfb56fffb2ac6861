import { operativeParts } from "../../draft/structure/operative";
import { findOwnParagraphs } from "../../draft/structure/ownParagraphs";
import type { Part, PlacedParagraph } from "../../draft/structure/places";
import { structureOf } from "../../draft/structure/structure";
import { say } from "../../text/say";
import { foreignIn } from "../foreign";
import type { Finding, Rule } from "../rule";

const code = "paragraph-cited";

/** A resolution cites only paragraphs that it has, and those above that stand above. */
export const paragraphCited: Rule = {
  code,
  description: say`A draft resolution cites a paragraph of its own that it does not have, or one as *above* that stands below: *paragraph 12 above* in a text of nine paragraphs.`,
  summary: say`a paragraph of the same resolution that is cited and is not there, or is not “above”`,
  defaultSeverity: "error",
  check(draft) {
    const isForeign = foreignIn(draft);
    const parts = operativeParts(draft);
    const numbers = new Map<PlacedParagraph, number>();
    const last = new Map<number, number>();
    for (const { section, paragraphs } of parts)
      for (const { place } of paragraphs) {
        if (place.mark?.kind !== "number") continue;
        numbers.set(place, place.mark.value);
        last.set(section, Math.max(last.get(section) ?? 0, place.mark.value));
      }
    // Where numbers begin anew within a text, it is not known which are meant.
    parts.forEach(({ section }, at) => {
      if (parts[at + 1]?.section === section) last.delete(section);
    });
    const findings: Finding[] = [];
    let current = 0;
    let section = -1;
    for (const place of structureOf(draft).places) {
      if (place.section !== section) current = 0;
      section = place.section;
      current = numbers.get(place) ?? current;
      const most = last.get(section);
      if (most === undefined || elsewhere.has(place.part)) continue;
      const { start, words } = place.paragraph;
      for (const cited of findOwnParagraphs(words, draft.language)) {
        const whole = shifted(cited.whole, start);
        if (isForeign(whole)) continue;
        const finding = {
          start: cited.start + start,
          end: cited.end + start,
          code,
          severity: "error",
        } as const;
        if (cited.value > most || cited.value === 0) {
          const message = say`There is no paragraph ${cited.value}: the last one is ${most}.`;
          findings.push({ ...finding, message, fixes: [] });
        } else if (cited.where === "above" && cited.value > current) {
          const message = say`Paragraph ${cited.value} stands below, not above.`;
          const below = { ...shifted(cited.word, start), newText: "below" };
          const fixes = draft.language === "en" ? [{ title: say`Write “below”`, edits: [below] }] : [];
          findings.push({ ...finding, message, fixes });
        }
      }
    }
    return findings;
  },
};

/** Parts that have paragraphs of their own to cite, or none. */
const elsewhere: ReadonlySet<Part> = new Set(["annex", "quotation", "footnote"]);

function shifted({ start, end }: { readonly start: number; readonly end: number }, by: number) {
  return { start: start + by, end: end + by };
}
