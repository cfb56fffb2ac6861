import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { written } from "../.ci/manifest/written";
import { listAskedForCommand } from "../client/src/common/commands";
import { defaultFolders } from "../server/src/service/draft/folderKind";
import { checks } from "../server/src/service/rules/rules";
import { some } from "./some";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const words: Record<string, string> = JSON.parse(readFileSync("package.nls.json", "utf8"));
const { contributes } = manifest;

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}
const client = sources("client/src");
const settings: Record<string, { markdownDescription?: string; default?: unknown }> = Object.assign(
  {},
  ...contributes.configuration.map((part: { properties: object }) => part.properties),
);
const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command);

/** Every string in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}

test("what is written from the registries is what they say now", () => {
  const read = (path: string) => readFileSync(path, "utf8");
  const old = Object.entries(written(read)).flatMap(([path, text]) => (text === read(path) ? [] : path));
  assert.equal(old.length, 0, `Run npm run manifest: it writes ${old.join(" and ")} from the registries.`);
});

test("commands that menus name exist", () => {
  const named = Object.values(contributes.menus).flatMap((entries) =>
    (entries as { command?: string }[]).flatMap(({ command }) => command ?? []),
  );
  for (const command of some(named)) assert.ok(commands.includes(command), command);
});

test("no two commands begin with the same two words, and none is named by an ellipsis sign", () => {
  const titles = contributes.commands.map(({ title }: { title: string }) => words[title.slice(1, -1)] ?? "");
  const beginnings: string[] = titles.map((title: string) => title.split(" ").slice(0, 2).join(" "));
  assert.equal(new Set(beginnings).size, beginnings.length, beginnings.join(" / "));
  for (const title of some<string>(titles)) assert.doesNotMatch(title, /…/, title);
});

test("a command of the palette or a menu is hidden by contexts that the client sets, and by VS Code's own", () => {
  const set = [
    ...client.matchAll(/(?:"setContext", |\bsetContext\(|\btell\()[`"](?:penholder\.)?(\w+)[`"]/g),
  ].map(([, name]) => name);
  const entries = [...Object.values(contributes.menus).flat(), ...contributes.keybindings] as {
    when?: string;
  }[];
  const asked = entries.flatMap(({ when = "" }) => [...when.matchAll(/(?<!== )\bpenholder\.(\w+)/g)]);
  assert.ok(asked.length > 20);
  for (const [, name] of asked) assert.ok(set.includes(name), `${name} is never set`);
});

test("the submenu holds what the editor's context menu shows of Penholder", () => {
  const [{ id }] = contributes.submenus;
  assert.deepEqual(
    contributes.menus["editor/context"].map(({ submenu }: { submenu?: string }) => submenu),
    [id],
  );
  assert.ok(contributes.menus[id].length > 5);
});

test("both drafts stand in File > New File", () => {
  const offered = contributes.menus["file/newFile"].map(({ command }: { command: string }) => command);
  assert.deepEqual(offered, ["penholder.newStatement", "penholder.newResolution"]);
});

/**
 * The second keys after Ctrl+K (Cmd+K on macOS) that VS Code and its own extensions use on any of the three systems, plain;
 * taken from VS Code 1.139 and the reference of its default keys.
 */
const takenAfterK = [..."cdefimnoprstuvwyz"];

interface Key {
  command: string;
  key: string;
  mac: string;
  when: string;
  args?: { commands: string[] };
}

test("Ctrl+Space in a draft says that it was pressed, and does what it does in VS Code", () => {
  const keys = contributes.keybindings.filter(({ command }: Key) => command === "runCommands") as Key[];
  assert.equal(keys.length, 2);
  for (const { key, when, args } of keys) {
    assert.equal(key, "ctrl+space");
    assert.match(when, /editorTextFocus && penholder\.isDraft && !editorReadonly/);
    assert.deepEqual(args?.commands.slice(-2), [listAskedForCommand, "editor.action.triggerSuggest"]);
  }
});

