import type { Position } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** Offsets of one text as LSP's lines and UTF-16 characters, and back. It never changes. */
export interface LineTable {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/** The line table of a text; worked out when it is first asked. */
export function lineTable(text: string): LineTable {
  return TextDocument.create("text:", "plaintext", 0, text);
}
