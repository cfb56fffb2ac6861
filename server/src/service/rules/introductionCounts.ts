import table from "../../../data/rules/introductions.tsv";
import { once } from "../references/facts/table";
import type { Genre } from "./paragraphRule";
import { rowsOf } from "./ruleData";

interface Count {
  readonly introduced: number;
  readonly bare: number;
}

/** From so many documents on a usage is told. */
const fewest = 8;

const counts = once(
  () =>
    new Map(
      rowsOf(table).map(([form = "", ...cells]) => {
        const [statement, council, assembly] = cells.map((cell): Count => {
          const [introduced = 0, bare = 0] = cell.split(":").map(Number);
          return { introduced, bare };
        });
        return [form, { statement, council, assembly }] as const;
      }),
    ),
);

/** In how many documents of a genre a short form is introduced, and in how many it stands bare; undefined where too few have it. */
export function introductionCount(form: string, genre: Genre): Count | undefined {
  const count = counts().get(form)?.[genre];
  return count && count.introduced + count.bare >= fewest ? count : undefined;
}
