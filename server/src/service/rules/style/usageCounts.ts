import table from "../../../../data/rules/usage.tsv";
import { type Said, say } from "../../text/say";
import type { Genre } from "../paragraphRule";
import type { Severity } from "../rule";
import { rowsOf } from "../ruleData";

/** A pair of forms, and how often each stands in statements, in Council and in other resolutions. */
export interface Usage {
  readonly right: string;
  readonly wrong: string;
  /** Where the wrong form is wrong: before a noun, behind an article, anywhere. */
  readonly where: string;
  readonly counts: Readonly<Record<Genre, Count>>;
}

interface Count {
  readonly right: number;
  readonly wrong: number;
}

/** From this many right uses for a wrong one on, usage is settled. */
const settled = 20;
/** Fewer uses than these tell nothing of an organ: then all texts are asked. */
const fewest = 20;

let pairs: ReadonlyMap<string, Usage> | undefined;

function read(): ReadonlyMap<string, Usage> {
  return new Map(
    rowsOf(table).map(([right = "", wrong = "", where = "", ...counted]) => {
      const [statement, council, assembly] = counted.map((cell) => {
        const [yes, no] = cell.split(":").map(Number);
        return { right: yes ?? 0, wrong: no ?? 0 };
      });
      const none = { right: 0, wrong: 0 };
      const counts = { statement: statement ?? none, council: council ?? none, assembly: assembly ?? none };
      return [wrong.toLowerCase(), { right, wrong, where, counts }];
    }),
  );
}

/** The pair in which some words, in small letters, are the wrong form. */
export function usageOf(words: string): Usage | undefined {
  pairs ??= read();
  return pairs.get(words);
}

/** A warning where the usage of the organ concerned is settled, 20 to 1; a hint where it is split. */
export function severityOf({ counts }: Usage, genre: Genre): Severity {
  const all = total(counts);
  const own = counts[genre];
  const { right, wrong } = own.right + own.wrong >= fewest ? own : all;
  return right >= wrong * settled ? "warning" : "hint";
}

/** "955 times, “capacity building” 130". */
export function inCounts({ counts, wrong }: Usage): Said {
  const all = total(counts);
  return all.wrong === 0
    ? say`${all.right} times, “${wrong}” never`
    : say`${all.right} times, “${wrong}” ${String(all.wrong)}`;
}

function total({ statement, council, assembly }: Usage["counts"]): Count {
  return {
    right: statement.right + council.right + assembly.right,
    wrong: statement.wrong + council.wrong + assembly.wrong,
  };
}
