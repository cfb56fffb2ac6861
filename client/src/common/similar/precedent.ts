import type { AgreedAcrossResult, CompareResult } from "../../../../server/src/protocol/requests";
import { inARow } from "../inARow";
import { folded, marked, sourceLine, type Translate, toCard } from "./cards";
import { type Card, type Piece, precedentIndex } from "./messages";

/** The nearest agreed language as the view draws it; undefined where there is none. */
export function toPrecedent(compared: CompareResult | null | undefined, t: Translate): Card | undefined {
  if (!compared?.precedent || !compared.pieces) return compared?.across && acrossCard(compared.across, t);
  const { lead: _, ...card } = toCard(compared.precedent, t, precedentIndex);
  const changed =
    compared.status === "identical"
      ? t("word for word")
      : t("{0} % changed", Math.max(1, Math.round((compared.distance ?? 0) * 100)));
  const named = namedChanges(compared, t);
  return {
    ...card,
    likeness: changed,
    ...(compared.status === "identical" ? { same: true as const } : {}),
    ...folded(changes(compared.pieces)),
    ...(named.length > 0 ? { named } : {}),
    spoken: inARow(
      [t("Nearest agreed language"), sourceLine(compared.precedent.source, t), changed, ...named],
      t,
    ),
  };
}

/** Agreed text in another language: what corresponds is marked, and what only one of the two has is named. */
function acrossCard({ passage, missing, added }: AgreedAcrossResult, t: Translate): Card {
  const { lead: _, ...card } = toCard(passage, t, precedentIndex);
  const quoted = (words: string[]) =>
    inARow(
      words.map((word) => t("“{0}”", word)),
      t,
    );
  return {
    ...card,
    ...folded(marked(passage.text, passage.matches)),
    named: [
      ...(missing.length > 0 ? [t("only there: {0}", quoted(missing))] : []),
      ...(added.length > 0 ? [t("only in your paragraph: {0}", quoted(added))] : []),
    ],
  };
}

/** The agreed words with what the draft takes out and puts in, in the order of the draft. */
function changes(pieces: NonNullable<CompareResult["pieces"]>): Piece[] {
  return pieces.flatMap(({ kind, before, after }): Piece[] => {
    if (kind === "same" || kind === "form") return [{ text: after, match: false }];
    const deleted: Piece[] = before ? [{ text: before, match: false, change: "deleted" }] : [];
    const inserted: Piece[] = after ? [{ text: after, match: false, change: "inserted" }] : [];
    // What was replaced reads as two words, not as one.
    const between: Piece[] = before && after && !/\s$/.test(before) ? [{ text: " ", match: false }] : [];
    return [...deleted, ...between, ...inserted];
  });
}

function namedChanges({ verbs = [], qualifiers = [] }: CompareResult, t: Translate): string[] {
  const direction = { weaker: t("weaker"), stronger: t("stronger"), alike: t("as strong"), other: "" };
  return [
    ...verbs.map(({ from, to, direction: way }) => {
      const change = `${from} → ${to}`;
      return direction[way] ? t("{0}: {1}", change, direction[way]) : change;
    }),
    ...qualifiers.map(({ change, phrase }) =>
      change === "added" ? t("added: “{0}”", phrase) : t("dropped: “{0}”", phrase),
    ),
  ];
}
