// Writes the facts that the catalogue ships with, from the collections beside the project (../shared/data), as TSV.
// Run by hand when those collections change; what it writes is kept in the repository. The same input gives the same
// output, byte for byte.

import { assemblyResolutions, otherDays, plainTitle, sayTitlesOnce, sureness } from "./assemblyFacts.mjs";
import { months } from "./months.mjs";
import { clean, readTable, write } from "./tables.mjs";

/** Numbers each different text in the order of its first use, so that it is written once. */
function dictionary() {
  const numbers = new Map();
  return {
    number: (text) => {
      const known = clean(text);
      if (!known) return "";
      if (!numbers.has(known)) numbers.set(known, numbers.size);
      return String(numbers.get(known));
    },
    rows: () => [...numbers].map(([text, number]) => [String(number), text]),
  };
}

/**
 * Council resolutions: dates, titles, meetings and votes as five witnesses and the order of numbers decide them; drafts,
 * agenda items and Chapter VII from the library's list.
 */
function councilResolutions(topics) {
  const second = new Map(readTable("catalogues/sc_resolutions.csv.gz").map((row) => [row.number, row]));
  const first = new Map(readTable("sc_resolutions.tsv").map((row) => [row.number, row]));
  return readTable("catalogues/sc_facts.tsv.gz").map((facts) => {
    const number = /^S\/RES\/(\d+)/.exec(facts.symbol)[1];
    const row = first.get(number) ?? {};
    const other = second.get(number) ?? {};
    const vote = facts.yes ? [facts.yes, facts.no, facts.abstain].join("-") : row.vote;
    return [
      number,
      facts.date,
      subject(facts.title),
      topics.number(row.agenda_item || other.agenda),
      vote,
      (facts.meeting || row.meeting || other.meeting || "").replace(/^S\/PV\./, ""),
      row.draft || other.draft,
      row.chapter_VII ? "7" : "",
      other.note,
      otherDays(facts.date_conflicts, true),
    ];
  });
}

/**
 * The Library names Council resolutions by what follows "Security Council resolution 1325 (2000)": "on women and peace
 * and security". Kept is what they are about; the catalogue puts the agenda item before it.
 */
const subject = (title) =>
  plainTitle(title).replace(/^(?:on|concerning|regarding|with regard to|relating to) (?=\p{L})/u, "");

/** The highest number seen in each session: what lies far beyond it was never adopted. */
function sessionHeights(assembly, council) {
  const heights = new Map();
  const see = (key, number) => heights.set(key, Math.max(heights.get(key) ?? 0, number));
  for (const symbol of assembly.keys()) {
    const pair = /^((?:E?S-)?\d+)\/(\d+)[A-Z-]*$/.exec(symbol);
    if (pair && !(/^\d+$/.test(pair[1]) && Number(pair[1]) < 31)) see(`A/RES/${pair[1]}`, Number(pair[2]));
  }
  for (const { symbol } of council) {
    const pair = /^A\/HRC\/RES\/((?:S-)?\d+)\/(\d+)$/.exec(symbol);
    if (pair) see(`A/HRC/RES/${pair[1]}`, Number(pair[2]));
  }
  return heights;
}

/** "1-12,14-338": the numbers that a list holds, as ranges. */
function ranges(numbers) {
  const found = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(",");
}

/** By session ("76", "XXIX", "S-10"): the numbers of the Assembly's resolutions that a list holds. */
function numbersBySession(symbols) {
  const sessions = new Map();
  for (const symbol of symbols) {
    const pair = /^((?:E?S-)?\d+)\/(\d+)/.exec(symbol);
    const through = /^(\d+)[^(]*\(([^)]+)\)/.exec(symbol);
    const [session, number] = pair ? [pair[1], pair[2]] : through ? [through[2], through[1]] : [];
    if (session) sessions.set(session, (sessions.get(session) ?? new Set()).add(Number(number)));
  }
  return sessions;
}

