import { compareTexts } from "../../comparison/compare";
import type { AgreedAcross } from "../../comparison/precedents";
import type { CorpusSearch } from "../../search/corpusSearch";
import type { TextRange } from "../../text/range";
import { allStopWords } from "../../text/terms";
import { words } from "../../text/words";
import { findAcross } from "../passages/acrossLanguages";
import { counterpartsOf } from "../passages/counterparts";

/** What says less of a text is not set beside it: half of its words may be those that every paragraph has. */
const leastSaid = 0.5;

/**
 * Maximum share of words that may differ from the version in the text's own language. A translation of one's own chooses
 * other words than the authentic one; beyond this they say different things, whatever the other language let one think.
 */
const mostUnlike = 0.65;

/**
 * The adopted paragraph of another language that says most of a text, with the words of either that the other lacks, and
 * its own version in the language of the text where the corpus has that.
 * @param language the text's
 * @param draft the draft's own document, which is left out
 */
export async function findAgreedAcross(
  index: CorpusSearch,
  text: string,
  language: string,
  draft: string,
): Promise<AgreedAcross | undefined> {
  const [hit] = await findAcross(index, text, language, [draft]);
  if (!hit || hit.agreement < leastSaid) return undefined;
  const { passage, agreement } = hit;
  const [counterpart] = await counterpartsOf(index, passage, [language]);
  const authentic = counterpart?.certain && counterpart.passages.length === 1 && counterpart.passages[0];
  if (authentic && compareTexts(authentic.text, text, language).distance > mostUnlike) return undefined;
  const other = passage.document.language;
  const [said = []] = await index.corresponding(text, [passage.text], { language, to: other });
  const [held = []] = await index.corresponding(passage.text, [text], { language: other, to: language });
  return {
    passage,
    agreement,
    corresponding: said,
    missing: without(passage.text, said),
    added: without(text, held),
    ...(authentic ? { authentic } : {}),
  };
}

/** What stands between two words of one term: "rule of law". */
const oneTerm = /^[^.,;:!?،؛]{0,8}$/;

/** The words of a text that lie in none of some ranges, function words apart; neighbours as one. */
function without(text: string, ranges: readonly TextRange[]): TextRange[] {
  const found: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  let at = 0;
  for (const { start, end, folded } of words(text)) {
    while (at < ranges.length && ranges[at]!.end <= start) at += 1;
    const isThere = at < ranges.length && ranges[at]!.start < end;
    if (isThere) last = undefined;
    else if (!isFunctionWord(folded)) {
      if (last && oneTerm.test(text.slice(last.end, start))) last.end = end;
      else {
        last = { start, end };
        found.push(last);
      }
    }
  }
  return found;
}

/** Words of any of the six languages that tell nothing by themselves. */
function isFunctionWord(folded: string): boolean {
  return (folded.length < 2 && !/[\p{N}\p{Script=Han}]/u.test(folded)) || allStopWords().has(folded);
}
