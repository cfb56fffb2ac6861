import {
  type ClientCapabilities,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import { createDraftCheck, type Diagnosing, pauseInWord } from "./draftCheck";
import type { Session } from "./session";

/**
 * Whether a client asks for findings instead of being told them. One that takes both is told: what is told comes when
 * nobody is writing any longer, and costs no question behind every letter.
 */
export function pullsDiagnostics({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined && textDocument.publishDiagnostics === undefined;
}

/**
 * textDocument/diagnostic: the findings of a draft when the client asks. It is told to ask again, where it can be, when
 * something else than the draft has changed, or when the word that was being typed is left alone.
 */
export function answerDiagnostics(session: Session): Diagnosing {
  const { answer, background, capabilities, connection, documents, environment } = session;
  const check = createDraftCheck(session);
  const refreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
  const waiting = new Map<string, () => void>();
  /** What was answered last, of which version: a client that has it is not sent it again. */
  const answered = new Map<
    string,
    { readonly id: string; readonly findings: string; readonly version: number }
  >();
  let stopRefreshing: (() => void) | undefined;
  let count = 0;

  function refresh() {
    if (!refreshes) return;
    stopRefreshing?.();
    stopRefreshing = environment.timer.after(0, () =>
      background("Renewing the findings", () => connection.sendRequest(DiagnosticRefreshRequest.type)),
    );
  }
  function noLonger(uri: string) {
    waiting.get(uri)?.();
    waiting.delete(uri);
  }
  documents.onDidChangeContent(({ document }) => noLonger(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    noLonger(uri);
    check.forget(uri);
    answered.delete(uri);
  });

  const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    answer.wholeDraft(
      "findings",
      none,
      async (snapshot, { previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> => {
        const { uri, version } = snapshot;
        const last = answered.get(uri);
        // Who asks again about the same text is not writing.
        const found = await check.of(snapshot, last?.version === version);
        // Changed meanwhile: this answer is thrown away.
        if (!found) return none;
        noLonger(uri);
        if (found.withheld && refreshes) waiting.set(uri, environment.timer.after(pauseInWord, refresh));
        const findings = JSON.stringify(found.diagnostics);
        const known = last?.findings === findings && last.id === previousResultId;
        if (!known) count += 1;
        const resultId = String(known ? last.id : count);
        answered.set(uri, { id: resultId, findings, version });
        return known
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items: found.diagnostics };
      },
    ),
  );
  return { all: refresh };
}
