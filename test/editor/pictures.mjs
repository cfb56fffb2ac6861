// Makes the pictures in docs/ from the example workspace in a real VS Code: `node test/editor/pictures.mjs`, after
// `npm run package`. Run it when what they show has changed, and look at them. The README, the extension's page and its
// walkthrough show them: where the machine has `pngquant` they are stored in 64 colours, a third of the size.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../.ci/setup.mjs";
import { Desk, locate, packaged, until } from "./driver.mjs";

const examples = join(root, "examples");
const draft = "un-police.statement.md";
const resolution = "un-police.resolution.md";
const text = readFileSync(join(examples, draft), "utf8");
const vsix = packaged();
if (!vsix) throw new Error("There is no penholder.vsix to install: run `npm run package` first.");

const desk = new Desk({
  files: {
    [draft]: join(examples, draft),
    [resolution]: join(examples, resolution),
    corpus: join(examples, "corpus"),
  },
  settings: { "editor.wordWrap": "on", "editor.fontSize": 14, "window.zoomLevel": 0 },
});
try {
  desk.install(vsix);
  const window = await desk.open();
  const picture = async (name) => {
    const path = join(root, "docs", `${name}.png`);
    await window.page.screenshot({ path });
    spawnSync("pngquant", ["--force", "--nofs", "--strip", "--ext", ".png", "64", path]);
  };
  const shown = async (what, look) => {
    try {
      await until(what, look);
    } catch (error) {
      await window.screenshot("picture-failed");
      throw error;
    }
  };
  try {
    await window.page.setViewportSize({ width: 1280, height: 800 });
    await window.openFile(draft);
    await window.command("Penholder: Show Similar Passages");
    await window.openFile(draft);
    await window.goTo(locate(text, "Second, on partnership", { offset: 8 }));
    await shown("the passages of the paragraph", async () =>
      /Regular talks/.test(await (await window.webview("main#page article")).locator("body").textContent()),
    );
    await window.page.waitForTimeout(1500);
    await picture("penholder");

    await window.goTo(locate(text, "Security Council Resolution 2518", { offset: 10 }));
    await window.hover(["S/RES/2518"], 30_000);
    await picture("hover");
    await window.closeHover();

    await window.goTo(locate(text, "Security Council Resolution 2518", { offset: 10 }));
    await window.press("Control+.");
    await window.page.waitForTimeout(1500);
    await picture("fix");
    await window.press("Escape");

    const unfinished = locate(text, "must therefore be planned");
    await window.goTo({
      line: unfinished.line,
      column: unfinished.column + "must therefore be planned".length,
    });
    await window.type(" ");
    await until("the suggestion", () => window.ghostText());
    await picture("suggestion");
    await window.press("Escape", "Control+z");

    await window.pick("Penholder: Search Corpus", "Search Corpus");
    await window.type("trust village patrol");
    await window.page.waitForTimeout(2500);
    await picture("search");
    await window.press("Escape");

    await window.openFile(resolution);
    await window.goTo(
      locate(readFileSync(join(examples, resolution), "utf8"), "Urges all parties", { offset: 8 }),
    );
    await window.command("Penholder: Compare Paragraph with Agreed Language");
    await shown(
      "the comparison",
      async () => (await window.page.locator(".diff-editor, .monaco-diff-editor").count()) > 0,
    );
    await window.page.waitForTimeout(1500);
    await picture("compare");
  } finally {
    await window.close();
  }
} finally {
  desk.clear();
}
