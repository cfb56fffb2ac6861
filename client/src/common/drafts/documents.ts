import * as vscode from "vscode";
import { contentScheme } from "../../../../server/src/protocol/requests";

/** The languages of our own: what is written in them is a draft, wherever it lies. */
export const ownLanguages: readonly string[] = ["penholder-statement", "penholder-resolution"];

/** The languages that drafts may be written in besides. Which Markdown and which text is one, the server decides. */
const otherLanguages: readonly string[] = ["markdown", "plaintext"];

/** Where people keep files that they write. Schemes of the open folders are added to these. */
const writableSchemes = ["file", "untitled", "vscode-remote", "vscode-vfs", "memfs"];

/** A selector in the shape that both VS Code and the language client take. */
export type Selector = { language: string; scheme: string }[];

function schemes(): string[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set([...writableSchemes, ...folders])];
}

function selector(languages: readonly string[]): Selector {
  return languages.flatMap((language) => schemes().map((scheme) => ({ language, scheme })));
}

/** Markdown and text that may be drafts, and are told to the server. Output channels, old versions and search results are none. */
export function mayBeDrafts(): Selector {
  return selector(otherLanguages);
}

/** Everything that may be a draft. */
export function draftSelector(): Selector {
  return selector([...ownLanguages, ...otherLanguages]);
}

/** What is Penholder's for certain: drafts in its own languages, and the read-only documents of the corpus. */
export function ownSelector(): Selector {
  const pages = [...ownLanguages, ...otherLanguages].map((language) => ({ language, scheme: contentScheme }));
  return [...selector(ownLanguages), ...pages];
}
