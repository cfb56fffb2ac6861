import { type Said, say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";

interface Form {
  /** Its first group is marked; the rest tells where it is wrong. */
  readonly pattern: RegExp;
  readonly wanted: (found: string) => string;
  readonly message: Said;
}

const forms: readonly Form[] = [
  {
    pattern: /(?<![\p{L}-])(UN['’]s)(?![\p{L}-])/gu,
    wanted: () => "United Nations",
    message: say`A short form owns nothing in United Nations texts: “United Nations efforts”, “efforts of the United Nations”.`,
  },
  {
    pattern:
      /(?<=(?<![\p{L}-])(?:UN|United Nations|[Vv]arious|[Ff]ield|[Pp]eacekeeping|[Pp]olitical|[Tt]hese|[Tt]hose|[Aa]ll) )(Missions)(?=[.,;:)]| (?:\p{Ll}|$))(?! in (?:the )?\p{Lu})/gu,
    wanted: () => "missions",
    message: say`Missions in general have a small letter (“missions” 2,397 times, “Missions” 89).`,
  },
  {
    pattern:
      /(?<!(?:National|Security|Homeland|State) )(?<![\p{L}-])(Advisors?)(?= \p{Lu}\p{Ll}+ \p{Lu}\p{Ll})/gu,
    wanted: (found) => found.replace("or", "er"),
    message: say`United Nations titles have “Adviser”.`,
  },
  {
    pattern:
      /(?<=(?<![\p{L}-])(?:UN|United Nations|Police|Military|Legal|Gender|Special|Senior|Protection) )(Advisors?)(?![\p{L}-])(?! to (?:the )?(?:President|Prime|King))/gu,
    wanted: (found) => found.replace("or", "er"),
    message: say`United Nations titles have “Adviser”.`,
  },
];

/** "UN's efforts", "UN Missions", "Police Advisor": forms that a statement may have and an edited text has not. */
export const unForms = paragraphRule({
  code: "un-forms",
  description: say`A form of a name or title that edited United Nations texts do not have: *UN’s efforts*, *UN Missions*, *Police Advisor*. English only.`,
  summary: say`forms that edited texts do not have: “UN’s efforts”, “UN Missions”, “Police Advisor” (English)`,
  defaultSeverity: "hint",
  example: {
    wrong: "Police officers serve in UN Missions across the world.",
    right: "Police officers serve in UN missions across the world.",
  },
  authority: say`United Nations Editorial Manual, abbreviations and spelling list; “missions” 2,397 times and “Missions” 89 in resolutions.`,
  languages: ["en"],
  find({ plain, isHeading }) {
    if (isHeading) return [];
    const slips = new Map<number, Slip>();
    for (const { pattern, wanted, message } of forms)
      for (const { index, 1: found = "" } of plain.matchAll(pattern))
        slips.set(index, { start: index, end: index + found.length, message, wanted: [wanted(found)] });
    return [...slips.values()].sort((a, b) => a.start - b.start);
  },
});
