import { type Diagnostic, DiagnosticSeverity, type Range, type TextEdit } from "vscode-languageserver";
import type { Lack } from "../service/knowledge/evidence";
import type { Reading } from "../service/knowledge/knowledge";
import { nameOfOwnLanguage } from "../service/render/languageNames";
import type { Finding, Severity } from "../service/rules/rule";
import type { TextEdit as ServiceEdit } from "../service/text/edit";
import type { TextRange } from "../service/text/range";
import { type Wording, worded } from "../service/text/say";
import type { LineTable } from "./lineTable";
import type { LackResult, ReadingResult } from "./requests";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Offsets of a text as LSP's lines and characters. */
export function toRange(lines: LineTable, { start, end }: TextRange): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** LSP's range as offsets. */
export function toOffsets(lines: LineTable, { start, end }: Range): TextRange {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

/** How far the corpus is read, for a client. */
export function readingResult({ percent, stopped }: Reading): ReadingResult {
  return { percent, ...(stopped ? { stopped } : {}) };
}

/** Why nothing follows from nothing found, for a client. */
export function lackResult(lack: Lack, wording: Wording): LackResult {
  if (lack.kind === "reading") return { kind: "reading", ...readingResult(lack.reading) };
  const { of, language } = lack;
  if (!language) return { kind: "text", of };
  return { kind: "text", of, language, languageName: nameOfOwnLanguage(language, wording) };
}

export function toDiagnostic(lines: LineTable, finding: Finding, wording: Wording): Diagnostic {
  return {
    range: toRange(lines, finding),
    severity: severities[finding.severity],
    code: finding.code,
    source: "Penholder",
    message: worded(finding.message, wording),
  };
}

/** Edits of a draft as LSP's. */
export function toTextEdits(lines: LineTable, edits: readonly ServiceEdit[]): TextEdit[] {
  return edits.map(({ start, end, newText }) => ({ range: toRange(lines, { start, end }), newText }));
}
