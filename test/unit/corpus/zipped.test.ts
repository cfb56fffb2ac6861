import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile } from "./corpusOf";
import { archive, head, paragraph, wordFile } from "./wordFile";

const speech =
  "My delegation thanks all keepers for what they do in winter, and asks for a lamp in every lighthouse.";

test("each file of an archive is a document, named by where it lies in it", async () => {
  const { documents, problems } = await readFile(
    "sent/bundle.zip",
    archive({
      "2031/speech.txt": `Statement by Ambassador Ana Berg\n\n2 May 2031\n\n${speech}`,
      "foghorns.docx": wordFile({ body: head + paragraph("1. Urges all keepers to sound the foghorn;") }),
      "lost & found.html": `<html><body><p>${speech}</p></body></html>`,
      "__MACOSX/speech.txt": speech,
      ".DS_Store": "x",
      "Thumbs.db": "x",
    }),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    documents.map(({ id, uri, date }) => [id, uri, date]),
    [
      ["file:///corpus/sent/bundle.zip!/2031/speech.txt", "file:///corpus/sent/bundle.zip", "2031-05-02"],
      ["file:///corpus/sent/bundle.zip!/foghorns.docx", "file:///corpus/sent/bundle.zip", "2031-12-09"],
      [
        "file:///corpus/sent/bundle.zip!/lost%20%26%20found.html",
        "file:///corpus/sent/bundle.zip",
        undefined,
      ],
    ],
  );
});

test("names that lead out of an archive lead nowhere", async () => {
  const { documents } = await readFile(
    "a.zip",
    archive({ "../../etc/a.txt": speech, "/root/b.txt": speech, "C:\\c\\d.txt": speech }),
  );
  assert.deepEqual(
    documents.map(({ id }) => id),
    ["file:///corpus/a.zip!/etc/a.txt", "file:///corpus/a.zip!/root/b.txt", "file:///corpus/a.zip!/c/d.txt"],
  );
});

test("an archive in an archive is read, one within that is told of", async () => {
  const inner = archive({ "a.txt": speech, "deep.zip": archive({ "b.txt": speech }) });
  const { documents, problems } = await readFile("outer.zip", archive({ "inner.zip": inner }));
  assert.deepEqual(
    documents.map(({ id, uri }) => [id, uri]),
    [["file:///corpus/outer.zip!/inner.zip!/a.txt", "file:///corpus/outer.zip"]],
  );
  assert.deepEqual(problems, [
    "In outer.zip: In inner.zip: deep.zip lies in an archive within an archive and was left out; unpack it.",
  ]);
});

test("one bad file costs only itself, and what cannot be read is counted by its format", async () => {
  const whole = wordFile({ body: head + paragraph("1. Urges all keepers to sound the foghorn;") });
  const { documents, problems } = await readFile(
    "a.zip",
    archive({ "a.docx": whole.subarray(0, 900), "b.txt": speech, "c.jpg": "x", "d.jpg": "x", "e.pptx": "x" }),
  );
  assert.equal(documents.length, 1);
  assert.deepEqual(problems, [
    "In a.zip: a.docx is damaged (its end is missing) and cannot be read; get the file again.",
    "In a.zip files were left out that cannot be read: 2 JPG, 1 PowerPoint.",
  ]);
});

test("a file in an archive that unpacks to more than it may is told of, and all others are read", async () => {
  const { documents, problems } = await readFile(
    "a.zip",
    archive({ "bomb.txt": new Uint8Array(33 * 1024 * 1024), "b.txt": speech }),
  );
  assert.equal(documents.length, 1);
  assert.deepEqual(problems, [
    "a.zip/bomb.txt holds more than 32 MB of text and was left out; split it into smaller files.",
  ]);
});

test("very many bad files are told of in a few sentences", async () => {
  const bad = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${at}.docx`, "x"]));
  const { problems } = await readFile("a.zip", archive(bad));
  assert.equal(problems.length, 21);
  assert.equal(problems.at(-1), "30 other files in a.zip need a look; unpack it into a folder to see them.");
});
