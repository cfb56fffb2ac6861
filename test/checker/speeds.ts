import { createDraftAnalyser } from "../../server/src/service/draft/analyser";
import { analyse, catalogue, check, processorTime, random, shared, values, wordsOf } from "./checking";
import { harperIn } from "./harper";
import { drawTexts } from "./texts";

/** All is done so often; the quickest counts, because another program's work is in some and its own in all. */
const rounds = 5;

/** Statements of about 10,000 words, each whole and not seen before, by harper.js and by the checks: in milliseconds of the processor. */
export async function harper(): Promise<void> {
  const texts: string[] = [];
  for (const { text } of drawTexts(shared, "statements", 40, random))
    if (wordsOf(texts.join(" ")) < 10_000) texts.push(text);
  const words = wordsOf(texts.join(" "));
  const quickest = async (work: (text: string) => unknown) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const begun = processorTime();
      for (const text of texts) await work(text);
      times.push(processorTime() - begun);
    }
    return (Math.min(...times) / words) * 1000;
  };
  // First ours: what harper.js compiles goes on beside the work, on the same process's account.
  const ours = await quickest((text) => check(analyse(text, "penholder-statement")));
  const theirs = await quickest(await harperIn(values.peer ?? ""));
  console.log(`harper.js: ${theirs.toFixed(1)} ms per 1,000 words, of ${words}`);
  console.log(`Penholder: ${ours.toFixed(1)} ms per 1,000 words, analysis of the draft included`);
  const ratio = theirs / ours;
  console.log(`Penholder is ${ratio.toFixed(0)} times as fast (twenty times is asked for)`);
  if (ratio < 20) process.exitCode = 1;
}

/** A draft of 10,000 words, from nothing and after one edit. Milliseconds of the processor, whatever else it does. */
export function speed(): void {
  let text = "";
  for (const { text: more } of drawTexts(shared, "statements", 40, random)) {
    if (wordsOf(text) >= 10_000) break;
    text += `${more.replaceAll("\n", "\n\n")}\n\n`;
  }
  const analyser = createDraftAnalyser(catalogue);
  const times: Record<string, number[]> = { whole: [], edit: [] };
  for (let round = 0; round < 15; round++) {
    const uri = `measured:${round}`;
    const draft = analyser.analyse(uri, "penholder-statement", 1, text);
    let begun = processorTime();
    check(draft);
    times.whole.push(processorTime() - begun);
    const middle = text.indexOf(" ", text.length >> 1);
    begun = processorTime();
    check(
      analyser.analyse(uri, "penholder-statement", 2, `${text.slice(0, middle)} now${text.slice(middle)}`),
    );
    times.edit.push(processorTime() - begun);
    analyser.forget(uri);
  }
  for (const [name, all] of Object.entries(times)) {
    const sorted = all.slice(3).sort((a, b) => a - b);
    console.log(
      `${name}: ${sorted[sorted.length >> 1].toFixed(1)} ms (first ${all[0].toFixed(1)}), ${wordsOf(text)} words`,
    );
  }
}
