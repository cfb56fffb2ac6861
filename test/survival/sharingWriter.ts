import { openStore } from "../../server/src/service/search/store";
import { roundOfLog, worldIn, writeRound } from "./rounds";

// Writes rounds under its own name to a store that another process writes to as well, a few at a time.
const [folder, name, until] = process.argv.slice(2) as [string, string, string];
const store = await openStore(worldIn(folder));
while (Date.now() < Number(until)) {
  const writer = await store.writer();
  if (!writer) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    continue;
  }
  let round = roundOfLog(writer.sources(), name) + 1;
  for (const last = round + 3; round < last; round += 1) {
    await writeRound(writer, name, round);
    process.stdout.write(`done ${round}\n`);
  }
  await writer.close();
  // The other has its turn.
  await new Promise((resolve) => setTimeout(resolve, 10));
}
store.close();
