import type { Timer } from "../service/environment";

/** So long nothing was asked or answered: what an editor asks of a draft that it opens comes closer together. Milliseconds. */
export const moment = 50;

/** Lets what nobody waits for come after what the client has asked. */
export interface Lull {
  /** Counts a request of the client until it is answered. @returns its answer */
  answering<T>(answer: Promise<T>): Promise<T>;
  /**
   * Calls back once, as soon as nothing has been asked or answered for a moment.
   * @param longest after this time it does so anyway, in milliseconds
   * @returns calls it off
   */
  after(longest: number, callback: () => void): () => void;
}

export function createLull(timer: Pick<Timer, "now" | "after">): Lull {
  let unanswered = 0;
  let lastAnswered = Number.NEGATIVE_INFINITY;
  return {
    async answering(answer) {
      unanswered += 1;
      try {
        return await answer;
      } finally {
        unanswered -= 1;
        lastAnswered = timer.now();
      }
    },
    after(longest, callback) {
      const begun = timer.now();
      let stop = () => {};
      const look = () => {
        const now = timer.now();
        const calm = unanswered > 0 ? moment : Math.max(begun, lastAnswered) + moment - now;
        const left = Math.min(calm, begun + longest - now);
        if (left > 0) stop = timer.after(left, look);
        else callback();
      };
      look();
      return () => stop();
    },
  };
}
