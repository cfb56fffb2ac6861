// How Penholder starts in a real VS Code beside 174,935 passages, in windows that open with a draft: how long its activation
// takes by VS Code's own count, how soon after it the first hover is there, asked for from then on, and how long the
// extension host is kept by all this. An extension of the bench's own (start-watch) watches it from inside that host.
// Needs penholder.vsix (`npm run package`), Chromium, and ../shared.
// `node test/bench/start-in-editor.mjs [--windows 5] [--passages FILE]`
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../.ci/setup.mjs";
import { Desk, packaged, until } from "../editor/driver.mjs";

const { values } = parseArgs({
  options: {
    windows: { type: "string", default: "5" },
    passages: { type: "string", default: join(root, "../shared/data/passages_en.jsonl.gz") },
  },
});
const vsix = packaged();
if (!vsix || !existsSync(values.passages)) {
  console.log(vsix ? `There is no ${values.passages} to measure with.` : "First: npm run package");
  process.exit(0);
}

/** Longer than any machine takes to read them, in milliseconds. */
const patience = 30 * 60_000;
const draft = "draft.statement";
/** What is asked about, in turn, and what its hover says. */
const questions = [
  { at: "resolution 1325 (2000)", tells: "S/RES/1325" },
  { at: "UNMISS", tells: "South Sudan" },
];
const desk = new Desk({
  files: {
    [draft]: {
      text: "The Council recalls resolution 1325 (2000) on women and peace and security.\n\nWe thank UNMISS.\n",
    },
    "texts/passages.jsonl.gz": values.passages,
  },
  // A row of VS Code's report is to be one line.
  settings: { "editor.wordWrap": "off" },
});
// Named by a setting: the names of folders that VS Code looks for would start Penholder with the window.
desk.changeSettings({ "penholder.corpus.folders": ["texts"] });
try {
  desk.install(vsix);
  desk.install(watchingExtension());
  const first = await desk.open();
  await first.openFile(draft);
  await until("all passages", async () => /\d documents$/.test(await corpus(first)), patience);
  await first.close();
  for (let number = 1; number <= Number(values.windows); number++) console.log(await start(number));
} finally {
  desk.clear();
}

/** Packs the extension that watches; returns the file. */
function watchingExtension() {
  const out = join(desk.folder, "start-watch.vsix");
  const vsce = join(root, "node_modules/@vscode/vsce/vsce");
  const options = ["--no-dependencies", "--allow-missing-repository", "--skip-license", "--out", out];
  execFileSync(process.execPath, [vsce, "package", ...options], {
    cwd: join(root, "test/bench/start-watch"),
    stdio: "ignore",
  });
  return out;
}

async function corpus(window) {
  return (await window.statusTexts()).find((text) => text.includes("Penholder: ")) ?? "";
}

/** What VS Code's own report says of how long the activation took, by the clock. */
async function activation(window) {
  await window.command("Developer: Startup Performance");
  await window.press("Control+f");
  await window.type("| penholder.penholder");
  await window.press("Enter", "Escape");
  const row = await until("the row of Penholder in VS Code's report", async () => {
    const lines = await window.page.locator(".part.editor .view-line").allInnerTexts();
    return lines
      .map((line) => line.replaceAll("\u00a0", " "))
      .find((line) => /\| penholder\.penholder/.test(line));
  });
  const [load, call, finish] = row.split("|").slice(3, 6).map(Number);
  return `${load} ms to load it, ${call} to call it, ${finish} until it was done`;
}

/** Opens a window with the draft, in which Penholder starts and is watched, and tells in a line what was seen. */
async function start(number) {
  const seen = join(desk.workspace, "start.json");
  const { at, tells } = questions[number % questions.length];
  rmSync(seen, { force: true });
  writeFileSync(join(desk.workspace, "question.json"), JSON.stringify({ draft, at, tells }));
  const window = await desk.open({ file: draft });
  try {
    const { hovered, longestTurn } = await until("a hover", () => JSON.parse(readFileSync(seen, "utf8")));
    const ms = (time) => `${time.toFixed(0)} ms`;
    return [
      `window ${number}: VS Code counts ${await activation(window)}`,
      `first hover, on ${at}, ${ms(hovered.clock)} after it was active`,
      `the host's processor ${ms(hovered.processor)} for all, at most ${ms(longestTurn)} at once`,
    ].join("; ");
  } finally {
    await window.close();
  }
}
