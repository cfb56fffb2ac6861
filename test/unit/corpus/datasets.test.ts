// Datasets: tables with a text in each row, as people have them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { proposeColumns } from "../../../server/src/service/corpus/datasets/columns";
import { createIndexer } from "../../../server/src/service/corpus/indexer";
import { inWords, reasonsOf, told } from "../told";
import { createWorld } from "../world";
import { readFile } from "./corpusOf";
import { memoryWriter } from "./memoryWriter";
import { brotli, packedTables } from "./parquetFiles";

const lamps = "We thank the keepers of the lamps, who light them in every harbour before the night has come.";
const tides = "The tides of the ocean concern all States, and above all those that lie low in the water.";
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csv = (...rows: string[]) => `${rows.join("\n")}\n`;

test("a row of the General Debate is a statement of its delegation in that year", async () => {
  const { documents, problems } = await readFile(
    "debates.csv",
    csv("session,year,country,text", `44,1989,MDV,${quoted(lamps)}`, `70,2015,NOR,${quoted(tides)}`),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    documents.map(({ title, date, delegation, kind, organ, passages }) => [
      title,
      date,
      delegation,
      kind,
      organ,
      passages[0]?.text,
    ]),
    [
      ["Maldives, general debate, session 44", "1989", "Maldives", "spoken", "General Assembly", lamps],
      ["Norway, general debate, session 70", "2015", "Norway", "spoken", "General Assembly", tides],
    ],
  );
});

test("a speech of the Council's debates has its meeting, its speaker and its day", async () => {
  const { documents } = await readFile(
    "speeches.tsv",
    `meeting\tspeech\tspeaker\tcountry\tdate\ttext\nS/PV.8500\t3\tMs. Arden\tNorway\t2019-04-03\t${lamps}\n`,
  );
  const [{ speaker, delegation, meeting, date, organ, kind }] = documents;
  assert.deepEqual(
    [speaker, delegation, meeting, date, organ, kind],
    ["Ms. Arden", "Norway", "S/PV.8500", "2019-04-03", "Security Council", "spoken"],
  );
});

test("a resolution has its symbol, and is adopted text", async () => {
  const { documents } = await readFile(
    "resolutions.csv",
    csv("symbol;date;title;text", `S/RES/2518 (2020);2020-03-30;On lamps;${quoted(`${lamps}\n\n${tides}`)}`),
  );
  const [{ symbol, date, title, kind, passages }] = documents;
  assert.deepEqual([symbol, date, title, kind], ["S/RES/2518(2020)", "2020-03-30", "On lamps", "adopted"]);
  assert.equal(passages.length, 2);
});

test("rows that follow each other under one document's name are its paragraphs", async () => {
  const { documents } = await readFile(
    "paragraphs.csv",
    csv("doc_id,paragraph", `a,${quoted(lamps)}`, `a,${quoted(tides)}`, `b,${quoted(lamps)}`),
  );
  assert.deepEqual(
    documents.map(({ id, passages }) => [id.split("#")[1], passages.length]),
    [
      ["a", 2],
      ["b", 1],
    ],
  );
});

test("a row that nothing names has the file's name and its place for a title, shown as a guess", async () => {
  const { documents } = await readFile("talks/harbour_notes.csv", csv("text", quoted(lamps), quoted(tides)));
  assert.deepEqual(
    documents.map(({ title, guessed }) => [title, guessed?.includes("title")]),
    [
      ["harbour notes, row 1", true],
      ["harbour notes, row 2", true],
    ],
  );
});

test("values are parted by commas, semicolons, tabs or bars; line breaks within marks belong to the text", async () => {
  for (const delimiter of [",", ";", "\t", "|"]) {
    const rows = [
      ["year", "country", "text"],
      ["1989", "NOR", quoted(`${lamps}\r\n\r\nHe said "so", and left; we all stayed where we were.`)],
    ];
    const { documents, problems } = await readFile(
      "debates.csv",
      csv(...rows.map((row) => row.join(delimiter))),
    );
    assert.deepEqual(problems, [], delimiter);
    assert.deepEqual(
      documents[0]?.passages.map(({ text }) => text),
      [lamps, 'He said "so", and left; we all stayed where we were.'],
    );
  }
});

test("a quotation mark that nothing closes costs its own row, and no other", async () => {
  const rows = Array.from({ length: 40 }, (_, at) => `${1980 + at},NOR,${quoted(`${lamps} ${at}`)}`);
  rows[7] = `1987,NOR,"${lamps} 7`;
  rows[20] = `2000,NOR,"${lamps} 20`;
  const { documents, problems } = await readFile("debates.csv", csv("year,country,text", ...rows));
  assert.equal(documents.length, 38);
  assert.deepEqual(problems, [
    "2 rows of debates.csv were left out because the columns are not those that its first row names (line 9); look for a quotation mark that nothing closes.",
  ]);
  const last = csv(
    "year,country,text",
    `1989,NOR,${quoted(lamps)}`,
    `1990,NOR,"${lamps}`,
    `1991,NOR,${lamps.replaceAll(",", "")}`,
  );
  assert.deepEqual(
    (await readFile("last.csv", last)).documents.map(({ date }) => date),
    ["1989", "1991"],
  );
});

