import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import type { CorpusSearch } from "../../../server/src/service/search/corpusSearch";
import { Scan } from "../../unit/search/scan";

/**
 * Compares what the index says with what a plain scan of all texts says.
 * @returns how many of the questions are answered wrongly
 */
export async function againstScan(
  search: CorpusSearch,
  documents: readonly CorpusDocument[],
  asked: { paragraphs: readonly string[]; phrases: readonly string[]; symbols: readonly string[] },
): Promise<number> {
  const scan = new Scan(documents);
  let wrong = 0;
  const tell = (of: string, faults: readonly string[]) => {
    if (faults.length > 0) wrong += 1;
    for (const fault of faults) console.log(`  “${of.slice(0, 80)}”: ${fault}`);
  };
  for (const text of asked.paragraphs) tell(text, await scan.paragraph(search, text));
  for (const words of asked.phrases) tell(words, await scan.phrase(search, words));
  for (const symbol of asked.symbols) tell(symbol, await scan.symbol(search, symbol));
  const { paragraphs, phrases, symbols } = asked;
  console.log(
    `against a scan of all texts: ${paragraphs.length} paragraphs, ${phrases.length} phrases, ${symbols.length} symbols, ${wrong} answered wrongly`,
  );
  return wrong;
}
