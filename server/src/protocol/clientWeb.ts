import { CancellationTokenSource, type Connection } from "vscode-languageserver";
import { type AskWeb, WebFailed } from "../service/askWeb";
import { fromBase64 } from "./clientFiles";
import { webRequests } from "./requests";

/** Asks search clusters through the client: the editor has its own proxy, certificates and store of secrets. */
export function webOfClient(connection: Connection): AskWeb {
  return async ({ signal, ...question }) => {
    const waiting = new CancellationTokenSource();
    const cancel = () => waiting.cancel();
    signal?.addEventListener?.("abort", cancel);
    const answer = await connection
      .sendRequest<{ status: number; bytes: string } | { failed: string }>(
        webRequests.askCluster.method,
        question,
        waiting.token,
      )
      .catch((error: unknown) => {
        signal?.throwIfAborted();
        throw new WebFailed(`cannot be asked through the editor (${error})`);
      })
      .finally(() => {
        signal?.removeEventListener?.("abort", cancel);
        waiting.dispose();
      });
    signal?.throwIfAborted();
    if ("failed" in answer) throw new WebFailed(answer.failed);
    return { status: answer.status, bytes: fromBase64(answer.bytes) };
  };
}
