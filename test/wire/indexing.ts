import type { Indexing } from "../../server/src/protocol/host";
import type { Environment } from "../../server/src/service/environment";
import { indexCorpus } from "../../server/src/service/knowledge/indexCorpus";
import type { ClientOptions } from "./client";

/** Reads two of the three files, makes them visible, and waits to be let go. */
export function heldAfterTwo(): { indexing: ClientOptions["indexing"]; release(): void } {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const indexing = (own: Environment): Indexing => ({
    async run(run) {
      let done = 0;
      await indexCorpus(own, {
        ...run,
        cancelled: () => done >= 1,
        report(now) {
          done = now.done;
          run.report(now);
        },
      });
      await gate;
      return indexCorpus(own, run);
    },
    cancel() {},
    async dispose() {},
  });
  return { indexing, release };
}

/** Reads nothing until it is let go. */
export function held(): { indexing: ClientOptions["indexing"]; release(): void } {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const indexing = (own: Environment): Indexing => ({
    run: (run) => gate.then(() => indexCorpus(own, run)),
    cancel() {},
    async dispose() {},
  });
  return { indexing, release };
}
