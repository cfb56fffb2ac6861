import { paragraphRule, type Slip } from "../paragraphRule";

/** Those of other organizations are "member States". */
const others =
  "European|EU|Union|African|AU|ASEAN|ECOWAS|League|Arab|Commonwealth|Community|Caribbean|CARICOM|NATO|Alliance|OSCE|OAS|SADC|IGAD|EAC|" +
  "Pacific|Forum|Cooperation|Conference|GCC|OIC|G5|Agency|IAEA|OPCW|WHO|ILO|FAO|UNESCO|IMF|WTO|Fund|Bank|Council of Europe|Cartagena|Nordic|" +
  "Benelux|Mercosur|MERCOSUR|Andean|Eurasian|CSTO|CIS|federation|federal|Federation|region|regional|subregional|organizations|organisations|their|its";
const around = new RegExp(`\\b(?:${others})\\b`);

/** "member states": the United Nations writes "Member States" of its own members, and "States" always with a capital. */
export const memberStates = paragraphRule({
  code: "member-states",
  description:
    "*Member States* of the United Nations without their capitals: *all member states*. Those of other organizations are left alone.",
  summary: "“member states” or “Member states” for the Member States of the United Nations",
  defaultSeverity: "warning",
  example: {
    wrong: "We call upon all member states of the United Nations to help.",
    right: "We call upon all Member States of the United Nations to help.",
  },
  languages: ["en"],
  find({ plain }) {
    const slips: Slip[] = [];
    for (const { index: start, 0: written, 1: plural = "" } of plain.matchAll(
      /\b(?:[Mm]ember state|member State)(s?)\b(?!\s*-)/g,
    )) {
      const end = start + written.length;
      const near =
        plain
          .slice(Math.max(0, start - 60), start)
          .split(/[.;]/)
          .at(-1) ?? "";
      const behind = plain.slice(end, end + 60).split(/[.;]/)[0] ?? "";
      const named = /\b(?:UN|United Nations|Organization|General Assembly|Charter)['’]?s?\b/.test(
        near.slice(-30) + behind.slice(0, 40),
      );
      if (!named && around.test(near + behind)) continue;
      const newText = `Member State${plural}`;
      slips.push({
        start,
        end,
        message: `The members of the United Nations are “${newText}”.`,
        severity: named ? "warning" : "hint",
        wanted: [newText],
      });
    }
    return slips;
  },
});
