// Everything that is written from the registries: rules, readers, settings, requests and commands.

import { inEnglish, type Wording } from "../../server/src/service/text/say";
import { withBlocks } from "./blocks";
import { commandLists, commandTitles, commandWords, keysTable } from "./commands";
import { protocolPage } from "./protocol";
import { readersTable, unreadFormats } from "./readers";
import { projectFileSchema, schemaPath } from "./schema";
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
    { of: /^schema\./, words: schemaWords("en") },
  ]);
  const translated = languages.map((language) => {
    const path = `package.nls.${language}.json`;
    const translations = JSON.parse(read(`l10n/bundle.l10n.${language}.json`));
    const made = { ...checkWords(translations), ...schemaWords(language) };
    return [path, json(withMade(JSON.parse(read(path)), made, Object.keys(words)))];
  });
  const wordings: Wording[] = [
    inEnglish,
    ...languages.map((language) => ({
      language,
      translations: JSON.parse(read(`l10n/bundle.l10n.${language}.json`)),
    })),
  ];
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
    ...Object.fromEntries(
      wordings.map((wording) => [schemaPath(wording.language).slice(2), json(projectFileSchema(wording))]),
    ),
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

/** Where the schema of `.penholder.json` lies, which is a word of the manifest: each language has its own. */
function schemaWords(language: string): Record<string, string> {
  return { "schema.projectFile": schemaPath(language) };
}

/**
 * A translation of the manifest's words with those that are generated made anew.
 * @param order the keys of the English words, in whose order the others stand
 */
function withMade(
  now: Record<string, string>,
  made: Record<string, string>,
  order: readonly string[],
): Record<string, string> {
  const byHand = Object.entries(now).filter(
    ([key]) => !/^schema\.|^setting\.check\.(?!profile$|profile\.auto$)/.test(key),
  );
  const words = { ...Object.fromEntries(byHand), ...made };
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(words).sort(([one], [other]) => place(one) - place(other)));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
