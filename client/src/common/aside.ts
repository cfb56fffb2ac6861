import * as vscode from "vscode";

/** What nobody waits for. An editor that refuses it has said so to the delegate itself, or is closing. */
export function aside(done: Thenable<unknown>): void {
  done.then(undefined, () => {});
}

/** Tells the delegate something, and does not wait until it has been read. */
export function tell(message: string): void {
  aside(vscode.window.showInformationMessage(plainMessage(message)));
}

/**
 * A message without links: VS Code reads `[words](address)` as one, which may run a command. Nothing that a document, a
 * file's name or a server brings may be one.
 */
export function plainMessage(message: string): string {
  return message.replaceAll("](", "] (");
}

/** Sets what the `when` clauses of the manifest ask for. */
export function setContext(name: string, value: boolean): void {
  aside(vscode.commands.executeCommand("setContext", name, value));
}
