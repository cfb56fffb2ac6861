import { resolve } from "node:path";
import type { Damage } from "../../service/search/corpusStore";
import { openStore } from "../../service/search/store";
import { english, listed, type Said, say } from "../../service/text/say";
import { print, told } from "../print";
import { documentCount, passageCount } from "./counts";
import { existingIndex, pathOf, printJson } from "./input";

/** Maximum number of files named in a sentence. */
const mostNamed = 3;

/**
 * penholder verify: reads all of an index and compares it with its checksums. What is damaged is marked, so that the
 * next indexing reads its files again.
 * @returns 0 where all is well, 1 where something is damaged
 */
export async function verify(options: { store?: string; json?: boolean }): Promise<number> {
  const store = await openStore(await existingIndex(options.store));
  const damaged = await store.verify();
  const { documents, passages } = store.status;
  store.close();
  if (options.json) {
    const shown = damaged.map(({ name, reason, sources }) => ({
      name,
      reason: english(say`${reason}`),
      files: sources?.map(pathOf),
    }));
    printJson({ store: options.store, sound: damaged.length === 0, documents, passages, damaged: shown });
  } else {
    for (const damage of damaged) print(told(sentence(damage, options.store!)));
    if (damaged.length === 0)
      print(
        told(
          say`The index is whole: ${documentCount(documents)}, ${passageCount(passages)}, every checksum is right.`,
        ),
      );
  }
  return damaged.length === 0 ? 0 : 1;
}

/** What is wrong with one segment, and what to do. */
function sentence({ name, reason, sources }: Damage, store: string): Said {
  const folder = resolve(store);
  if (!sources)
    return say`${name} is damaged or missing: read the whole corpus again with penholder index --store ${folder} PATH...`;
  if (name.startsWith("translations"))
    return say`${name} is damaged (${reason}): what other languages say of a text is not found until penholder index --store ${folder} PATH... has learnt it anew.`;
  const paths = sources.map(pathOf);
  const named = listed(paths.slice(0, mostNamed));
  const rest = paths.length - mostNamed;
  const files = rest > 0 ? say`${named} and ${rest} more` : paths.length > 0 ? named : say`its files`;
  return say`${name} is damaged (${reason}): its passages are left out until penholder index --store ${folder} PATH... has read ${files} again.`;
}