test("default keys collide with none of VS Code's, and work in drafts only", () => {
  const keys = contributes.keybindings.filter(({ command }: Key) => command !== "runCommands") as Key[];
  for (const { key, mac, when } of some(keys)) {
    const [, letter = ""] = /^ctrl\+k ([a-z])$/.exec(key) ?? [];
    assert.ok(letter !== "" && !takenAfterK.includes(letter), key);
    assert.equal(mac, key.replace("ctrl", "cmd"));
    assert.match(when, /editorTextFocus && .*penholder\.isDraft/);
  }
  assert.equal(new Set(keys.map(({ key }) => key)).size, keys.length);
});

test("every setting is described, and has a default", () => {
  for (const [name, setting] of some(Object.entries(settings))) {
    const key = setting.markdownDescription?.slice(1, -1) ?? "";
    assert.ok((words[key] ?? "").length > 20, `${name} is not described`);
    assert.notEqual(setting.default, undefined, `${name} has no default`);
    assert.ok(name.startsWith("penholder."), name);
  }
});

test("every word that the manifest leaves to translation is there, and none is left over", () => {
  const keys = strings(manifest)
    .filter((text) => /^%.+%$/.test(text))
    .map((text) => text.slice(1, -1));
  for (const key of some(keys)) assert.ok(words[key], `%${key}% is not in package.nls.json`);
  assert.deepEqual(
    Object.keys(words).filter((key) => !keys.includes(key)),
    [],
  );
});

test("every rule of the checker can be set, and every setting of a rule has its rule", () => {
  const named = Object.keys(settings).filter((name) => name.startsWith("penholder.check."));
  const expected = ["profile", ...checks.map(({ code }) => code)].map((name) => `penholder.check.${name}`);
  assert.deepEqual(named.sort(), expected.sort());
});

test("settings that the code asks for exist", () => {
  const asked = [...client.matchAll(/\.get<\w+>\("([\w.-]+)"/g)].map(([, name]) => `penholder.${name}`);
  for (const name of some(asked)) assert.ok(name in settings, name);
});

test("files that the manifest names exist, and none of them is left out of the package", () => {
  const kept = readFileSync(".vscodeignore", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("!"))
    .map((line) => new RegExp(`^${line.slice(1).replaceAll(".", "\\.").replaceAll("*", "[^/]*")}$`));
  const files = strings({ ...manifest, scripts: {}, devDependencies: {} })
    .filter((text) => /^(?:\.\/)?(?:client|server|syntaxes)\/[\w./-]+\.\w+$/.test(text))
    .map((text) => text.replace(/^\.\//, ""));
  assert.ok(files.length >= 10, String(files));
  for (const file of files) {
    assert.ok(file.includes("/dist/") || existsSync(file), `${file} does not exist`);
    assert.ok(
      kept.some((pattern) => pattern.test(file)),
      `${file} is not in .vscodeignore's list`,
    );
  }
});

test("what may stand in a .penholder.json is told in the editor's language, by a schema that holds nothing else", () => {
  const [{ fileMatch, url }] = contributes.jsonValidation;
  assert.equal(fileMatch, ".penholder.json");
  const schemaOf = (wordsFile: string) =>
    JSON.parse(readFileSync(JSON.parse(readFileSync(wordsFile, "utf8"))[url.slice(1, -1)], "utf8"));
  const told = ({ properties }: ReturnType<typeof schemaOf>): string =>
    properties.checks.properties["doubled-word"].markdownDescription;
  const english = schemaOf("package.nls.json");
  assert.match(told(english), /^A word that stands twice in a row/);
  assert.match(told(schemaOf("package.nls.fr.json")), /^Un mot répété deux fois de suite/);
  const others = readdirSync(".").filter((name) => /^package\.nls\..+\.json$/.test(name));
  const said = new Set([told(english)]);
  for (const name of some(others)) {
    const schema = schemaOf(name);
    said.add(told(schema));
    assert.deepEqual(withoutWords(schema), withoutWords(english), name);
  }
  assert.equal(said.size, others.length + 1);
});

/** A schema without what it tells people. */
function withoutWords(schema: object): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      typeof value === "string" && /^(?:title|description|markdownDescription)$/.test(key)
        ? undefined
        : key === "enumDescriptions"
          ? value.length
          : value,
    ),
  );
}

