import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from "vscode-languageserver";
import { ignoreComment } from "../../service/draft/comments";
import { findDiagnostics } from "../../service/features/diagnostics";
import type { Finding } from "../../service/rules/rule";
import { type Said, say, worded } from "../../service/text/say";
import { nameOf } from "../../service/uri";
import { glossaryEdit, glossaryFor, termAt } from "../addToGlossary";
import { toDiagnostic, toOffsets, toRange, toTextEdits } from "../convert";
import { draftEdit } from "../draftEdit";
import { type IgnoredFinding, serverCommands } from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";
import { sharedChoices, shown } from "./sharedChoices";
import { wholeDraftActions } from "./wholeDraft";
import { wordingActions } from "./wording";

/**
 * textDocument/codeAction: the fixes of the findings at the place, and "ignore" for each; "Add to glossary" for what is
 * selected and for an acronym that nobody knows; what can be done about wording that departs from agreed language; what
 * is done to a whole draft. Where one finding of the whole draft is asked about, its preferred fix only.
 */
export async function codeAction(
  snapshot: DraftSnapshot,
  params: CodeActionParams,
  session: Needed,
): Promise<CodeAction[]> {
  if (session.glossary.isOwn(snapshot.uri)) return [];
  const finding = onlyFinding(snapshot, params);
  if (finding) return await preferredFix(session, snapshot, params, finding);
  const { only, triggerKind } = params.context;
  const wanted = (kind: CodeActionKind) => !only || only.some((asked) => within(kind, asked));
  return [
    ...(wanted(CodeActionKind.QuickFix) ? await fixes(session, snapshot, params) : []),
    ...(wanted(CodeActionKind.Refactor) && !isEmpty(params.range)
      ? await adding(session, snapshot, params.range)
      : []),
    ...(wanted(CodeActionKind.RefactorRewrite) ? await wordingActions(snapshot, params, session) : []),
    // An editor that asks on its own at each step of the cursor wants what can be done at that place.
    ...(triggerKind === CodeActionTriggerKind.Automatic && !only
      ? []
      : await wholeDraftActions(snapshot, wanted, session)),
  ];
}

type Needed = Pick<
  Session,
  | "capabilities"
  | "documents"
  | "environment"
  | "folders"
  | "glossary"
  | "lineTable"
  | "precedents"
  | "wording"
  | "quotations"
>;

/** "refactor.extract" is a "refactor"; the empty kind is all kinds. */
function within(kind: CodeActionKind, asked: CodeActionKind): boolean {
  return asked === "" || kind === asked || kind.startsWith(`${asked}.`);
}

/**
 * The finding whose one fix is wanted. Kate's *Quick Fix* asks about the whole draft, names the finding at the cursor, and
 * makes all changes that it is answered. Who shows a list tells why it is asked for (`triggerKind`).
 */
function onlyFinding(
  { draft, lines }: DraftSnapshot,
  { range, context: { diagnostics, only, triggerKind } }: CodeActionParams,
): Diagnostic | undefined {
  const { start, end } = toOffsets(lines, range);
  const isWhole = start === 0 && end >= draft.text.length;
  return isWhole && !only && triggerKind === undefined && diagnostics.length === 1
    ? diagnostics[0]
    : undefined;
}

async function preferredFix(
  session: Needed,
  snapshot: DraftSnapshot,
  params: CodeActionParams,
  finding: Diagnostic,
): Promise<CodeAction[]> {
  const { code, range } = finding;
  const at = toOffsets(snapshot.lines, range);
  return (await fixes(session, snapshot, { ...params, range }))
    .filter(({ isPreferred, diagnostics: [of] = [] }) => {
      if (!isPreferred || !of || of.code !== code) return false;
      const { start, end } = toOffsets(snapshot.lines, of.range);
      return start === at.start && end === at.end;
    })
    .slice(0, 1);
}

