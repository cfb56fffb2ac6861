// 1. The corpus is indexed in the background, with progress, and the status bar says what is there.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { locate, until } from "../driver.mjs";

/** What the item of Penholder in the status bar says. */
export async function corpusItem(window) {
  const texts = await window.statusTexts();
  return (
    texts.map((text) => text.trim()).find((text) => /^Penholder: (?!reading the corpus)/.test(text)) ?? ""
  );
}

/** The number of documents that the status bar names, once nothing is being read any more. */
export async function documentsRead(window, timeout = 180_000) {
  let text = "";
  await until(
    () => `the corpus to be read (its status: ${text || "none"})`,
    async () => {
      text = await corpusItem(window);
      return !/reading/.test(text) && /[1-9]\S* documents?/.test(text);
    },
    timeout,
  );
  return Number(/([\d,]+) documents?/.exec(text)[1].replaceAll(",", ""));
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
        await until("the letter", async () => (await window.cursorColumn()) === before + 1);
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
    "1 while the corpus is read the view and hovers say how far, and call nothing new, first or last",
    async ({ window, scene }) => {
      if (scene.documents < 1000) return "only in the reference corpus, which takes a while";
      await window.openFile(scene.draft);
      await window.goTo(window.place(scene.draft, scene.known.words, { offset: 3 }));
      await window.command("Penholder: Show Similar Passages");
      const frame = await window.webview("main#page .note, main#page .notice");
      let view = "";
      await until(
        () => `the view to say how far the reading is (it says: ${view.slice(0, 300)})`,
        async () => {
          view = (await frame.locator("main#page").innerText()).replace(/\s+/g, " ");
          return /Reading the corpus, \d+ %/.test(view);
        },
      );
      await window.screenshot("1-view-while-reading");
      await window.focusByClick();
      const hover = await window.hover([/[Rr]eading the corpus, \d+ %/]);
      await window.screenshot("1-hover-while-reading");
      await window.closeHover();
      const bar = await corpusItem(window);
      if (!/reading \d+ %/.test(bar)) throw new Error(`the status bar says: ${bar}`);
      for (const said of [view, hover])
        if (/\bnew:|first use|the latest|\d+ corpus passages|place the cursor/i.test(said))
          throw new Error(said);
      return `${bar}; ${view.slice(0, 120)}`;
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
    "1 the view has filled by itself, and the status bar says in words what is there",
    async ({ window, scene }) => {
      const bar = await corpusItem(window);
      if (!/^Penholder: [\d,]+ documents \(\d+ needs? a look\)$|^Penholder: [\d,]+ documents$/.test(bar))
        throw new Error(`the status bar says: ${bar}`);
      if (scene.documents < 1000) return bar;
      const frame = await window.webview("main#page article, main#page .mention");
      let view = "";
      await until(
        () => `the view without a word of reading (it says: ${view.slice(0, 200)})`,
        async () => {
          view = (await frame.locator("main#page").innerText()).replace(/\s+/g, " ");
          return view !== "" && !/[Rr]eading the corpus/.test(view);
        },
      );
      await window.screenshot("1-view-after-reading");
      return `${bar}; ${view.slice(0, 120)}`;
    },
  ],
  [
    "1 a click on the status bar tells what could not be read, with the reason; each kind is one line",
    async ({ window, scene }) => {
      await window.page
        .locator(".part.statusbar .statusbar-item", { hasText: /Penholder: (?!reading the corpus)/ })
        .first()
        .click();
      await until("the list “Corpus Status”", async () =>
        (await window.quickInput.locator(".quick-input-title").allInnerTexts())
          .join("")
          .includes("Corpus Status"),
      );
      const all = await window.quickRows();
      await window.screenshot("1-status-report");
      if (scene.documents >= 1000 && !all.some((row) => /^\d+ files are not in UTF-8/.test(row)))
        throw new Error(`no line for all files in another encoding: ${all.join(" / ")}`);
      await window.page.keyboard.type("scan.pdf");
      let rows = [];
      await until(
        () => `scan.pdf with a reason (it lists: ${rows.join(" / ")})`,
        async () => {
          rows = await window.quickRows();
          return rows.some((row) => /scan\.pdf.* is damaged/.test(row));
        },
      );
      await window.screenshot("1-status-list");
      await window.press("Escape");
      return rows.find((row) => row.includes("scan.pdf"));
    },
  ],
];

/** A corpus that holds nothing but files which no reader takes. */
export const unreadableCorpus = {
  files: {
    "corpus/speech.pptx": { text: "PK" },
    "corpus/2019/report.pptx": { text: "PK" },
    "corpus/letter.xls": { text: "x" },
    "draft.resolution.md": {
      text:
        "The Security Council,\n\n1. Decides to remain seized of the matter;\n\n" +
        "2. Demande à chaque phare de l’archipel de garder sa lampe allumée jusqu’à la relève du matin.\n",
    },
  },
};

export const unreadable = [
  [
    "1 the corpus holds PowerPoint and Excel files alone: the status bar and the view say so, and what to do",
    async ({ window }) => {
      await window.openFile("draft.resolution.md");
      let bar = "";
      await until(
        () => `the status bar to name the formats (it says: ${bar})`,
        async () => {
          bar = await corpusItem(window);
          return bar === "Penholder: 2 PowerPoint files and 1 Excel 97 file cannot be read yet";
        },
      );
      await window.goTo({ line: 2, column: 10 });
      await window.command("Penholder: Show Similar Passages");
      const frame = await window.webview("main#page .notice");
      let view = "";
      await until(
        () => `the view to name them (it says: ${view})`,
        async () => {
          view = await frame.locator("main#page").innerText();
          return (
            /holds 2 PowerPoint files and 1 Excel 97 file, which Penholder cannot read yet/.test(view) &&
            /Save/.test(view)
          );
        },
      );
      await window.screenshot("1-slides-and-tables");
      return view.replace(/\s+/g, " ");
    },
  ],
  [
    "1 the corpus gets a text: that sentence falls away, and a French paragraph beside English text is not called new",
    async ({ window, desk }) => {
      writeFileSync(
        join(desk.workspace, "corpus/S_RES_2185_2014.txt"),
        "United Nations\nSecurity Council\nS/RES/2185(2014)\n20 November 2014\n\nThe Security Council,\n\n" +
          "1. Resolves to give every police component a mandate that is clear and that can be achieved;\n\n" +
          "2. Decides to remain seized of the matter.\n",
      );
      let bar = "";
      await until(
        () => `one document (it says: ${bar})`,
        async () => {
          bar = await corpusItem(window);
          return bar === "Penholder: 1 document (3 need a look)";
        },
      );
      const frame = await window.webview("main#page");
      let view = "";
      const shows = (words) =>
        until(
          () => `the view with ${words} (it says: ${view})`,
          async () => {
            view = (await frame.locator("main#page").innerText()).replace(/\s+/g, " ");
            return words.test(view);
          },
        );
      await shows(/S\/RES\/2185 \(2014\)/);
      await window.focusByClick();
      await window.goTo({ line: 4, column: 0 });
      await shows(/Your corpus has no text in French/);
      await window.screenshot("1-french-beside-english");
      await window.goTo({ line: 4, column: 60 });
      const hover = await window.hover([/no adopted text in French/]);
      await window.screenshot("1-french-hover");
      await window.closeHover();
      return hover.replace(/\s+/g, " ");
    },
  ],
];
