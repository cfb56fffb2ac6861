// Everything that is written from the registries: rules, readers, settings, requests and commands.
import { withBlocks } from "./blocks";
import { commandLists, commandTitles, commandWords, keysTable } from "./commands";
import { protocolPage } from "./protocol";
import { readersTable, unreadFormats } from "./readers";
import { projectFileSchema } from "./schema";
import {
  checksPage,
  checkWords,
  configuration,
  restrictedConfigurations,
  settingsTable,
  settingWords,
} from "./settings";

/** The languages of the interface beside English, as VS Code names them. */
const languages = ["ar", "es", "fr", "ru", "zh-cn"];

/**
 * The files that hold something generated, as they must be. What nobody generates stays as it is.
 * @param read the text of a file as it is now, by its path in the repository
 */
export function written(read: (path: string) => string): Record<string, string> {
  const manifest = JSON.parse(read("package.json"));
  Object.assign(manifest.contributes, commandLists(), { configuration: configuration() });
  manifest.capabilities.untrustedWorkspaces.restrictedConfigurations = restrictedConfigurations();
  const words = withWords(JSON.parse(read("package.nls.json")), [
    { of: /^(?:command|submenu)\./, words: commandWords() },
    { of: /^(?:settings?|severity)\./, words: settingWords() },
  ]);
  const translated = languages.map((language) => {
    const path = `package.nls.${language}.json`;
    const sentences = JSON.parse(read(`l10n/bundle.l10n.${language}.json`));
    return [path, json(withChecks(JSON.parse(read(path)), checkWords(sentences), Object.keys(words)))];
  });
  return {
    "package.json": json(manifest),
    "package.nls.json": json(words),
    ...Object.fromEntries(translated),
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

/**
 * A translation of the manifest's words with those of the checks made anew.
 * @param order the keys of the English words, in whose order the others stand
 */
function withChecks(
  now: Record<string, string>,
  checks: Record<string, string>,
  order: readonly string[],
): Record<string, string> {
  const byHand = Object.entries(now).filter(
    ([key]) => !/^setting\.check\.(?!profile$|profile\.auto$)/.test(key),
  );
  const words = { ...Object.fromEntries(byHand), ...checks };
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(words).sort(([one], [other]) => place(one) - place(other)));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
