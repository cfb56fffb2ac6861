import { type CodeAction, CodeActionKind, type CodeActionParams, type TextEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { findDiagnostics } from "../../service/features/diagnostics";
import type { Finding } from "../../service/rules/rule";
import { toDiagnostic, toOffsets, toTextEdits } from "../convert";
import { type IgnoredFinding, ignoreCommand } from "../requests";
import type { Session } from "../session";

/** textDocument/codeAction: the fixes of the findings at the place, and "ignore" for each. */
export async function codeAction(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const open = session.draft(params.textDocument.uri);
  const only = params.context.only;
  if (!open || (only && !only.some((kind) => CodeActionKind.QuickFix.startsWith(kind)))) return [];
  const { document, draft } = open;
  const at = toOffsets(document, params.range);
  const findings = findDiagnostics(await session.knowledge(), draft, session.settings);
  return findings
    .filter((finding) => finding.start <= at.end && at.start <= finding.end)
    .flatMap((finding) => actionsFor(document, finding, draft.text.slice(finding.start, finding.end)));
}

function actionsFor(document: TextDocument, finding: Finding, text: string): CodeAction[] {
  const diagnostics = [toDiagnostic(document, finding)];
  const quickFix = { kind: CodeActionKind.QuickFix, diagnostics };
  const fixes = finding.fixes.map((fix, place) => ({
    ...quickFix,
    title: fix.title,
    isPreferred: place === 0,
    edit: { changes: { [document.uri]: toTextEdits(document, fix) } as Record<string, TextEdit[]> },
  }));
  const ignore = (title: string, ignored: IgnoredFinding) => ({
    ...quickFix,
    title,
    command: { title, command: ignoreCommand, arguments: [ignored] },
  });
  const { code } = finding;
  return [
    ...fixes,
    ignore(`Ignore “${shown(text)}” in this draft`, { code, text, uri: document.uri }),
    ignore(`Ignore “${shown(text)}” in this workspace`, { code, text }),
  ];
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