async function fixes(
  session: Needed,
  snapshot: DraftSnapshot,
  params: CodeActionParams,
): Promise<CodeAction[]> {
  const { knowledge, checks, draft, lines } = snapshot;
  const at = toOffsets(lines, params.range);
  const quoted = await session.quotations.findings(knowledge, draft);
  const findings = findDiagnostics(knowledge, draft, checks, quoted);
  const here = findings.filter((finding) => finding.start <= at.end && at.start <= finding.end);
  const actions = await Promise.all(
    here.map(async (finding) => {
      const own = actionsFor(session, snapshot, finding);
      const unknown = finding.code === "acronym-not-introduced" && finding.fixes.length === 0;
      if (!unknown) return own;
      return [
        ...(await adding(
          session,
          snapshot,
          toRange(lines, finding),
          toDiagnostic(lines, finding, session.wording),
        )),
        ...own,
      ];
    }),
  );
  return actions.flat();
}

/**
 * "Add to glossary", by a command of the server: a file that is not open is changed and shown. A client that lets the server
 * change nothing makes the edit itself.
 */
async function adding(
  session: Needed,
  snapshot: DraftSnapshot,
  range: Range,
  diagnostic?: Diagnostic,
): Promise<CodeAction[]> {
  const { uri } = snapshot;
  const term = termAt(snapshot, range);
  const glossary = glossaryFor(session, uri);
  if (!term || !glossary) return [];
  const title = worded(say`Add “${shown(term.term)}” to ${nameOf(glossary)}`, session.wording);
  return [
    {
      title,
      kind: diagnostic ? CodeActionKind.QuickFix : CodeActionKind.Refactor,
      ...(diagnostic ? { diagnostics: [diagnostic] } : {}),
      ...(session.capabilities.workspace?.applyEdit
        ? { command: { title, command: serverCommands.addToGlossary.method, arguments: [{ uri, range }] } }
        : { edit: (await glossaryEdit(session, glossary, term)).edit }),
    },
  ];
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}

function actionsFor(
  session: Pick<Session, "capabilities" | "folders" | "wording">,
  snapshot: DraftSnapshot,
  finding: Finding,
): CodeAction[] {
  const { uri, draft, lines } = snapshot;
  const { wording } = session;
  const text = draft.text.slice(finding.start, finding.end);
  const diagnostics = [toDiagnostic(lines, finding, session.wording)];
  const quickFix = { kind: CodeActionKind.QuickFix, diagnostics };
  const fixes = finding.fixes.map((fix, place) => ({
    ...quickFix,
    title: worded(fix.title, wording),
    isPreferred: place === 0,
    edit: draftEdit(session, snapshot, toTextEdits(lines, fix.edits)),
  }));
  const ignore = (words: Said, ignored: IgnoredFinding) => {
    const title = worded(words, wording);
    return {
      ...quickFix,
      title,
      command: { title, command: serverCommands.ignore.method, arguments: [ignored] },
    };
  };
  const { code } = finding;
  const forEverybody = sharedChoices(session, uri, { code, text }).map((choice) => ({
    ...quickFix,
    ...choice,
  }));
  return [
    ...fixes,
    ignore(say`Ignore “${shown(text)}” in this draft`, { code, text, uri }),
    ...(forEverybody.length > 0
      ? forEverybody
      : [ignore(say`Ignore “${shown(text)}” in this workspace`, { code, text })]),
    {
      ...quickFix,
      title: worded(say`Ignore it here, with a comment that travels with the draft`, wording),
      edit: draftEdit(session, snapshot, [commentBefore(snapshot, finding)]),
    },
  ];
}

/** On a line of its own before a paragraph's line; within a wrapped paragraph right before the words. */
function commentBefore({ draft: { text }, lines }: DraftSnapshot, { code, start }: Finding): TextEdit {
  const { line } = lines.positionAt(start);
  const lineStart = lines.offsetAt({ line, character: 0 });
  const alone =
    /(?:^|\n)[^\S\n]*\n$/.test(text.slice(Math.max(0, lineStart - 80), lineStart)) || lineStart === 0;
  const position = alone ? { line, character: 0 } : lines.positionAt(start);
  return {
    range: { start: position, end: position },
    newText: alone ? `${ignoreComment(code)}\n` : `${ignoreComment(code)} `,
  };
}
