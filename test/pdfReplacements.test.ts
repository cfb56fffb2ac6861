// The lines of pdf.js that the build replaces, and that it fails where they are others.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { some } from "./some";

const { replaced, replacements } = await import(pathToFileURL(join(process.cwd(), ".ci/pdf.mjs")).href);
const source = replacements.map(({ line }: { line: string }) => line).join("\n");

test("each line is replaced where it stands once", () => {
  const text: string = replaced(source);
  for (const { by } of some(replacements as { by: string }[])) assert.ok(text.includes(by));
});

test("the build fails where a line is missing or stands there twice", () => {
  for (const { line } of some(replacements as { line: string }[])) {
    assert.throws(() => replaced(source.replace(line, "")), /has this 0 times/);
    assert.throws(() => replaced(source + line), /has this 2 times/);
  }
});

test("what was changed is named in the notices, with the licence", () => {
  const notices = readFileSync("ThirdPartyNotices.txt", "utf8");
  const [, of = ""] = notices.split(/^pdfjs-dist /m);
  assert.match(of, /^5\.6\.205 \(Apache-2\.0\)\n\nPenholder has changed 6 places/);
  assert.match(of, /Apache License/);
});
