import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";

const month =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
const doubled = new RegExp(
  `\\b(?:[Ii]n|[Oo]n|[Aa]t) (?=(?:this past|this coming|last|next) ${month}\\b(?! of\\b))`,
  "g",
);

/** "in this past August", "on last Monday": no preposition before "this past", "last" and "next". */
export const timePreposition = paragraphRule({
  code: "time-preposition",
  description: say`A preposition before *last*, *next* or *this past* and a month or day: *in this past August*, *on last Monday*. English only.`,
  summary: say`a preposition before “last”, “next” or “this past” and a month or day: “in this past August” (English)`,
  defaultSeverity: "error",
  example: {
    wrong: "The report issued in this past August is clear.",
    right: "The report issued this past August is clear.",
  },
  languages: ["en"],
  find({ plain }) {
    return [...plain.matchAll(doubled)].map(({ index, 0: found }): Slip => {
      const capital = /^\p{Lu}/u.test(found);
      const next = plain.charAt(index + found.length);
      return {
        start: index,
        end: index + found.length + 1,
        message: say`No “${found.trim().toLowerCase()}” stands here.`,
        fixes: [
          {
            title: say`Take “${found.trim()}” away`,
            edits: [
              { start: index, end: index + found.length + 1, newText: capital ? next.toUpperCase() : next },
            ],
          },
        ],
      };
    });
  },
});