test("a row with too many or too few values is left out, and named by its line", async () => {
  const { documents, problems } = await readFile(
    "debates.csv",
    csv("year,country,text", "1988,NOR", `1989,NOR,${quoted(lamps)}`, `1990,NOR,${quoted(tides)},more`),
  );
  assert.deepEqual(
    documents.map(({ date }) => date),
    ["1989"],
  );
  assert.match(problems.join(), /^2 rows of debates\.csv were left out .* \(line 2\)/);
});

test("which column is the text is told by its name and by what stands in it", () => {
  const text = (header: string[], ...rows: string[][]) => {
    const { columns, doubtful } = proposeColumns(header, rows);
    return columns.text ?? doubtful;
  };
  assert.equal(text(["id", "text"], ["1", lamps]), "text");
  assert.equal(text(["Speech Text", "Topic"], [lamps, "On lamps and their keepers at night"]), "Speech Text");
  // A number of a speech, whatever its column is called.
  assert.equal(text(["speech", "words"], ["3", `${lamps} ${tides}`]), "words");
  assert.equal(text(["nom", "paroles"], ["A", lamps]), "paroles");
  assert.deepEqual(text(["speech_en", "speech_fr"], [lamps, tides]), ["speech_en", "speech_fr"]);
  assert.deepEqual(text(["code", "name"], ["NOR", "Norway"]), []);
  assert.equal(text(["text"], ["海洋潮汐关系到所有国家特别是那些地势低洼的国家"]), "text");
});

const twoTexts = csv("year,speech_en,speech_fr", `1989,${quoted(lamps)},${quoted(tides)}`);

test("where it is not certain which column is the text, one sentence says how to say it", async () => {
  const { documents, problems } = await readFile("debates.csv", twoTexts);
  assert.deepEqual(documents, []);
  assert.deepEqual(problems, [
    'debates.csv has several columns that may be its text (speech_en, speech_fr): say which in a file debates.csv.columns.json beside it: {"text": "speech_en"}.',
  ]);
  const table = await readFile("codes.csv", csv("code,name", "NOR,Norway"));
  assert.match(
    table.problems.join(),
    /^codes\.csv has no column that looks like a text, and was left out; if one is, say which/,
  );
});

test("a column that is taken for the text by its length alone is a guess, until somebody confirms it", async () => {
  const table = "file:///work/corpus/harbours.csv";
  const rows = csv("who,words said,,who", `Moana,${quoted(lamps)},x,y`, `Tui,${quoted(tides)},x,y`);
  const world = createWorld({ [table]: rows });
  const writer = memoryWriter();
  const sync = () => createIndexer(world, writer).sync(["file:///work/corpus"], () => {});
  assert.deepEqual(inWords((await sync()).problems), [
    {
      uri: table,
      reason:
        'harbours.csv has no column that is called a text; “words said” was taken for it: confirm that, or name another, in a file harbours.csv.columns.json beside it: {"text": "words said"}.',
      partly: true,
      columns: true,
    },
  ]);
  // Columns without a name, or with that of another, cannot be named in that file.
  assert.deepEqual(writer.sources().get(table)?.table, {
    columns: [
      { name: "who", example: "Moana" },
      { name: "words said", example: lamps.length > 80 ? `${lamps.slice(0, 80)}…` : lamps },
    ],
    taken: { text: "words said" },
  });
  world.files.set(`${table}.columns.json`, '{"text": "words said", "speaker": "who"}');
  assert.deepEqual((await sync()).problems, []);
  assert.deepEqual(writer.sources().get(table)?.table?.taken, { text: "words said", speaker: "who" });
  assert.deepEqual(
    [...writer.documents.values()].flat().map(({ speaker }) => speaker),
    ["Moana", "Tui"],
  );
});

test("what is said of the columns is followed, and the file is read again when it changes", async () => {
  const world = createWorld({ "file:///work/corpus/debates.csv": twoTexts });
  const writer = memoryWriter();
  const sync = () => createIndexer(world, writer).sync(["file:///work/corpus"], () => {});
  const texts = () =>
    [...writer.documents.values()].flat().flatMap(({ passages }) => passages.map(({ text }) => text));
  assert.equal((await sync()).problems.length, 1);
  const said = "file:///work/corpus/debates.csv.columns.json";
  world.files.set(said, '{"text": "speech_fr"}');
  assert.deepEqual((await sync()).problems, []);
  assert.deepEqual(texts(), [tides]);
  world.files.set(said, '{"text": "speech_en"}');
  await sync();
  assert.deepEqual(texts(), [lamps]);
  world.files.set(said, '{"text": "speech_de"}');
  const reason = told((await sync()).problems[0]?.reason);
  assert.equal(
    reason,
    'debates.csv.columns.json cannot be followed: there is no column "speech_de"; there are year, speech_en, speech_fr.',
  );
  world.files.delete(said);
  assert.match(told((await sync()).problems[0]?.reason), /several columns/);
});

