import { Unzip, UnzipInflate } from "fflate";
import { joined } from "../bytes";
import { SaidError, say } from "../text/say";

/** Bytes that are unpacked in one go: however much they unpack to is counted before more is. */
const piece = 4096;

/** A file of a ZIP archive. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a ZIP archive, one after the other. Throws half a sentence where it is broken or holds more than it may;
 * sizes are counted as they are unpacked, whatever the archive says of them.
 * @param most bytes of all that is unpacked, and how many files
 * @param wanted by name; others are passed over, unpacked
 */
export function* unzipped(
  bytes: Uint8Array,
  most: { readonly bytes: number; readonly files: number },
  wanted: (name: string) => boolean,
): Generator<ZippedFile> {
  const whole: ZippedFile[] = [];
  let open = 0;
  let count = 0;
  let size = 0;
  let failure: Error | undefined;
  const archive = new Unzip((file) => {
    if (++count > most.files) failure ??= new SaidError(say`it holds more than ${most.files} files`);
    if (failure || !wanted(file.name)) return;
    open++;
    const parts: Uint8Array[] = [];
    file.ondata = (error, data, last) => {
      if (error) {
        failure ??= new SaidError(say`it is broken`);
        return;
      }
      size += data.length;
      if (size > most.bytes)
        failure ??= new SaidError(say`it unpacks to more than ${Math.floor(most.bytes / 2 ** 20)} MB`);
      if (failure) return;
      parts.push(data);
      if (!last) return;
      open--;
      whole.push({ name: file.name, bytes: joined(parts) });
    };
    try {
      file.start();
    } catch {
      failure ??= new SaidError(say`it is packed in a way that is not known here`);
    }
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += piece) {
    try {
      archive.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
    } catch {
      failure ??= new SaidError(say`it is broken`);
    }
    if (failure) throw failure;
    yield* whole.splice(0);
  }
  if (count === 0 || open > 0) throw new SaidError(say`it is broken`);
}
