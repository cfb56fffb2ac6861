import { resolve } from "node:path";
import type { Damage } from "../../service/search/corpusStore";
import { openStore } from "../../service/search/store";
import { print } from "../print";
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
    const shown = damaged.map(({ name, reason, sources }) => ({ name, reason, files: sources?.map(pathOf) }));
    printJson({ store: options.store, sound: damaged.length === 0, documents, passages, damaged: shown });
  } else {
    for (const damage of damaged) print(sentence(damage, options.store!));
    if (damaged.length === 0)
      print(`The index is whole: ${documents} documents, ${passages} passages, every checksum is right.`);
  }
  return damaged.length === 0 ? 0 : 1;
}

/** What is wrong with one segment, and what to do. */
function sentence({ name, reason, sources }: Damage, store: string): string {
  const again = `penholder index --store ${resolve(store)}`;
  if (!sources) return `${name} is ${reason}: read the whole corpus again with ${again} PATH...`;
  if (name.startsWith("translations"))
    return `${name} is damaged (${reason}): what other languages say of a text is not found until ${again} PATH... has learnt it anew.`;
  const paths = sources.map(pathOf);
  const named = paths.slice(0, mostNamed).join(", ");
  const rest = paths.length - mostNamed;
  const files = rest > 0 ? `${named} and ${rest} more` : named;
  return `${name} is damaged (${reason}): its passages are left out until ${again} PATH... has read ${files || "its files"} again.`;
}
