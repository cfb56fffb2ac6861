import type { Timer } from "../../environment";
import { SaidError, say } from "../../text/say";
import { type Cluster, ClusterRefused, type Json } from "./cluster";

/** A loader that has given no sign for so long, in milliseconds, is taken for dead. */
const deadAfter = 120_000;
const signEvery = 30_000;

/** The right to write to an index: one loader at a time has it, known by an entry of the index. */
export class Turn {
  private constructor(
    private readonly cluster: Cluster,
    private readonly timer: Timer,
    private readonly path: string,
    private readonly by: string,
    private signed: number,
  ) {}

  /** Undefined where another living loader has it. */
  static async take(cluster: Cluster, timer: Timer, index: string): Promise<Turn | undefined> {
    const path = `/${index}/_doc/turn`;
    const by = Math.random().toString(36).slice(2);
    const known = await cluster.ask("GET", path, undefined, { missing: {} });
    const at = Number(known._source?.state?.at) || 0;
    if (known.found === true && timer.today() - at < deadAfter) return undefined;
    const unchanged =
      known.found === true
        ? `if_seq_no=${Number(known._seq_no)}&if_primary_term=${Number(known._primary_term)}`
        : "op_type=create";
    const turn = new Turn(cluster, timer, path, by, timer.now());
    try {
      await cluster.ask("PUT", `${path}?${unchanged}`, turn.entry());
      return turn;
    } catch (error) {
      if (error instanceof ClusterRefused && error.status === 409) return undefined;
      throw error;
    }
  }

  /** Shows from time to time that this loader lives. Rejects where another has taken the turn, as after a long sleep. */
  async sign(): Promise<void> {
    if (this.timer.now() - this.signed < signEvery) return;
    const known: Json = await this.cluster.ask("GET", this.path, undefined, { missing: {} });
    if (known._source?.state?.by !== this.by)
      throw new SaidError(say`Another loader writes to this corpus now: try again when it has ended.`);
    await this.cluster.ask("PUT", this.path, this.entry());
    this.signed = this.timer.now();
  }

  async end(): Promise<void> {
    await this.cluster.ask("DELETE", this.path, undefined, { missing: {} });
  }

  private entry(): Json {
    return { what: "turn", state: { by: this.by, at: this.timer.today() } };
  }
}
