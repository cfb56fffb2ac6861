import { compareTexts } from "../comparison/compare";
import type { Comparison } from "../comparison/comparison";
import { historyOf, type Wording } from "../comparison/history";
import type { AgreedAcross } from "../comparison/precedents";
import type { Draft } from "../draft/draft";
import { paragraphAt } from "../draft/paragraphAt";
import { type Lack, lackOf } from "../knowledge/evidence";
import type { Knowledge, Reading } from "../knowledge/knowledge";
import { findAgreedAcross } from "../knowledge/paragraphs/agreedAcross";
import type { Asked, StoredPassage } from "../search/corpusSearch";
import { detectLanguage } from "../text/detectLanguage";
import type { TextRange } from "../text/range";

/** A paragraph and its history through adopted texts. */
export interface ParagraphHistory {
  readonly range: TextRange;
  readonly text: string;
  /** In order of time; empty where no adopted text resembles it. */
  readonly versions: readonly AdoptedVersion[];
  /** Where there are none: why nothing follows from that. */
  readonly lack?: Lack;
  /** The corpus is not wholly read: which wording came first and last, and how many there are, is not known. */
  readonly reading?: Reading;
  /** Not all that share its words were compared: how many passages were. The first and the number are of these. */
  readonly among?: number;
  /** The history is that of this passage, which seems to say the same in another language, or was found by way of it: a guess. */
  readonly across?: AgreedAcross;
  /** From the latest wording to the paragraph as it is now. */
  readonly now?: Comparison;
}

export interface AdoptedVersion {
  /** Where the wording was adopted, in order of time; at least one. */
  readonly uses: readonly AdoptedUse[];
  /** The earlier version that it is nearest to, and what changed since; absent for the first use. */
  readonly since?: Wording["since"];
}

export interface AdoptedUse {
  readonly passage: StoredPassage;
  /** As recorded in the catalogue: "15-0-0". */
  readonly vote?: string;
}

/** The history of the paragraph at an offset; undefined where there is no paragraph, or no index. */
export async function findHistory(
  knowledge: Knowledge,
  draft: Draft,
  offset: number,
  asked: Asked = {},
): Promise<ParagraphHistory | undefined> {
  const { index, catalogue, reading } = knowledge;
  const paragraph = paragraphAt(draft, offset);
  if (!index || !paragraph || paragraph.part !== "body") return undefined;
  const { text, words, start, end } = paragraph;
  const options = { ...asked, excludeDocuments: [draft.uri] };
  const own = await historyOf(index, words, draft.language, options);
  const across =
    own.wordings.length === 0 && knowledge.otherLanguages
      ? await findAgreedAcross(index, words, detectLanguage(words, draft.language), draft.uri)
      : undefined;
  const traced = across && (across.authentic ?? across.passage);
  const { wordings, among } = traced
    ? await historyOf(index, traced.text, traced.document.language, options)
    : own;
  const withVotes = ({ uses, since }: Wording): AdoptedVersion => ({
    uses: uses.map((passage) => {
      const { symbol } = passage.document;
      const vote = symbol ? catalogue.entry(symbol)?.vote : undefined;
      return { passage, ...(vote ? { vote } : {}) };
    }),
    ...(since ? { since } : {}),
  });
  const lack = wordings.length === 0 ? await lackOf(knowledge, text, draft, "adopted") : undefined;
  const last = wordings.flatMap(({ uses }) => uses.at(-1)!).sort(laterFirst)[0];
  return {
    range: { start, end },
    text,
    versions: wordings.map(withVotes),
    ...(lack ? { lack } : {}),
    ...(reading ? { reading } : {}),
    ...(among === undefined ? {} : { among }),
    ...(across ? { across } : {}),
    ...(last && (!across || across.authentic) ? { now: compareTexts(last.text, words, draft.language) } : {}),
  };
}

function laterFirst(x: StoredPassage, y: StoredPassage): number {
  return (y.document.date ?? "").localeCompare(x.document.date ?? "");
}
