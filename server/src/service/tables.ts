// The libraries that read tables, in one module: the build ships it once for all that runs under Node.
import { gunzipSync } from "fflate";
import { decompress } from "fzstd";
import { snappyUncompress } from "hyparquet/src/snappy.js";

export { parquetMetadataAsync as readParquetMetadata } from "hyparquet/src/metadata.js";
export { parquetRead as readParquet } from "hyparquet/src/read.js";
export { default as papaparse } from "papaparse";

/**
 * What unpacks the pages of a Parquet file, each into room of the size that is said of it.
 * @param largestPage bytes
 * @param tooLarge makes what they throw where a page is said to be larger: the caller's error, as this module has none
 */
export function unpackers(largestPage: number, tooLarge: () => Error) {
  const room = (length: number) => {
    if (!(length >= 0 && length <= largestPage)) throw tooLarge();
    return new Uint8Array(length);
  };
  return {
    ZSTD: (input: Uint8Array, length: number) => decompress(input, room(length)),
    GZIP: (input: Uint8Array, length: number) => gunzipSync(input, { out: room(length) }),
    SNAPPY(input: Uint8Array, length: number) {
      const output = room(length);
      snappyUncompress(input, output);
      return output;
    },
  };
}
