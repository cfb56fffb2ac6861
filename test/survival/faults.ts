import assert from "node:assert/strict";
import type { Environment } from "../../server/src/service/environment";
import { openStore } from "../../server/src/service/search/store";
import { createWorld, type World } from "../unit/world";
import { checkRound } from "./check";
import { roundOfLog, writeRound } from "./rounds";

// The disk is full, or a file cannot be read, at each operation in turn while rounds are written and segments joined.
const rounds = { from: 15, to: 21 };

/** A world whose storage fails once, at the operation of this number, and goes on afterwards. */
function failingAt(
  world: World,
  kind: "write" | "read",
  number: number,
): Environment & { met: boolean; count: number } {
  const { storage } = world;
  const state = { met: false, count: 0 };
  const fail = () => {
    if (state.count++ !== number) return;
    state.met = true;
    throw new Error(kind === "write" ? "ENOSPC: no space left on device" : "EIO: i/o error, read");
  };
  return Object.assign(state, {
    ...world,
    storage: {
      ...storage,
      list: storage.list,
      lock: storage.lock,
      async open(name: string) {
        if (kind === "read") fail();
        const source = await storage.open(name);
        if (!source || kind === "write") return source;
        return {
          ...source,
          read(offset: number, length: number) {
            fail();
            return source.read(offset, length);
          },
          readInto(offset: number, target: Uint8Array) {
            fail();
            source.readInto(offset, target);
          },
        };
      },
      async write(name: string, parts: readonly Uint8Array[]) {
        if (kind === "write") fail();
        await storage.write(name, parts as Uint8Array[]);
      },
      async remove(name: string) {
        if (kind === "write") fail();
        await storage.remove(name);
      },
    },
  });
}

/** Writes rounds from where the store is; after a failure the same process tries the round again. */
async function write(world: Environment, until: number): Promise<number> {
  let acknowledged = rounds.from - 1;
  for (let tries = 0; tries < 3; tries += 1) {
    const store = await openStore(world).catch(() => undefined);
    const writer = await store?.writer().catch(() => undefined);
    try {
      if (!writer) continue;
      let round = roundOfLog(writer.sources(), "fault") + 1;
      for (; round < until; round += 1) {
        try {
          await writeRound(writer, "fault", round);
        } catch {
          await writeRound(writer, "fault", round);
        }
        acknowledged = round;
      }
      return acknowledged;
    } catch {
      // The next try opens the store anew.
    } finally {
      await writer?.close();
      store?.close();
    }
  }
  return acknowledged;
}

/** Number of operations of each kind that are made to fail, evenly spread over all there are. */
const mostOfAKind = 120;

const before = createWorld();
await write(before, rounds.from);
const told: string[] = [];
for (const kind of ["write", "read"] as const) {
  const counting = failingAt(copyOf(before), kind, -1);
  await write(counting, rounds.to);
  const operations = counting.count;
  const tried = Math.min(operations, mostOfAKind);
  for (let trial = 0; trial < tried; trial += 1) {
    const world = copyOf(before);
    const failing = failingAt(world, kind, Math.floor((trial * operations) / tried));
    const acknowledged = await write(failing, rounds.to);
    assert.ok(failing.met);
    assert.equal(acknowledged, rounds.to - 1, `after ${kind} ${trial} failed, the work was finished`);
    const store = await openStore(world);
    assert.deepEqual(store.status.notices, []);
    await checkRound(store, "fault", acknowledged, true);
    store.close();
  }
  told.push(`${tried} of ${operations} ${kind}s`);
}
console.log(`Each of ${told.join(" and ")} failed once: the work was finished, every document was there.`);

function copyOf(world: World): World {
  const copy = createWorld();
  for (const [name, bytes] of world.storage.contents) copy.storage.contents.set(name, bytes);
  return copy;
}
