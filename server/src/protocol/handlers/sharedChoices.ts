import type { CodeAction } from "vscode-languageserver";
import { projectFileName } from "../../service/rules/project/projectFile";
import { type Said, say, worded } from "../../service/text/say";
import { type ProjectChangeParams, serverCommands } from "../requests";
import type { Session } from "../session";

/** Checks that judge a word or a name and not the place where it stands: whoever writes it so writes it so everywhere. */
const ofWords: readonly string[] = [
  "acronym-not-introduced",
  "country-name",
  "ize",
  "missing-accent",
  "name-differs",
  "organ-misspelt",
  "spelling",
  "two-spellings",
  "un-usage",
];

/** A word, or a name of a few, on one line. */
const word = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&/-]*(?: [\p{L}\p{M}\p{N}'’.&/-]+){0,7}$/u;

/**
 * What can be said of a finding for everybody who works on these drafts, in `.penholder.json`: not to tell it, or that
 * its words are right. Nothing where the client has no folder open or makes no edits for a server.
 */
export function sharedChoices(
  { capabilities, folders, wording }: Pick<Session, "capabilities" | "folders" | "wording">,
  draft: string,
  finding: { readonly code: string; readonly text: string },
): Pick<CodeAction, "title" | "command">[] {
  if (!capabilities.workspace?.applyEdit || folders.length === 0) return [];
  const choice = (words: Said, change: Omit<ProjectChangeParams, "draft">) => {
    const title = worded(words, wording);
    const command = serverCommands.changeProjectFile.method;
    return { title, command: { title, command, arguments: [{ draft, ...change }] } };
  };
  const { code, text } = finding;
  return [
    ...(ofWords.includes(code) && word.test(text)
      ? [choice(say`Add “${shown(text)}” to the allowed words (${projectFileName})`, { allow: text })]
      : []),
    choice(say`Ignore “${shown(text)}” for everybody here (${projectFileName})`, { ignore: { code, text } }),
  ];
}

/** As it stands in a title. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
