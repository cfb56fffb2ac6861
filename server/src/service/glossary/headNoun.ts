import { type NameWord, plainLetters } from "./letterAlignment";

/** Nouns that begin the names of bodies, missions and instruments in French and Spanish; without accents. */
const heads = new Set(
  (
    "accord cadre marco agence alliance armee assemblee association autorite banque bureau centre comite commission communaute " +
    "conference conseil convention cour departement fonds force forces groupe haut initiative institut ligue mecanisme " +
    "mission mouvement office operation organe organisation organisme programme pacte plan tribunal union universite " +
    "acuerdo agencia alianza autoridad banco centro comision comunidad conferencia consejo convencion corte " +
    "departamento ejercito equipo fondo fuerza fuerzas grupo iniciativa instituto liga mecanismo mision movimiento " +
    "oficina operacion organizacion organismo programa pacto tratado traite tribunal universidad alto"
  ).split(" "),
);

/** How many words before the first that fits the head noun is looked for. */
const mostWordsBefore = 3;
/** Minimum share of an acronym's letters found among the initials of a name whose order does not fit. */
const leastInitials = 0.6;

/**
 * Where a French or Spanish name begins: these put the noun before its adjectives, so that an acronym made in English
 * begins in their middle ("Mission multidimensionnelle intégrée des Nations Unies … (MINUSCA)").
 * @param found where the letters seem to begin, if anywhere
 * @returns the index of the name's first word; `found` where no noun in capitals begins it
 */
export function headNoun(
  acronym: string,
  words: readonly NameWord[],
  found: number | undefined,
): number | undefined {
  if (found !== undefined && (heads.has(words[found]!.letters) || !endsOfNames(words, found))) return found;
  const last = found === undefined ? 0 : Math.max(0, found - mostWordsBefore);
  for (let at = (found ?? words.length) - 1; at >= last; at--) {
    const { letters, capital } = words[at]!;
    if (!capital || !heads.has(letters)) continue;
    return found !== undefined || initialsFit(acronym, words.slice(at)) ? at : undefined;
  }
  return found;
}

/** Whether a name seems to begin with an adjective, or in the middle of a row of words of a name. */
function endsOfNames(words: readonly NameWord[], found: number): boolean {
  const before = words[found - 1];
  return before !== undefined && (before.capital || !words[found]!.capital) && !before.small;
}

function initialsFit(acronym: string, name: readonly NameWord[]): boolean {
  const open = [...plainLetters(acronym)];
  const wanted = open.length * leastInitials;
  let matched = 0;
  for (const { letters, small } of name) {
    const place = small ? -1 : open.indexOf(letters[0]!);
    if (place < 0) continue;
    open.splice(place, 1);
    matched++;
  }
  return open.length + matched > 2 && matched >= wanted;
}
