import { say } from "../text/say";
import { acronymNotIntroduced } from "./acronymNotIntroduced";
import { impossibleDate } from "./consistency/impossibleDate";
import { mixedApostrophes } from "./consistency/mixedApostrophes";
import { repeatedParagraph } from "./consistency/repeatedParagraph";
import { twoSpellings } from "./consistency/twoSpellings";
import { impossibleSymbol } from "./impossibleSymbol";
import { countryName } from "./names/countryName";
import { introducedTwice } from "./names/introducedTwice";
import { memberStates } from "./names/memberStates";
import { nameDiffers } from "./names/nameDiffers";
import { organMisspelt } from "./names/organMisspelt";
import { secretaryGeneral } from "./names/secretaryGeneral";
import { referenceForm } from "./referenceForm";
import { resolutionDate } from "./resolutionDate";
import { resolutionYear } from "./resolutionYear";
import type { Check, Rule } from "./rule";
import { agreement } from "./slips/agreement";
import { articleGender } from "./slips/articleGender";
import { capitalInside } from "./slips/capitalInside";
import { contraction } from "./slips/contraction";
import { doubledPunctuation } from "./slips/doubledPunctuation";
import { doubledWord } from "./slips/doubledWord";
import { elision } from "./slips/elision";
import { hyphenSpace } from "./slips/hyphenSpace";
import { indefiniteArticle } from "./slips/indefiniteArticle";
import { itsApostrophe } from "./slips/itsApostrophe";
import { lookAlikeLetter } from "./slips/lookAlikeLetter";
import { missingAccent } from "./slips/missingAccent";
import { missingArticle } from "./slips/missingArticle";
import { participle } from "./slips/participle";
import { possessive } from "./slips/possessive";
import { sentenceCapital } from "./slips/sentenceCapital";
import { spacing } from "./slips/spacing";
import { timePreposition } from "./slips/timePreposition";
import { unpairedMark } from "./slips/unpairedMark";
import { spelling } from "./spelling/spelling";
import { clauseEnding } from "./structure/clauseEnding";
import { clauseVerb } from "./structure/clauseVerb";
import { operativeNumber } from "./structure/operativeNumber";
import { paragraphCited } from "./structure/paragraphCited";
import { pointCount } from "./structure/pointCount";
import { pointNumber } from "./structure/pointNumber";
import { subparagraphMark } from "./structure/subparagraphMark";
import { dateForm } from "./style/dateForm";
import { interAlia } from "./style/interAlia";
import { ize } from "./style/ize";
import { perCent } from "./style/perCent";
import { unForms } from "./style/unForms";
import { usage } from "./style/usage";

/** A check that needs the corpus, and so is made elsewhere (see features/quotations.ts). */
export const quotationDiffers: Check = {
  code: "quotation-differs",
  description: say`Words in quotation marks that are attributed to a document of your corpus, by a citation in the same paragraph, and are not that document's words.`,
  summary: say`words in quotation marks or a block quotation, attributed to a document of your corpus, that are not its words, or those of another document or paragraph`,
  defaultSeverity: "warning",
};

/**
 * Every check, in the order in which settings and documentation name them. A new rule is a line here; `npm run manifest`
 * then writes what is said of it.
 */
export const checks: readonly (Check | Rule)[] = [
  resolutionYear,
  resolutionDate,
  quotationDiffers,
  impossibleSymbol,
  referenceForm,
  acronymNotIntroduced,
  doubledWord,
  capitalInside,
  sentenceCapital,
  spacing,
  hyphenSpace,
  doubledPunctuation,
  unpairedMark,
  lookAlikeLetter,
  indefiniteArticle,
  participle,
  itsApostrophe,
  possessive,
  missingArticle,
  agreement,
  articleGender,
  contraction,
  elision,
  missingAccent,
  spelling,
  operativeNumber,
  subparagraphMark,
  paragraphCited,
  clauseEnding,
  clauseVerb,
  pointNumber,
  pointCount,
  introducedTwice,
  nameDiffers,
  organMisspelt,
  secretaryGeneral,
  memberStates,
  countryName,
  timePreposition,
  usage,
  ize,
  perCent,
  dateForm,
  interAlia,
  unForms,
  impossibleDate,
  twoSpellings,
  mixedApostrophes,
  repeatedParagraph,
];

/** Those that judge a draft by itself. */
export const rules: readonly Rule[] = checks.filter((check) => "check" in check);
