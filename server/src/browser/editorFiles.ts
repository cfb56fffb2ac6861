import type { Connection } from "vscode-languageserver/browser";
import { type OwnRequest, storeRequests } from "../protocol/requests";

/** The editor's own files, where extensions keep what is theirs. Every address is a URI as a string. */
export interface EditorFiles {
  /** The bytes of a file; undefined where there is none. Rejects where it cannot be read just now. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** Writes a file whole, or rejects; the bytes are given away with it. Answers whether it will be there in the next session. */
  write(uri: string, bytes: Uint8Array): Promise<{ kept: boolean }>;
  /** Removes a file or a folder with all that is in it; no error where there is none. */
  remove(uri: string): Promise<void>;
  /** The names in a folder; empty where there is none. */
  list(uri: string): Promise<string[]>;
}

/** The editor's files as Penholder's own web client reads and writes them: bytes pass between workers as they are. */
export function filesOfEditor(connection: Pick<Connection, "sendRequest">): EditorFiles {
  const ask = <P, R>({ method }: OwnRequest<P, R>, params: P) => connection.sendRequest<R>(method, params);
  return {
    read: async (uri) => (await ask(storeRequests.read, { uri })) ?? undefined,
    write: (uri, bytes) => ask(storeRequests.write, { uri, bytes }),
    async remove(uri) {
      await ask(storeRequests.remove, { uri });
    },
    list: (uri) => ask(storeRequests.list, { uri }),
  };
}
