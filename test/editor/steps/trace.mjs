// 6. The history of a paragraph, and quotations compared with their sources.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../driver.mjs";
import { halfRemembered } from "../scene.mjs";

/** A paragraph with a long history, where the corpus has it; else any. */
function storied(corpus) {
  const file = join(corpus, "sc_resolutions/S_RES_1325_2000.txt");
  const known = existsSync(file)
    ? readFileSync(file, "utf8")
        .split(/\n\s*\n|\n/)
        .map((text) => text.trim())
        .find((text) => /^Reaffirming .*women/.test(text))
    : undefined;
  return known ?? halfRemembered(corpus).text;
}

const rows = (window) =>
  window.page.locator(".pane:has(.pane-header[aria-label*='Paragraph History']) .monaco-list-row");

export const trace = [
  [
    "6 trace: the history of a paragraph as a tree and as a document",
    async ({ window, scene, desk }) => {
      const text = storied(scene.corpus);
      await window.untitled(`The Security Council,\n\n1. ${text}\n`);
      await window.goTo({ line: 2, column: 8 });
      await window.command("Penholder: Trace Paragraph History");
      await until("the first row", async () => (await rows(window).count()) > 0);
      await window.page.waitForTimeout(800);
      await window.screenshot("6-trace-tree");
      for (const [name, theme] of [
        ["dark", "Default Dark Modern"],
        ["contrast", "Default High Contrast"],
      ]) {
        desk.changeSettings({ "workbench.colorTheme": theme });
        await window.page.waitForTimeout(1500);
        await window.screenshot(`6-trace-tree-${name}`);
      }
      desk.changeSettings({ "workbench.colorTheme": undefined });
      const seen = (await rows(window).allInnerTexts()).map((row) => row.replace(/\s+/g, " "));
      if (!/first use/.test(seen.join(" "))) throw new Error(`no first use among: ${seen.join(" / ")}`);
      const change = /“[^”]+” (became “[^”]+”|added|dropped|moved)/;
      if (seen.length > 1 && !seen.some((row) => change.test(row)))
        throw new Error(`no row shows what changed: ${seen.slice(0, 8).join(" / ")}`);
      await window.command("Penholder: Open Paragraph History as Document");
      const frame = await window.webview("h1");
      await window.page.waitForTimeout(800);
      await window.screenshot("6-trace-document");
      const page = await frame.locator("body").innerText();
      if (!/History of a paragraph/.test(page)) throw new Error(`it says ${page}`);
      await window.command("View: Close Editor");
      await window.focusEditor("Untitled");
      await window.discard();
      return seen.slice(0, 3).join(" / ");
    },
  ],
  [
    "6 quotations: what differs from the source is underlined, corrected, and reported",
    async ({ window, scene }) => {
      const { path, original } = halfRemembered(scene.corpus);
      const [, number, year] = /(\d{3,4}).*?((?:19|20)\d\d)/.exec(path.split(/[\\/]/).at(-1)) ?? [];
      const words = original.split(" ").slice(4, 24);
      const wrong = words.map((word, at) => (at === 9 ? "lighthouse" : word)).join(" ");
      await window.untitled(`As resolution ${number} (${year}) puts it, “${wrong}”, and we agree.\n`);
      await until(
        "the finding",
        async () => (await window.problems("quotation")).some((row) => /This quotation differs/.test(row)),
        30_000,
      );
      await window.screenshot("6-quotation-finding");
      await window.focusByClick();
      await window.goTo({ line: 0, column: `As resolution ${number} (${year}) puts it, “`.length + 5 });
      await window.fix(/^Quote word for word/);
      await until("the source's words", async () =>
        (await window.editorText()).replace(/\s+/g, " ").includes(words.join(" ")),
      );
      await window.command("Penholder: Verify Quotations");
      const frame = await window.webview("h1");
      await window.page.waitForTimeout(800);
      await window.screenshot("6-quotation-report");
      const page = await frame.locator("body").innerText();
      if (!/1 word for word/.test(page)) throw new Error(`it says ${page}`);
      await window.command("View: Close Editor");
      await window.focusEditor("Untitled");
      await window.discard();
      return page.replace(/\s+/g, " ").slice(0, 160);
    },
  ],
];
