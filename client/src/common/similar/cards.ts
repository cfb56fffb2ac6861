import type { PassageSource, SourcedPassage } from "../../../../server/src/protocol/requests";
import type { Card, Piece, Places } from "./messages";

/** Translates a fixed sentence; `{0}` stands for the first argument, and so on (VS Code's `l10n.t`). */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** What a passage is, in a word. Adopted, spoken and model wording must never be taken for one another. */
export function kindLabel(kind: PassageSource["kind"], t: Translate): string {
  switch (kind) {
    case "adopted":
      return t("Adopted");
    case "spoken":
      return t("Spoken");
    case "report":
      return t("Report");
    case "model":
      return t("Model wording");
    default:
      return t("Other");
  }
}

/** The source in one line: "S/RES/2436(2018), paragraph 3 · Security Council · 21 September 2018 (guessed)". */
export function sourceLine(source: PassageSource, t: Translate): string {
  return [heading(source), byline(source)].filter(Boolean).join(" · ") + guessed(source, t);
}

/** So many other documents are named at once. */
const namedAtOnce = 6;

/** The documents a passage stands in too: none, or the first of them and the rest for who asks. */
function places(
  names: readonly string[] = [],
  further: boolean,
  sentence: (names: string) => string,
  t: Translate,
): Places[] {
  if (names.length === 0) return [];
  // One or two more are sooner read than asked for.
  if (names.length <= namedAtOnce + 2) return [{ text: sentence(names.join(", ")) }];
  const all = sentence(names.join(", ") + (further ? ", …" : ""));
  const first = names.slice(0, namedAtOnce);
  const rest = names.length - namedAtOnce;
  return [
    {
      text: sentence(first.join(", ")),
      more: { label: further ? t("and at least {0} more", rest) : t("and {0} more", rest), text: all },
    },
  ];
}

/** A passage as the view draws it; `index` is its place in the answer. */
export function toCard(passage: SourcedPassage, t: Translate, index = 0): Card {
  const { source } = passage;
  const label = kindLabel(source.kind, t);
  const likeness = t("{0} % alike", Math.round(passage.likeness));
  return {
    index,
    kind: source.kind,
    kindLabel: label,
    likeness,
    heading: heading(source),
    byline: byline(source),
    ...(source.symbol && saysMore(source) ? { title: source.title } : {}),
    ...(source.guessed ? { guessed: t("(guessed)") } : {}),
    ...folded(marked(passage.text, passage.matches)),
    insert: source.kind === "model" ? t("Insert") : t("Insert as Quotation"),
    elsewhere: [
      ...places(passage.alsoIn, passage.alsoFurther === true, (names) => t("Also in {0}", names), t),
      ...places(passage.nearlyIn, false, (names) => t("Nearly the same in {0}", names), t),
    ],
    ...(passage.own ? { own: t("Your delegation") } : {}),
    spoken: [label, ...(passage.own ? [t("Your delegation")] : []), sourceLine(source, t), likeness].join(
      ", ",
    ),
  };
}

/**
 * Cuts `text` where a match begins or ends; matches with only a space between them are drawn as one. Ranges that
 * overlap, or lie outside, do no harm.
 */
export function marked(text: string, matches: readonly [number, number][]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of matches) {
    const start = Math.max(at, from);
    const end = Math.min(text.length, to);
    if (end <= start) continue;
    const between = text.slice(at, start);
    const previous = pieces.at(-1);
    if (previous && between.trim() === "") {
      previous.text += text.slice(at, end);
    } else {
      if (between) pieces.push({ text: between, match: false });
      pieces.push({ text: text.slice(start, end), match: true });
    }
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), match: false });
  return pieces;
}

/** A folded passage shows at most so many characters before its first match. */
const before = 100;

/**
 * Takes from the beginning what a folded passage leaves out, so that the words that match are in sight: nothing where
 * they come early. The cut is made between words.
 */
export function folded(text: Piece[]): Pick<Card, "lead" | "text"> {
  const [first, ...rest] = text;
  if (!first || first.match || rest.length === 0 || first.text.length <= 2 * before) return { text };
  const cut = first.text.indexOf(" ", first.text.length - before) + 1;
  if (cut === 0) return { text };
  return { lead: first.text.slice(0, cut), text: [{ text: first.text.slice(cut), match: false }, ...rest] };
}

/** True where a title tells more than the symbol and the organ do: "Security Council resolution 1810 (2008)" does not. */
function saysMore({ title, symbol = "", who }: PassageSource): boolean {
  const known = new Set(`${symbol} ${who} resolution decision`.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => !known.has(word));
}

function heading({ symbol, title, paragraph }: PassageSource): string {
  return [symbol ?? title, paragraph].filter(Boolean).join(", ");
}

function byline({ who, date }: PassageSource): string {
  return [who, date].filter(Boolean).join(" · ");
}

function guessed(source: PassageSource, t: Translate): string {
  return source.guessed ? ` ${t("(guessed)")}` : "";
}
