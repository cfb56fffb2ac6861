// Settings as editors send them: ten forms, by each of the ways that there are, and which goes before which.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Client, connect } from "./client";

const uri = "file:///work/drafts/talk.md";
/** How grave a doubled word is, as each form says it. */
const forms: Readonly<Record<string, (severity: string) => object>> = {
  nested: (severity) => ({ check: { "doubled-word": severity } }),
  "with dots": (severity) => ({ "check.doubled-word": severity }),
  "nested below penholder": (severity) => ({ penholder: { check: { "doubled-word": severity } } }),
  "with dots below penholder": (severity) => ({ penholder: { "check.doubled-word": severity } }),
  "with dots from penholder on": (severity) => ({ "penholder.check.doubled-word": severity }),
  "half with dots, half nested": (severity) => ({ "penholder.check": { "doubled-word": severity } }),
  "nested beside the settings of others": (severity) => ({
    editor: { rulers: [80] },
    penholder: { check: { "doubled-word": severity } },
  }),
  "with dots beside the settings of others": (severity) => ({
    "editor.rulers": [80],
    "penholder.check.doubled-word": severity,
  }),
  "beside settings that are null": (severity) => ({
    penholder: { drafts: null, check: { ize: null, "doubled-word": severity } },
  }),
  "beside a null for all of penholder": (severity) => ({
    penholder: null,
    "penholder.check.doubled-word": severity,
  }),
};
/** What the folder's own file says, for everybody who works there. */
const files = { "file:///work/.penholder.json": '{ "checks": { "doubled-word": "hint" } }' };
const graveness = { error: 1, warning: 2, information: 3, hint: 4 };

async function opened(settings: object | undefined, answer: () => unknown) {
  const client = await connect({
    files,
    capabilities: { workspace: { configuration: true } },
    settings: answer,
    ...(settings ? { initializationOptions: { settings } } : {}),
  });
  await client.open(uri, "We thank the the briefers.\n", "markdown");
  return client;
}

async function becomes(client: Client, severity: keyof typeof graveness) {
  await client.diagnostics(uri, (found) =>
    found.some((one) => one.code === "doubled-word" && one.severity === graveness[severity]),
  );
}

function told(client: Client, settings: unknown) {
  return client.notify("workspace/didChangeConfiguration", { settings });
}

/** What the server's log says of settings. */
const slips = ({ world }: Client) => world.logged.filter((line) => line.includes("no setting"));

for (const [form, saying] of Object.entries(forms)) {
  test(`settings ${form}: the client's answer goes before what it tells, that before its options, that before .penholder.json`, async () => {
    let answer: unknown = null;
    const client = await opened(saying("information"), () => answer);
    await becomes(client, "information");
    await told(client, saying("warning"));
    await becomes(client, "warning");
    answer = saying("error");
    await told(client, null);
    await becomes(client, "error");
    answer = null;
    await told(client, null);
    await becomes(client, "warning");
    assert.deepEqual(slips(client), []);
    await client.close();
  });
}

test("settings may stand among the other initialization options; where nobody says anything the file counts", async () => {
  const among = await connect({
    files,
    initializationOptions: { storePath: "/store", penholder: { check: { "doubled-word": "information" } } },
  });
  await among.open(uri, "We thank the the briefers.\n", "markdown");
  await becomes(among, "information");
  await among.close();
  const silent = await opened(undefined, () => null);
  await becomes(silent, "hint");
  await silent.close();
});

test("a name that is no setting is noted in the log, once, and what stands beside it counts", async () => {
  const client = await opened(undefined, () => null);
  const settings = { penholder: { chekc: { "doubled-word": "off" }, check: { "doubled-word": "warning" } } };
  await told(client, settings);
  await becomes(client, "warning");
  await told(client, { penholder: { ...settings.penholder, colours: true } });
  await told(client, { penholder: { check: { "doubled-word": "error" }, "corpus.folder": [] } });
  await becomes(client, "error");
  assert.deepEqual(
    slips(client).map((line) => /no setting (\S+):/.exec(line)?.[1]),
    ["penholder.chekc", "penholder.colours", "penholder.corpus.folder"],
  );
  await client.close();
});
