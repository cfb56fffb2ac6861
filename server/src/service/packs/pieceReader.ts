import { SaidError, say } from "../text/say";
/** Reads a stream of bytes by lengths. Sizes are counted as they come: no more is held than was asked for, and one piece. */
export interface PieceReader {
  /** The bytes up to the next line break, which is passed over; undefined where there is none within so many. */
  line(most: number): Promise<Uint8Array | undefined>;
  /** So many bytes. Rejects with half a sentence where the stream ends before. */
  take(length: number): Promise<Uint8Array>;
  atEnd(): Promise<boolean>;
  /** Lets go of the stream. */
  end(): Promise<void>;
}

/** Bytes that are made room for before they have come. */
const firstRoom = 1024 * 1024;

export function createPieceReader(pieces: AsyncIterable<Uint8Array>): PieceReader {
  const source = pieces[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  let at = 0;
  let ended = false;

  /** Makes sure that something is held; false at the end. */
  async function fill(): Promise<boolean> {
    while (at === held.length && !ended) {
      let next: IteratorResult<Uint8Array>;
      try {
        next = await source.next();
      } catch {
        ended = true;
        throw new SaidError(say`it is damaged or no pack of Penholder: get it again`);
      }
      if (next.done) ended = true;
      else [held, at] = [next.value, 0];
    }
    return at < held.length;
  }

  return {
    async line(most) {
      const bytes: number[] = [];
      while (bytes.length < most && (await fill())) {
        const byte = held[at++]!;
        if (byte === 10) return Uint8Array.from(bytes);
        bytes.push(byte);
      }
      return undefined;
    },
    async take(length) {
      // What is said of a length is believed as far as bytes come.
      let whole = new Uint8Array(Math.min(length, firstRoom));
      let filled = 0;
      while (filled < length) {
        if (!(await fill())) throw new SaidError(say`it is not whole: get it again`);
        const part = held.subarray(at, at + length - filled);
        if (filled + part.length > whole.length) {
          const larger = new Uint8Array(Math.min(length, Math.max(filled + part.length, 2 * whole.length)));
          larger.set(whole);
          whole = larger;
        }
        whole.set(part, filled);
        filled += part.length;
        at += part.length;
      }
      return whole;
    },
    atEnd: async () => !(await fill()),
    async end() {
      ended = true;
      await source.return?.(undefined);
    },
  };
}
