import * as vscode from "vscode";
import type { Position, Range } from "../../../server/src/protocol/requests";

// Between VS Code's places and those of the language server protocol.

/** A document as a question to the server names it. */
export function asDocument({ uri }: vscode.TextDocument): { uri: string } {
  return { uri: uri.toString() };
}

/** A position as the server is told it. */
export function asPosition({ line, character }: vscode.Position): Position {
  return { line, character };
}

/** A range as the server is told it. */
export function asRange({ start, end }: vscode.Range): Range {
  return { start: asPosition(start), end: asPosition(end) };
}

/** A range as VS Code has it. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
