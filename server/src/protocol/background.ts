import type { Log } from "../service/environment";

/**
 * Does what is no request (after a timer, a notification, a registration): nobody waits for it, and what goes wrong there
 * is logged and ends nothing.
 * @param name what it is, for the log
 */
export type Background = (name: string, work: () => unknown) => void;

export function createBackground(log: Log): Background {
  return (name, work) => {
    // `then` takes what is thrown at once as well as what is rejected later.
    Promise.resolve()
      .then(work)
      .catch((error: unknown) => log.error(`${name}: ${error instanceof Error ? error.message : error}`));
  };
}
