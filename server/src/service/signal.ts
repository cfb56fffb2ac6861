/** Tells work whether anybody still waits for it: what the service uses of the platform's AbortSignal. */
export interface Signal {
  readonly aborted: boolean;
  /** Throws where nobody waits any longer. */
  throwIfAborted(): void;
  /** Where it can, it also tells when it is aborted, so that what is on its way ends at once. */
  addEventListener?(type: "abort", listener: () => void): void;
  removeEventListener?(type: "abort", listener: () => void): void;
}

/** Why work ended that nobody waited for any longer. */
export class NobodyWaits extends Error {
  override readonly name = "NobodyWaits";
}

/** Ends work, once. */
export class Ending implements Signal {
  private readonly listeners = new Set<() => void>();
  private ended = false;

  get aborted(): boolean {
    return this.ended;
  }

  /** Throws `NobodyWaits`. */
  throwIfAborted(): void {
    if (this.ended) throw new NobodyWaits("nobody waits for it any longer");
  }

  addEventListener(_: "abort", listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_: "abort", listener: () => void): void {
    this.listeners.delete(listener);
  }

  abort(): void {
    this.ended = true;
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }
}
