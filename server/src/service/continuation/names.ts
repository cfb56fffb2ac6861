import countries from "../../../data/countries.tsv";
import demonyms from "../../../data/demonyms.tsv";
import type { TextRange } from "../text/range";

/** Names that are written besides those of the lists: shorter, former, and of places that the Council deals with. */
const others =
  "United States|United States of America|United Kingdom|Russia|Iran|Syria|Venezuela|Bolivia|Tanzania|North Korea|" +
  "South Korea|Laos|Moldova|Turkey|Swaziland|Macedonia|Cape Verde|Côte d'Ivoire|Ivory Coast|East Timor|Burma|Zaire|" +
  "Yugoslavia|Soviet Union|Czechoslovakia|Rhodesia|Kampuchea|Palestine|Democratic Republic of the Congo|" +
  "Democratic People's Republic of Korea|Abyei|Darfur|Kosovo|Gaza|Gaza Strip|West Bank|East Jerusalem|Jerusalem|" +
  "Golan|Western Sahara|Abkhazia|South Ossetia|Crimea|Jammu and Kashmir|Kashmir|Puntland|Somaliland|Sahel|Tigray|" +
  "Falkland Islands|Gibraltar|New Caledonia|French Polynesia|Tokelau|Guam|Bermuda|Kabul|Baghdad|Damascus|Mogadishu|" +
  "Port-au-Prince|Kinshasa|Bangui|Bamako|Juba|Khartoum|Tripoli|Sana'a|Hodeidah|Beirut|Sarajevo|Srebrenica|Srpska|" +
  "Россия|Сирия|Иран|Ливан|Палестина|Венесуэла|Боливия|Танзания|Молдова|Вьетнам|Косово|Дарфур|Крым|Конго";

interface Names {
  /** Names in lower case, by their first word. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  /** Names in scripts without capitals or spaces. */
  readonly unspaced: readonly string[];
  /** Russian names of one word without their ending, which changes with the case. */
  readonly stems: ReadonlySet<string>;
}

let names: Names | undefined;

function read(): Names {
  const byFirst = new Map<string, string[]>();
  const unspaced: string[] = [];
  const stems = new Set<string>();
  const add = (name: string) => {
    if (/\p{Script=Han}/u.test(name)) {
      if (name.length > 1) unspaced.push(name);
      return;
    }
    const key = straight(name.replace(/ \(.*\)$/, "")).toLowerCase();
    if (key.length < 3) return;
    if (/^\p{Script=Cyrillic}+$/u.test(key)) stems.add(stemOf(key));
    const first = key.split(" ", 1)[0]!;
    const known = byFirst.get(first);
    if (known) known.push(key);
    else byFirst.set(first, [key]);
  };
  for (const line of countries.trimEnd().split("\n").slice(1)) line.split("\t").slice(1).forEach(add);
  for (const line of demonyms.trimEnd().split("\n").slice(1)) line.split("\t")[1]!.split("|").forEach(add);
  others.split("|").forEach(add);
  for (const known of byFirst.values()) known.sort((x, y) => y.length - x.length);
  return { byFirst, unspaced, stems };
}

/** Where a text names a State, its people, or a place that the United Nations deals with; in order of the text. */
export function findPlaceNames(text: string): TextRange[] {
  names ??= read();
  const { byFirst, unspaced, stems } = names;
  const found: TextRange[] = [];
  const lower = straight(text).toLowerCase();
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{M}'’-]+/gu)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    // Arabic has no capitals; elsewhere a name begins with one ("turkey", "chad" do not).
    if (word[0] === word[0]!.toLowerCase() && word[0] !== word[0]!.toUpperCase()) continue;
    const first = straight(word).toLowerCase();
    const own = first.replace(/'s$|s'$/, "");
    const name = [...(byFirst.get(first) ?? []), ...(byFirst.get(own) ?? [])].find(
      (candidate) =>
        lower.startsWith(candidate, index) && !/[\p{L}\p{M}]/u.test(lower[index + candidate.length] ?? ""),
    );
    if (name) found.push({ start: index, end: index + name.length });
    else if (/^\p{Script=Cyrillic}{4,}$/u.test(word) && stems.has(stemOf(first))) {
      found.push({ start: index, end: index + word.length });
    }
  }
  if (/\p{Script=Han}/u.test(text)) {
    for (const name of unspaced) {
      const start = text.indexOf(name);
      if (start >= 0) found.push({ start, end: start + name.length });
    }
    found.sort((x, y) => x.start - y.start);
  }
  return found;
}

function straight(text: string): string {
  return text.replaceAll("’", "'");
}

function stemOf(word: string): string {
  return word.replace(/[аеёиоуыэюяйь]{1,2}$/u, "");
}
