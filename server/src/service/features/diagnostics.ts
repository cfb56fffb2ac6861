import type { Draft } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import type { Finding, Severity } from "../rules/rule";
import { rules } from "../rules/rules";

/** The delegate's choices: a severity by rule code ("off" silences it), and what they chose to ignore. */
export interface CheckSettings {
  readonly severities: Readonly<Record<string, Severity | "off" | "default">>;
  readonly ignored: readonly IgnoredFinding[];
}

/** A finding that is not to be shown again, in one draft or (without `uri`) anywhere in the workspace. */
export interface IgnoredFinding {
  readonly code: string;
  /** The words it was about. */
  readonly text: string;
  readonly uri?: string;
}

/**
 * What the checker finds in a draft, in order of place.
 * @param fromCorpus what checks have found that must ask the corpus (see `QuotationCheck`)
 */
export function findDiagnostics(
  knowledge: Knowledge,
  draft: Draft,
  settings: CheckSettings,
  fromCorpus: readonly Finding[] = [],
): Finding[] {
  const findings: Finding[] = [];
  const chosenFor = (code: string) => settings.severities[code] ?? "default";
  const take = (finding: Finding) => {
    const chosen = chosenFor(finding.code);
    if (chosen === "off" || isIgnored(finding, draft, settings.ignored)) return;
    findings.push(chosen === "default" ? finding : { ...finding, severity: chosen });
  };
  for (const rule of rules) {
    if (chosenFor(rule.code) !== "off") for (const finding of rule.check(draft, knowledge)) take(finding);
  }
  for (const finding of fromCorpus) take(finding);
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

function isIgnored({ code, start, end }: Finding, draft: Draft, ignored: readonly IgnoredFinding[]): boolean {
  const text = draft.text.slice(start, end);
  return ignored.some(
    (choice) =>
      choice.code === code && choice.text === text && (choice.uri === undefined || choice.uri === draft.uri),
  );
}
