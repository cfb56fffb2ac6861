// Writes the facts that the catalogue ships with, from the collections beside the project (../shared/data), as TSV.
// Run by hand when those collections change; what it writes is kept in the repository. The same input gives the same
// output, byte for byte.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const source = join(root, "../shared/data");
const target = join(root, "server/data/catalogue");

/** Rows of a CSV (RFC 4180) or TSV file, each an object by the names in its first line. */
function readTable(name) {
  const bytes = readFileSync(join(source, name));
  const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const rows = name.includes(".csv")
    ? parseCsv(text)
    : text.split("\n").map((line) => line.replace(/\r$/, "").split("\t"));
  const [head, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((key, at) => [key, row[at] ?? ""])));
}

function parseCsv(text) {
  const rows = [];
  let row = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ",") {
      row.push(field);
      field = "";
    } else if (char === "\n") {
      row.push(field.replace(/\r$/, ""));
      rows.push(row);
      row = [];
      field = "";
    } else field += char;
  }
  if (field || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** One line of plain words: no tabs, no line breaks, no doubled spaces. */
const clean = (value) => (value ?? "").replace(/[\s\u00a0]+/g, " ").trim();

function write(name, head, rows) {
  const lines = [head, ...rows].map((row) => row.map(clean).join("\t").replace(/\t+$/, ""));
  writeFileSync(join(target, name), `${lines.join("\n")}\n`);
  console.log(`${name}: ${rows.length} rows, ${lines.join("\n").length} characters`);
}

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

const months = "January February March April May June July August September October November December".split(
  " ",
);

/**
 * The dates that the organs' own texts give with Council resolutions ("338 (1973) of 22 October 1973"), each the one
 * given most often, by number. They decide where the two lists differ.
 */
function citedDates() {
  const cited = new Map();
  const citation = new RegExp(
    `(\\d{1,4}) \\((\\d{4})\\),? of (\\d{1,2}) (${months.join("|")}) (\\d{4})`,
    "g",
  );
  const text = gunzipSync(readFileSync(join(source, "passages_en.jsonl.gz")))
    .toString("utf8")
    .replaceAll("\u00a0", " ");
  for (const [, number, year, day, month, dated] of text.matchAll(citation)) {
    if (year !== dated) continue;
    const date = `${dated}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
    const counts = cited.get(number) ?? new Map();
    cited.set(number, counts.set(date, (counts.get(date) ?? 0) + 1));
  }
  return new Map(
    [...cited].map(([number, counts]) => [number, [...counts].sort((a, b) => b[1] - a[1])[0][0]]),
  );
}

function councilResolutions(topics) {
  const cited = citedDates();
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

const topics = dictionary();
const council = councilResolutions(topics);
const meetings = readTable("catalogues/sc_meetings.csv.gz").map((row) => {
  const [day, month] = row.date.split(" ");
  const at = months.indexOf(month);
  const date = at < 0 ? row.year : `${row.year}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return [row.meeting.replace(/^S\/PV\./, ""), date, topics.number(row.topic)];
});
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

const assembly = assemblyResolutions();
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
