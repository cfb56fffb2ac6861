// What a client says of itself, and what it is asked or tells beside LSP.
import { notification, request } from "./declared";

/** `initializationOptions` of the client. All are optional; a bare client sends none. */
export interface InitializationOptions {
  /**
   * A folder that the server may write to, for what belongs to this workspace; and for the index, where `storesPath` is not
   * given. Without it the server chooses one.
   */
  storePath?: string;
  /** A folder for the indexes of all corpora, the same for every workspace: a corpus is read and kept once. */
  storesPath?: string;
  /** Where the scripts lie that a web worker loads when it needs them, for those who serve themselves from one. */
  scriptsPath?: string;
  /** The client answers `penholder/stat`, `penholder/list` and `penholder/read` (VS Code for the Web). */
  clientFiles?: boolean;
  /** The client answers `penholder/askCluster`: it asks search clusters with its own proxy, certificates and secrets. */
  clientWeb?: boolean;
  /** The client has the command `suggestionAcceptedCommand`, which shows the source of an accepted suggestion. */
  suggestionCommand?: boolean;
  /** The client has the command `compareCommand`, which a mark above a paragraph (CodeLens) runs. */
  compareCommand?: boolean;
  /** The client has the command `moreCommand` and lets hovers run it: they show three lines and a link to the rest. */
  moreCommand?: boolean;
  /** The client marks completions that it asks for by itself while one types as if a character had triggered them. */
  tellsAsked?: boolean;
  /** False where the editor's user has not said that the workspace is trusted: nothing outside of it is read then. */
  trusted?: boolean;
  /** When the client's extension began, in milliseconds since 1970: the log tells how long after that things were there. */
  begun?: number;
  /** The client's settings under `penholder`: they hold where it says nothing of a setting when it is asked. */
  settings?: unknown;
  /** The editor's display language ("fr"): of what Penholder says, and for links to official documents. */
  locale?: string;
  /** What Penholder says in that language: English → translated. Without it the server looks for its own. */
  words?: { [english: string]: string };
}

/** Beside LSP's parameters of textDocument/hover. */
export interface AskedHover {
  /** The reader asks about these words (has selected them): words that everybody knows are explained too. */
  asked?: boolean;
}

/** What a client tells the server, beside LSP. */
export const toldByClient = {
  trusted: notification<void>(
    "penholder/trusted",
    "The workspace, which was not trusted (`trusted` in `initializationOptions`), is trusted now.",
  ),
};

/** A file or folder of the client's. */
export interface FileParams {
  uri: string;
}

export interface ReadFileParams extends FileParams {
  /** Bytes. */
  most: number;
}

export interface WriteStoreParams extends FileParams {
  bytes: Uint8Array;
}

/** What the server asks a client that sets `clientFiles`. */
export const fileRequests = {
  stat: request<FileParams, { folder: boolean; size: number; modified: number; special?: boolean } | null>(
    "penholder/stat",
    "What a file or folder is: its size in bytes, and when it was modified, in milliseconds since 1970; `special` is neither. Null where there is none; refused where that cannot be told just now.",
  ),
  list: request<FileParams, { name: string; folder: boolean; link?: boolean }[]>(
    "penholder/list",
    "What is in a folder. Empty where there is none; refused where that cannot be told just now.",
  ),
  read: request<ReadFileParams, string | Uint8Array>(
    "penholder/read",
    "The bytes of a file as base64, or as they are where client and server are workers of one browser. Refused where it is no file, or one of more bytes than `most`.",
  ),
};

/**
 * What Penholder's server in a web worker asks of Penholder's own web client: to keep its files where the editor keeps what
 * is an extension's. No other client is asked.
 */
export const storeRequests = {
  read: request<FileParams, Uint8Array | null>("penholder/store/read", "The bytes of a file."),
  write: request<WriteStoreParams, { kept: boolean }>(
    "penholder/store/write",
    "Writes a file whole. Answers whether it will be there in the next session.",
  ),
  remove: request<FileParams, null>("penholder/store/remove", "Removes a file, or a folder with its files."),
  list: request<FileParams, string[]>("penholder/store/list", "The names in a folder."),
};

export interface ClusterQuestion {
  method: "GET" | "POST" | "PUT" | "DELETE";
  url: string;
  /** The corpus that is asked, whose key the client adds. */
  place: { url: string; index: string };
  headers: Record<string, string>;
  body?: string;
  /** Bytes that an answer may have, and milliseconds that it may take. */
  most: number;
  within: number;
}

export type ClusterAnswer =
  /** The bytes as base64. */
  | { status: number; bytes: string }
  /** Why there is none: a sentence that names the server. */
  | { failed: string };

/** What the server asks a client that sets `clientWeb`. */
export const webRequests = {
  askCluster: request<ClusterQuestion, ClusterAnswer>(
    "penholder/askCluster",
    "Sends a question to a search cluster, with the key that the client has for it. A redirect is an answer and not followed.",
  ),
};

/** The scheme of read-only documents served through `workspace/textDocumentContent`. */
export const contentScheme = "penholder";

/** The command that an accepted suggestion runs with its `SuggestionSource`, where `suggestionCommand` is set. */
export const suggestionAcceptedCommand = "penholder.suggestionAccepted";

/** The client's command that opens the page whose `penholder:` address it is run with, where `moreCommand` is set. */
export const moreCommand = "penholder.showMore";

/** The client's command that opens a comparison, run with the draft's URI and a position, where `compareCommand` is set. */
export const compareCommand = "penholder.compareWithAgreedLanguage";

/** Argument of an inline completion item's command. */
export interface SuggestionSource {
  /** "Security Council · S/RES/2436 (2018), paragraph 3 · 21 September 2018". */
  label: string;
  uri: string;
}
