import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";

/** Other organizations have a Secretary General without a hyphen. */
const others =
  "Organi[sz]ation of|NATO|OSCE|OAS|OECD|Council of Europe|Commonwealth|League of Arab States|Arab League|GCC|Gulf Cooperation Council|ASEAN|Amnesty|" +
  "Interpol|INTERPOL|CARICOM|SICA|ALBA|OPEC|OIC|ECO|BSEC|CICA|SCO|CSTO|PACE|European Commission|Presidency|Ministry|Government|Party|Parliament";
const behind = new RegExp(`^(?:,| |\\u00a0)*(?:of|at|to|for) (?:the )?(?:${others}|[A-Z][A-Z]{2,})\\b`);
const before = new RegExp(`(?:${others}|\\b(?!UN\\b)[A-Z]{3,})(?:['’]s)? $`);

/** "Secretary General": the United Nations has a Secretary-General, with a hyphen. */
export const secretaryGeneral = paragraphRule({
  code: "secretary-general",
  description: say`The title of the head of the United Nations without its hyphen or its capitals: *the Secretary General*, *the secretary-general*. Those of other organizations keep theirs.`,
  summary: say`“Secretary General” or “secretary-general” for the Secretary-General of the United Nations`,
  defaultSeverity: "warning",
  example: {
    wrong: "We thank the Secretary General for his report.",
    right: "We thank the Secretary-General for his report.",
  },
  languages: ["en"],
  find({ plain }) {
    const slips: Slip[] = [];
    const find =
      /\b(?:(?:Under|Assistant|Deputy)[- ])?(?:Secretary[ \u00a0]General|secretary[- ]general)(?=['’]?s?\b)/g;
    for (const { index: start, 0: written } of plain.matchAll(find)) {
      const end = start + written.length;
      if (behind.test(plain.slice(end, end + 60)) || before.test(plain.slice(Math.max(0, start - 40), start)))
        continue;
      const newText = written
        .replace(/secretary[- \u00a0]general/i, "Secretary-General")
        .replace(/^(Under|Assistant|Deputy)[- ]/, (_, rank) => (rank === "Under" ? "Under-" : `${rank} `));
      // "a secretary-general" may be anybody's.
      if (
        /\b(?:an?|any|new|former|each)\s$/i.test(plain.slice(Math.max(0, start - 8), start)) &&
        /^s/.test(written)
      )
        continue;
      slips.push({
        start,
        end,
        message: say`The title is written “${newText}”.`,
        wanted: [newText],
        oneOf: say`titles of the Secretary-General without their hyphen or capitals`,
      });
    }
    return slips;
  },
});
