import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { readerFor } from "../../../server/src/service/corpus/readers";
import { told } from "../told";
import { createWorld } from "../world";
import { readFile, texts } from "./corpusOf";

const line = (fields: Record<string, unknown>) => JSON.stringify(fields);

test("lines of one document make one document; each passage keeps its id, part and number", async () => {
  const { documents, problems } = await readFile(
    "some.jsonl",
    [
      line({
        id: "S/RES/9001(2030)#1",
        doc: "S/RES/9001(2030)",
        title: "Policing",
        date: "2030-01-02",
        source: "SC_resolution",
        lang: "en",
        text: "Recalling its earlier words,",
        kind: "preambular",
      }),
      line({
        id: "S/RES/9001(2030)#2",
        doc: "S/RES/9001(2030)",
        title: "Policing",
        date: "2030-01-02",
        source: "SC_resolution",
        lang: "en",
        text: "Requests a report;",
        kind: "operative",
        num: "1.",
      }),
      line({
        id: "X/1#1",
        doc: "X/1",
        title: "General debate statement by Kenya, session 75 (2020)",
        date: "2020",
        source: "UNGDC",
        lang: "en",
        text: "We have come far.",
      }),
    ].join("\n"),
  );
  assert.deepEqual(problems, []);
  assert.equal(documents.length, 2);
  const [resolution, statement] = documents;
  assert.equal(resolution!.id, "file:///corpus/some.jsonl#S/RES/9001(2030)");
  assert.equal(resolution!.symbol, "S/RES/9001(2030)");
  assert.equal(resolution!.organ, "Security Council");
  assert.equal(resolution!.kind, "adopted");
  assert.deepEqual(resolution!.passages, [
    { text: "Recalling its earlier words,", line: 0, id: "S/RES/9001(2030)#1", part: "preambular" },
    { text: "Requests a report;", line: 1, id: "S/RES/9001(2030)#2", part: "operative", number: "1" },
  ]);
  assert.equal(statement!.kind, "spoken");
  assert.equal(statement!.delegation, "Kenya");
  assert.equal(statement!.source, "UNGDC");
});

test("a paragraph's number is told without the marks printed around it, and a bullet is none", async () => {
  const printed = ["18 -", "3.", "’4‘", "2.1.", "–", "•", "(ب)", "㈠", "b)"];
  const lines = printed.map((num, at) =>
    line({ id: `X/1#${at}`, doc: "X/1", lang: "ar", text: "words", num }),
  );
  const { documents } = await readFile("some.jsonl", lines.join("\n"));
  assert.deepEqual(
    documents[0]!.passages.map(({ number }) => number),
    ["18", "3", "4", "2.1", undefined, undefined, "(ب)", "㈠", "b)"],
  );
});

test("a gzipped file is read the same, also where a letter falls on the edge of a piece", async () => {
  const count = 4000;
  const content = Array.from({ length: count }, (_, index) =>
    line({
      id: `d${index >> 3}#${index}`,
      doc: `d${index >> 3}`,
      lang: "ru",
      text: `Абзац ${index} о поддержании мира.`,
    }),
  ).join("\n");
  const { documents, problems } = await readFile("some.jsonl.gz", gzipSync(content));
  assert.deepEqual(problems, []);
  assert.equal(documents.length, count / 8);
  assert.deepEqual(documents.at(-1)!.passages.at(-1), {
    text: `Абзац ${count - 1} о поддержании мира.`,
    line: count - 1,
    id: `d${(count - 1) >> 3}#${count - 1}`,
  });
});

test("lines that are no passages are counted in one sentence; the others are read", async () => {
  const { documents, problems } = await readFile(
    "some.ndjson",
    [
      line({ doc: "a", text: "One." }),
      "{ not json",
      "",
      "[1]",
      line({ doc: "a", text: 5 }),
      line({ doc: "a", text: "Two." }),
    ].join("\n"),
  );
  assert.deepEqual(documents.map(texts), [["One.", "Two."]]);
  assert.deepEqual(problems, [
    '3 lines of some.ndjson are no passages and were left out, the first of them line 2; each line has to be an object with a "text".',
  ]);
});

