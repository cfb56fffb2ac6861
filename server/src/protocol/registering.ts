import type { Disposable } from "vscode-languageserver";
import type { Background } from "./background";

/**
 * Registers a provider while its setting is on. With the setting off nothing is registered: the client does not even ask.
 * One step after the other; a client that refuses is asked again when the settings change.
 */
export function registering(
  background: Background,
  dynamic: boolean,
  on: () => boolean,
  register: () => Promise<Disposable>,
): () => void {
  let registered: Disposable | undefined;
  let turn: Promise<void> = Promise.resolve();
  async function follow() {
    if (on()) registered ??= await register();
    else {
      const before = registered;
      registered = undefined;
      before?.dispose();
    }
  }
  return () => {
    if (!dynamic) return;
    background("Registering a provider", () => {
      const step = turn.then(follow);
      turn = step.catch(() => {});
      return step;
    });
  };
}
