import { say } from "../../text/say";
import { buildBlocks } from "../blocks";
import { composeDocument } from "../compose";
import { decodeDocument } from "../decoding";
import { readLines } from "../lines";
import { withoutPageFurniture } from "../pageFurniture";
import { problemKinds } from "../problems";
import type { Reader } from "../reader";

/** Plain text as it comes: official records, pages copied from the web, old files of legal databases. */
export const plainText: Reader = {
  name: "plain text",
  endings: ["txt", "text"],
  description:
    "Paragraphs are blocks between empty lines. A page copied from a website may be pasted whole: menus, “Print” and “Share” are left out. The first lines give title, date and speaker.",
  saveAs: say`text (.txt)`,
  async *read({ uri, name, path, bytes }, { codec }, problems) {
    const text = await decodeDocument(bytes, name, codec, problems);
    if (text === undefined) return;
    const blocks = buildBlocks(withoutPageFurniture(readLines(text)));
    const document = composeDocument({ uri, path, blocks });
    if (document) yield document;
    else problems(problemKinds.noParagraph.one(name));
  },
};
