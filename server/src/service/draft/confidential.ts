import { matchesGlob } from "../globs";

const before = ["classification", "classement", "clasificación"];
const degrees = ["strictly ", "strictement ", "estrictamente ", "строго ", "سري للغاية ", "绝对"];
const marks = [
  "confidential",
  "confidentiel",
  "confidencial",
  "конфиденциально",
  "سري",
  "سرّي",
  "机密",
  "机密文件",
];

/** A line by itself, with whatever marks around it: "CONFIDENTIAL", "Classification: confidential", "confidential: true". */
const line = new RegExp(
  `^[^\\p{L}\\n]*(?:${before.join("|")})?[^\\p{L}\\n]*(?:${degrees.join("|")})?(?:${marks.join("|")})` +
    "(?:[^\\p{L}\\n]+(?:true|yes))?[^\\p{L}\\n]*$",
  "imu",
);
const comment = /<!--\s*penholder-confidential\s*-->/i;

/** The line is looked for at the beginning, where it is written; in UTF-16 units. */
const beginning = 2000;

/**
 * Whether a draft must not be told to anybody: it says so in a line of its beginning (in one of the six languages) or in the
 * comment `<!-- penholder-confidential -->` anywhere, or its path is named by a pattern.
 * @param path of the draft, with `/` between its parts
 * @param patterns of paths from any folder on: "confidential", "drafts/secret"
 */
export function isConfidential(text: string, path: string, patterns: readonly string[]): boolean {
  if (comment.test(text) || line.test(text.slice(0, beginning))) return true;
  return patterns.some((pattern) => matchesGlob(pattern, path) || matchesGlob(`**/${pattern}`, path));
}

/**
 * Whether a line of a paragraph is the beginning of one that says that its draft is confidential, as while that is typed:
 * "Confid", "Classification: str".
 */
export function maySayConfidential(paragraph: string): boolean {
  return paragraph.split("\n").some((one) => {
    const said = lettersOf(one);
    return said !== "" && sayings.some((saying) => saying.startsWith(said));
  });
}

const sayings = ["", ...before].flatMap((first) =>
  ["", ...degrees].flatMap((degree) => marks.map((mark) => lettersOf(first + degree + mark))),
);

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/\P{L}/gu, "");
}