test("what is said of columns and cannot be right is one sentence", async () => {
  for (const [said, reason] of [
    ["{", /it is no JSON/],
    ["[]", /it is no object like/],
    ['{"words": "year"}', /"words" is nothing that a column may hold; it may hold text, /],
    ['{"text": 3}', /there is no column "3"/],
  ] as [string, RegExp][]) {
    const world = createWorld({
      "file:///work/corpus/debates.csv": twoTexts,
      "file:///work/corpus/debates.csv.columns.json": said,
    });
    const { problems } = await createIndexer(world, memoryWriter()).sync(["file:///work/corpus"], () => {});
    assert.match(reasonsOf(problems).join(), reason);
  }
});

test("JSON Lines of another make are read by the names of their values", async () => {
  const lines = [
    { session: 44, year: 1989, country: "MDV", text: lamps },
    { session: 70, year: 2015, country: "NOR", text: tides },
  ].map((line) => JSON.stringify(line));
  const { documents, problems } = await readFile("debates.jsonl", lines.join("\n"));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    documents.map(({ delegation, date, kind }) => [delegation, date, kind]),
    [
      ["Maldives", "1989", "spoken"],
      ["Norway", "2015", "spoken"],
    ],
  );
  // Our own form stays our own.
  const own = await readFile("own.jsonl", JSON.stringify({ doc: "X/1", text: lamps, country: "NOR" }));
  assert.equal(own.documents[0]?.id.split("#")[1], "X/1");
});

test("a table may be packed, in another encoding, or one that spreadsheets save", async () => {
  const table = csv("year,country,text", `1989,NOR,${quoted(lamps)}`);
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, "utf16le")]);
  for (const [name, bytes] of [
    ["debates.csv.gz", gzipSync(table)],
    ["debates.csv", wide],
    ["debates.csv", Buffer.from(`\ufeff${table}`)],
  ] as const) {
    const { documents, problems } = await readFile(name, bytes);
    assert.deepEqual([documents.map(({ date }) => date), problems], [["1989"], []], name);
  }
  const western = Buffer.concat([
    Buffer.from("year,country,text\n1989,NOR,"),
    Buffer.from(`"${lamps} caf\u00e9"`, "latin1"),
  ]);
  const { documents, problems } = await readFile("old.csv", western);
  assert.match(documents[0]?.passages[0]?.text ?? "", /café/);
  assert.match(problems.join(), /is not in UTF-8/);
});

test("a table that is empty, cut off or no table at all ends in a sentence or in nothing", async () => {
  assert.match((await readFile("empty.csv", "\n\n")).problems.join(), /holds no paragraph/);
  const packed = gzipSync(csv("year,country,text", `1989,NOR,${quoted(lamps)}`));
  assert.match((await readFile("cut.csv.gz", packed.subarray(0, -12))).problems.join(), /is broken/);
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251));
  assert.equal((await readFile("noise.csv", noise)).documents.length, 0);
});

test("a table of more columns than anybody names is left out", async () => {
  const names = Array.from({ length: 200_000 }, (_, at) => `c${at}`).join(",");
  assert.match(
    (await readFile("wide.csv", csv(names, names))).problems.join(),
    /^wide\.csv has more than 2000 columns/,
  );
});

test("marks that nothing closes, one in every row, end the reading before they cost much", async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `${at},NOR,"${lamps} ${"x ".repeat(200)}`);
  const { problems } = await readFile("hostile.csv", csv("year,country,text", ...rows));
  assert.match(problems.join(), /was read only in part: \d+ rows do not have the columns/);
});

for (const [packing, table] of Object.entries(packedTables)) {
  test(`Parquet is read like any other table (${packing})`, async () => {
    const { documents, problems } = await readFile("debates.parquet", Buffer.from(table, "base64"));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      documents.map(({ delegation, date, passages }) => [delegation, date, passages[0]?.text]),
      [
        ["Maldives", "1989-09-26", lamps],
        ["Norway", "2015-09-30", tides],
      ],
    );
  });
}

test("Parquet that is cut off, or packed in a way that is not known here, is a sentence", async () => {
  const whole = Buffer.from(packedTables.zstd, "base64");
  for (const length of [0, 4, 100, whole.length - 1])
    assert.match(
      (await readFile("cut.parquet", whole.subarray(0, length))).problems.join(),
      /^cut\.parquet is damaged/,
    );
  assert.match(
    (await readFile("b.parquet", Buffer.from(brotli, "base64"))).problems.join(),
    /read only up to there/,
  );
});

test("Parquet with any byte changed gives documents or a sentence, and never an error", async () => {
  for (const table of [packedTables.none, packedTables.snappy]) {
    const whole = Buffer.from(table, "base64");
    for (let at = 0; at < whole.length; at += 5) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0x55;
      const { documents, problems } = await readFile("changed.parquet", changed);
      assert.ok(documents.length > 0 || problems.length > 0, `byte ${at}`);
    }
  }
});
