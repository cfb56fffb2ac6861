import type { IntroducedName } from "../text/introducedName";
import type { DocumentFacts } from "./document";

/** Finds what a passage introduces. */
export type FindIntroduced = (
  text: string,
  document: DocumentFacts,
) => readonly { readonly acronym: string; readonly name: string }[];

/** Maximum number of names kept of one file, the most frequent: a file of a million passages introduces fewer. */
const mostKept = 20_000;

/** Counts what the passages of a file introduce. */
export class IntroducedTally {
  private readonly counts = new Map<string, { passages: number; documents: number; last: string }>();

  add(acronym: string, name: string, { id, language }: DocumentFacts): void {
    const key = `${acronym}\n${name}\n${language}`;
    const count = this.counts.get(key) ?? { passages: 0, documents: 0, last: "" };
    count.passages += 1;
    if (count.last !== id) count.documents += 1;
    count.last = id;
    this.counts.set(key, count);
  }

  names(): IntroducedName[] {
    const names = [...this.counts].map(([key, { passages, documents }]): IntroducedName => {
      const [acronym = "", name = "", language = ""] = key.split("\n");
      return [acronym, name, language, passages, documents];
    });
    return names.length > mostKept ? names.sort((a, b) => b[3] - a[3]).slice(0, mostKept) : names;
  }
}

/** What several files introduce, put together. */
export function sumOfNames(files: Iterable<readonly IntroducedName[]>): IntroducedName[] {
  const sums = new Map<string, [string, string, string, number, number]>();
  for (const names of files) {
    for (const [acronym, name, language, passages, documents] of names) {
      const key = `${acronym}\n${name}\n${language}`;
      const sum = sums.get(key);
      if (!sum) sums.set(key, [acronym, name, language, passages, documents]);
      else {
        sum[3] += passages;
        sum[4] += documents;
      }
    }
  }
  return [...sums.values()];
}
