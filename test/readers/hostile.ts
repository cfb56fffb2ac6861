// Reads one hostile file in a process of its own, or lets each be read so: the limits are for a whole process.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createNodeEnvironment } from "../../server/src/node/environment";
import { readerOf } from "../../server/src/service/corpus/readers";
import { told } from "../unit/told";
import { hostileFiles } from "./hostileFiles";

/**
 * What one file may take: seconds of the processor (of two, for rubbish is collected beside), megabytes in all, sentences;
 * and those of an archive, which has one for each file in it.
 */
const limits = { seconds: 5, megabytes: 600, sentences: 2, sentencesOfArchive: 21 };

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly documents: number;
  readonly problems: readonly string[];
}

const [task = "", ...words] = process.argv.slice(2);
if (task === "--one") console.log(JSON.stringify(await readOne(words[0]!)));
else if (task === "--make") writeFileSync(words[1]!, hostileFiles[words[0]!]!());
else {
  const wrong: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  for (const what of Object.keys(hostileFiles)) {
    if (![task, ...words].every((word) => what.includes(word))) continue;
    const path = join(folder, `a.${what.split(" ")[0]}`);
    // What a process begins with counts among the most that it ever held: whoever starts it must not have made the file.
    const made = spawnSync(process.execPath, [process.argv[1]!, "--make", what, path], { encoding: "utf8" });
    if (made.status !== 0) throw new Error(`${what} cannot be made: ${made.stderr}`);
    const run = spawnSync(process.execPath, ["--max-old-space-size=560", process.argv[1]!, "--one", path], {
      encoding: "utf8",
      timeout: 300_000,
    });
    rmSync(path);
    const measured = run.status === 0 ? (JSON.parse(run.stdout) as Measured) : undefined;
    const faults = measured
      ? faultsOf(measured, what.startsWith("zip"))
      : [`it ends the process: ${run.stderr.slice(0, 300)}`];
    console.log(
      measured
        ? `${what}: ${measured.seconds.toFixed(1)} s, ${Math.round(measured.megabytes)} MB, ${measured.documents} documents. ${measured.problems.join(" ").slice(0, 300)}`
        : what,
    );
    if (faults.length > 0) wrong.push(`${what}: ${faults.join("; ")}`);
  }
  rmSync(folder, { recursive: true });
  for (const fault of wrong) console.error(`WRONG ${fault}`);
  process.exit(wrong.length > 0 ? 1 : 0);
}

function faultsOf({ seconds, megabytes, documents, problems }: Measured, isArchive: boolean): string[] {
  const sentences = isArchive ? limits.sentencesOfArchive : limits.sentences;
  return [
    ...(seconds > limits.seconds ? [`${seconds.toFixed(1)} seconds`] : []),
    ...(megabytes > limits.megabytes ? [`${Math.round(megabytes)} MB`] : []),
    ...(problems.length > sentences ? [`${problems.length} sentences`] : []),
    ...(documents === 0 && problems.length === 0 ? ["nothing is said of it"] : []),
    ...problems.filter((problem) => !/^\S.*\.$/.test(problem) || problem.length > 500),
  ];
}

async function readOne(path: string): Promise<Measured> {
  const silent = () => {};
  const environment = createNodeEnvironment("", { error: silent, warn: silent, info: silent });
  const bytes = new Uint8Array(readFileSync(path));
  const name = basename(path);
  const reader = readerOf(name, bytes)!;
  const problems: string[] = [];
  let documents = 0;
  const before = process.cpuUsage();
  try {
    const file = { uri: `file:///${name}`, name, path: name, bytes };
    for await (const _ of reader.read(file, environment, (problem) => problems.push(told(problem))))
      documents++;
  } catch (error) {
    problems.push(`THROWN ${error instanceof Error ? error.stack : error}`);
  }
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { seconds: (user + system) / 1e6, megabytes, documents, problems };
}
