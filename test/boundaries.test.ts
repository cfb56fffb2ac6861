// The three rings (service, protocol, hosts) and the arrows between the folders of the service, held by a test: the
// type checker sees what a ring can name, the linter what it may import, and this file why.
import assert from "node:assert/strict";
import { test } from "node:test";
import { importsOf, moduleVariables, readSource, sourcesBelow } from "./boundaries/imports";
import { broken } from "./boundaries/rings";

const root = process.cwd();
const sources = ["server/src", "client/src"].flatMap((folder) => sourcesBelow(root, folder));

/** Fails with every broken rule, one sentence a line. */
function holds(sentences: readonly (string | undefined)[]): void {
  const wrong = sentences.filter((sentence) => sentence !== undefined);
  assert.equal(wrong.length, 0, `\n${wrong.join("\n")}\n`);
}

test("every import points inward", () => {
  assert.ok(sources.length > 20, "the sources were not found: run the tests from the repository's root");
  holds(sources.flatMap((file) => importsOf(file, readSource(root, file)).map(broken)));
});

test("neither service nor protocol keeps state in a module: two servers may live in one process", () => {
  holds(
    sources
      .filter((file) => /^server\/src\/(service|protocol)\//.test(file))
      .flatMap((file) =>
        moduleVariables(readSource(root, file)).map(
          (line) => `${file}:${line} declares a variable for the whole module; let a factory hold it.`,
        ),
      ),
  );
});

/** What the test above would say of a file that holds this import. */
function judged(file: string, statement: string): string | undefined {
  return importsOf(file, `${statement}\n`).map(broken)[0];
}

test("a search that looks at drafts is named, with the rule it breaks", () => {
  assert.equal(
    judged("server/src/service/search/store.ts", 'import type { Draft } from "../draft/draft";'),
    'server/src/service/search/store.ts:1 imports "../draft/draft", but search may import only text, corpus: ' +
      "search knows text and passages, never drafts.",
  );
});

test("a segment that asks what is similar is named, with the rule it breaks", () => {
  assert.match(
    judged("server/src/service/search/segment/part.ts", 'import { findSimilar } from "../similar/similar";')!,
    /search\/segment may import nothing of search\/similar: a segment is read and written without knowing/,
  );
});

test("the service knows neither Node nor the protocol, nor a package outside its list", () => {
  const file = "server/src/service/corpus/reader.ts";
  assert.match(judged(file, 'import { readFileSync } from "node:fs";')!, /uses no package but/);
  assert.match(judged(file, 'import { Range } from "vscode-languageserver";')!, /uses no package but/);
  assert.match(judged(file, 'const x = await import("../../protocol/convert");')!, /no protocol and no host/);
  assert.equal(judged(file, 'import { Parser } from "htmlparser2";'), undefined);
  assert.equal(judged(file, 'import type { Environment } from "../environment";'), undefined);
});

test("features never import each other, and nothing in the service imports them but render, as types", () => {
  const hover = "../features/hover";
  assert.match(
    judged("server/src/service/features/links.ts", 'import "./hover";')!,
    /never import each other/,
  );
  assert.match(
    judged("server/src/service/rules/rule.ts", `import { x } from "${hover}";`)!,
    /rules may import only/,
  );
  const render = "server/src/service/render/hoverMarkdown.ts";
  assert.equal(judged(render, `import type { Hover } from "${hover}";`), undefined);
  assert.match(judged(render, `import { findHover } from "${hover}";`)!, /as a type only/);
  assert.match(
    judged("server/src/service/features/hover.ts", 'import { escape } from "../render/markdown";')!,
    /leaves the writing of it to render/,
  );
});

test("the protocol is host-free, and its requests import nothing", () => {
  const file = "server/src/protocol/session.ts";
  assert.match(judged(file, 'import { x } from "vscode-languageserver/node";')!, /host-free/);
  assert.match(judged(file, 'import { x } from "../node/files";')!, /no host/);
  assert.equal(judged(file, 'import { findHover } from "../service/features/hover";'), undefined);
  assert.match(judged("server/src/protocol/requests.ts", 'export * from "./convert";')!, /imports nothing/);
});

test("the client shares one file with the server, and each host keeps to itself", () => {
  const common = "client/src/common/view.ts";
  assert.equal(judged(common, 'import { x } from "../../../server/src/protocol/requests";'), undefined);
  assert.match(
    judged(common, 'import { x } from "../../../server/src/protocol/convert";')!,
    /shares only protocol\/requests\.ts/,
  );
  assert.match(judged(common, 'import { x } from "vscode-languageclient/node";')!, /runs under Node/);
  assert.match(judged(common, 'import { x } from "../node/extension";')!, /one host's own/);
  assert.match(judged("server/src/browser/main.ts", 'import "../node/files";')!, /a host knows/);
});

test("imports are read from statements only, over several lines too", () => {
  const text = [
    "// import { a } from './a'",
    'import type {\n  B,\n  C,\n} from "./b";',
    'const words = "import { d } from ./d";',
    "export function f() {\n  return Array.from(words);\n}",
    'export { g } from "../text/g";',
  ].join("\n");
  assert.deepEqual(
    importsOf("server/src/service/draft/x.ts", text).map(({ line, target, typeOnly }) => [
      line,
      target,
      typeOnly,
    ]),
    [
      [2, "server/src/service/draft/b", true],
      [10, "server/src/service/text/g", false],
    ],
  );
});

test("a variable for the whole module is state, a memo that is only ever filled is none", () => {
  assert.deepEqual(moduleVariables("const a = 1;\nlet b = 2;\nfunction f() {\n  let c = 3;\n}\n"), [2]);
  const memo = "let known: Years | undefined;\nexport function years() {\n  known ??= read(table);\n";
  assert.deepEqual(moduleVariables(`${memo}  return known;\n}\n`), []);
  assert.deepEqual(moduleVariables(`${memo}}\nfunction forget() {\n  known = undefined;\n}\n`), [1]);
  assert.deepEqual(moduleVariables(`${memo}}\nfunction read() {\n  const known = 1;\n}\n`), []);
  assert.deepEqual(moduleVariables("export let count: number;\n"), [1]);
});
