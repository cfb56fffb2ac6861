// The facts on General Assembly resolutions, from lists that spell one symbol in several ways and know some of its
// facts better than others.
import { clean, readTable } from "./tables.mjs";

/** To 1976 special sessions are roman: "S-1" is the session that our symbols call S-I. */
const roman = ["", "I", "II", "III", "IV", "V", "VI", "VII"];

/**
 * Makes one spelling of the many: "A/RES/14(I)[A]" and "A/RES/14(I)A" → "14A(I)", "A/RES/33/13[F]" → "33/13F",
 * "A/RES/57/284a-b" → "57/284A-B". What is no resolution of its own (a section, an annex, a paragraph that was voted on
 * alone) has none. A numeral in brackets is a letter where the letter before it is there too, else a section.
 * @param symbols every symbol of the lists
 * @returns the symbol without `A/RES/`, or undefined
 */
export function assemblySpelling(symbols) {
  const bracketed = new Set([...symbols].filter((symbol) => symbol.includes("[")));
  const isLetter = (symbol, letter) =>
    !/^[IVX]$/.test(letter) ||
    !symbol.endsWith("]") ||
    bracketed.has(symbol.replace(/\[.\]$/, `[${String.fromCharCode(letter.charCodeAt(0) - 1)}]`));
  return (symbol) => {
    const short = symbol.replace(/\s+/g, "").replace(/^A\/RES\//, "");
    const [head, session, number] = /^(?:((?:E?S-)?\d+)\/(\d+)|\d+\((?:E?S-)?[IVX\d]+\))/.exec(short) ?? [];
    if (!head) return undefined;
    const letter = /^\[?([A-Za-z](?:-[A-Za-z])?)?\]?$/.exec(short.slice(head.length));
    if (!letter || /-[IVX]$/.test(letter[1] ?? "") || (letter[1] && !isLetter(short, letter[1])))
      return undefined;
    const part = (letter[1] ?? "").toUpperCase();
    if (session)
      return /^\d+$/.test(session) && Number(session) < 31 ? undefined : `${session}/${number}${part}`;
    const [, through, name] = /^(\d+)\((.+)\)$/.exec(head) ?? [];
    const spelt = name.replace(/^(E?S-)(\d+)$/, (_, kind, place) => kind + (roman[Number(place)] ?? place));
    return /^\d+$/.test(spelt) ? undefined : `${through}${part}(${spelt})`;
  };
}

/** "T": a text's own title; "U", "X", "D", "P": records and texts. A day from these is as good as there is. */
const records = /^[UXDPT]$/;

/**
 * How far a date can be relied on: "" where a record or the text itself gives the day, "c" where two texts and more
 * cite the document by it, "1" where one source gives it, "i" where it follows from the numbers before and after.
 */
export function sureness(precision, sources) {
  if (precision === "day-inferred") return "i";
  if (precision !== "day") return "";
  const each = sources.split("+");
  if (each.some((source) => records.test(source))) return "";
  return each.some((source) => Number(/^C(\d+)$/.exec(source)?.[1]) >= 2) ? "c" : "1";
}

/**
 * "1946-02-16 C1; 1946-02-17 N" → the days that other sources give, without those that merely follow from numbers.
 * @param slips whether a text that stands alone with its day is left out as a slip
 */
export function otherDays(conflicts, slips = false) {
  const days = conflicts
    .split(";")
    .map((each) => each.trim().split(" "))
    .filter(
      ([day, sources = ""]) =>
        /^\d{4}-\d\d-\d\d$/.test(day) && sources !== "N" && !(slips && sources === "C1"),
    )
    .map(([day]) => day);
  return [...new Set(days)].join("|");
}

/** A title in small letters; keywords in capitals are a subject. A list of its own beats a text's first line cut off. */
function titleOf({ title, source, other_title: other }) {
  const listed = other.replace(/^[A-Z]: /, "");
  const cut = listed && (source === "D" || listed.toLowerCase().startsWith(title.toLowerCase()));
  return plainTitle(cut ? listed : title);
}

/** The Library's punctuation (" : ") made ordinary, and what is written in capitals left out. */
export function plainTitle(title) {
  const plain = clean(title).replace(/ (?=[:;])/g, "");
  return /\p{Ll}/u.test(plain) && !/Ã/.test(plain) ? plain : "";
}

const isLater = (one, other) => rank(one) > rank(other);
const rank = ({ date = "", sure }) => date.length * 10 - ["", "c", "1", "i"].indexOf(sure);

/**
 * Every General Assembly resolution that has a number, by its symbol without `A/RES/`.
 * @param yearsOf the first and last year in which a session ("76", "XXIX") adopted resolutions
 * @returns rows of { date, sure, others, title, vote, draft }; and the numbers that no list of resolutions has, left out
 */
export function assemblyResolutions(yearsOf) {
  const old = readTable("catalogues/ga_resolutions.csv.gz");
  const recent = readTable("ga_resolutions_74_80.tsv");
  const dates = readTable("catalogues/ga_dates.tsv.gz");
  const titles = readTable("catalogues/ga_titles.tsv.gz");
  const votes = readTable("catalogues/ga_votes.tsv.gz");
  const lists = [old, recent, dates, titles, votes];
  const spelling = assemblySpelling(lists.flatMap((list) => list.map(({ symbol }) => symbol.slice(6))));
  const rows = new Map();
  const numberOf = (short) => short.replace(/[A-Z](?:-[A-Z])?(?=\(|$)/, "");
  const numbers = new Set();
  const row = (short) => {
    const known = rows.get(short) ?? {};
    rows.set(short, known);
    numbers.add(numberOf(short));
    return known;
  };
  for (const { symbol, draft, vote } of old) {
    // A section has no symbol of its own, but says that its resolution is there.
    const short = spelling(symbol) ?? spelling(symbol.replace(/\[.*$/, ""));
    if (!short) continue;
    const known = row(short);
    known.draft ||= draft;
    // Counts of votes in this list are a voting data set's, and often another resolution's.
    if (/^(?:Without|By) /.test(vote)) known.vote ||= vote;
  }
  for (const { symbol, draft_or_report: draft, voting, title } of recent) {
    const short = spelling(symbol);
    if (!short) continue;
    const known = row(short);
    known.draft = draft || known.draft;
    known.vote = said[voting] ?? (voting || known.vote);
    known.title ||= plainTitle(title);
  }
  const left = [];
  for (const { symbol, date, precision, sources, conflicts } of dates) {
    const short = spelling(symbol);
    if (!short || date === "") continue;
    // A citation alone may name another organ's resolution, or a decision, by the same number.
    const sure = sureness(precision, sources);
    if (!numbers.has(numberOf(short)) && (sure !== "" || precision !== "day")) {
      left.push(`${short} ${date} ${sources}`);
      continue;
    }
    const [first, last] = yearsOf(sessionOf(short)) ?? [];
    if (!(Number(date.slice(0, 4)) >= first && Number(date.slice(0, 4)) <= last)) {
      left.push(`${short} ${date} ${sources}: outside its session`);
      continue;
    }
    const known = row(short);
    const found = { date, sure, others: otherDays(conflicts) };
    if (!known.date || isLater(found, known)) Object.assign(known, found);
  }
  for (const each of titles) {
    const short = spelling(each.symbol);
    const title = short && numbers.has(numberOf(short)) ? titleOf(each) : "";
    if (title) row(short).title = title;
  }
  for (const { symbol, yes, no, abstain } of votes) {
    const short = spelling(symbol);
    if (yes && short && numbers.has(numberOf(short))) row(short).vote = [yes, no, abstain].join("-");
  }
  dropDaysOfOneOfTheParts(rows, numberOf);
  return { rows, left };
}

/** "47/120" of 20 September 1993 is what one text says of 47/120 B; 47/120 A is of another day. */
function dropDaysOfOneOfTheParts(rows, numberOf) {
  for (const [short, { date }] of rows) {
    const whole = rows.get(numberOf(short));
    if (numberOf(short) === short || !whole) continue;
    if (whole.date && whole.date !== date && whole.sure !== "") whole.date = whole.sure = "";
    // Without a date of its own it has nothing that its parts do not tell better.
    if (!whole.date) whole.title = "";
  }
}

/** Titles come again every year: a later row names the first that has the title ("=31/6") instead of repeating it. */
export function sayTitlesOnce(rows, titleColumn) {
  const first = new Map();
  for (const row of rows) {
    const title = row[titleColumn];
    if (!title) continue;
    if (first.has(title)) row[titleColumn] = `=${first.get(title)}`;
    else first.set(title, row[0]);
  }
  return rows;
}

const said = { adoptedWithoutVote: "Without a vote", adoptedRecordedVote: "By a recorded vote" };

/** "3314(XXIX)" → "XXIX", "76/1" → "76". */
export const sessionOf = (short) => /\((.+)\)$/.exec(short)?.[1] ?? short.slice(0, short.indexOf("/"));
