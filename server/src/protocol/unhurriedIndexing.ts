import { SaidError, say } from "../service/text/say";
import type { Indexing } from "./host";
import type { Lull } from "./lull";

/** Files are looked at within this time, and sooner where the editor asks nothing. Milliseconds. */
const longest = 500;

/** The same, but that each run begins when the client has its answers: a thread that starts takes a processor from them. */
export function unhurried(indexing: Indexing, lull: Pick<Lull, "after">): Indexing {
  let begin = () => {};
  let cancelled = false;
  let disposed = false;
  return {
    async run(run) {
      cancelled = false;
      await new Promise<void>((resolve) => {
        const callOff = lull.after(longest, resolve);
        begin = () => {
          callOff();
          resolve();
        };
      });
      if (disposed) throw new SaidError(say`the indexing thread stopped`);
      const running = indexing.run(run);
      if (cancelled) indexing.cancel();
      return running;
    },
    cancel() {
      cancelled = true;
      begin();
      indexing.cancel();
    },
    dispose() {
      disposed = true;
      begin();
      return indexing.dispose();
    },
  };
}
