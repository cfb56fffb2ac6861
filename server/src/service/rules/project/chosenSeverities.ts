import type { Draft } from "../../draft/draft";
import { profiles } from "../profiles";
import { automatic, type ProjectFile } from "./projectFile";

/** Lines at the beginning of a draft that may name who signs it. */
const headLines = 12;

/**
 * Who wishes that a text be debated is named at conferences of students only: papers of the United Nations have sponsors
 * and no signatories.
 */
const signatories =
  /^\W*(?:Signator(?:y|ies)|Signataires?|Signatarios?|Подписавшие(?:ся)?|附议国|الموقعون)\W*[:：]/imu;

/**
 * The profile that a draft is judged by where nobody has chosen one: that for Model UN where the paper's head shows that
 * it is one; otherwise each check judges for itself, and looks at the draft's kind where that matters. The strict profile
 * for resolutions and the lenient one for statements are choices of the delegate: neither can be seen in a text.
 */
export function profileOf(draft: Pick<Draft, "text">): string {
  const head = draft.text.slice(0, 2000).split("\n").slice(0, headLines).join("\n");
  return signatories.test(head) ? "model-un" : profiles[0]!.name;
}

/**
 * How grave each check is for a draft.
 * @param chosen what the one who checks has said: it goes before the folder's file, and that before the profile's own. A
 *   severity "default" and the profile "auto" count as nothing said: editors send them for what nobody has set.
 */
export function severitiesFor(
  draft: Pick<Draft, "text">,
  chosen: { readonly profile?: string; readonly severities?: ProjectFile["severities"] },
  project: ProjectFile,
): ProjectFile["severities"] {
  const named = chosen.profile === automatic ? undefined : chosen.profile;
  const name = named ?? project.profile ?? profileOf(draft);
  const profile = profiles.find((known) => known.name === name);
  const said = Object.entries(chosen.severities ?? {}).filter(([, severity]) => severity !== "default");
  return { ...profile?.severities, ...project.severities, ...Object.fromEntries(said) };
}
