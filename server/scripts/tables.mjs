// Reading the collections beside the project (../shared/data) and writing the catalogue's tables.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const source = join(root, "../shared/data");
const target = join(root, "server/data/catalogue");

/** A file of the collections as text, unpacked where it is packed. */
export function readText(name) {
  const bytes = readFileSync(join(source, name));
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** Rows of a CSV (RFC 4180) or TSV file, each an object by the names in its first line. */
export function readTable(name) {
  const text = readText(name);
  const rows = name.includes(".csv")
    ? parseCsv(text)
    : text.split("\n").map((line) => line.replace(/\r$/, "").split("\t"));
  const [head, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((key, at) => [key, row[at] ?? ""])));
}

/** Rows of a CSV text (RFC 4180): fields may be quoted and hold commas, doubled quotes and line breaks. */
export function parseCsv(text) {
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

/** One line of plain words: no tabs, no line breaks, no doubled spaces, and letters that were read in a wrong encoding mended. */
export const clean = (value) =>
  mended(value ?? "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();

/** UTF-8 read as Latin-1 ("â\u0080\u0099" for an apostrophe), back to what it was. */
function mended(text) {
  return text.replace(/[\u00c2-\u00f4][\u0080-\u00bf]+/g, (letters) => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(letters, "latin1"));
    } catch {
      return letters;
    }
  });
}

export function write(name, head, rows) {
  const lines = [head, ...rows].map((row) => row.map(clean).join("\t").replace(/\t+$/, ""));
  writeFileSync(join(target, name), `${lines.join("\n")}\n`);
  console.log(`${name}: ${rows.length} rows, ${lines.join("\n").length} characters`);
}
