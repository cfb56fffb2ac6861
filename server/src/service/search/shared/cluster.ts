import type { Codec } from "../../environment";
import type { Signal } from "../../signal";
import { type Said, say } from "../../text/say";
import { CorpusUnreachable } from "../corpusSearch";
import { type AskWeb, type WebAnswer, WebFailed, type WebQuestion } from "./askWeb";

/** A search cluster answered with an error; the sentence names the server. */
export class ClusterRefused extends CorpusUnreachable {
  constructor(
    said: Said,
    readonly status: number,
  ) {
    super(said);
  }
}

/** Where a shared corpus is, and how its cluster is asked. */
export interface ClusterPlace {
  /** Begins with https:// or http://; without a user's name. Of a cluster with several nodes theirs, between commas. */
  readonly url: string;
  /** Of the index; the aliases and indexes on the cluster begin with it. */
  readonly index: string;
  /** What stands after "Authorization:"; absent where everybody may ask. */
  readonly authorization?: string;
}

/** The value of a JSON text; what it holds must be looked at before it is used. */
// biome-ignore lint/suspicious/noExplicitAny: answers of a cluster are read field by field, and each is checked where it is used
export type Json = any;

/** Maximum size of an answer to a question, in bytes, and how long one may take, in milliseconds. */
const mostBytes = 8 << 20;
const usualWait = 10_000;

/** Names of indexes as OpenSearch allows them. */
export const indexName = /^[a-z0-9][a-z0-9_.-]{0,60}$/;

/** Where a node of a cluster is asked. */
interface ClusterNode {
  readonly host: string;
  /** The address without slashes at its end. */
  readonly root: string;
}

/** A node in front of others says so where it reaches none of them. */
const reachesNone: readonly number[] = [502, 503, 504];

/**
 * Sends questions to a search cluster as JSON, and understands its errors. Where a node does not answer the next one is asked,
 * for whatever changes nothing there.
 */
export class Cluster {
  private readonly nodes: readonly ClusterNode[];
  /** Which of them answered last. */
  private current = 0;

  /** Throws `CorpusUnreachable` where the address or the index's name cannot be one. */
  constructor(
    readonly place: ClusterPlace,
    private readonly askWeb: AskWeb,
    private readonly codec: Codec,
  ) {
    this.nodes = place.url.split(",").map((url) => {
      const parts = /^(https?):\/\/([^/?#@\s]+)(\/[^?#\s]*)?$/i.exec(url.trim());
      if (!parts) throw new CorpusUnreachable(say`${url.trim()} is no address of a search cluster.`);
      return { host: parts[2]!, root: url.trim().replace(/\/+$/, "") };
    });
    if (!indexName.test(place.index))
      throw new CorpusUnreachable(
        say`${place.index} is no name of an index: small letters, digits, - and _.`,
      );
  }

  /** Of the node that is asked. */
  get host(): string {
    return this.nodes[this.current]!.host;
  }

  /**
   * The answer to a question. Rejects with `ClusterRefused` where the cluster says no, and with `CorpusUnreachable` where
   * what comes is no answer of one; the messages are sentences.
   * @param path begins with a slash
   * @param missing given instead of an error where there is nothing of that name
   */
  async ask(
    method: WebQuestion["method"],
    path: string,
    body?: Json,
    options: {
      readonly signal?: Signal | undefined;
      readonly within?: number;
      readonly most?: number;
      readonly missing?: Json;
    } = {},
  ): Promise<Json> {
    const { signal, within = usualWait, most = mostBytes } = options;
    signal?.throwIfAborted();
    const text = body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body);
    const isLines = typeof body === "string";
    const { authorization } = this.place;
    const answer = await this.answerOf(method === "GET" || path.endsWith("/_search"), ({ root }) => ({
      method,
      url: `${root}${path}`,
      place: { url: this.place.url, index: this.place.index },
      headers: {
        accept: "application/json",
        ...(text === undefined
          ? {}
          : { "content-type": isLines ? "application/x-ndjson" : "application/json" }),
        ...(authorization ? { authorization } : {}),
      },
      ...(text === undefined ? {} : { body: text }),
      most,
      within,
      ...(signal ? { signal } : {}),
    }));
    signal?.throwIfAborted();
    const { status } = answer;
    if (status === 404 && options.missing !== undefined) return options.missing;
    if (status < 200 || status > 299) throw this.refused(status, answer);
    const told = this.read(answer);
    if (told === undefined)
      throw new CorpusUnreachable(say`${this.host} does not answer as a search cluster does.`);
    return told;
  }

  /** The answer of the node that answered last, or, where it may be asked for, of the first after it that gives one. */
  private async answerOf(mayAskOthers: boolean, ask: (node: ClusterNode) => WebQuestion): Promise<WebAnswer> {
    const first = this.current;
    for (let tried = 1; ; tried += 1) {
      const at = (first + tried - 1) % this.nodes.length;
      const isLast = !mayAskOthers || tried === this.nodes.length;
      try {
        const answer = await this.askWeb(ask(this.nodes[at]!));
        if (!isLast && reachesNone.includes(answer.status)) continue;
        this.current = at;
        return answer;
      } catch (error) {
        if (!(error instanceof WebFailed)) throw error;
        if (isLast) throw new CorpusUnreachable(error.said);
      }
    }
  }

  private read({ bytes }: WebAnswer): Json {
    try {
      const told = JSON.parse(this.codec.decodeUtf8(bytes));
      return typeof told === "object" && told !== null ? told : undefined;
    } catch {
      return undefined;
    }
  }

  private refused(status: number, answer: WebAnswer): ClusterRefused {
    return new ClusterRefused(this.refusal(status, answer), status);
  }

  private refusal(status: number, answer: WebAnswer): Said {
    const { host } = this;
    const { index } = this.place;
    if (status >= 300 && status < 400)
      return say`${host} passes on to another address, which is not followed.`;
    if (status === 401) return say`${host} asks for another password or key.`;
    if (status === 403) return say`${host} does not let this user ask ${index}.`;
    if (status === 404) return say`${host} has no corpus of the name ${index}.`;
    if (status === 413) return say`${host} takes no question of this size.`;
    if (status === 429) return say`${host} has too much to do just now.`;
    const reason = this.read(answer)?.error;
    const cause = reason?.root_cause?.[0]?.reason ?? reason?.reason;
    return typeof cause === "string"
      ? say`${host} answers with the error ${status} (${cause.slice(0, 200)}).`
      : say`${host} answers with the error ${status}.`;
  }
}
