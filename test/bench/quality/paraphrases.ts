import { around } from "../../../server/src/service/features/similar";
import { createRandom } from "../random";
import { plainWords } from "../words";
import { type DataPassage, documentsOf, english, storeWith } from "./corpus";
import type { Figure } from "./figure";
import { grams } from "./likeness";
import { type Rewording, rewordings } from "./rewordings";

const paragraphsRead = 12_000;
/** A pair of wordings is asked for so often at most: "stresses" for "emphasizes" must not be half of the set. */
const oftenAsked = 2;
const askedOfEach = 400;

/**
 * Paragraphs of adopted text and the same paragraphs in other documents, reworded: a fragment of four to ten words of the
 * one, and whether the other's wording of it is among the first five: asked for by itself, and with what stands around
 * its paragraph. Documents that have the fragment itself are left out, so that only the other wording can answer. The
 * pairs of wordings fall into two halves, by themselves: what is chosen by the one half is judged by the other.
 */
export async function paraphraseFigures(data: string, work: string): Promise<Figure[]> {
  const passages = await english(data);
  const store = await storeWith(work, "english", () => documentsOf(passages));
  const asked = await withHolders(passages, chosen(passages));
  const figures: Figure[] = [];
  for (const [half, name] of ["to develop by", "held out"].entries()) {
    const rows = asked.filter((row) => halfOf(row) === half);
    for (const where of ["", ", in its document"]) {
      let first = 0;
      let five = 0;
      for (const { fragment, other, holders, surroundings } of rows) {
        const hits = await store.search.similar(fragment, {
          limit: 5,
          excludeDocuments: holders,
          ...(where === "" ? {} : { surroundings }),
        });
        const place = hits.findIndex(({ passage, repeats }) =>
          [passage, ...repeats].some(({ text }) => spaced(text).includes(other)),
        );
        if (place === 0) first += 1;
        if (place >= 0) five += 1;
      }
      const of = rows.length;
      figures.push({ what: `the other wording in the first five (${name}${where})`, found: five, of });
      figures.push({ what: `the other wording first (${name}${where})`, found: first, of });
    }
  }
  store.close();
  return figures;
}

/** A pair of wordings belongs to one half, whatever stands around it. */
function halfOf({ pair }: Rewording): number {
  let hash = 7;
  for (const character of pair) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return (hash >>> 4) & 1;
}

/** Rewordings of adopted paragraphs, chosen at random. */
function chosen(passages: readonly DataPassage[]): Rewording[] {
  const adopted = passages.filter(({ source }) => source.endsWith("resolution") || source === "PRST");
  const random = createRandom(411);
  const read = new Set<DataPassage>();
  while (read.size < paragraphsRead) read.add(random.pick(adopted));
  const often = new Map<string, number>();
  const halves = [0, 0];
  const rows: Rewording[] = [];
  for (const row of rewordings([...read], adopted, random)) {
    const times = often.get(row.pair) ?? 0;
    const half = halfOf(row);
    if (times >= oftenAsked || halves[half]! >= askedOfEach) continue;
    often.set(row.pair, times + 1);
    halves[half]! += 1;
    rows.push(row);
  }
  return rows;
}

/** With the documents that have the fragment itself, and what stands around its paragraph. */
async function withHolders(passages: readonly DataPassage[], rows: readonly Rewording[]) {
  const byRun = new Map<string, { fragment: string; holders: Set<string> }[]>();
  const asked = rows.map((row) => {
    const found = { ...row, fragment: row.fragment, holders: new Set<string>() };
    const [run] = grams(row.fragment);
    if (run !== undefined) byRun.set(run, [...(byRun.get(run) ?? []), found]);
    return found;
  });
  const documents = new Map<string, DataPassage[]>();
  for (const passage of passages) {
    const { doc, lang, text } = passage;
    const document = documents.get(`${doc}/${lang}`);
    if (document) document.push(passage);
    else documents.set(`${doc}/${lang}`, [passage]);
    for (const run of grams(text)) {
      for (const { fragment, holders } of byRun.get(run) ?? []) {
        if (spaced(text).includes(spaced(fragment))) holders.add(`file:///data.jsonl#${doc}/${lang}`);
      }
    }
  }
  return asked.map((row) => ({
    ...row,
    holders: [...row.holders],
    surroundings: aroundParagraph(
      documents.get(`${row.paragraph.doc}/${row.paragraph.lang}`)!,
      row.paragraph,
    ),
  }));
}

function aroundParagraph(document: readonly DataPassage[], paragraph: DataPassage): string {
  const text = document.map((passage) => passage.text).join("\n");
  const before = document.slice(0, document.indexOf(paragraph)).map((passage) => passage.text);
  const start = before.join("\n").length + (before.length > 0 ? 1 : 0);
  return around(text, { start, end: start + paragraph.text.length });
}

const spaced = (text: string) => ` ${plainWords(text).join(" ")} `;