test("bytes that are no UTF-8 spoil their own line only", async () => {
  const good = new TextEncoder().encode(`${line({ doc: "a", text: "Good." })}\n`);
  const { documents, problems } = await readFile(
    "some.jsonl",
    new Uint8Array([...good, 0xff, 0xfe, 0x41, 10, ...good]),
  );
  assert.deepEqual(documents.map(texts), [["Good.", "Good."]]);
  assert.equal(problems.length, 1);
  assert.match(problems[0]!, /^Line 2 of some\.jsonl/);
});

test("a document that comes back later, or in another language, is a document of its own", async () => {
  const { documents } = await readFile(
    "some.jsonl",
    [
      line({ doc: "a", lang: "en", text: "One." }),
      line({ doc: "a", lang: "fr", text: "Un." }),
      line({ doc: "b", lang: "en", text: "Two." }),
      line({ doc: "a", lang: "en", text: "Three." }),
    ].join("\n"),
  );
  assert.deepEqual(
    documents.map(({ id }) => id.split("#")[1]),
    ["a", "a~2", "b", "a~3"],
  );
});

test("a broken gzip file is reported in one sentence", async () => {
  const { documents, problems } = await readFile("some.jsonl.gz", new Uint8Array([1, 2, 3, 4]));
  assert.deepEqual(documents, []);
  assert.equal(problems.length, 1);
  assert.match(problems[0]!, /^some\.jsonl\.gz is broken/);
});

test("what is unpacked counts, lines or not: 600 MB without a line break end at 512 MB", async () => {
  const world = createWorld();
  const piece = new Uint8Array(8 << 20).fill(97);
  let unpacked = 0;
  const gunzip = async function* () {
    for (; unpacked < 600 << 20; unpacked += piece.length) yield piece;
  };
  const problems: string[] = [];
  const file = {
    uri: "file:///c/a.jsonl.gz",
    name: "a.jsonl.gz",
    path: "a.jsonl.gz",
    bytes: new Uint8Array(1),
  };
  const environment = { ...world, codec: { ...world.codec, gunzip } };
  for await (const _ of readerFor(file.name)!.read(file, environment, (one) => problems.push(told(one))));
  assert.equal(unpacked, 512 << 20);
  assert.match(problems.join(), /a\.jsonl\.gz is larger than 512 MB unpacked/);
});

test("a line that comes in many pieces is one line, and one that is too long costs only itself", async () => {
  const world = createWorld();
  const lines = [
    line({ text: "word ".repeat(400_000) }),
    line({ text: "x".repeat(5 << 20) }),
    line({ text: "The end." }),
  ];
  const whole = new TextEncoder().encode(lines.join("\n"));
  const gunzip = async function* () {
    for (let at = 0; at < whole.length; at += 16_384) yield whole.subarray(at, at + 16_384);
  };
  const problems: string[] = [];
  const found: string[] = [];
  const file = {
    uri: "file:///c/a.jsonl.gz",
    name: "a.jsonl.gz",
    path: "a.jsonl.gz",
    bytes: new Uint8Array(1),
  };
  const environment = { ...world, codec: { ...world.codec, gunzip } };
  for await (const document of readerFor(file.name)!.read(file, environment, (one) =>
    problems.push(told(one)),
  ))
    found.push(...texts(document).map((text) => `${text.length} ${text.slice(0, 8)}`));
  assert.deepEqual(found, ["1999999 word wor", "8 The end."]);
  assert.match(problems.join(), /^Line 2 of a\.jsonl\.gz is no passage/);
});

test("a language is a code, whatever else stands in its place is no language", async () => {
  const text = "Nous appelons toutes les parties à protéger les gardiens de phare de l’archipel du nord.";
  const languages = async (said: string[]) => {
    const lines = said.map((lang, at) => line({ id: `${at}`, doc: `d${at}`, lang, text }));
    return (await readFile("some.jsonl", lines.join("\n"))).documents.map(({ language }) => language);
  };
  assert.deepEqual(await languages(["AR", "zh-Hant_TW", "und", "sw"]), ["ar", "zh", "und", "sw"]);
  const none = ["![x](https://evil.example/x.png)", "<img src=x>", "f\u001b[31mr", "français", "e"];
  assert.deepEqual(await languages(none), ["fr", "fr", "fr", "fr", "fr"]);
});
