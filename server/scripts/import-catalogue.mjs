// Writes the facts that the catalogue ships with, from the collections beside the project (../shared/data), as TSV.
// Run by hand when those collections change; what it writes is kept in the repository. The same input gives the same
// output, byte for byte.

import { citedFacts, councilDates, months } from "./cited.mjs";
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

function councilResolutions(topics) {
  const cited = councilDates();
  const second = new Map(readTable("catalogues/sc_resolutions.csv.gz").map((row) => [row.number, row]));
  return readTable("sc_resolutions.tsv").map((row) => {
    const other = second.get(row.number) ?? {};
    // Where the lists differ, the date that UN texts themselves give decides; failing that, the library's list goes
    // first and the other date is told (votes in writing were announced a day later).
    const dates = [row.date, other.date].filter(Boolean);
    const settled = dates.find((date) => date === cited.get(row.number));
    const date = settled ?? dates[0];
    const notes = [];
    if (!settled && dates.length === 2 && dates[0] !== dates[1])
      notes.push(`Another list gives ${dates[1]} as its date.`);
    // One list alone, and a United Nations text says otherwise: either may be the slip.
    const said = cited.get(row.number);
    if (!settled && dates.length === 1 && said && said !== date)
      notes.push(`A United Nations text gives ${said} as its date.`);
    if (other.note) notes.push(other.note);
    const vote = row.vote || (other.for_ ? [other.for_, other.against, other.abstain].join("-") : other.vote);
    return [
      row.number,
      date,
      row.title || other.title,
      topics.number(row.agenda_item || other.agenda),
      vote,
      (row.meeting || other.meeting || "").replace(/^S\/PV\./, ""),
      row.draft || other.draft,
      row.chapter_VII ? "7" : "",
      notes.join(" "),
    ];
  });
}

function assemblyResolutions() {
  const rows = new Map();
  const short = (symbol) => symbol.replace(/\s+/g, "").replace(/^A\/RES\//, "");
  for (const row of readTable("catalogues/ga_resolutions.csv.gz")) {
    const vote = row.for_ ? [row.for_, row.against, row.abstain].join("-") : row.vote;
    rows.set(short(row.symbol), {
      date: row.date,
      title: row.title,
      vote,
      draft: row.draft,
      agenda: row.agenda,
    });
  }
  for (const row of readTable("ga_resolutions_74_80.tsv")) {
    const known = rows.get(short(row.symbol)) ?? {};
    rows.set(short(row.symbol), {
      date: row.date || known.date,
      title: row.title || known.title,
      vote: /^\d/.test(known.vote ?? "") ? known.vote : row.voting || known.vote,
      draft: row.draft_or_report || known.draft,
    });
  }
  return rows;
}

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

/** The mark-up takes one reference in five hundred for another organ's: then session and date do not go together. */
function canBe(symbol, date = "") {
  const [, organ, session, number] = /^(A\/HRC|E)\/RES\/(\d+|S-\d+)\/(\d+)[A-Z]*$/.exec(symbol) ?? [];
  if (!organ || !date) return false;
  const year = Number(date.slice(0, 4));
  if (organ === "E") return year === Number(session) || year === Number(session) - 1;
  if (session.startsWith("S-")) return year >= 2006;
  return Number(number) < 60 && Math.abs(year - 2006 - Math.floor((Number(session) - 1) / 3)) <= 1;
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
  ["number", "date", "title", "topic", "vote", "meeting", "draft", "chapter", "note"],
  council,
);
write("council-meetings.tsv", ["meeting", "date", "topic"], meetings);
write("council-topics.tsv", ["number", "topic"], topics.rows());
write(
  "council-years.tsv",
  ["year", "first", "last"],
  readTable("sc_resolution_years.tsv").map((row) => [row.year, row.first, row.last]),
);

const cited = citedFacts();
const assembly = assemblyResolutions();
for (const [short, row] of assembly) {
  row.date ||= cited.dates.get(`A/RES/${short}`) ?? "";
  // Two titles of one list have been through so many encodings that nobody can tell what they were.
  if (/Ã/.test(row.title)) row.title = "";
  row.title ||= cited.titles.get(`A/RES/${short}`) ?? "";
}
const order = new Intl.Collator("en", { numeric: true }).compare;
write(
  "assembly-resolutions.tsv",
  ["symbol", "date", "title", "vote", "draft"],
  [...assembly]
    .filter(
      ([symbol, row]) =>
        (row.date || row.title) && !/^\d{1,2}\/\d+$/.test(symbol) | (Number.parseInt(symbol, 10) > 30),
    )
    .sort(([a], [b]) => order(a, b))
    .map(([symbol, row]) => [
      symbol,
      row.date,
      row.title,
      // The lists write an adoption without a vote in three ways.
      ["Without a vote", "adoptedWithoutVote", "0-0-0"].includes(row.vote) ? "0" : row.vote,
      row.draft,
    ]),
);

const others = [
  ...readTable("hrc_resolutions_52_60.tsv"),
  ...readTable("ecosoc_resolutions_2024_2025.tsv"),
  ...readTable("catalogues/fulltext_documents.csv.gz").filter((row) =>
    /^(?:A\/HRC\/RES|E\/RES|A\/DEC)\//.test(row.symbol),
  ),
  ...readTable("sc_prst.tsv").map((row) => ({ ...row, title: row.agenda_item })),
];
const known = new Map();
for (const symbol of [...cited.dates.keys(), ...cited.titles.keys()])
  if (canBe(symbol, cited.dates.get(symbol)))
    known.set(symbol, [symbol, cited.dates.get(symbol) ?? "", cited.titles.get(symbol) ?? ""]);
for (const row of others) {
  let symbol = row.symbol.replace(/\s+/g, "");
  // The source's own files name old decisions number first: A/DEC/573/76 is decision 76/573.
  symbol = symbol.replace(/^A\/DEC\/(\d{3})\/(\d{2})$/, "A/DEC/$2/$1");
  const before = known.get(symbol);
  known.set(symbol, [symbol, row.date || before?.[1] || "", row.title || before?.[2] || ""]);
}
const otherRows = [...known.values()]
  .filter(([, date, title]) => date || title)
  .sort(([a], [b]) => order(a, b));
write("other-resolutions.tsv", ["symbol", "date", "title"], otherRows);

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
      .filter(([symbol]) => symbol.startsWith(head))
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
