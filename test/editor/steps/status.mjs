// 1. The corpus is indexed in the background, with progress, and a status item says what is there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { locate, until } from "../driver.mjs";

const item = ".part.statusbar [id='status.languageStatus']";

/** The number of documents that the language status names, once nothing is being read any more. */
export async function documentsRead(window, timeout = 180_000) {
  let text = "";
  await until(
    () => `the corpus to be read (its status: ${text || "none"})`,
    async () => {
      text = (await window.page.locator(item).first().getAttribute("aria-label", { timeout: 1_000 })) ?? "";
      return !/Reading/.test(text) && /[1-9]\S* documents?, /.test(text);
    },
    timeout,
  );
  return Number(/([\d,]+) documents?, /.exec(text)[1].replaceAll(",", ""));
}

export const status = [
  [
    "1 typing goes on while the corpus is being read",
    async ({ window, desk, scene }) => {
      await window.openFile(scene.draft);
      const text = readFileSync(join(desk.workspace, scene.draft), "utf8");
      await window.goTo(locate(text, "", { offset: text.length }));
      const times = [];
      for (const letter of "Typing is not held up. ") {
        const started = Date.now();
        const before = await window.cursorColumn();
        await window.press(letter === " " ? "Space" : letter);
        await until("the letter", async () => (await window.cursorColumn()) === before + 1, 5_000);
        times.push(Date.now() - started);
      }
      times.sort((a, b) => a - b);
      const [middle, slowest] = [times[times.length >> 1], times.at(-1)];
      await window.screenshot("1-typing-while-reading");
      if (middle > 500 || slowest > 2_500)
        throw new Error(`a letter took ${middle} ms to appear, the slowest ${slowest} ms`);
      return `a letter appears in ${middle} ms, the slowest in ${slowest} ms`;
    },
  ],
  [
    "1 the corpus is read in the background; its status says how much is there",
    async ({ window, scene, notes }) => {
      await window.openFile(scene.draft);
      const started = Date.now();
      const documents = await documentsRead(window);
      notes.documents = documents;
      // A file may hold no text of its own, or several documents.
      if (documents < scene.documents * 0.9)
        throw new Error(`${documents} documents of ${scene.documents} files`);
      const progress = (await window.statusSeen()).filter((text) => /penholder|reading|index/i.test(text));
      if (scene.documents > 1_000 && progress.length === 0)
        throw new Error("the window showed no progress while the corpus was read");
      return `${documents} documents; waited ${Math.round((Date.now() - started) / 1000)} s; ${progress.length} progress texts, such as “${progress.at(-1)?.trim() ?? ""}”`;
    },
  ],
  [
    "1 the language status item counts documents and passages",
    async ({ window }) => {
      await window.page.locator(item).first().hover({ timeout: 10_000 });
      const shown = window.page.locator(".hover-language-status:visible");
      await until("the language status", async () => (await shown.count()) > 0);
      const text = (await shown.allInnerTexts()).join(" ");
      await window.screenshot("1-language-status");
      if (!/\d documents?, [\d,]+ passages?/.test(text)) throw new Error(`it says: ${text}`);
      await window.press("Escape");
      return text.replace(/\s+/g, " ");
    },
  ],
  [
    "1 a click tells what could not be read, with the reason",
    async ({ window }) => {
      await window.pick("Penholder: Show Corpus Status", "Corpus Status");
      await window.page.keyboard.type("scan.pdf");
      let rows = [];
      await until(
        () => `scan.pdf with a reason (it lists: ${rows.join(" / ")})`,
        async () => {
          rows = await window.quickRows();
          return rows.some((row) => /scan\.pdf.* PDF /.test(row));
        },
      );
      await window.screenshot("1-status-list");
      await window.press("Escape");
      return rows.find((row) => row.includes("scan.pdf"));
    },
  ],
];
