// Walks each guide of docs/guides in a real VS Code on the example workspace, step by step as it is written, and makes its
// pictures: `node test/editor/guides.mjs [word…]`, after `npm run package`; with `--keep` the pictures in docs stay as
// they are. Where the machine has `pngquant` they are stored in 64 colours. What a guide says in **bold** must be shown once a step is done, and not before.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../.ci/setup.mjs";
import { Desk, packaged, until } from "./driver.mjs";
import { broughtFiles } from "./guideFiles.mjs";
import { connected, serveLibrary } from "./guideLibrary.mjs";
import { stepsOf } from "./guideSteps.mjs";

const folder = join(root, "docs/guides");
const examples = join(root, "examples");
const keep = process.argv.includes("--keep");
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const guides = readdirSync(folder).filter(
  (name) => name.endsWith(".md") && (words.length === 0 || words.some((word) => name.includes(word))),
);
/** The guides whose reader may ask a library, and whether they are connected to it when they begin. */
const withLibrary = new Map([
  ["shared-corpus.md", false],
  ["confidential.md", true],
]);
const vsix = packaged();
if (!vsix) throw new Error("There is no penholder.vsix to install: run `npm run package` first.");
const drafts = [...readdirSync(examples), "Untitled"];
const counts = { passed: 0, failed: 0 };
/** An editor mostly waits for its page and the page for it: two share a machine well. */
const atOnce = 2;

/**
 * Each guide has a desk of its own, as its reader has. Whether it could be walked to its end.
 * @param failure how one is told
 * @param extensions the folder in which Penholder is installed
 * @param tell takes a line of the report
 */
async function walk(guide, failure, extensions, tell) {
  const files = Object.fromEntries(readdirSync(examples).map((name) => [name, join(examples, name)]));
  const library = withLibrary.has(guide) ? await serveLibrary() : undefined;
  const settings = { "editor.fontSize": 14, "editor.wordWrap": "on" };
  const machine = withLibrary.get(guide) ? { "penholder.sharedCorpora": [connected] } : {};
  const desk = new Desk({ files, settings, machine, env: library?.env, extensions });
  try {
    const window = await desk.open();
    try {
      await window.page.setViewportSize({ width: 1280, height: 800 });
      await shows(window, "16 documents");
      for (const { words: step, parts } of stepsOf(readFileSync(join(folder, guide), "utf8"))) {
        const before = await allText(window);
        const vain = parts.find((part) => part.does === "shown" && before.includes(part.with));
        if (vain) throw new Error(`“${vain.with}” is shown before: ${step}`);
        for (const [at, part] of parts.entries()) {
          const answer = part.does === "type" && parts[at - 1]?.does === "command";
          await (answer ? does.answer : does[part.does])(window, part.with);
        }
        tell(`  ok     ${step.slice(0, 100)}`);
      }
      return true;
    } catch (error) {
      tell(`  ${failure} ${error.message}`);
      await window.screenshot(`guide-failed-${guide.replace(/\.md$/, "")}`);
      return false;
    } finally {
      await window.close();
    }
  } finally {
    desk.clear();
    library?.end();
  }
}

/** All that the window shows, its views and grey text included, on one line. */
async function allText(window) {
  const texts = await Promise.all(
    window.page.frames().map((frame) =>
      frame
        .locator("body")
        .innerText({ timeout: 2000 })
        .catch(() => ""),
    ),
  );
  return [...texts, await window.ghostText(), await window.flatText()].join("\n").replace(/\s+/g, " ");
}

async function shows(window, expected) {
  let seen = "";
  await until(
    () => `“${expected}” (the window shows: ${seen.slice(-1500)})`,
    async () => {
      seen = await allText(window);
      return seen.includes(expected.replace(/\s+/g, " "));
    },
  );
}

/** Goes into the words of the file in the active tab, by so many characters. */
async function goTo(window, words, offset) {
  const name = (await window.activeTab()).split(",")[0];
  // A view that has just been opened may take the keyboard late.
  await until("the keyboard in the draft", async () => {
    await window.command("View: Focus Active Editor Group");
    await window.page.waitForTimeout(500);
    return window.page.evaluate(
      () => document.activeElement?.closest(".part.editor .monaco-editor") !== null,
    );
  });
  await window.saved(name);
  await window.goTo(window.place(name, words, { offset }));
}

