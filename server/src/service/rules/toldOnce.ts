import { say } from "../text/say";
import type { Finding, Fix } from "./rule";

/** Maximum number of findings of one cause that are told one by one: where there are more the cause is told, once. */
export const mostToldAlone = 3;

/**
 * Findings of which those that have one cause are told once: the first says how many there are and offers to mend them
 * all, the others become hints, with their own fixes. Few, and what is no warning, stay as they are. Linear.
 * @param findings in order of place
 */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== "warning" || finding.oneOf === undefined) continue;
    const { words } = finding.oneOf;
    const group = groups.get(words);
    if (group) group.push(finding);
    else groups.set(words, [finding]);
  }
  return findings.map((finding) => {
    const group = finding.severity === "warning" ? (groups.get(finding.oneOf?.words ?? "") ?? []) : [];
    if (group.length <= mostToldAlone) return finding;
    if (finding !== group[0] || !finding.oneOf) return { ...finding, severity: "hint" };
    const message = say`${finding.message} In this draft: ${finding.oneOf}, ${group.length} in all.`;
    return { ...finding, message, fixes: [...finding.fixes, ...allOf(group)] };
  });
}

/** The preferred fixes of all, as one; none where not all have one, or two would change the same words. */
function allOf(group: readonly Finding[]): Fix[] {
  const edits = group.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const overlaps = sorted.some(({ start }, at) => at > 0 && start < sorted[at - 1]!.end);
  if (overlaps || group.some(({ fixes }) => fixes.length === 0)) return [];
  return [{ title: say`Correct all ${group.length}: ${group[0]?.oneOf ?? ""}`, edits: sorted }];
}
