// A resolution is typed letter by letter with the same corpus twice: alone, and beside a shared corpus whose every answer takes
// five seconds. Both servers take turns, paragraph by paragraph, so that what else the machine does falls on both.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { ClusterAnswer } from "../../server/src/protocol/requests";
import { type Client, connect } from "../wire/client";

const [folder = ""] = process.argv.slice(2);
const mostFiles = 200;
const paragraphs = 80;
const letters = 60;

const names = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".txt"))
  .sort();
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const files = Object.fromEntries(
  names
    .slice(0, mostFiles)
    .map((name) => [`file:///work/corpus/${encodeURIComponent(basename(name))}`, read(name)]),
);
const typed = names
  .slice(mostFiles)
  .flatMap((name) => read(name).split("\n"))
  .filter((line) => /^\d+\. [A-Z]/.test(line) && line.length > 2 * letters)
  .slice(0, paragraphs);

let questions = 0;
const library = { name: "Library", url: "https://search.coast.example", index: "library", agreed: true };

async function writing(corpora: readonly object[]): Promise<Client> {
  const settings = { sharedCorpora: corpora };
  const client = await connect({
    files,
    capabilities: { workspace: { configuration: true } },
    settings: () => settings,
    initializationOptions: { clientWeb: true, settings },
    async askCluster(): Promise<ClusterAnswer> {
      questions += 1;
      await wait(5000, undefined, { ref: false });
      return { failed: "search.coast.example does not answer." };
    },
  });
  await client.indexed();
  return client;
}

/** Types the beginning of a paragraph; gives milliseconds from each letter to the answer of what is asked at it. */
async function type(client: Client, uri: string, text: string): Promise<number[]> {
  const times: number[] = [];
  const textDocument = { uri };
  for (let at = 1; at <= letters; at += 1) {
    const began = performance.now();
    const position = { line: 0, character: at };
    await client.notify("textDocument/didChange", {
      textDocument: { uri, version: at + 1 },
      contentChanges: [{ text: text.slice(0, at) }],
    });
    await Promise.all([
      client.request("textDocument/inlineCompletion", {
        textDocument,
        position,
        context: { triggerKind: 1 },
      }),
      client.request("textDocument/completion", { textDocument, position }),
    ]);
    times.push(performance.now() - began);
    // At rest the view asks, and the shared corpus with it.
    if (at % 10 === 0) await client.request("penholder/similar", { textDocument, position });
  }
  return times;
}

const alone = { client: await writing([]), times: [] as number[] };
const beside = { client: await writing([library]), times: [] as number[] };
for (const [at, text] of typed.entries()) {
  for (const { client, times } of at % 2 === 0 ? [alone, beside] : [beside, alone]) {
    const uri = `file:///work/draft-${at}.md`;
    await client.open(uri, "", "penholder-resolution");
    const taken = await type(client, uri, text);
    // The first ones warm the machine.
    if (at >= 4) times.push(...taken);
  }
}
const quantile = (times: readonly number[], share: number) =>
  [...times].sort((x, y) => x - y)[Math.floor(share * times.length)]!.toFixed(2);
for (const [what, { times }] of Object.entries({ alone, "beside a shared corpus that takes 5 s": beside }))
  console.log(
    `${times.length} keystrokes ${what}: median ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms`,
  );
console.log(`The shared corpus was asked ${questions} times.`);
process.exit(0);
