/** Tells work whether anybody still waits for it: what the service uses of the platform's AbortSignal. */
export interface Signal {
  readonly aborted: boolean;
  /** Throws where nobody waits any longer. */
  throwIfAborted(): void;
}
