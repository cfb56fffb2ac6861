import { say } from "../../text/say";
import { paragraphRule } from "../paragraphRule";

/** "50 percent": two words at the United Nations. */
export const perCent = paragraphRule({
  code: "per-cent",
  description: say`*percent* in one word: the United Nations write *per cent*. English only.`,
  summary: say`“percent”, which the United Nations write “per cent” (English)`,
  defaultSeverity: "warning",
  example: { wrong: "It grew by 50 percent.", right: "It grew by 50 per cent." },
  authority: say`United Nations Editorial Manual, numbers; “per cent” 1,956 : 59 in statements and resolutions since 2000.`,
  languages: ["en"],
  find({ words, genre }) {
    return words
      .filter(({ text }) => text === "percent")
      .map(({ start, end }) => ({
        start,
        end,
        // The Council writes both.
        severity: genre === "council" ? "hint" : "warning",
        message: say`The United Nations write “per cent”.`,
        wanted: ["per cent"],
      }));
  },
});
