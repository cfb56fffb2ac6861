// Installing a pack as the delegate does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { URI } from "vscode-uri";
import type { Packs } from "../../../client/src/common/packs";
import type { InstallOptions, PackHead } from "../../../server/src/service/packs/install";
import { SaidError, say } from "../../../server/src/service/text/say";
import { wordingIn } from "../wordings";
import { session } from "./session";
import { env, fake, l10n, workspace } from "./vscode";

const contents = {
  name: "Statements of <Atlantia>",
  made: "2026-01-02T03:04:05Z",
  files: [{ path: "a.md", size: 2_500_000, sha256: "0".repeat(64) }],
};

/** A host whose packs are all this one, and what it was told to install where. */
function host(head: PackHead | Error, failure?: Error) {
  const installed: string[][] = [];
  const packs: Packs = {
    async readHead() {
      if (head instanceof Error) throw head;
      return head;
    },
    async install(pack, folder, { report }: InstallOptions) {
      if (failure) throw failure;
      report?.(1, 1);
      installed.push([pack.toString(true), folder.toString(true)]);
      return head as PackHead;
    },
  };
  const penholder = session({}, packs);
  workspace.workspaceFolders = [{ uri: URI.parse("file:///work"), name: "work" }];
  fake.settings.set("penholder.corpus.folders", ["corpus"]);
  return { ...penholder, installed };
}

const pack = URI.parse("file:///mail/atlantia.penholder-pack");
const first = (items: unknown[]) => items[0];

test("what a pack is stands in the question, and it goes into a folder of its name", async () => {
  const { run, installed } = host({ contents });
  fake.choices.push(first, first);
  await run("installCorpusPack", pack);
  assert.match(
    fake.said[0]!,
    /^Install Statements of <Atlantia> \(1 file\)\?\nIt was made on January 2, 2026 and holds 2\.5 MB\.\nNobody has signed it/,
  );
  assert.deepEqual(installed, [[pack.toString(), "file:///work/corpus/Statements of <Atlantia>"]]);
  assert.equal(fake.said.at(-1), "Statements of <Atlantia> is installed in corpus/Statements of <Atlantia>.");
});

test("the key that signed it is shown", async () => {
  const { run } = host({ contents, key: "MCowBQYDK2VwAyEA" });
  await run("installCorpusPack", pack);
  assert.match(fake.said[0]!, /Its signature is right\. It is that of the key MCowBQYDK2VwAyEA/);
});

test("what comes read is said to be taken on the word of whoever signed it", async () => {
  const { run } = host({ contents: { ...contents, reader: "a version" }, key: "MCowBQYDK2VwAyEA" });
  await run("installCorpusPack", pack);
  assert.match(
    fake.said[0]!,
    /What its maker has read in the files comes along, and is taken on their word\.$/,
  );
});

test("whoever does not want it has nothing installed", async () => {
  const { run, installed } = host({ contents });
  await run("installCorpusPack", pack);
  fake.choices.push(first, () => undefined);
  await run("installCorpusPack", pack);
  fake.choices.push(() => [pack]);
  await run("installCorpusPack");
  await run("installCorpusPack");
  assert.deepEqual(installed, []);
  assert.equal(fake.said.length, 3);
});

test("why it cannot be installed is told in the editor's display language", async () => {
  const { language, translations } = wordingIn("fr");
  Object.assign(env, { language });
  Object.assign(l10n, { bundle: translations });
  try {
    const { run } = host(new SaidError(say`it is not whole: get it again`));
    await run("installCorpusPack", pack.toString());
    assert.match(fake.said.at(-1) ?? "", /: il n’est pas complet : procurez-vous-le de nouveau\.$/);
  } finally {
    Object.assign(env, { language: "en" });
    Object.assign(l10n, { bundle: undefined });
  }
});

test("why it cannot be installed is one sentence with its name", async () => {
  const wrong = host(new Error("its signature is wrong: it is not what its maker signed"));
  await wrong.run("installCorpusPack", pack.toString());
  assert.deepEqual(fake.said, [
    "atlantia.penholder-pack was not installed: its signature is wrong: it is not what its maker signed.",
  ]);
  const full = host({ contents }, new Error("the disk is full"));
  fake.choices.push(first, first);
  await full.run("installCorpusPack", pack);
  assert.equal(fake.said.at(-1), "atlantia.penholder-pack was not installed: the disk is full.");
});

test("nothing is installed where the workspace is not trusted, or in a browser", async () => {
  const { run } = host({ contents });
  workspace.isTrusted = false;
  await run("installCorpusPack", pack);
  assert.deepEqual(fake.said, ["Penholder installs nothing while the workspace is not trusted."]);
  await session().run("installCorpusPack", pack);
  assert.deepEqual(fake.said, ["Packs are installed by VS Code on a desktop, and not in a browser."]);
});

/** The page that opens for a pack. */
async function page() {
  const provider = fake.providers.get("penholder.pack") as {
    openCustomDocument(uri: URI): object;
    resolveCustomEditor(document: object, panel: object): Promise<void>;
  };
  const webview = { html: "", options: {} };
  await provider.resolveCustomEditor(provider.openCustomDocument(pack), { webview });
  return webview;
}

test("a pack that is opened shows what it is, and runs nothing but the command that asks", async () => {
  const { installed } = host({ contents });
  const { html, options } = await page();
  assert.ok(html.includes("<h1>Statements of &#60;Atlantia&#62;</h1>"), html);
  assert.match(html, /default-src 'none'/);
  assert.deepEqual(options, {
    enableScripts: false,
    enableCommandUris: ["penholder.installCorpusPack"],
    localResourceRoots: [],
  });
  const [, address = ""] = /href="command:penholder\.installCorpusPack\?([^"]+)"/.exec(html) ?? [];
  assert.deepEqual(JSON.parse(decodeURIComponent(address)), [pack.toString()]);
  assert.deepEqual(installed, []);
});

test("a pack that is damaged says so when it is opened, and offers nothing", async () => {
  host(new Error("it is <b>damaged</b>"));
  const { html } = await page();
  assert.match(html, /This pack cannot be installed: it is &#60;b&#62;damaged&#60;\/b&#62;\./);
  assert.ok(!html.includes("command:"));
});
