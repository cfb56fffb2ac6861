// How many of their words are read of PDF files, and in which order, against another witness.
// `node test/readers/words.mjs [--folder FOLDER]`: files that are not in Arabic, against pdftotext (Poppler).
// `node test/readers/words.mjs --known FILE [--language ar] [--files 6]`: files that Chromium prints from passages (JSON
// Lines, gzipped, with "lang" and "text"), against those passages.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../.ci/setup.mjs";
import { bundled } from "./bundle.mjs";

const { values } = parseArgs({
  options: {
    folder: { type: "string", default: join(root, "../shared/samples/pdf") },
    known: { type: "string" },
    language: { type: "string", default: "ar" },
    files: { type: "string", default: "6" },
  },
});
const place = resolve(values.known ?? values.folder);
if (!existsSync(place)) {
  console.log(`Nothing was read: there is no ${place}.`);
  process.exit(0);
}
const given = values.known ? ["--known", place, values.language, values.files] : [place];
const run = spawnSync(process.execPath, ["--enable-source-maps", await bundled("words"), ...given], {
  cwd: root,
  stdio: "inherit",
});
process.exit(run.status ?? 1);
