// What package.json, package.nls.json and the pages in docs say of settings and checks.
import type { Setting } from "../../server/src/protocol/settingKinds";
import { settingSections } from "../../server/src/protocol/settings";
import { profiles } from "../../server/src/service/rules/profiles";
import { checks } from "../../server/src/service/rules/rules";
import { english } from "../../server/src/service/text/say";
import { table, wrapped } from "./blocks";

/** The key of a section's title among the words to translate; undefined for the first, whose title is a name. */
function titleKey(id: string): string | undefined {
  return id === "penholder" ? undefined : `settings.${id.slice("penholder.".length)}`;
}

function choiceKey({ name, choicesOf = `setting.${name}` }: Setting<unknown>, choice: string): string {
  return `${choicesOf}.${choice}`;
}

function property(setting: Setting<unknown>): object {
  const { name, schema, default: value, pattern, scope, order } = setting;
  const choices = setting.choices && Object.keys(setting.choices);
  return {
    ...schema,
    ...(choices && {
      enum: choices,
      enumDescriptions: choices.map((choice) => `%${choiceKey(setting, choice)}%`),
    }),
    default: value,
    ...(pattern && { pattern: pattern.expression, patternErrorMessage: `%setting.${name}.error%` }),
    scope,
    ...(order !== undefined && { order }),
    markdownDescription: `%setting.${name}%`,
  };
}

/** `contributes.configuration`. */
export function configuration(): object[] {
  return settingSections.map(({ id, title, settings }) => {
    const key = titleKey(id);
    const properties = settings.map((setting) => [`penholder.${setting.name}`, property(setting)]);
    return { id, title: key ? `%${key}%` : title, properties: Object.fromEntries(properties) };
  });
}

/** `capabilities.untrustedWorkspaces.restrictedConfigurations`. */
export function restrictedConfigurations(): string[] {
  const all = settingSections.flatMap(({ settings }) => settings);
  return all.filter(({ untrusted }) => untrusted !== undefined).map(({ name }) => `penholder.${name}`);
}

/** The words of the settings page, by their keys. */
export function settingWords(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const { id, title, settings } of settingSections) {
    const key = titleKey(id);
    if (key) words[key] = title;
    for (const setting of settings) {
      words[`setting.${setting.name}`] = setting.description;
      if (setting.pattern) words[`setting.${setting.name}.error`] = setting.pattern.error;
      for (const [choice, meaning] of Object.entries(setting.choices ?? {}))
        words[choiceKey(setting, choice)] = meaning;
    }
  }
  return words;
}

/**
 * The words of the settings page that the command line tells too, in another language than English: their translations
 * stand with its sentences. What is not translated is left out.
 * @param translations of sentences, by their English words
 */
export function checkWords(translations: Readonly<Record<string, string>>): Record<string, string> {
  const told = [
    ...profiles.map(({ name, description }) => [`profile.${name}`, description] as const),
    ...checks.map(({ code, description }) => [code, description] as const),
  ];
  return Object.fromEntries(
    told.flatMap(([key, { words }]) => {
      const translation = translations[words];
      return translation === undefined ? [] : [[`setting.check.${key}`, translation]];
    }),
  );
}

/** The table of settings in docs/settings.md. */
export function settingsTable(): string {
  type Row = Pick<Setting<unknown>, "name" | "default" | "summary">;
  const rows = settingSections.flatMap<Row>(({ settings, row }) => (row ? [row] : settings));
  return table(
    ["setting", "default", ""],
    rows.map(({ name, default: value, summary }) => [`\`penholder.${name}\``, shown(value), summary]),
  );
}

function shown(value: Setting<unknown>["default"]): string {
  const text = typeof value === "string" ? value : JSON.stringify(value).replaceAll('","', '", "');
  return text && `\`${text}\``;
}

/** The page on what is checked: docs/checks.md. */
export function checksPage(): string {
  const lines = [
    "# What is checked",
    "",
    "<!-- Written by npm run manifest from server/src/service/rules. -->",
    "",
    wrapped(
      "Each check has a code, which names it in findings, in its setting (`penholder.check.<code>`: a severity or `off`) and in comments that ignore it (`<!-- penholder-ignore-next <code> -->`). An *error* is what anybody would correct, a *warning* what goes against settled usage, a *hint* what is written both ways. Nothing is marked in quotations, titles in quotation marks, code and addresses.",
    ),
    "",
    "## Profiles",
    "",
    '`penholder check --profile NAME`, or `"profile"` in `.penholder.json`:',
    "",
    table(
      ["name", "what for"],
      profiles.map(({ name, description }) => [`\`${name}\``, english(description)]),
    ),
    "",
    "## A file for a folder of drafts",
    "",
    wrapped(
      "`.penholder.json` beside the drafts, or in a folder above them, holds for everybody who checks them, in an editor and with `penholder check`; the nearest one counts. It holds the profile, severities by code, findings that are not to be told, and words that are right as they stand. In an editor the quick fixes *Ignore … for everybody here* and *Add … to the allowed words* write into it, and what it says holds as soon as it is saved. What somebody has chosen for themselves goes before it: their settings, or `--profile`.",
    ),
    "",
    "```json",
    JSON.stringify(
      {
        profile: "resolution",
        checks: { ize: "off" },
        ignored: [{ code: "two-spellings", text: "sub-regional" }],
        words: ["Atlantia"],
      },
      undefined,
      2,
    ),
    "```",
    "",
    "## The checks",
    "",
    table(
      ["code", "what"],
      checks.map(({ code, summary }) => [`[${code}](#${code})`, english(summary)]),
    ),
    "",
  ];
  for (const { code, defaultSeverity, description, example, authority } of checks) {
    lines.push(`### ${code}`, "", wrapped(`${english(description)} *${defaultSeverity}*`), "");
    if (example) lines.push(`- not: ${example.wrong}`, `- but: ${example.right}`, "");
    if (authority) lines.push(wrapped(`Rests on: ${english(authority)}`), "");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}
