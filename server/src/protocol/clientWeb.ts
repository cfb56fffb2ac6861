import { CancellationTokenSource, type Connection } from "vscode-languageserver";
import { type AskWeb, WebFailed } from "../service/search/shared/askWeb";
import { NobodyWaits } from "../service/signal";
import { reasonOf, say } from "../service/text/say";
import { fromBase64 } from "./clientFiles";
import { webRequests } from "./requests";

/** Asks search clusters through the client: the editor has its own proxy, certificates and store of secrets. */
export function webOfClient(connection: Connection): AskWeb {
  return async ({ signal, ...question }) => {
    const waiting = new CancellationTokenSource();
    let cancel = () => {};
    // A client may take its time to hear that nobody waits.
    const givenUp = new Promise<never>((_, reject) => {
      cancel = () => {
        waiting.cancel();
        reject(new NobodyWaits("nobody waits for it any longer"));
      };
    });
    signal?.addEventListener?.("abort", cancel);
    const answering = connection.sendRequest<{ status: number; bytes: string } | { failed: string }>(
      webRequests.askCluster.method,
      question,
      waiting.token,
    );
    const answer = await Promise.race([answering, givenUp])
      .catch((error: unknown) => {
        signal?.throwIfAborted();
        throw new WebFailed(
          say`${hostOf(question)} cannot be asked through the editor (${reasonOf(error)}).`,
        );
      })
      .finally(() => {
        signal?.removeEventListener?.("abort", cancel);
        waiting.dispose();
      });
    signal?.throwIfAborted();
    if ("failed" in answer) throw new WebFailed(say`${answer.failed}`);
    return { status: answer.status, bytes: fromBase64(answer.bytes) };
  };
}

function hostOf({ url }: { readonly url: string }): string {
  return new URL(url).host;
}
