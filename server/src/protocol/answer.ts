import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Log } from "../service/environment";
import { CorpusUnreachable } from "../service/search/corpusSearch";
import type { Signal } from "../service/signal";
import { say, type Wording, worded } from "../service/text/say";
import type { Lull } from "./lull";
import { Refusal } from "./refusal";
import type { DraftSnapshot, PlaceSnapshot, Snapshot, Snapshots } from "./snapshot";

/** Answers a request of the client; without parameters the token comes alone. */
export type Answered<P, R> = (params: P, token?: CancellationToken) => Promise<R>;

/**
 * The one wrapper around every handler: it gives the handler a snapshot of all that it may use. A cancelled request is
 * answered as cancelled (LSP 3.18, $/cancelRequest), an error is logged with the document it happened in, and the client
 * gets the empty value instead of a failure. Only a refusal that a handler makes on purpose (a `Refusal`) is passed on.
 */
export interface Answer {
  /** For requests that are about no draft, or about more than one. */
  whole<P, R>(
    name: string,
    empty: R,
    handle: (snapshot: Snapshot, params: P) => R | Promise<R>,
  ): Answered<P, R>;
  /** For requests about a place that may be one in a draft. */
  place<P extends AboutDraft, R>(
    name: string,
    empty: R,
    handle: (snapshot: PlaceSnapshot, params: P) => R | Promise<R>,
  ): Answered<P, R>;
  /** For requests about one draft: what is closed or left alone is answered with the empty value. */
  draft<P extends AboutDraft, R>(
    name: string,
    empty: R,
    handle: (snapshot: DraftSnapshot, params: P) => R | Promise<R>,
  ): Answered<P, R>;
  /**
   * For requests about a whole draft that take a while: answered anew where the draft was changed meanwhile, and refused
   * (LSP's ContentModified) where it is changed all the time.
   */
  wholeDraft<P extends AboutDraft, R>(
    name: string,
    empty: R,
    handle: (snapshot: DraftSnapshot, params: P) => R | Promise<R>,
  ): Answered<P, R>;
}

interface AboutDraft {
  readonly textDocument: { readonly uri: string };
}

/** How often a draft that is changed meanwhile is answered for. */
const attempts = 3;

/** What LSP has for whatever is asked after `shutdown`. */
export function afterShutdown(): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, "The server has been shut down.");
}

/**
 * @param versionOf the version of an open document as it is now
 * @param wording of what is told to people
 * @param lull what else is to be done comes after these answers
 * @param ended whether the client has shut the server down
 */
export function answering(
  log: Log,
  snapshots: Snapshots,
  versionOf: (uri: string) => number | undefined,
  wording: Wording,
  lull: Pick<Lull, "answering">,
  ended: () => boolean = () => false,
): Answer {
  function answer<P, R>(
    name: string,
    empty: R,
    work: (params: P, signal: Signal) => Promise<R>,
  ): Answered<P, R> {
    return async (...sent) => {
      if (ended()) throw afterShutdown();
      const token = sent[1] ?? (sent[0] as unknown as CancellationToken);
      const params = sent[0];
      const signal = signalOf(token);
      try {
        signal.throwIfAborted();
        const result = await lull.answering(work(params, signal));
        signal.throwIfAborted();
        return result;
      } catch (error) {
        if (error instanceof Refusal) throw new ResponseError(error.code, error.message);
        // No fault of the server: the corpus is being changed for another, or is far away.
        if (error instanceof CorpusUnreachable) log.warn(`${name}${documentOf(params)}: ${error.message}`);
        else
          log.error(
            `${name}${documentOf(params)}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
          );
        return empty;
      }
    };
  }
  return {
    whole: (name, empty, handle) =>
      answer(name, empty, async (params, signal) => handle(await snapshots.whole(signal), params)),
    place: (name, empty, handle) =>
      answer(name, empty, async (params, signal) =>
        handle(await snapshots.at(params.textDocument.uri, signal), params),
      ),
    draft: (name, empty, handle) =>
      answer(name, empty, async (params, signal) => {
        const snapshot = await snapshots.of(params.textDocument.uri, signal);
        return snapshot ? handle(snapshot, params) : empty;
      }),
    wholeDraft: (name, empty, handle) =>
      answer(name, empty, async (params, signal) => {
        const { uri } = params.textDocument;
        for (let attempt = 1; attempt <= attempts; attempt += 1) {
          const snapshot = await snapshots.of(uri, signal);
          if (!snapshot) return empty;
          const result = await handle(snapshot, params);
          if (versionOf(uri) === snapshot.version) return result;
          signal.throwIfAborted();
        }
        throw new Refusal(
          LSPErrorCodes.ContentModified,
          worded(say`The draft is being changed: ask again.`, wording),
        );
      }),
  };
}

function signalOf(token: CancellationToken): Signal {
  return {
    get aborted() {
      return token.isCancellationRequested;
    },
    throwIfAborted() {
      if (token.isCancellationRequested) throw new Refusal(LSPErrorCodes.RequestCancelled, "cancelled");
    },
  };
}

function documentOf(params: unknown): string {
  const uri = (params as { textDocument?: { uri?: string } } | undefined)?.textDocument?.uri;
  return uri ? ` in ${uri}` : "";
}
