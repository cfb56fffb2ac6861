import { jsonIn } from "../../text/json";
import { SaidError, say } from "../../text/say";
import { singleSpaced } from "../lines";

/** What a column of a dataset may hold. */
export const roles = [
  "text",
  "document",
  "title",
  "date",
  "language",
  "speaker",
  "delegation",
  "symbol",
  "meeting",
  "organ",
  "kind",
  "source",
  "session",
] as const;
export type Role = (typeof roles)[number];

/** Which column holds what, by the columns' names. */
export type Columns = Readonly<Partial<Record<Role, string>>>;

export interface Proposal {
  readonly columns: Columns;
  /** Names of columns that may be the text, where that is not certain: of none it is not known which. */
  readonly doubtful: readonly string[];
  /** No column is called a text: one is taken for it because its values are much the longest. */
  readonly guessed?: true;
}

/**
 * How datasets that people have call their columns, in lower case without marks: the UN General Debate Corpus (Jankin
 * Mikhaylov, Baturo, Dasandi), the UN Security Council Debates (Schoenfeld, Eckhard, Patz, van Meegdenburg), the Corpus of
 * Resolutions of the Council (Fobbe, Gasbarri, Ridi), and what goes by the same plain words. The first that is there
 * counts.
 */
const names: Readonly<Record<Role, readonly string[]>> = {
  text: [
    "text",
    "fulltext",
    "speechtext",
    "speech",
    "content",
    "body",
    "paragraph",
    "passage",
    "statement",
    "transcript",
    "texte",
    "texto",
  ],
  document: ["docid", "document", "documentid", "doc", "basename", "filename", "file", "id"],
  title: ["title", "titre", "titulo", "subject", "agendaitem", "topic"],
  date: ["date", "adopted", "adoptiondate", "dateadopted", "day", "year", "annee", "ano"],
  language: ["language", "lang", "languagecode", "langue", "idioma"],
  speaker: ["speaker", "speakername", "nameofthepersonspeaking", "author"],
  delegation: [
    "delegation",
    "countryname",
    "country",
    "countryororganization",
    "countryorganization",
    "state",
    "memberstate",
    "iso3",
    "countrycode",
    "pays",
    "pais",
  ],
  symbol: ["symbol", "undocumentsymbol", "documentsymbol", "docsymbol", "resolution", "resno"],
  meeting: ["meeting", "meetingsymbol", "spv"],
  organ: ["organ", "body", "council"],
  kind: ["kind", "type", "doctype", "documenttype"],
  source: ["source", "collection", "dataset", "corpus"],
  session: ["session"],
};

/** Words that a text has on the average, at least: fewer are a name or a number. */
const wordsOfText = 6;
/** How many times more words a column has than every other, to be the text by its length alone. */
const muchLonger = 3;

/**
 * Which columns hold what, by their names and by what stands in them.
 * @param rows some of the first, each with a value for every column
 */
export function proposeColumns(header: readonly string[], rows: readonly (readonly string[])[]): Proposal {
  const plain = header.map(plainName);
  const lengths = header.map((_, at) => averageWords(rows.map((row) => row[at] ?? "")));
  const columns: Partial<Record<Role, string>> = {};
  const used = new Set<number>();
  const found = (role: Role, fits: (at: number) => boolean) => {
    for (const name of names[role]) {
      const at = plain.findIndex((one, place) => one === name && !used.has(place) && fits(place));
      if (at >= 0) return at;
    }
    return -1;
  };
  const longest = Math.max(0, ...lengths);
  const long = header.flatMap((_, at) => (lengths[at]! >= wordsOfText ? [at] : []));
  // A column of that name with a few words in it is none: "speech" is a number in the Council's debates.
  let text = found("text", (at) => lengths[at]! >= wordsOfText && lengths[at]! * muchLonger >= longest);
  const guessed = text < 0;
  if (guessed) {
    const [first = -1, second] = [...long].sort((a, b) => lengths[b]! - lengths[a]!);
    if (second === undefined || lengths[first]! >= muchLonger * lengths[second]!) text = first;
  }
  if (text < 0) return { columns, doubtful: long.map((at) => header[at]!) };
  columns.text = header[text]!;
  used.add(text);
  for (const role of roles) {
    if (role === "text") continue;
    const at = found(role, (place) => lengths[place]! < 60);
    if (at < 0) continue;
    columns[role] = header[at]!;
    used.add(at);
  }
  return { columns, doubtful: [], ...(guessed ? { guessed } : {}) };
}

/** "Country/Organization" → "countryorganization". */
function plainName(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function averageWords(values: readonly string[]): number {
  const filled = values.filter((value) => value.trim() !== "");
  // Languages without spaces have about a word in two characters.
  const words = filled.reduce(
    (sum, value) =>
      sum + value.trim().split(/\s+/).length + (value.match(/[\u3040-\u9fff]/g)?.length ?? 0) / 2,
    0,
  );
  return filled.length === 0 ? 0 : words / filled.length;
}

/** Columns that are told of in a sentence, and characters of the name of each. */
const mostTold = 8;
const longestTold = 60;

/** Columns as they are told of: names can be anything, a whole text that stands where names should among them. */
export function toldColumns(names: readonly string[]): string {
  const told = names.slice(0, mostTold).map(toldName);
  return names.length > mostTold ? `${told.join(", ")} …` : told.join(", ");
}

function toldName(name: string): string {
  const plain = singleSpaced(name);
  return plain.length > longestTold ? `${plain.slice(0, longestTold)}…` : plain;
}

/** What is to be written to say that a column is the text. */
export function sayingText(column: string): string {
  return `{"text": ${JSON.stringify(toldName(column))}}`;
}

/** How the file is called in which the delegate says what the columns of another are. */
export function columnsFileOf(name: string): string {
  return `${name}.columns.json`;
}

/**
 * What the delegate says of the columns, before what is proposed. Throws a `SaidError` where it cannot be followed.
 * @param json {"text": "speech_en", "delegation": "iso3"}
 */
export function saidColumns(json: string, header: readonly string[]): Columns {
  const value = jsonIn(json);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new SaidError(say`it is no object like {"text": "a column"}`);
  const columns: Partial<Record<Role, string>> = {};
  for (const [role, column] of Object.entries(value)) {
    if (!roles.some((known) => known === role))
      throw new SaidError(
        say`"${toldName(role)}" is nothing that a column may hold; it may hold ${roles.join(", ")}`,
      );
    if (column === null) continue;
    if (typeof column !== "string" || !header.includes(column))
      throw new SaidError(
        say`there is no column "${toldName(String(column))}"; there are ${toldColumns(header)}`,
      );
    columns[role as Role] = column;
  }
  return columns;
}
