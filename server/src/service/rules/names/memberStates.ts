import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";

/** Those of other organizations are "member States". */
const others =
  "European|EU|Union|African|AU|ASEAN|ECOWAS|League|Arab|Commonwealth|Community|Caribbean|CARICOM|NATO|Alliance|OSCE|OAS|SADC|IGAD|EAC|" +
  "Pacific|Forum|Cooperation|Conference|GCC|OIC|G5|Agency|IAEA|OPCW|WHO|ILO|FAO|UNESCO|IMF|WTO|Fund|Bank|Council of Europe|Cartagena|Nordic|" +
  "Benelux|Mercosur|MERCOSUR|Andean|Eurasian|CSTO|CIS|g7\\+|LDCs?|ISA|federation|federal|Federal|Federation|federated|region|regional|" +
  "subregional|organizations|organisations";
const around = new RegExp(`\\b(?:${others})(?![\\p{L}-])`, "u");
/** Straight before the words, or named as what the States are members of. */
const beforeThem = new RegExp(`\\b(?:${others}|its|their|our)(?:['’]s?)?(?: \\p{Ll}+)? $`, "u");
const ofThem = new RegExp(`^ (?:and \\p{L}+ )?of (?:the )?(?:[\\p{L}+-]+ ){0,3}(?:${others})\\b`, "u");
const ofTheUnited = /^ (?:and \p{L}+ )?of (?:the |this )?(?:UN|United Nations|Organization)\b/u;

/** "member states": the United Nations writes "Member States" of its own members, and "States" always with a capital. */
export const memberStates = paragraphRule({
  code: "member-states",
  description: say`*Member States* of the United Nations without their capitals: *all member states*. Those of other organizations are left alone.`,
  summary: say`“member states” or “Member states” for the Member States of the United Nations`,
  defaultSeverity: "warning",
  example: {
    wrong: "We call upon all member states of the United Nations to help.",
    right: "We call upon all Member States of the United Nations to help.",
  },
  languages: ["en"],
  find({ plain }) {
    const slips: Slip[] = [];
    for (const { index: start, 0: written, 1: plural = "" } of plain.matchAll(
      /(?<![\p{L}-]|non[-‑])\b(?:[Mm]ember state|member State)(s?)\b(?!\s*-)/gu,
    )) {
      const end = start + written.length;
      const near =
        plain
          .slice(Math.max(0, start - 60), start)
          .split(/[.;]/)
          .at(-1) ?? "";
      const behind = plain.slice(end, end + 60).split(/[.;]/)[0] ?? "";
      const named =
        /\b(?:UN|United Nations) $/.test(near.slice(-16)) || ofTheUnited.test(behind.slice(0, 40));
      // "States" has its capital always; "member States" are rightly those of another body.
      const small = written.includes("state");
      if (!named && (small ? beforeThem.test(near) || ofThem.test(behind) : around.test(near + behind)))
        continue;
      const newText = `Member State${plural}`;
      slips.push({
        start,
        end,
        message: say`The members of the United Nations are “${newText}”.`,
        severity: named || small ? "warning" : "hint",
        wanted: [newText],
        oneOf: say`Member States without their capitals`,
      });
    }
    return slips;
  },
});
