import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { nameOf } from "../../service/corpus/walk";
import { findDiagnostics } from "../../service/features/diagnostics";
import type { Finding } from "../../service/rules/rule";
import { glossaryFor, termAt } from "../addToGlossary";
import { toDiagnostic, toOffsets, toTextEdits } from "../convert";
import { addToGlossaryCommand, type IgnoredFinding, ignoreCommand } from "../requests";
import type { Session } from "../session";
import { wholeDraftActions } from "./wholeDraft";
import { wordingActions } from "./wording";

/**
 * textDocument/codeAction: the fixes of the findings at the place, and "ignore" for each; "Add to glossary" for what is
 * selected and for an acronym that nobody knows; what can be done about wording that departs from agreed language; what
 * is done to a whole draft.
 */
export async function codeAction(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const open = session.draft(params.textDocument.uri);
  if (!open || session.glossary.isOwn(params.textDocument.uri)) return [];
  const { only, triggerKind } = params.context;
  const wanted = (kind: CodeActionKind) => !only || only.some((asked) => within(kind, asked));
  return [
    ...(wanted(CodeActionKind.QuickFix) ? await fixes(session, open, params) : []),
    ...(wanted(CodeActionKind.Refactor) && !isEmpty(params.range)
      ? adding(session, params, params.range)
      : []),
    ...(wanted(CodeActionKind.RefactorRewrite) ? await wordingActions(session, params) : []),
    // An editor that asks by itself at each step of the cursor wants what can be done at that place.
    ...(triggerKind === CodeActionTriggerKind.Automatic && !only
      ? []
      : await wholeDraftActions(session, params.textDocument.uri, wanted)),
  ];
}

/** "refactor.extract" is a "refactor"; the empty kind is all kinds. */
function within(kind: CodeActionKind, asked: CodeActionKind): boolean {
  return asked === "" || kind === asked || kind.startsWith(`${asked}.`);
}

async function fixes(
  session: Session,
  { document, draft }: NonNullable<ReturnType<Session["draft"]>>,
  params: CodeActionParams,
): Promise<CodeAction[]> {
  const at = toOffsets(document, params.range);
  const knowledge = await session.knowledge();
  const quoted = await session.quotations.findings(knowledge, draft);
  const findings = findDiagnostics(knowledge, draft, session.settings, quoted);
  return findings
    .filter((finding) => finding.start <= at.end && at.start <= finding.end)
    .flatMap((finding) => {
      const [first, ...rest] = actionsFor(document, finding, draft.text.slice(finding.start, finding.end));
      if (!first || finding.code !== "acronym-not-introduced") return first ? [first, ...rest] : [];
      const range = { start: document.positionAt(finding.start), end: document.positionAt(finding.end) };
      const known = finding.fixes.length > 0;
      return known
        ? [first, ...rest]
        : [...adding(session, params, range, toDiagnostic(document, finding)), first, ...rest];
    });
}

/** "Add to glossary", by a command of the server: a file that is not open is changed and shown. */
function adding(
  session: Session,
  { textDocument: { uri } }: CodeActionParams,
  range: Range,
  diagnostic?: Diagnostic,
): CodeAction[] {
  const place = { uri, range };
  const term = termAt(session, place);
  const glossary = glossaryFor(session, uri);
  if (!term || !glossary) return [];
  const title = `Add “${shown(term.term)}” to ${nameOf(glossary)}`;
  return [
    {
      title,
      kind: diagnostic ? CodeActionKind.QuickFix : CodeActionKind.Refactor,
      ...(diagnostic ? { diagnostics: [diagnostic] } : {}),
      command: { title, command: addToGlossaryCommand, arguments: [place] },
    },
  ];
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
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
