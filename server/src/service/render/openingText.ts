import type { VerbStrength } from "../comparison/strength";
import type { VerbUse } from "../comparison/verbUse";
import type { OpeningCard } from "../knowledge/paragraphs/openingCard";
import type { OpeningKind } from "../text/openings";
import { organWords } from "../text/organNames";
import { counted, listed, type Said, say, type Wording, withSemicolons, worded } from "../text/say";
import { type HoverText, inLines } from "./hoverText";
import { escapeMarkdown } from "./markdown";

/** The words that open a paragraph: how strong they are read, how resolutions use them, and whom they address. */
export function openingText(card: OpeningCard, wording: Wording): HoverText {
  const { words, kind, use, note } = card;
  const tell = (said: Said) => escapeMarkdown(worded(said, wording));
  const reading = readingOf(card);
  const heading = [
    `**${escapeMarkdown(words)}**`,
    tell(kinds[kind]),
    ...(reading ? [worded(reading, wording)] : []),
  ];
  const about = note ? tell(say`${note}`) : "";
  const addresses = use !== undefined && use.addressees.length > 0;
  return inLines(
    [
      heading.join(" · "),
      use ? tell(usedBy(use, kind)) : "",
      addresses ? tell(say`Most often addressed: ${addressed(use, wording)}`) : about,
    ],
    [addresses ? about : "", use ? escapeMarkdown(countedIn(use, wording)) : ""],
  );
}

const kinds: Readonly<Record<OpeningKind, Said>> = {
  operative: say`operative`,
  preambular: say`preambular`,
};

/** Of which part of a resolution a paragraph is, to be filled into a sentence. */
export function openingKindWords(kind: OpeningKind): Said {
  return kinds[kind];
}

const families: Readonly<Record<string, Said>> = {
  act: say`asks or decides`,
  blame: say`blames`,
  praise: say`praises`,
  weight: say`gives weight`,
  modal: say`binds`,
};

/** What verbs like this one do, and how strong it is read among them. */
export function strengthWords({ family, level, highest }: VerbStrength): Said {
  return say`${families[family] ?? family}, strength ${String(level)} of ${String(highest)} (our reading)`;
}

function readingOf({ strength, weaker, stronger }: OpeningCard): Said | undefined {
  if (!strength) return undefined;
  const reading = strengthWords(strength);
  const [less, more] = [weaker, stronger].map((verb) => verb && `*${escapeMarkdown(verb)}*`);
  if (less && more) return say`${reading}; weaker: ${less}, stronger: ${more}`;
  if (less) return say`${reading}; weaker: ${less}`;
  return more ? say`${reading}; stronger: ${more}` : reading;
}

/** "Opens 15 % of the Security Council’s operative paragraphs, 9 % of the General Assembly’s". */
function usedBy({ organs, paragraphs }: VerbUse, kind: OpeningKind): Said {
  const [first, second] = organs;
  const operative = kind === "operative";
  if (!first)
    return operative
      ? say`Opens ${counted(paragraphs)} of the operative paragraphs that were counted`
      : say`Opens ${counted(paragraphs)} of the preambular paragraphs that were counted`;
  const [share, organ] = [shareOf(first.share), organWords(first.organ)];
  if (!second)
    return operative
      ? say`Opens ${share} of the ${organ}’s operative paragraphs`
      : say`Opens ${share} of the ${organ}’s preambular paragraphs`;
  const [less, other] = [shareOf(second.share), organWords(second.organ)];
  return operative
    ? say`Opens ${share} of the ${organ}’s operative paragraphs, ${less} of the ${other}’s`
    : say`Opens ${share} of the ${organ}’s preambular paragraphs, ${less} of the ${other}’s`;
}

/** What was counted, organ by organ. */
function countedIn({ organs, paragraphs }: VerbUse, wording: Wording): string {
  const [first, ...others] = organs.map(
    ({ organ, share, resolutions }) =>
      say`${organWords(organ)}: ${shareOf(share)} (${counted(resolutions)} resolutions)`,
  );
  const whole = say`Counted once in adopted texts, ${counted(paragraphs)} paragraphs in all.`;
  return worded(first ? say`${whole} ${withSemicolons([first, ...others])}` : whole, wording);
}

function addressed({ addressees }: VerbUse, wording: Wording): string {
  return worded(say`${listed(addressees.map(({ who, share }) => say`${who} (${shareOf(share)})`))}`, wording);
}

/** "15 %", "0.4 %". */
function shareOf(share: number): Said {
  const percent = 100 * share;
  return say`${counted(percent < 1 ? Math.round(10 * percent) / 10 : Math.round(percent))} %`;
}
