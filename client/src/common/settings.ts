import * as vscode from "vscode";

/** The section of all settings. Also the language client's id, by which it finds `penholder.trace.server`. */
export const section = "penholder";

/** What the server is told before it can ask: the settings as they are now, without a resource. */
export function settingsNow(): unknown {
  return JSON.parse(JSON.stringify(vscode.workspace.getConfiguration(section)));
}

/** How many passages the view shows at most, for this draft. */
export function similarLimit(document: vscode.TextDocument): number {
  return vscode.workspace.getConfiguration(section, document).get<number>("similarPassages.limit", 10);
}

/** Opens the settings at one of ours. `name` is given without the section. */
export async function openSetting(name: string): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.openSettings", `${section}.${name}`);
}

/** Turns inline suggestions on or off where the present value was set, and says which it is now. */
export async function toggleInlineSuggestions(): Promise<void> {
  const name = "inlineSuggestions.enabled";
  const configuration = vscode.workspace.getConfiguration(section);
  const enabled = !configuration.get<boolean>(name, true);
  const here = configuration.inspect<boolean>(name)?.workspaceValue !== undefined;
  const target = here ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update(name, enabled, target);
  vscode.window.setStatusBarMessage(
    enabled
      ? vscode.l10n.t("Penholder: inline suggestions are on")
      : vscode.l10n.t("Penholder: inline suggestions are off"),
    4000,
  );
}
