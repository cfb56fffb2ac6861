import { openStore } from "../../server/src/service/search/store";
import { roundOfLog, worldIn, writeRound } from "./rounds";

// Writes rounds until it is killed. Says on standard output what it is about to write, and each round that is durable.
const [folder, name] = process.argv.slice(2) as [string, string];
const say = (line: string) => process.stdout.write(`${line}\n`);
const world = worldIn(folder);
const { storage } = world;
const told = {
  ...world,
  storage: {
    ...storage,
    async write(file: string, parts: readonly Uint8Array[]) {
      say(`writing ${file}`);
      await storage.write(file, parts as Uint8Array[]);
      say("between");
    },
    async remove(file: string) {
      say(`removing ${file}`);
      await storage.remove(file);
      say("between");
    },
  },
};
const store = await openStore(told);
const writer = await store.writer();
if (!writer) {
  say("locked");
  process.exit(1);
}
say("begun");
for (let round = roundOfLog(writer.sources(), name) + 1; ; round += 1) {
  await writeRound(writer, name, round);
  say(`done ${round}`);
}
