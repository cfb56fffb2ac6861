import { CodeLensRefreshRequest, SemanticTokensRefreshRequest } from "vscode-languageserver";
import { type DraftsResult, notifications } from "./requests";
import type { Session } from "./session";

/**
 * Tells the client which open documents are drafts, and has it ask again where that has changed.
 * @returns asks which they are; from then on the client is told of every change
 * @param on what else is to be done: every draft checked again; the corpus of a folder read that a draft brought in
 */
export function followDrafts(
  session: Session,
  on: { check(): void; readFolders(): Promise<unknown> },
): () => DraftsResult {
  const { connection, drafting, background } = session;
  const { semanticTokens, codeLens } = session.capabilities.workspace ?? {};
  let subscribed = false;
  const state = (): DraftsResult => ({ drafts: drafting.drafts(), leftAlone: drafting.leftAlone() });

  drafting.onChange(({ broughtIn, decidedAnew }) => {
    if (subscribed)
      background("Telling the drafts", () =>
        connection.sendNotification(notifications.drafts.method, state()),
      );
    if (broughtIn) background("Reading a folder that a draft brought in", () => on.readFolders());
    if (!decidedAnew) return;
    on.check();
    if (semanticTokens?.refreshSupport)
      background("Renewing the colours", () => connection.sendRequest(SemanticTokensRefreshRequest.type));
    if (codeLens?.refreshSupport && session.settings.some((settings) => settings.codeLens))
      background("Renewing the marks", () => connection.sendRequest(CodeLensRefreshRequest.type));
  });
  return () => {
    subscribed = true;
    return state();
  };
}
