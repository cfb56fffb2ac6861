import type { Signal } from "../../signal";
import { SaidError } from "../../text/say";

/** One question over HTTP, as a host sends it. */
export interface WebQuestion {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: string;
  /** The corpus that is asked. */
  readonly place: { readonly url: string; readonly index: string };
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Maximum size of the answer, in bytes. */
  readonly most: number;
  /** Milliseconds until the whole answer must be there. */
  readonly within: number;
  readonly signal?: Signal;
}

export interface WebAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
}

/**
 * Asks over HTTP. A redirect is an answer like any other and never followed. Rejects with `WebFailed` where no whole answer
 * came within the limits, and with the signal's reason where nobody waits any longer.
 */
export type AskWeb = (question: WebQuestion) => Promise<WebAnswer>;

/** No answer came; the sentence names the server: "search.example does not answer." */
export class WebFailed extends SaidError {
  override readonly name = "WebFailed";
}
