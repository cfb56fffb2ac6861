import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { openStore } from "../../server/src/service/search/store";
import { createRandom } from "../bench/random";
import { checkRound } from "./check";
import { roundOfLog, worldIn } from "./rounds";

// Two processes write to one store for forty seconds, a third reads. Now and then a writer is killed and another begins.
const [folder] = process.argv.slice(2) as [string];
const until = Date.now() + 40_000;
const random = createRandom(60);
const acknowledged = new Map<string, number>();
let killed = 0;

const reader = child("sharingReader", [String(until)]);
const read = new Promise<string>((resolve, reject) => {
  let last = "";
  createInterface({ input: reader.stdout! }).on("line", (line) => {
    last = line;
  });
  reader.on("close", (code) =>
    code === 0 ? resolve(last) : reject(new Error("the reader met a wrong answer")),
  );
});
await Promise.all([keepWriting("left"), keepWriting("right"), read]);
const [states, answers] = (await read).split(" ");

const store = await openStore(worldIn(folder));
const sources = await store.sources();
for (const [name, last] of acknowledged) {
  const round = roundOfLog(sources, name);
  assert.ok(round >= last, `${name}: round ${last} was acknowledged, ${round} is there`);
  await checkRound(store, name, round, true);
}
store.close();
const rounds = [...acknowledged].map(([name, last]) => `${name} ${last + 1}`).join(", ");
assert.ok(
  [...acknowledged.values()].every((last) => last > 5) && acknowledged.size === 2,
  `both wrote: ${rounds}`,
);
console.log(
  `Two writers for forty seconds (rounds: ${rounds}; ${killed} killed in between) and a reader (${states} states, ${answers} ` +
    "passages): nothing was lost, no answer was wrong.",
);

/** Lets a writer of this name work; kills it after a few seconds and begins another, until the time is over. */
async function keepWriting(name: string): Promise<void> {
  while (Date.now() < until - 500) {
    const writer = child("sharingWriter", [name, String(until)]);
    createInterface({ input: writer.stdout! }).on("line", (line) => {
      acknowledged.set(name, Number(line.split(" ")[1]));
    });
    const timer = setTimeout(() => {
      killed += 1;
      writer.kill("SIGKILL");
    }, 2000 + random.below(8000));
    const code = await new Promise<number | null>((resolve) => writer.on("close", resolve));
    clearTimeout(timer);
    assert.ok(code === 0 || code === null, `the writer ${name} ended with ${code}`);
  }
}

function child(script: string, args: readonly string[]): ChildProcess {
  const path = new URL(`${script}.mjs`, import.meta.url).pathname;
  return spawn(process.execPath, ["--enable-source-maps", path, folder, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}
