import type { Draft } from "../../draft/draft";
import { touchesAny } from "../../draft/foreign";
import { structureOf } from "../../draft/structure/structure";
import type { TextRange } from "../../text/range";
import { say } from "../../text/say";
import { singular } from "../acronymUses";
import type { Finding, Rule } from "../rule";
import { wordsOf } from "../shortForms";

const code = "introduced-twice";

/** A short form is introduced once; in a resolution once in the preamble, once in the operative part, once in each annex. */
export const introducedTwice: Rule = {
  code,
  description: say`An acronym is introduced with its full name a second time. In a resolution, preamble, operative part and annexes count apart.`,
  summary: say`an acronym that is introduced with its full name a second time`,
  defaultSeverity: "warning",
  example: {
    wrong:
      "The Department of Peace Operations (DPO) leads. We thank the Department of Peace Operations (DPO) for it.",
    right: "The Department of Peace Operations (DPO) leads. We thank the DPO for it.",
  },
  check(draft) {
    const seen = new Map<string, string>();
    const findings: Finding[] = [];
    const partOf = parts(draft);
    for (const { start, end, acronym, name } of draft.introductions) {
      if (touchesAny(draft.foreign, { start, end }) || wordsOf("within").includes(acronym)) continue;
      const key = `${partOf(start)} ${singular(acronym)}`;
      const before = seen.get(key);
      const plain = plainName(name);
      if (before === undefined) {
        seen.set(key, plain);
        continue;
      }
      // Another name with the same short form is another thing.
      if (before !== plain || isTitle(draft, { start, end })) continue;
      const message = say`“${acronym}” was introduced before: here the short form is enough.`;
      findings.push({
        start,
        end,
        code,
        message,
        // The entries of a list in an annex are read one by one.
        severity: partOf(start).startsWith("annex") ? "hint" : "warning",
        fixes: [{ title: say`Write “${acronym}”`, edits: [{ start, end, newText: acronym }] }],
      });
    }
    return findings;
  },
};

/** Letters that a line may have beside an introduction, its number and mark, and be nothing but a title. */
const besideTitle = 12;

/** "29. Security Sector Reform (SSR)", "Special Criminal Court (SCC):": a line that names what follows keeps the full name. */
function isTitle({ text }: Draft, { start, end }: TextRange): boolean {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  const behind = text.slice(end, to < 0 ? text.length : to).trim();
  const ahead = text.slice(from, start).replace(/[^\p{L}]/gu, "");
  return ahead.length <= besideTitle && (behind === "" || behind === ":");
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/^the /, "").replace(/[-‑]/g, " ").replace(/s\b/g, "");
}

/** Names the part of a draft that a place is in; places have to be given in order. */
function parts(draft: Draft): (offset: number) => string {
  const { kind, places } = structureOf(draft);
  if (kind !== "resolution") return () => "";
  let at = 0;
  let part = "";
  return (offset) => {
    while (at < places.length && (places[at]?.paragraph.start ?? 0) <= offset) {
      const place = places[at]!;
      if (place.part === "preambular" || place.part === "operative" || place.part === "annex")
        part = place.part;
      if (place.part === "organ") part = "preambular";
      at++;
      part = `${part.split(" ")[0]} ${place.section}`;
    }
    return part;
  };
}
