import type { VerbUse } from "../comparison/verbUse";
import type { OpeningCard } from "../knowledge/paragraphs/openingCard";
import { familyName } from "./continuationMarkdown";
import { type HoverText, inLines } from "./hoverText";
import { escapeMarkdown } from "./markdown";

/** The words that open a paragraph: how strong they are read, how resolutions use them, and whom they address. */
export function openingText({ words, kind, strength, weaker, stronger, use, note }: OpeningCard): HoverText {
  const beside = [
    weaker && `weaker: *${escapeMarkdown(weaker)}*`,
    stronger && `stronger: *${escapeMarkdown(stronger)}*`,
  ].filter(Boolean);
  const reading = strength
    ? ` · ${familyName(strength.family)}, strength ${strength.level} of ${strength.highest} (our reading)${beside.length > 0 ? `; ${beside.join(", ")}` : ""}`
    : "";
  return inLines(
    [
      `**${escapeMarkdown(words)}** · ${kind}${reading}`,
      use ? usedBy(use, kind) : "",
      use && use.addressees.length > 0 ? addressed(use) : note ? escapeMarkdown(note) : "",
    ],
    [use && use.addressees.length > 0 && note ? escapeMarkdown(note) : "", use ? countedIn(use) : ""],
  );
}

/** "Opens 15 % of the Security Council's operative paragraphs, 9 % of the General Assembly's". */
function usedBy({ organs, paragraphs }: VerbUse, kind: string): string {
  const [first, ...others] = organs.slice(0, 2);
  if (!first) return `Opens ${paragraphs.toLocaleString("en")} of the ${kind} paragraphs that were counted`;
  const rest = others
    .map(({ organ, share }) => `, ${shareOf(share)} of the ${escapeMarkdown(organ)}’s`)
    .join("");
  return `Opens ${shareOf(first.share)} of the ${escapeMarkdown(first.organ)}’s ${kind} paragraphs${rest}`;
}

/** What was counted, organ by organ. */
function countedIn({ organs, paragraphs }: VerbUse): string {
  const all = organs.map(
    ({ organ, share, resolutions }) =>
      `${escapeMarkdown(organ)}: ${shareOf(share)} (${resolutions.toLocaleString("en")} resolutions)`,
  );
  return `Counted once in adopted texts, ${paragraphs.toLocaleString("en")} paragraphs in all. ${all.join("; ")}`;
}

function addressed({ addressees }: VerbUse): string {
  const named = addressees.map(({ who, share }) => `${escapeMarkdown(who)} (${shareOf(share)})`);
  return `Most often addressed: ${named.join(", ")}`;
}

/** "15 %", "0.4 %". */
function shareOf(share: number): string {
  const percent = 100 * share;
  return `${percent < 1 ? percent.toFixed(1) : Math.round(percent)} %`;
}
