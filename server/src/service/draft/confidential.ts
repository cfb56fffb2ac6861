import { matchesGlob } from "../globs";

/** A line by itself, with whatever marks around it: "CONFIDENTIAL", "Classification: confidential", "confidential: true". */
const line =
  /^[^\p{L}\n]*(?:classification|classement|clasificación)?[^\p{L}\n]*(?:strictly |strictement |estrictamente |строго |سري للغاية |绝对)?(?:confidential|confidentiel|confidencial|конфиденциально|سري|سرّي|机密|机密文件)(?:[^\p{L}\n]+(?:true|yes))?[^\p{L}\n]*$/imu;
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
