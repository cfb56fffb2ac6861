import type { Timer } from "./environment";

/** Cuts long work into slices, so that a host without threads goes on answering in between. */
export class Slices {
  private begun: number;

  /** `milliseconds` is the longest slice. */
  constructor(
    private readonly timer: Pick<Timer, "now" | "pause">,
    private readonly milliseconds = 8,
  ) {
    this.begun = timer.now();
  }

  /** Whether it is time to rest. */
  due(): boolean {
    return this.timer.now() - this.begun >= this.milliseconds;
  }

  /** Lets others have their turn. */
  async rest(): Promise<void> {
    await this.timer.pause();
    this.begun = this.timer.now();
  }
}
