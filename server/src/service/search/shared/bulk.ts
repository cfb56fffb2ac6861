import type { Codec, Timer } from "../../environment";
import { say } from "../../text/say";
import { CorpusUnreachable } from "../corpusSearch";
import { type Cluster, ClusterRefused, type Json } from "./cluster";

/** Entries are written in lots of so many bytes: what engines of this kind take best. */
const lotBytes = 4 << 20;
const lotWait = 120_000;
/** A cluster that has too much to do is waited for, longer each time, up to these many milliseconds. */
const firstPause = 500;
const longestPause = 30_000;
const mostTries = 9;

interface Line {
  readonly action: Json;
  readonly source: Json | undefined;
}

/** Writes entries in lots: one is on its way while the next is collected. What the cluster is too busy for is sent again. */
export class Bulk {
  /** Bytes sent so far. */
  bytes = 0;
  private lines: Line[] = [];
  private size = 0;
  private flying: Promise<void> = Promise.resolve();

  constructor(
    private readonly cluster: Cluster,
    private readonly codec: Codec,
    private readonly timer: Timer,
  ) {}

  /** Rejects, like `flush`, with `CorpusUnreachable` where the cluster does not take what was written before. */
  async write(index: string, id: string, source: Json): Promise<void> {
    await this.add({ action: { index: { _index: index, _id: id } }, source });
  }

  async remove(index: string, id: string): Promise<void> {
    await this.add({ action: { delete: { _index: index, _id: id } }, source: undefined });
  }

  /** Waits until the cluster has everything. */
  async flush(): Promise<void> {
    await this.send();
    await this.flying;
  }

  private async add(line: Line): Promise<void> {
    this.lines.push(line);
    this.size += textOf(line).length;
    if (this.size >= lotBytes) await this.send();
  }

  private async send(): Promise<void> {
    await this.flying;
    const lines = this.lines;
    this.lines = [];
    this.size = 0;
    if (lines.length === 0) return;
    this.flying = this.deliver(lines);
    // Who waits next hears of it.
    this.flying.catch(() => {});
  }

  private async deliver(all: readonly Line[]): Promise<void> {
    let lines = all;
    for (let tried = 1; lines.length > 0; tried += 1) {
      const body = lines.map(textOf).join("");
      if (tried === 1) this.bytes += this.codec.encodeUtf8(body).length;
      try {
        lines = this.refusedOf(lines, await this.cluster.ask("POST", "/_bulk", body, { within: lotWait }));
      } catch (error) {
        if (!isBusy(error) || tried >= mostTries) throw error;
      }
      if (lines.length === 0) return;
      if (tried >= mostTries)
        throw new CorpusUnreachable(say`${this.cluster.host} has too much to do to take more just now.`);
      const pause = Math.min(longestPause, firstPause * 2 ** (tried - 1));
      await new Promise<void>((resolve) => this.timer.after(pause, resolve));
    }
  }

  /** Those that the cluster had no time for. Throws for those that it does not take at all. */
  private refusedOf(lines: readonly Line[], answer: Json): Line[] {
    if (answer.errors !== true) return [];
    const items: Json[] = Array.isArray(answer.items) ? answer.items : [];
    return lines.filter((line, at) => {
      const told: Json = Object.values(items[at] ?? {})[0] ?? {};
      const status = Number(told.status) || 500;
      if (status === 429 || status === 503) return true;
      if (status < 300 || (status === 404 && line.source === undefined)) return false;
      const reason = String(told.error?.reason ?? `error ${status}`).slice(0, 200);
      throw new ClusterRefused(say`${this.cluster.host} does not take an entry (${reason}).`, status);
    });
  }
}

function textOf({ action, source }: Line): string {
  return source === undefined
    ? `${JSON.stringify(action)}\n`
    : `${JSON.stringify(action)}\n${JSON.stringify(source)}\n`;
}

/** Whether the cluster would take it a little later: it says so, or a node has just gone. */
function isBusy(error: unknown): boolean {
  if (error instanceof ClusterRefused) return [429, 502, 503, 504].includes(error.status);
  return error instanceof CorpusUnreachable;
}
