import * as vscode from "vscode";
import { contentScheme } from "../../../../server/src/protocol/requests";

/** The languages whose documents are drafts. */
export const draftLanguages = ["penholder-statement", "penholder-resolution", "markdown", "plaintext"];

/** Where people keep files that they write. Schemes of the open folders are added to these. */
const writableSchemes = ["file", "untitled", "vscode-remote", "vscode-vfs", "memfs"];

/** A selector in the shape that both VS Code and the language client take. */
export type Selector = { language: string; scheme: string }[];

function schemes(): string[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set([...writableSchemes, ...folders])];
}

/** Drafts: what a delegate writes. Output channels, old versions and search results are none. */
export function draftSelector(): Selector {
  return draftLanguages.flatMap((language) => schemes().map((scheme) => ({ language, scheme })));
}

/** Drafts, and the read-only documents of the corpus: hovers and links work in both. */
export function readableSelector(): Selector {
  return [...draftSelector(), ...draftLanguages.map((language) => ({ language, scheme: contentScheme }))];
}

/** True for a document that a delegate writes, as against one of the corpus or of the editor itself. */
export function isDraft(document: vscode.TextDocument): boolean {
  return draftLanguages.includes(document.languageId) && schemes().includes(document.uri.scheme);
}
