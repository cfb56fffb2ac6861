/**
 * A request that is refused on purpose, with a reason that the client shows. Of its own type, because what a client
 * answers to the server's requests may be a refusal of the protocol too, and is none of ours.
 */
export class Refusal extends Error {
  /** @param code one of the protocol's (`ErrorCodes`, `LSPErrorCodes`) */
  constructor(
    readonly code: number,
    reason: string,
  ) {
    super(reason);
  }
}
