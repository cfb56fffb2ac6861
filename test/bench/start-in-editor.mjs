// How Penholder starts in a real VS Code beside 174,935 passages: how long it keeps the extension host (by VS Code's own
// count: loading its code and the call), and how soon a hover is there in a window that has just been opened. Needs
// penholder.vsix (`npm run package`), Chromium, and ../shared.
// `node test/bench/start-in-editor.mjs [--windows 3]`
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../.ci/setup.mjs";
import { Desk, packaged, until } from "../editor/driver.mjs";

const { values } = parseArgs({ options: { windows: { type: "string", default: "3" } } });
const passages = join(root, "../shared/data/passages_en.jsonl.gz");
const vsix = packaged();
if (!vsix || !existsSync(passages)) {
  console.log(vsix ? "There is no ../shared to measure with." : "First: npm run package");
  process.exit(0);
}

/** Longer than any machine takes to read them, in milliseconds. */
const patience = 30 * 60_000;
const draft = "draft.statement";
const desk = new Desk({
  files: {
    [draft]: { text: "The Council recalls resolution 1325 (2000) on women and peace and security.\n" },
    "corpus/passages.jsonl.gz": passages,
  },
});
try {
  desk.install(vsix);
  const first = await desk.open();
  await first.openFile(draft);
  await until("all passages", async () => /\d documents$/.test(await corpus(first)), patience);
  await first.close();
  for (let number = 1; number <= Number(values.windows); number++) {
    const window = await desk.open();
    await window.openFile(draft);
    // The first letters of "resolution 1325 (2000)".
    await window.press(...Array.from({ length: 25 }, () => "ArrowRight"));
    const shown = await firstHover(window);
    await window.command("Developer: Show Running Extensions");
    const row = window.page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "Penholder" });
    await row.first().waitFor();
    const activation = /Activation: (\d+)\s*ms/.exec(await row.first().innerText())?.[1];
    console.log(
      `window ${number}: activated in ${activation} ms; the first hover ${shown.at - shown.asked} ms after it was asked for`,
    );
    await window.close();
  }
} finally {
  desk.clear();
}

async function corpus(window) {
  return (await window.statusTexts()).find((text) => text.includes("Penholder: ")) ?? "";
}

/** Asks for the hover at the cursor until it is there: when it was asked for last before, and when it was seen. */
async function firstHover(window) {
  for (;;) {
    const asked = Date.now();
    await window.press("Control+k", "Control+i");
    while (Date.now() < asked + 2000) {
      if ((await window.hoverText()).includes("1325")) return { asked, at: Date.now() };
    }
  }
}
