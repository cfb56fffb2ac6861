import * as vscode from "vscode";
import {
  type ClusterAnswer,
  type ClusterQuestion,
  webRequests,
} from "../../../../server/src/protocol/requests";
import type { DownloadSignal } from "../../../../server/src/service/fetching/download";
import { say } from "../../../../server/src/service/text/say";
import { answerTo } from "../ask";
import { reasonOf, told } from "../cancellable";
import type { Client } from "../client";
import { toBase64 } from "../clientFiles";
import { signalOf } from "../fetching/web";

/** Asks over HTTP as the host does; rejects with a sentence that names the server. */
export type AskCluster = (
  question: ClusterQuestion & { readonly signal?: DownloadSignal },
) => Promise<{ readonly status: number; readonly bytes: Uint8Array }>;

/** Under which the store of secrets keeps what stands after "Authorization:" for a corpus. */
export function secretName(url: string, index: string): string {
  return `sharedCorpus ${url} ${index}`;
}

/**
 * Sends the server's questions to search clusters: through the editor's proxy, with its certificates, and with the key from
 * its store of secrets, which the server does not see. A key goes to the address it was given for, and for its index alone.
 */
export function answerClusters(
  client: Client,
  secrets: vscode.SecretStorage,
  open: () => Promise<AskCluster>,
): vscode.Disposable {
  return answerTo(client, webRequests.askCluster, async (question, token): Promise<ClusterAnswer> => {
    try {
      const { url, index } = question.place;
      const key = question.headers.authorization ?? (await secrets.get(secretName(url, index)));
      const isOwn = url
        .split(",")
        .some((node) => question.url.startsWith(`${node.trim().replace(/\/+$/, "")}/${index}-`));
      if (!isOwn || !vscode.workspace.isTrusted)
        return { failed: told(say`${question.url} is not asked from here.`) };
      const ask = await open();
      const { status, bytes } = await ask({
        ...question,
        signal: signalOf(token),
        headers: { ...question.headers, ...(key ? { authorization: key } : {}) },
      });
      return { status, bytes: toBase64(bytes) };
    } catch (error) {
      return { failed: reasonOf(error) };
    }
  });
}