const topics = dictionary();
const council = councilResolutions(topics);
const meetings = readTable("catalogues/sc_meetings.csv.gz").map((row) => {
  const [day, month] = row.date.split(" ");
  const at = months.indexOf(month);
  const date = at < 0 ? row.year : `${row.year}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return [row.meeting.replace(/^S\/PV\./, ""), date, topics.number(row.topic)];
});
// What the list of meetings does not reach, the resolutions adopted there tell.
const listed = new Set(meetings.map(([meeting]) => meeting));
for (const [, date, , topic, , meeting] of council)
  if (/^\d+/.test(meeting) && !listed.has(meeting) && listed.add(meeting))
    meetings.push([meeting, date, topic]);
meetings.sort((a, b) => Number.parseInt(a[0], 10) - Number.parseInt(b[0], 10) || (a[0] < b[0] ? -1 : 1));
write(
  "council-resolutions.tsv",
  ["number", "date", "title", "topic", "vote", "meeting", "draft", "chapter", "note", "others"],
  council,
);
write("council-meetings.tsv", ["meeting", "date", "topic"], meetings);
write("council-topics.tsv", ["number", "topic"], topics.rows());
write(
  "council-years.tsv",
  ["year", "first", "last"],
  readTable("sc_resolution_years.tsv").map((row) => [row.year, row.first, row.last]),
);

const years = new Map();
for (const { session, roman, adoption_years: span } of readTable("ga_sessions.tsv")) {
  const [first, last = first] = span.split("-");
  for (const name of [session, roman].filter(Boolean)) years.set(name, [Number(first), Number(last || 9999)]);
}
const { rows: assembly, left } = assemblyResolutions((session) => years.get(session));
console.log(
  `left out, as no list has the number or the session was not then: ${left.length}\n${left.join("\n")}`,
);
const order = new Intl.Collator("en", { numeric: true }).compare;
write(
  "assembly-resolutions.tsv",
  ["symbol", "date", "sure", "title", "vote", "draft", "others"],
  sayTitlesOnce(
    [...assembly]
      .filter(([, { date, title }]) => date || title)
      .sort(([a], [b]) => order(a, b))
      .map(([symbol, { date, sure, title, vote, draft, others }]) => [
        symbol,
        date,
        sure,
        title,
        vote === "Without a vote" ? "0" : vote,
        draft,
        others,
      ]),
    3,
  ),
);

/** Resolutions of other organs, decisions and presidential statements, by symbol: { date, sure, title, others }. */
function otherDocuments() {
  const known = new Map();
  const add = (spelt, facts) => {
    // "E/RES/1966/1106(XL)" is E/RES/1106(XL); a decision or two parts at once have no symbol of this kind.
    const symbol = spelt
      .replace(/\s+/g, "")
      .replace(/^E\/RES\/\d{4}\/(?=\d+\([IVXL]+\))/, "E/RES/")
      .replace("/CORR.", "/Corr.");
    if (/DECISION|AAND/.test(symbol)) return;
    const row = known.get(symbol) ?? {};
    for (const [key, value] of Object.entries(facts)) if (value) row[key] ||= value;
    known.set(symbol, row);
  };
  for (const row of readTable("catalogues/hrc_ecosoc_facts.tsv.gz")) {
    // A title that is only quoted with a number is as often that of another body's resolution with the same number.
    const title = row.title_source === "Q" ? "" : plainTitle(row.title);
    // The library's lists (K) count as records here.
    const sure = row.date && sureness("day", row.date_sources.replaceAll("K", "X"));
    if (canBe(row.symbol, row.date))
      add(row.symbol, { date: row.date, sure, title, others: otherDays(row.conflicts) });
    else if (title) add(row.symbol, { title });
  }
  for (const { symbol, title, source } of readTable("catalogues/other_titles.tsv.gz"))
    if (!source.startsWith("Q")) add(symbol, { title: plainTitle(title) });
  for (const { symbol, title } of [
    ...readTable("hrc_resolutions_52_60.tsv"),
    ...readTable("ecosoc_resolutions_2024_2025.tsv"),
    ...readTable("catalogues/fulltext_documents.csv.gz").filter(({ symbol }) =>
      /^(?:A\/HRC\/RES|E\/RES)\//.test(symbol),
    ),
  ])
    add(symbol, { title: plainTitle(title) });
  for (const row of readTable("catalogues/prst_facts.tsv.gz"))
    add(row.symbol, {
      date: row.date,
      sure: sureness("day", row.sources.replaceAll("K", "X")),
      title: plainTitle(row.agenda_item),
      others: otherDays(row.conflicts),
    });
  for (const { decision, date, title } of readTable("catalogues/ga_decisions_71_80.tsv.gz")) {
    const [, number, letters = ""] =
      /^"?(\d\d\/\d{3})\.?\s*((?:[A-Z](?:, | and )?)*)$/.exec(decision.trim()) ?? [];
    if (!number) continue;
    const days = date.split("|").filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
    const parts = letters.match(/[A-Z]/g) ?? [];
    // Parts have a day each; where the days are more or fewer, nobody can say which is whose.
    if (parts.length > 0 && parts.length === days.length)
      parts.forEach((part, at) => {
        add(`A/DEC/${number}${part}`, { date: days[at], title: plainTitle(title) });
      });
    else add(`A/DEC/${number}`, { date: days.length === 1 ? days[0] : "", title: plainTitle(title) });
  }
  return known;
}

/** Mark-up takes one reference in five hundred for another organ's: then session and date do not go together. */
function canBe(symbol, date) {
  const [, organ, session, number] = /^(A\/HRC|E)\/RES\/(\d+|S-\d+)\/(\d+)[A-Z]*$/.exec(symbol) ?? [];
  if (!date) return false;
  if (!organ) return true;
  const year = Number(date.slice(0, 4));
  if (organ === "E") return year === Number(session) || year === Number(session) - 1;
  if (session.startsWith("S-")) return year >= 2006;
  return Number(number) < 60 && Math.abs(year - 2006 - Math.floor((Number(session) - 1) / 3)) <= 1;
}

const otherRows = [...otherDocuments()]
  .filter(([, { date, title }]) => date || title)
  .sort(([a], [b]) => order(a, b))
  .map(([symbol, { date, sure, title, others }]) => [symbol, date, sure, title, others]);
write("other-resolutions.tsv", ["symbol", "date", "sure", "title", "others"], otherRows);

const heights = sessionHeights(assembly, [
  ...readTable("catalogues/referenced_symbols.csv.gz").map((row) => ({ symbol: row.symbol.toUpperCase() })),
  ...otherRows.map(([symbol]) => ({ symbol })),
]);
write(
  "sessions.tsv",
  ["session", "roman", "kind", "years", "first", "last", "highest"],
  readTable("ga_sessions.tsv").map((row) => [
    row.session,
    row.roman,
    row.kind,
    row.adoption_years,
    row.first_number,
    row.last_number,
    String(heights.get(`A/RES/${row.session}`) ?? ""),
  ]),
);

write(
  "assembly-numbers.tsv",
  ["session", "numbers"],
  [...numbersBySession(assembly.keys())]
    .sort(([a], [b]) => order(a, b))
    .map(([session, numbers]) => [session, ranges(numbers)]),
);

/** The last document of a series and the day that its list reaches. A number that stands far alone is a slip. */
function reach(symbols, dateOf) {
  const numbers = numbersBySession(symbols);
  const session = String(Math.max(...[...numbers.keys()].filter((key) => /^\d+$/.test(key)).map(Number)));
  const last = Number(ranges(numbers.get(session)).split(/[,-]/).at(-1));
  const dates = symbols.filter((symbol) => symbol.startsWith(`${session}/`)).map(dateOf);
  return [`${session}/${last}`, dates.filter(Boolean).sort().at(-1)];
}
const series = (head) => {
  const rows = new Map(
    otherRows
      .filter(([symbol, date]) => symbol.startsWith(head) && date)
      .map(([symbol, date]) => [symbol.slice(head.length), date]),
  );
  return [head, ...reach([...rows.keys()], (symbol) => rows.get(symbol))];
};
const lastMeeting = meetings.findLast(([, date]) => date <= "2022-06-30");
write(
  "reach.tsv",
  ["series", "last", "day"],
  [
    ["S/RES/", council.at(-1)[0], council.at(-1)[1]],
    ["S/PV.", lastMeeting[0], lastMeeting[1]],
    ["A/RES/", ...reach([...assembly.keys()], (symbol) => assembly.get(symbol).date)],
    series("A/DEC/"),
    series("A/HRC/RES/"),
    series("E/RES/"),
    series("S/PRST/"),
  ],
);

// How often official texts refer to a document: what is cited most is meant most.
write(
  "often-cited.tsv",
  ["symbol", "times"],
  readTable("catalogues/referenced_symbols.csv.gz")
    .filter(({ symbol, count }) => Number(count) >= 20 && /\/RES\/|\/PRST\//.test(symbol))
    .map(({ symbol, count }) => [symbol, count]),
);
