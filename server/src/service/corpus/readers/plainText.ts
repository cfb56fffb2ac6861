import { buildBlocks } from "../blocks";
import { composeDocument } from "../compose";
import { decodeText } from "../decoding";
import { readLines } from "../lines";
import { withoutPageFurniture } from "../pageFurniture";
import type { Reader } from "../reader";

/** Plain text as it comes: official records, pages copied from the web, old files of legal databases. */
export const plainText: Reader = {
  name: "plain text",
  accepts: (fileName) => /\.(?:txt|text)$/i.test(fileName),
  async *read({ uri, name, bytes }, { codec }, problems) {
    const text = decodeText(bytes, name, codec, problems);
    if (text === undefined) return;
    const blocks = buildBlocks(withoutPageFurniture(readLines(text)));
    const document = composeDocument({ uri, name, blocks });
    if (document) yield document;
    else problems(`${name} holds no paragraph of text.`);
  },
};
