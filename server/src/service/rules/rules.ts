import { acronymNotIntroduced } from "./acronymNotIntroduced";
import { impossibleSymbol } from "./impossibleSymbol";
import { resolutionYear } from "./resolutionYear";
import type { Rule } from "./rule";

/** Every rule of the checker. */
export const rules: readonly Rule[] = [resolutionYear, impossibleSymbol, acronymNotIntroduced];