/** What is chosen lies in a list of fixes, in a list to choose from, or is a button of a view. */
async function choose(window, name) {
  const places = [
    window.page.locator(".action-widget .monaco-list-row.action", { hasText: name }),
    window.quickInput.locator(".monaco-list-row", { hasText: name }),
    window.page.locator(".monaco-dialog-box .monaco-button", { hasText: name }),
    ...window.page.frames().map((frame) => frame.getByRole("button", { name, exact: true })),
  ];
  await until(`“${name}” to choose`, async () => {
    for (const place of places) {
      if (!(await place.first().isVisible())) continue;
      await place.first().click({ timeout: 3000 });
      return true;
    }
    return false;
  });
}

const does = {
  openFile: (window, name) => window.openFile(name),
  cursorIn: (window, words) => goTo(window, words, Math.floor(words.length / 2)),
  cursorAfter: (window, words) => goTo(window, words, words.length),
  async point(window, words) {
    await goTo(window, words, Math.floor(words.length / 2));
    await window.hover([/\S/]);
  },
  async bring(window, name) {
    writeFileSync(join(window.desk.workspace, "corpus", name), broughtFiles[name]());
  },
  async command(window, title) {
    // What is closed is the page that was opened last, never a draft: it may be shown before it is in front.
    if (title === "View: Close Editor")
      await until("a page in front", async () => {
        const tab = window.page.locator(".part.editor .editor-group-container.active .tab.active");
        const label = await tab.first().getAttribute("aria-label", { timeout: 2000 });
        return !drafts.some((name) => label.startsWith(name));
      });
    await window.command(title);
  },
  type: (window, text) => window.type(text, 40),
  /** What is typed behind a command goes into what it opens, which may take a moment. */
  async answer(window, text) {
    const input = window.quickInput.locator("input[type=text]").first();
    await until(`“${text}” in the list`, async () => {
      if (!(await input.isVisible()) || (await input.inputValue()).startsWith(">")) return false;
      await input.fill(text);
      return (await input.inputValue()) === text;
    });
  },
  // The list of fixes is asked for again where the finding was not there yet.
  press: (window, keys) =>
    keys === "Ctrl+." ? window.fixes() : window.press(keys.replace("Ctrl", "Control")),
  choose,
  shown: shows,
  grey: (window, words) =>
    until(`“${words}” in grey`, async () => (await window.ghostText()).trim().startsWith(words)),
  async picture(window, name) {
    // A page that is being drawn stands beside the one that is seen.
    await until("what the views show to be drawn", async () => {
      const drawn = window.page.frames().map((frame) => frame.locator("iframe#pending-frame").count());
      return (await Promise.all(drawn)).every((count) => count === 0);
    });
    // What moves comes to rest, where the picture is one to be looked at.
    if (!keep) await window.page.waitForTimeout(1200);
    mkdirSync(join(root, ".screenshots"), { recursive: true });
    const path = join(root, ".screenshots", `guide-${name}`);
    await window.page.screenshot({ path });
    if (keep) return;
    const target = join(folder, name);
    copyFileSync(path, target);
    spawnSync("pngquant", ["--force", "--nofs", "--strip", "--ext", ".png", "64", target]);
  },
};

const home = new Desk({ files: {} });
try {
  home.install(vsix);
  const waiting = [...guides];
  const walkOn = async () => {
    for (let guide = waiting.shift(); guide; guide = waiting.shift()) {
      const started = Date.now();
      const report = [];
      const told = [home.extensions, (line) => report.push(line)];
      // Once more where it fails: an editor on a busy machine loses a key now and then. It is told.
      const well = (await walk(guide, "again: ", ...told)) || (await walk(guide, "FAILED", ...told));
      counts[well ? "passed" : "failed"] += 1;
      console.log([`${guide} (${Math.round((Date.now() - started) / 1000)} s)`, ...report].join("\n"));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, walkOn));
} finally {
  home.clear();
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
