import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";

/** "through inter alia training": set off by two commas. */
export const interAlia = paragraphRule({
  code: "inter-alia",
  description: say`*inter alia* without the commas that set it off: *through inter alia training*. English only.`,
  summary: say`“inter alia” without its commas: “through inter alia training” (English)`,
  defaultSeverity: "warning",
  example: { wrong: "We act through inter alia training.", right: "We act through, inter alia, training." },
  authority: say`Statements and resolutions of the General Assembly since 2000: both commas 999 times, none 5; the Council 325 and 98.`,
  languages: ["en"],
  find({ plain, genre }) {
    return [...plain.matchAll(/(?<=\p{Ll})([*_]? [*_]?inter alia[*_]?)(?= \p{Ll})/gu)].map(
      ({ index, 0: found }): Slip => {
        const [before, after] = [found.startsWith("*") || found.startsWith("_") ? 1 : 0, found.length];
        return {
          start: index + before,
          end: index + after,
          severity: genre === "council" ? "hint" : "warning",
          message: say`“inter alia” stands between two commas.`,
          fixes: [
            {
              title: say`Write “, inter alia,”`,
              edits: [
                { start: index + before, end: index + before, newText: "," },
                { start: index + after, end: index + after, newText: "," },
              ],
            },
          ],
        };
      },
    );
  },
});
