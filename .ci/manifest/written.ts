// Everything that is written from the registries: rules, readers, settings, requests and commands.
import { withBlocks } from "./blocks";
import { commandLists, commandTitles, commandWords, keysTable } from "./commands";
import { protocolPage } from "./protocol";
import { readersTable, unreadFormats } from "./readers";
import { projectFileSchema } from "./schema";
import { checksPage, configuration, restrictedConfigurations, settingsTable, settingWords } from "./settings";

/**
 * The files that hold something generated, as they must be. What nobody generates stays as it is.
 * @param read the text of a file as it is now, by its path in the repository
 */
export function written(read: (path: string) => string): Record<string, string> {
  const manifest = JSON.parse(read("package.json"));
  Object.assign(manifest.contributes, commandLists(), { configuration: configuration() });
  manifest.capabilities.untrustedWorkspaces.restrictedConfigurations = restrictedConfigurations();
  return {
    "package.json": json(manifest),
    "package.nls.json": json(
      withWords(JSON.parse(read("package.nls.json")), [
        { of: /^(?:command|submenu)\./, words: commandWords() },
        { of: /^(?:settings?|severity)\./, words: settingWords() },
      ]),
    ),
    "docs/settings.md": withBlocks(read("docs/settings.md"), {
      commands: commandTitles(),
      keys: keysTable(),
      settings: settingsTable(),
    }),
    "docs/writing-a-corpus.md": withBlocks(read("docs/writing-a-corpus.md"), {
      readers: readersTable(),
      unread: unreadFormats(),
    }),
    "docs/checks.md": checksPage(),
    "syntaxes/penholder.schema.json": json(projectFileSchema()),
    "docs/protocol.md": protocolPage(read),
  };
}

/** Words with each of the generated groups in the place of its first word. */
function withWords(
  now: Record<string, string>,
  groups: readonly { of: RegExp; words: Record<string, string> }[],
): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [key, text] of Object.entries(now)) {
    const group = groups.find(({ of }) => of.test(key));
    Object.assign(words, group ? group.words : { [key]: text });
  }
  return Object.assign(words, ...groups.map((group) => group.words));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
