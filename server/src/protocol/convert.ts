import { type Diagnostic, DiagnosticSeverity, type Range, type TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding, Fix, Severity } from "../service/rules/rule";
import type { TextRange } from "../service/text/range";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Offsets of a document as LSP's lines and UTF-16 characters. */
export function toRange(document: TextDocument, { start, end }: TextRange): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** LSP's range as offsets. */
export function toOffsets(document: TextDocument, { start, end }: Range): TextRange {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** Offsets of a text that is not open as a document. */
export function rangeIn(text: string, range: TextRange): Range {
  return toRange(TextDocument.create("text:", "plaintext", 0, text), range);
}

export function toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
  return {
    range: toRange(document, finding),
    severity: severities[finding.severity],
    code: finding.code,
    source: "Penholder",
    message: finding.message,
  };
}

export function toTextEdits(document: TextDocument, fix: Fix): TextEdit[] {
  return fix.edits.map(({ start, end, newText }) => ({ range: toRange(document, { start, end }), newText }));
}