test("what is built is what the manifest starts", () => {
  const build = readFileSync(".ci/build.mjs", "utf8");
  for (const file of [manifest.main, manifest.browser, ...Object.values<string>(manifest.bin)]) {
    assert.ok(build.includes(`"${file.replace(/^\.\//, "")}"`), file);
  }
});

test("nothing starts Penholder but a draft, what may be one, a corpus, a glossary, its views and commands", () => {
  // Its own languages, views and commands start it without being named here.
  assert.deepEqual(manifest.activationEvents, [
    "onLanguage:markdown",
    "onLanguage:plaintext",
    ...defaultFolders.map((name) => `workspaceContains:${name}`),
    "workspaceContains:glossary.md",
    "workspaceContains:glossary.csv",
    "workspaceContains:.penholder.json",
  ]);
});

test("Penholder runs in Restricted Mode, in virtual folders and in a browser", () => {
  const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  // VS Code takes a restricted setting from the delegate's own settings only where the support is "limited".
  assert.equal(supported, "limited");
  assert.ok(restrictedConfigurations.includes("penholder.links.address"));
  assert.equal(manifest.capabilities.virtualWorkspaces.supported, true);
  assert.ok(manifest.browser);
});

test("every language has its grammar and its configuration", () => {
  const grammars: { language?: string }[] = contributes.grammars;
  for (const { id, configuration } of some<(typeof contributes.languages)[number]>(contributes.languages)) {
    assert.ok(
      grammars.some(({ language }) => language === id),
      `${id} has no grammar`,
    );
    const { wordPattern } = JSON.parse(readFileSync(configuration, "utf8"));
    const word = new RegExp(wordPattern.pattern, `${wordPattern.flags}g`);
    assert.deepEqual("the S/RES/2518(2020), well-known; l’homme, 2030.".match(word), [
      "the",
      "S/RES/2518(2020)",
      "well-known",
      "l’homme",
      "2030",
    ]);
  }
});

test("each grammar contributed is the grammar in the file", () => {
  for (const { scopeName, path } of some<(typeof contributes.grammars)[number]>(contributes.grammars)) {
    assert.equal(JSON.parse(readFileSync(path, "utf8")).scopeName, scopeName);
  }
});

test("the oldest editor promised is the one that is type-checked against", () => {
  assert.equal(manifest.engines.vscode, `^${manifest.devDependencies["@types/vscode"]}`);
});

test("the notices of the packages inside are made, and ship with the extension and with the command line", () => {
  const notices = readFileSync("ThirdPartyNotices.txt", "utf8");
  // From the client, the server, the parsers of documents and what both sides share.
  for (const name of ["vscode-languageclient", "fuse.js", "htmlparser2", "micromark", "vscode-jsonrpc"])
    assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, "m"), name);
  assert.match(notices, /Apache License\s+Version 2\.0/);
  // Server and client speak through one and the same library.
  assert.equal(notices.match(/^vscode-languageserver-protocol \d/gm)?.length, 1);
  for (const list of [".vscodeignore", ".npmignore"])
    assert.match(readFileSync(list, "utf8"), /^!\/?ThirdPartyNotices\.txt$/m, list);
});

test("who is asked on the web is for the delegate to say, and never for a workspace", () => {
  const properties = contributes.configuration.flatMap(
    (part: { properties: Record<string, { scope: string }> }) => Object.entries(part.properties),
  );
  const network = properties.filter(([name]: [string, object]) => name.startsWith("penholder.network."));
  for (const [name, { scope }] of some<[string, { scope: string }]>(network))
    assert.equal(scope, "machine", name);
});
