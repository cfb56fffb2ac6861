import table from "../../../data/countries.tsv";

/** Names that delegations bear besides those of the list: shorter, former, or as the records write them. */
const customary: readonly (readonly [string, string])[] = [
  ["USA", "United States"],
  ["USA", "United States of America"],
  ["USA", "USA"],
  ["USA", "US"],
  ["USA", "U.S"],
  ["USA", "U.S."],
  ["GBR", "United Kingdom"],
  ["GBR", "UK"],
  ["RUS", "Russia"],
  ["IRN", "Iran"],
  ["SYR", "Syria"],
  ["VEN", "Venezuela"],
  ["BOL", "Bolivia"],
  ["TZA", "Tanzania"],
  ["PRK", "DPRK"],
  ["KOR", "South Korea"],
  ["VNM", "Vietnam"],
  ["LAO", "Laos"],
  ["MDA", "Moldova"],
  ["CZE", "Czech Republic"],
  ["TUR", "Turkey"],
  ["SWZ", "Swaziland"],
  ["MKD", "Macedonia"],
  ["MKD", "former Yugoslav Republic of Macedonia"],
  ["CPV", "Cape Verde"],
  ["CIV", "Côte d'Ivoire"],
  ["CIV", "Ivory Coast"],
  ["FSM", "Micronesia"],
  ["GMB", "The Gambia"],
  ["PSE", "Palestine"],
  ["EU", "EU"],
];

interface Countries {
  readonly byCode: ReadonlyMap<string, string>;
  /** Names in lower case, in all languages, to the English short name. */
  readonly byName: ReadonlyMap<string, string>;
}

/** Parsed at first use; the table never changes. */
const parsed: { countries?: Countries } = {};

function countries(): Countries {
  parsed.countries ??= parse();
  return parsed.countries;
}

function parse(): Countries {
  const byCode = new Map<string, string>();
  const byName = new Map<string, string>();
  const add = (name: string, short: string) => {
    const key = keyOf(name);
    if (key.length > 1 && !byName.has(key)) byName.set(key, short);
  };
  for (const line of table.split("\n").slice(1)) {
    const [code, ...names] = line.split("\t");
    const short = names[0];
    if (!code || !short) continue;
    byCode.set(code, short);
    for (const name of names) add(name, short);
    // "Iran (Islamic Republic of)" is written "Islamic Republic of Iran" as well.
    const inverted = /^(.*?) \((.*)\)$/.exec(short);
    if (inverted) add(`${inverted[2]} ${inverted[1]}`, short);
  }
  for (const [code, name] of customary) add(name, byCode.get(code) ?? name);
  return { byCode, byName };
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^(?:the|la|le|les|el|los|las|l') ?/, "")
    .trim();
}

/** The short name in English of the State with this ISO 3166-1 code of three letters, or "EU". */
export function countryOfCode(code: string): string | undefined {
  return countries().byCode.get(code.replace(/_+$/, ""));
}

/** The same by the code of two letters ("ad"), as addresses and file names have it. */
export function countryOfTwoLetters(code: string): string | undefined {
  const name = new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code.toUpperCase());
  const plain = name?.replace(" & ", " and ").replace(/ \(.*\)$/, "");
  return plain && countryNamed(congos[plain] ?? plain);
}

/** The two that Unicode's names tell apart by their capitals. */
const congos: Readonly<Record<string, string>> = {
  "Congo - Kinshasa": "Democratic Republic of the Congo",
  "Congo - Brazzaville": "Congo",
};

/** The short name in English of the State that is named, in any of the six languages, short or formal. */
export function countryNamed(name: string): string | undefined {
  // Short ones ("US", "EU") count only in capitals.
  if (name.length <= 3 && name !== name.toUpperCase()) return undefined;
  return countries().byName.get(keyOf(name));
}

/**
 * The first State named in a text whose words are looked at from left to right, the longest name first.
 * @param text at most some hundred characters of it are looked at
 */
export function countryIn(text: string): string | undefined {
  const words = text.slice(0, 400).split(/[\s,;:()]+/);
  for (let at = 0; at < words.length; at++) {
    for (let count = Math.min(8, words.length - at); count > 0; count--) {
      const name = words
        .slice(at, at + count)
        .join(" ")
        .replace(/[.’'”"]+(?:s)?$/, "");
      const country = countryNamed(name);
      if (country) return country;
    }
  }
  return undefined;
}
