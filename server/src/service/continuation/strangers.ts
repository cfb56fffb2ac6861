import type { Glossary } from "../glossary/glossary";
import type { TextRange } from "../text/range";
import { findPlaceNames } from "./names";

/** Kinds of names that a statement may take over: of what all Member States share, not of one of them. */
const shared =
  /^(?:organization|principal organ|subsidiary organ|Main Committee|treaty|agenda|agreement|declaration|law|legal instrument|document|conference|concept|peacekeeping|procedure|disarmament|policing|general short form|fund or programme|specialized agency|related organization|fund|programme|initiative|court|expert body|functional commission|treaty body|office|department|official|budget|economic measure|drafting|kind|body|group of States|inter-agency body)$/;

/** A name that is begun before the cursor is no longer. UTF-16 units. */
const longestName = 60;

/** Words that are written with a capital and name nobody. */
const general = new Set(
  (
    "I State States Member Members Government Governments Assembly Council Organization Organisation Charter " +
    "Secretary-General Secretariat Committee Commission Conference Convention Covenant Protocol Declaration Goal " +
    "Goals Head Heads Nations United Parties Powers Permanent Internet God " +
    "État États Etats Membre Membres Gouvernement Assemblée Conseil Organisation Charte Secrétaire Comité Nations " +
    "Unies Parties Estado Estados Miembro Miembros Gobierno Asamblea Consejo Organización Carta Secretario Comité " +
    "Naciones Unidas Partes Организация Организации Объединенных Объединённых Наций Устав Устава Уставом Совет " +
    "Совета Ассамблея Ассамблеи Генеральный Генерального Секретарь Секретаря Безопасности"
  ).split(" "),
);

/**
 * Where a text first names a State, a place, a person or a body that a statement has to bring up by itself; undefined
 * where it does not. Names that all share ("the Charter of the United Nations", "the Paris Agreement") are none.
 * @param before the words before the text, with which a name may have begun
 * @param holds whether the draft has a name
 */
export function firstStranger(
  text: string,
  before: string,
  glossary: Glossary,
  holds: (name: string) => boolean,
): number | undefined {
  const whole = before + text;
  const names = glossary
    .find(whole)
    .map(({ start, end, entries }) => ({
      start: start - before.length,
      end: end - before.length,
      isShared: shared.test(entries[0]?.kind ?? ""),
    }))
    .filter(({ end }) => end > 0);
  const isKnown = ({ start, end }: TextRange) => {
    const name = names.find((name) => name.start <= start && end <= name.end);
    return (
      name?.isShared === true && (name.end - name.start > end - start || !/^\p{Lu}/u.test(text.slice(start)))
    );
  };
  const strange: number[] = [];
  // A name that has been begun is completed where the draft has it whole.
  const near = before.slice(-longestName);
  for (const { start, end } of findPlaceNames(near + text)) {
    const place = { start: start - near.length, end: end - near.length };
    if (place.end <= 0 || isKnown(place) || holds((near + text).slice(start, end))) continue;
    strange.push(Math.max(0, place.start));
  }
  for (const { start, end, isShared } of names) {
    if (isShared) continue;
    const name = whole.slice(start + before.length, end + before.length);
    if (/\p{Lu}/u.test(name) && !holds(name)) strange.push(Math.max(0, start));
  }
  for (const { index, 0: word } of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu)) {
    const range = { start: index, end: index + word.length };
    if (general.has(word.replace(/['’]s$/, "")) || holds(word)) continue;
    if (!names.some((name) => name.isShared && name.start <= range.start && range.end <= name.end)) {
      strange.push(index);
    }
  }
  return strange.length > 0 ? Math.min(...strange) : undefined;
}
