import { checksum } from "../../checksum";

/**
 * A passage on disk: a checksum of all that follows, the length of its text in bytes, the text, and its other facts.
 * They stand with the text rather than in a table, because a table of a million passages is in memory all the time.
 */
export const recordHead = 8;

/** The text of a passage as bytes, verified; its other facts follow. */
export interface PassageBytes {
  readonly bytes: Uint8Array;
  /** How many of the bytes are the text. */
  readonly length: number;
}

/**
 * Writes the head of a record into its first bytes, when all that follows is there.
 * @param record begins on a multiple of 4 bytes of its buffer
 * @param textLength in bytes
 */
export function finishRecord(record: Uint8Array, textLength: number): void {
  const head = new Uint32Array(record.buffer, record.byteOffset, recordHead / 4);
  head[1] = textLength;
  head[0] = checksum(record.subarray(4));
}

/** The passage of a record that begins on a multiple of 4 bytes of its buffer; undefined where it is damaged. */
export function readRecord(record: Uint8Array): PassageBytes | undefined {
  if (record.length < recordHead) return undefined;
  const head = new Uint32Array(record.buffer, record.byteOffset, recordHead / 4);
  const length = head[1]!;
  if (checksum(record.subarray(4)) !== head[0] || length > record.length - recordHead) return undefined;
  return { bytes: record.subarray(recordHead), length };
}
