import { createNodeEnvironment } from "../../../server/src/node/environment";
import type { LiveIndex } from "../../../server/src/service/search/live/liveIndex";
import { bestPassages, type TopPassages } from "../../../server/src/service/search/live/ranking";
import { IndexReader } from "../../../server/src/service/search/live/reader";
import { createPlainScorer } from "../../../server/src/service/search/scoring/plainScorer";
import { absent, type Scorer } from "../../../server/src/service/search/scoring/scorer";
import { createWasmScorer } from "../../../server/src/service/search/scoring/wasmScorer";
import { queryTerms } from "../../../server/src/service/search/texts/queryTerms";
import type { Asked } from "../engines";
import { rankOf } from "../queries";
import { processorTime, quickest, recall, type Timing, timing } from "../statistics";
import { hand, readQueries, readTask } from "../task";

/**
 * What the peers do too: a paragraph in, the numbers of its ten best passages out, without their texts and without the
 * ranking by word order. Beside it the time that reading the bytes of the same postings takes, which nothing that looks
 * at all of them can beat.
 */
const task = readTask();
const { paragraphs, warmUp } = readQueries(task);
const log = { error: console.error, warn: console.error, info() {} };

async function openWith(scorer: Scorer): Promise<LiveIndex> {
  const reader = new IndexReader(createNodeEnvironment(task.store, log), () => {}, scorer);
  await reader.refresh();
  return reader.index;
}

function best(index: LiveIndex, text: string) {
  index.query.scan(text);
  return bestPassages(index, queryTerms(index, index.query), index.hidden({}), 10);
}

function measure(index: LiveIndex): Asked {
  for (const { text } of warmUp) best(index, text);
  return quickest([1, 2, 3].map(() => round(index)));
}

/** The answers are looked at when all questions have been asked: reading texts in between would be measured too. */
function round(index: LiveIndex): Asked {
  const times: number[] = [];
  const answers: TopPassages[] = [];
  const before = processorTime();
  for (const { text } of paragraphs) {
    const began = performance.now();
    answers.push(best(index, text));
    times.push(performance.now() - began);
  }
  const processor = (processorTime() - before) / paragraphs.length;
  const ranks = answers.map((top, question) => {
    const ids = Array.from({ length: top.count }, (_, i) => {
      const live = index.segments[top.segments[i]!]!;
      return [index.at({ live, local: top.locals[i]! })?.id ?? ""];
    });
    return rankOf(paragraphs[question]!, ids);
  });
  return { ...timing(times), ...recall(ranks), processor };
}

const wasm = createWasmScorer();
const plain = await openWith(createPlainScorer());
const index = wasm ? await openWith(wasm) : plain;
let bytes = 0;

/** Reads the postings of every question. */
function read(): Timing {
  const times: number[] = [];
  for (const { text } of wasm ? paragraphs : []) {
    index.query.scan(text);
    const terms = queryTerms(index, index.query);
    const lengths = index.segments.map(({ segment }) =>
      terms.map(({ term1, term2 }) => {
        const place = segment.findTerm(term1, term2);
        return place < 0 ? 0 : segment.termOffset[place + 1]! - segment.termOffset[place]!;
      }),
    );
    const places = terms.map(({ term1, term2 }) => index.term(term1, term2).offsets);
    bytes = 0;
    const began = performance.now();
    index.segments.forEach(({ segment }, s) => {
      for (let term = 0; term < terms.length; term += 1) {
        const offset = places[term]![s]!;
        if (offset === absent) continue;
        wasm!.stream(segment.held!, offset, lengths[s]![term]!);
        bytes += 2 * lengths[s]![term]!;
      }
    });
    times.push(performance.now() - began);
  }
  return timing(times);
}
read();
hand({
  passages: index.size.passages,
  ...measure(index),
  plain: measure(plain),
  floor: quickest([1, 2, 3].map(read)),
  bytes,
});
