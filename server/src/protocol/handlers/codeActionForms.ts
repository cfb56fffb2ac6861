import type { ClientCapabilities, CodeAction, Command } from "vscode-languageserver";
import { serverCommands } from "../requests";
import type { DraftSnapshot } from "../snapshot";

/**
 * The same actions in the form in which a client takes them: for one that knows commands only (LSP before 3.8) an edit is
 * a command of the server, which asks the client to make it. What such a client could not do is left out.
 */
export function asTheClientTakesThem(
  actions: readonly CodeAction[],
  { uri, version }: Pick<DraftSnapshot, "uri" | "version">,
  { textDocument, workspace }: ClientCapabilities,
): (CodeAction | Command)[] {
  if (!workspace?.applyEdit) {
    const { method } = serverCommands.changeProjectFile;
    actions = actions.filter(({ command }) => command?.command !== method);
  }
  const { codeActionLiteralSupport, isPreferredSupport } = textDocument?.codeAction ?? {};
  if (!codeActionLiteralSupport)
    return actions.flatMap(({ title, edit, command }) => {
      if (command) return command;
      if (!edit || !workspace?.applyEdit) return [];
      const { method } = serverCommands.applyFix;
      return { title, command: method, arguments: [{ uri, version, title, edit }] };
    });
  if (isPreferredSupport) return [...actions];
  return actions.map(({ isPreferred, ...action }) => action);
}
