import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { percentile, timed } from "../statistics";
import { hand, readQueries, readTask } from "../task";

/** Indexing and the first answer, each by the command line in a process of its own. */
const task = readTask();
const { root, corpus, store, samples } = task;
const cli = join(root, "server/dist/cli.js");
interface Summary {
  documents: number;
  passages: number;
  seconds: number;
  bytes: number;
}
function index(into: string, file: string): Summary {
  const output = execFileSync(process.execPath, [cli, "index", "--store", into, "--json", file], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output) as Summary;
}
function fresh(into: string, file: string): Summary {
  rmSync(into, { recursive: true, force: true });
  return index(into, file);
}

const whole = fresh(store, corpus);
const again = await timed(() => index(store, corpus));
for (const sample of samples) fresh(sample.store, sample.corpus);
const question = readQueries(task).warmUp[0]!.text;
const answers: number[] = [];
for (let times = 0; times < 5; times++) {
  const { milliseconds } = await timed(() =>
    execFileSync(process.execPath, [cli, "similar", "--store", store, "--limit", "1", "-"], {
      input: question,
    }),
  );
  answers.push(milliseconds);
}
hand({
  documents: whole.documents,
  passages: whole.passages,
  seconds: whole.seconds,
  bytes: whole.bytes,
  unchanged: again.milliseconds,
  command: percentile(answers, 50),
});
