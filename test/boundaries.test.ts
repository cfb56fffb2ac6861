// The three rings (service, protocol, hosts) and the arrows between the folders of the service, held by a test: the
// type checker sees what a ring can name, the linter what it may import, and this file why.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { circles } from "./boundaries/circles";
import { importsOf, moduleVariables, readSource, sourcesBelow } from "./boundaries/imports";
import { broken } from "./boundaries/rings";
import { some } from "./some";

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

test("no files import each other in a circle, not for their types either", () => {
  const found = circles(sources.flatMap((file) => importsOf(file, readSource(root, file))));
  holds(found.map((circle) => `These import each other: ${circle.join(", ")}.`));
});

test("a circle is found whatever leads into it and out of it, and each once", () => {
  const imports = ["in>a", "a>b", "b>c", "c>a", "b>out", "x>y", "y>x", "out>end"].flatMap((arrow) => {
    const [file = "", target = ""] = arrow.split(">");
    return importsOf(`${file}.ts`, `import type { T } from "./${target}";\n`);
  });
  assert.deepEqual(circles(imports), [
    ["a", "b", "c"],
    ["x", "y"],
  ]);
  assert.deepEqual(circles(importsOf("a.ts", 'import "./a";\n')), [["a"]]);
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

test("what the command line prints goes through the one printer", () => {
  holds(
    sources
      .filter((file) => file.startsWith("server/src/node/") && file !== "server/src/node/print.ts")
      .filter((file) => /\bstd(?:out|err)\.write\b|\bconsole\.\w+\(/.test(ownOutput(file)))
      .map((file) => `${file} writes to the terminal by itself; let print.ts do it.`),
  );
});

/** What asks the network, by whatever name. */
const network =
  /\bfrom "(?:node:)?(?:https?|http2|net|tls|dgram|dns(?:\/promises)?)"|\b(?:fetch|importScripts)\(|\b(?:WebSocket|EventSource|XMLHttpRequest|WebTransport|sendBeacon)\b/;

test("the network is asked where downloads are made, and nowhere else", () => {
  const asking = sources.filter((file) =>
    readSource(root, file)
      .split("\n")
      .some((line) => network.test(line) && !/^import type /.test(line)),
  );
  assert.deepEqual(asking.sort(), [
    "client/src/browser/requests.ts",
    // The scripts of the extension's own folder.
    "client/src/browser/worker.ts",
    "server/src/browser/definitions.ts",
    "server/src/node/fetching/editorsWeb.ts",
    "server/src/node/fetching/publicAddress.ts",
    "server/src/node/fetching/request.ts",
  ]);
});

test("the editor's proxy and certificates are asked for by the names under which it puts them", () => {
  const client = readFileSync(join(root, "client/dist/extension.js"), "utf8");
  for (const name of ["http", "https"]) {
    assert.ok(client.includes(`require("${name}")`), `the client has to ask for "${name}"`);
    assert.ok(!client.includes(`require("node:${name}")`), `"node:${name}" goes past the editor's proxy`);
  }
});

/** A source without what it logs to its client, which is no terminal. */
function ownOutput(file: string): string {
  return readSource(root, file).replace(/\bconnection\.console\b/g, "");
}

/** What reads a text as HTML. The one page of ours is empty, and knows nothing of any document. */
const htmlSinks =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|srcdoc|setHTML\w*)\b|document\.write|\beval\(|new Function\(/;

test("no text becomes HTML in a view: pages are made of elements and texts", () => {
  const client = sources.filter((file) => file.startsWith("client/"));
  holds(
    client
      .filter((file) => htmlSinks.test(readSource(root, file)))
      .map((file) => `${file} has text read as HTML; make elements with webview/elements.ts.`),
  );
  const pages = client.filter((file) => /\bwebview\.html = /.test(readSource(root, file)));
  // The page of a pack is escaped word by word, and runs no script.
  assert.deepEqual(pages, ["client/src/common/packs.ts", "client/src/common/similar/view.ts"]);
  const page = "client/src/common/similar/html.ts";
  assert.deepEqual(
    importsOf(page, readSource(root, page)).map(({ specifier }) => specifier),
    ["vscode"],
  );
});

test("Markdown is written in render only, and shown through it: no other file makes a marked-up text of its own", () => {
  const shows = sources.filter((file) => /\bMarkupKind\b|\bMarkdownString\b/.test(readSource(root, file)));
  assert.deepEqual(shows, [
    "server/src/protocol/documentation.ts",
    "server/src/protocol/handlers/hover.ts",
    // Escaped by the server; the rest is appended as text.
    "client/src/common/agreedLanguage/history.ts",
  ]);
  const asks = sources.filter(
    (file) => /\bdocumentation\(/.test(readSource(root, file)) && !file.endsWith("/documentation.ts"),
  );
  for (const file of some(asks)) {
    const source = readSource(root, file);
    const given = [...source.matchAll(/\bdocumentation\(\s*session,\s*(\w+)\(/g)].map(([, name]) => name!);
    for (const name of some(given))
      assert.match(
        source,
        new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from "[^"]*/render/`),
        `${file}: ${name}`,
      );
  }
});

test("no message of the editor holds a link that a document, a file's name or a server has brought", () => {
  holds(
    sources
      .filter((file) => file.startsWith("client/"))
      .filter((file) =>
        /\bshow(?:Information|Warning|Error)Message\((?!\s*plainMessage\()/.test(readSource(root, file)),
      )
      .map((file) => `${file} shows a message as it is; let plainMessage of aside.ts take links for text.`),
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

test("a ranking that reads a segment is named, with the rule it breaks", () => {
  assert.match(
    judged(
      "server/src/service/search/texts/rerank.ts",
      'import type { Segment } from "../segment/segment";',
    )!,
    /search\/texts works on texts from anywhere, and knows nothing of how an index keeps them/,
  );
});

test("a symbol that asks how it is cited is named, with the rule it breaks", () => {
  const symbol = "server/src/service/references/symbols/symbol.ts";
  assert.match(
    judged(symbol, 'import { findAgain } from "../citations/again";')!,
    /references\/symbols may import only facts, words of references: a symbol is read by itself/,
  );
  assert.equal(judged(symbol, 'import { plainText } from "../words/plain";'), undefined);
  assert.equal(judged(symbol, 'import type { Reference } from "../reference";'), undefined);
  assert.match(
    judged("server/src/service/references/drawer/x.ts", 'import "../facts/table";')!,
    /has no place yet/,
  );
});

test("a feature that opens a store itself is named, with the rule it breaks", () => {
  const feature = "server/src/service/features/hover.ts";
  const rule = /whoever asks knows a corpus by search\/corpusSearch only/;
  assert.match(judged(feature, 'import { openStore } from "../search/store";')!, rule);
  assert.match(judged(feature, 'import type { CorpusStore } from "../search/corpusStore";')!, rule);
  assert.equal(judged(feature, 'import type { CorpusSearch } from "../search/corpusSearch";'), undefined);
  const handler = "server/src/protocol/handlers/search.ts";
  assert.match(judged(handler, 'import { openStore } from "../../service/search/store";')!, rule);
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

test("the protocol is host-free, and its requests import nothing but each other", () => {
  const file = "server/src/protocol/session.ts";
  assert.match(judged(file, 'import { x } from "vscode-languageserver/node";')!, /host-free/);
  assert.match(judged(file, 'import { x } from "../node/files";')!, /no host/);
  assert.equal(judged(file, 'import { findHover } from "../service/features/hover";'), undefined);
  for (const [requests, convert] of [
    ["server/src/protocol/requests.ts", "./convert"],
    ["server/src/protocol/requests/corpus.ts", "../convert"],
  ] as const) {
    assert.match(judged(requests, `export * from "${convert}";`)!, /imports nothing of others/);
  }
  assert.equal(judged("server/src/protocol/requests.ts", 'export * from "./requests/corpus";'), undefined);
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
