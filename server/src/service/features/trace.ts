import { compareTexts } from "../comparison/compare";
import type { Comparison } from "../comparison/comparison";
import { traceWordings, type Wording } from "../comparison/lineage";
import type { Draft } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import type { StoredPassage } from "../search/passageIndex";
import type { TextRange } from "../text/range";

/** A paragraph and its history through adopted texts. */
export interface TracedParagraph {
  readonly range: TextRange;
  readonly text: string;
  /** In order of time; empty where no adopted text resembles it. */
  readonly versions: readonly TracedVersion[];
  /** From the latest wording to the paragraph as it is now. */
  readonly now?: Comparison;
}

export interface TracedVersion {
  /** Where the wording was adopted, in order of time; at least one. */
  readonly uses: readonly TracedUse[];
  /** The earlier version that it is nearest to, and what changed since; absent for the first use. */
  readonly since?: Wording["since"];
}

export interface TracedUse {
  readonly passage: StoredPassage;
  /** As recorded in the catalogue: "15-0-0". */
  readonly vote?: string;
}

/** The history of the paragraph at an offset; undefined where there is no paragraph, or no index. */
export async function traceParagraph(
  knowledge: Knowledge,
  draft: Draft,
  offset: number,
): Promise<TracedParagraph | undefined> {
  const { index, catalogue } = knowledge;
  const paragraph = draft.paragraphs.find(({ start, end }) => start <= offset && offset <= end);
  if (!index || !paragraph || paragraph.part !== "body") return undefined;
  const { text, start, end } = paragraph;
  const wordings = await traceWordings(index, text, draft.language, { excludeDocuments: [draft.uri] });
  const withVotes = ({ uses, since }: Wording): TracedVersion => ({
    uses: uses.map((passage) => {
      const { symbol } = passage.document;
      const vote = symbol ? catalogue.entry(symbol)?.vote : undefined;
      return { passage, ...(vote ? { vote } : {}) };
    }),
    ...(since ? { since } : {}),
  });
  const last = wordings.flatMap(({ uses }) => uses.at(-1)!).sort(laterFirst)[0];
  return {
    range: { start, end },
    text,
    versions: wordings.map(withVotes),
    ...(last ? { now: compareTexts(last.text, text, draft.language) } : {}),
  };
}

function laterFirst(x: StoredPassage, y: StoredPassage): number {
  return (y.document.date ?? "").localeCompare(x.document.date ?? "");
}
