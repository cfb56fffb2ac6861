import type { PassageSource, SourcedPassage } from "../../../../server/src/protocol/requests";
import { inARow } from "../inARow";
import type { Card, Piece, Places } from "./messages";

/** Translates a fixed sentence; `{0}` stands for the first argument, and so on (VS Code's `l10n.t`). */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** The six official languages in the editor's language. */
export function officialLanguages(t: Translate): { value: string; label: string }[] {
  return [
    { value: "en", label: t("English") },
    { value: "fr", label: t("French") },
    { value: "es", label: t("Spanish") },
    { value: "ru", label: t("Russian") },
    { value: "zh", label: t("Chinese") },
    { value: "ar", label: t("Arabic") },
  ];
}

function languageLabel({ language, languageName }: SourcedPassage["across"] & object, t: Translate): string {
  return officialLanguages(t).find(({ value }) => value === language)?.label ?? languageName;
}

/** "In English, it seems": of a passage in another language than that of what was asked. */
export function languageLine(across: SourcedPassage["across"] & object, t: Translate): string {
  return t("In {0}, it seems", languageLabel(across, t));
}

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

/** The source in one line, who · where · when: "Security Council · S/RES/2436(2018), paragraph 3 · 2018 (guessed)". */
export function sourceLine(source: PassageSource, t: Translate): string {
  const { who, where, date } = source;
  return [[who, where, date].filter(Boolean).join(" · "), ...doubts(source, t)].join(" ");
}

/** What is to be known of a source before it is quoted: that facts of it were guessed, that its words are a scan's. */
function doubts({ guessed, scanned }: PassageSource, t: Translate): string[] {
  return [...(guessed ? [t("(guessed)")] : []), ...(scanned ? [t("(text of a scan)")] : [])];
}

/** Maximum number of other documents named at once. */
const namedAtOnce = 6;

/** The documents a passage stands in too: none, or the first of them and the rest for who asks. */
function places(
  names: readonly string[] = [],
  further: boolean,
  inAll: number | undefined,
  sentence: (names: string) => string,
  t: Translate,
): Places[] {
  if (names.length === 0) return [];
  // One or two more are sooner read than asked for.
  if (names.length <= namedAtOnce + 2) return [{ text: sentence(inARow(names, t)) }];
  const all = sentence(inARow([...names, further || inAll ? "…" : ""], t));
  const first = names.slice(0, namedAtOnce);
  const rest = (inAll ?? names.length) - namedAtOnce;
  return [
    {
      text: sentence(inARow(first, t)),
      more: { label: further ? t("and at least {0} more", rest) : t("and {0} more", rest), text: all },
    },
  ];
}

/** A passage as the view draws it; `index` is its place in the answer. */
export function toCard(passage: SourcedPassage, t: Translate, index = 0): Card {
  const { source } = passage;
  const label = kindLabel(source.kind, t);
  const percent = Math.round(passage.likeness);
  const language = passage.across && languageLabel(passage.across, t);
  const likeness =
    language === undefined
      ? t("{0} % alike", percent)
      : t("In {0}: says about {1} % of it (a guess)", language, percent);
  return {
    index,
    kind: source.kind,
    kindLabel: label,
    likeness,
    who: source.who,
    where: source.where,
    when: source.date ?? "",
    ...(source.symbol && saysMore(source) ? { title: source.title } : {}),
    doubts: doubts(source, t),
    ...folded(marked(passage.text, passage.matches)),
    insert: source.kind === "model" ? t("Insert") : t("Insert as Quotation"),
    elsewhere: [
      ...places(
        passage.alsoIn,
        passage.alsoFurther === true,
        passage.alsoInAll,
        (names) => t("Also in {0}", names),
        t,
      ),
      ...places(passage.wordingIn, false, undefined, (names) => t("These words also in {0}", names), t),
      ...places(passage.nearlyIn, false, undefined, (names) => t("Nearly the same in {0}", names), t),
    ],
    ...(passage.own ? { own: t("Your delegation") } : {}),
    ...(passage.corpus === undefined ? {} : { corpus: passage.corpus }),
    spoken: inARow(
      [label, passage.own ? t("Your delegation") : "", passage.corpus, sourceLine(source, t), likeness],
      t,
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

/** Maximum that a folded passage shows before its first match, in UTF-16 units. */
const mostBefore = 100;

/**
 * Takes from the beginning what a folded passage leaves out, so that the words that match are in sight: nothing where
 * they come early. The cut is made between words.
 */
export function folded(text: Piece[]): Pick<Card, "lead" | "text"> {
  const [first, ...rest] = text;
  if (!first || first.match || rest.length === 0 || first.text.length <= 2 * mostBefore) return { text };
  const cut = first.text.indexOf(" ", first.text.length - mostBefore) + 1;
  if (cut === 0) return { text };
  return { lead: first.text.slice(0, cut), text: [{ text: first.text.slice(cut), match: false }, ...rest] };
}

/** True where a title tells more than the symbol and the organ do: "Security Council resolution 1810 (2008)" does not. */
function saysMore({ title, symbol = "", who }: PassageSource): boolean {
  const known = new Set(`${symbol} ${who} resolution decision`.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => !known.has(word));
}
