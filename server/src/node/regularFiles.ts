import {
  closeSync,
  constants,
  promises as fs,
  fstatSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { reasonOf as anyReasonOf, type Said, SaidError, say } from "../service/text/say";

/** A device that is opened may act, and a pipe may wait for ever: neither is opened knowingly, nor waited for. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Bytes that are asked for beyond what a file says it has: one that grows, or says nothing, is read on by as many. */
const further = 64 * 1024;

const megabyte = 1024 * 1024;

/**
 * The bytes of a regular file. Rejects, with a reason that can be shown, where there is none, where it is anything else (a
 * folder, a pipe, a device) and where it holds more.
 * @param most bytes; what the file says of its size is not relied on
 */
export async function readRegularFile(path: string, most: number): Promise<Uint8Array> {
  try {
    checkRegular(await fs.stat(path));
    const file = await fs.open(path, flags);
    try {
      const stat = await file.stat();
      checkRegular(stat);
      const filling = new Filling(stat.size, most);
      while (!filling.took((await file.read(filling.room())).bytesRead));
      return filling.bytes();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new SaidError(reasonOf(error), { cause: error });
  }
}

/** The same at once, for whatever does nothing else meanwhile, and for what is small. */
export function readRegularFileNow(path: string, most: number): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openRegularFile(path);
    const filling = new Filling(fstatSync(descriptor).size, most);
    while (!filling.took(readSync(descriptor, filling.room())));
    return filling.bytes();
  } catch (error) {
    throw new SaidError(reasonOf(error), { cause: error });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Opens a regular file for reading; throws where there is none, and `NotRegular` where it is anything else. */
export function openRegularFile(path: string): number {
  checkRegular(statSync(path));
  const descriptor = openSync(path, flags);
  try {
    checkRegular(fstatSync(descriptor));
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** Something other than a file stands in its place. */
export class NotRegular extends SaidError {}

function checkRegular(stat: Stats): void {
  if (stat.isFile()) return;
  throw new NotRegular(stat.isDirectory() ? say`it is a folder` : say`it is a device or a pipe, and no file`);
}

/** Bytes as they are read, never more than a limit and one piece. */
class Filling {
  private held: Uint8Array;
  private length = 0;

  constructor(
    size: number,
    private readonly most: number,
  ) {
    if (size > most) throw this.tooLarge();
    this.held = new Uint8Array(size + 1);
  }

  room(): Uint8Array {
    if (this.length === this.held.length) {
      const larger = new Uint8Array(this.length + Math.max(further, this.length));
      larger.set(this.held);
      this.held = larger;
    }
    return this.held.subarray(this.length);
  }

  /** Takes up what was read; true at the end of the file. */
  took(count: number): boolean {
    this.length += count;
    if (this.length > this.most) throw this.tooLarge();
    return count === 0;
  }

  bytes(): Uint8Array {
    return this.held.subarray(0, this.length);
  }

  private tooLarge(): Error {
    const megabytes = String(Math.floor(this.most / megabyte));
    return new SaidError(say`it is larger than ${megabytes} MB: split it into smaller files`);
  }
}

/** Why something cannot be read, as it is told to the delegate. */
export function reasonOf(error: unknown): Said {
  const { code } = error as NodeJS.ErrnoException;
  return (code && reasons[code]) || say`${anyReasonOf(error)}`;
}

const reasons: Readonly<Record<string, Said>> = {
  ENOENT: say`there is no such file`,
  EACCES: say`it may not be read`,
  EPERM: say`it may not be read`,
  EEXIST: say`there is such a file already`,
  EISDIR: say`it is a folder`,
  ELOOP: say`its links lead in a circle`,
  ENAMETOOLONG: say`its path is too long`,
};
