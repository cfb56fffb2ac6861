import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { openStore } from "../../server/src/service/search/store";
import { createRandom } from "../bench/random";
import { checkRound } from "./check";
import { roundOfLog, worldIn } from "./rounds";

// A process that indexes is killed (SIGKILL) at 300 random moments, and begun again on the same store.
const [folder] = process.argv.slice(2) as [string];
const kills = 300;
/** At most so long after it began to write, in milliseconds: enough for a few commits and a merge. */
const longest = 160;
const random = createRandom(300);
const writer = new URL("killedWriter.mjs", import.meta.url).pathname;
const moments = new Map<string, number>();
let acknowledged = -1;
let unacknowledged = 0;

for (let kill = 0; kill < kills; kill += 1) {
  const { last, where } = await writeUntilKilled(random.below(longest * 4) / 4);
  acknowledged = Math.max(acknowledged, last);
  moments.set(where, (moments.get(where) ?? 0) + 1);
  const store = await openStore(worldIn(folder), { readOnly: true });
  assert.deepEqual(store.status.notices, []);
  const round = roundOfLog(await store.sources(), "kill");
  // The last commit may have become durable without its process living to say so.
  assert.ok(round === acknowledged || round === acknowledged + 1, `${round} after ${acknowledged}`);
  if (round > acknowledged) unacknowledged += 1;
  acknowledged = round;
  if (round >= 0) await checkRound(store, "kill", round, kill % 10 === 0 || kill === kills - 1);
  store.close();
}
const store = await openStore(worldIn(folder));
const last = await store.writer();
assert.ok(last, "the dead writer's lock is taken over");
await last.commit();
await last.close();
store.close();
const left = readdirSync(folder).filter((name) => name.endsWith(".part") || name === "lock");
assert.deepEqual(left, [], "nothing is left of what was not finished");
const places = [...moments].sort((x, y) => y[1] - x[1]).map(([where, times]) => `${where} ${times}`);
console.log(
  `Killed ${kills} times in ${acknowledged + 1} rounds; every acknowledged document was there (${unacknowledged} commits ` +
    `were durable before they could be acknowledged). Where: ${places.join(", ")}.`,
);

/** Runs a writer and kills it so long after it began. Tells the last round that it said was durable. */
function writeUntilKilled(milliseconds: number): Promise<{ last: number; where: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, folder, "kill"], { stdio: ["ignore", "pipe", "inherit"] });
    let last = -1;
    let where = "opening";
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line === "locked") reject(new Error("the dead writer's lock was not taken over"));
      const [what, of = ""] = line.split(" ");
      if (what === "begun") setTimeout(() => child.kill("SIGKILL"), milliseconds);
      if (what === "done") last = Number(of);
      where = what === "writing" || what === "removing" ? `${what} ${of.replace(/-\d+/, "")}` : "computing";
    });
    child.on("close", () => resolve({ last, where }));
    child.on("error", reject);
  });
}
