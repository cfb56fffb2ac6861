import { acronymNotIntroduced } from "./acronymNotIntroduced";
import { impossibleSymbol } from "./impossibleSymbol";
import { referenceForm } from "./referenceForm";
import { resolutionDate } from "./resolutionDate";
import { resolutionYear } from "./resolutionYear";
import type { Rule } from "./rule";

/** Every rule of the checker. */
export const rules: readonly Rule[] = [
  resolutionYear,
  resolutionDate,
  impossibleSymbol,
  referenceForm,
  acronymNotIntroduced,
];

/** A check that needs the corpus, and so stands beside the rules (see features/quotations.ts). */
export const quotationDiffers: Pick<Rule, "code" | "description" | "defaultSeverity"> = {
  code: "quotation-differs",
  description: "Words in quotation marks that are attributed to a document of the corpus and differ from it.",
  defaultSeverity: "warning",
};

/** The codes of all checks, for settings. */
export const checkCodes: readonly string[] = [...rules, quotationDiffers].map(({ code }) => code);
