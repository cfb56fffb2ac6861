// 23. Everything by keyboard: an afternoon's tasks on the example workspace without a mouse. Wherever the keyboard is, that
// can be seen; Escape ends what was opened, and leads back to the draft.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../.ci/setup.mjs";
import { until } from "../driver.mjs";
import { backInDraft, focused, goOn, inWords, row, run, search, spoken } from "../keys.mjs";
import { keyboardInDraft } from "./keyboardInDraft.mjs";

const examples = join(root, "examples");

export const withoutMouse = {
  files: Object.fromEntries(readdirSync(examples).map((name) => [name, join(examples, name)])),
};

const statement = "un-police.statement.md";
const resolution = "un-police.resolution.md";

export const keyboard = [
  [
    "23 keyboard: the search opens, finds and ends; what was found opens",
    async ({ window }) => {
      await until("16 documents", async () =>
        (await window.statusTexts()).some((text) => text.includes("16 documents")),
      );
      await window.openFile(statement);
      await search(window);
      await window.type("trust village patrol");
      await until("what was found", async () =>
        (await window.quickRows()).some((text) => /village/.test(text)),
      );
      await window.press("Escape");
      await until("the end of the search", async () => !(await window.quickInput.isVisible()));
      await backInDraft(window, "Escape in the search");
      await search(window);
      await window.type("trust village patrol");
      await until("what was found", async () => /village/.test((await window.quickRows())[0] ?? ""));
      await window.press("Enter");
      await until("another page", async () => !(await window.activeTab()).includes(statement));
      await backInDraft(window, "opening what was found");
      await run(window, "View: Close Editor");
      await window.focusEditor(statement);
    },
  ],
  [
    "23 keyboard: the view is walked with Tab and the arrow keys, seen at each place, and inserts a quotation",
    async ({ window }) => {
      await window.openFile(statement);
      await window.goTo(window.place(statement, "Second, on partnership"));
      await run(window, "Penholder: Show Similar Passages");
      const frame = await window.webview("main#page article");
      await until("the keyboard on the first passage", async () => (await focused(frame))?.tag === "article");
      const first = await focused(frame);
      await goOn(
        window,
        frame,
        "ArrowDown",
        "the next passage",
        ({ tag, name }) => tag === "article" && name !== first.name,
      );
      await goOn(window, frame, "Tab", "Insert as Quotation", ({ name }) => name === "Insert as Quotation");
      await window.screenshot("23-view-button");
      await window.press("Enter");
      await until("the quotation", async () => (await window.flatText()).includes("(Elena Marsh (Atlantia)"));
      await backInDraft(window, "inserting");
      await window.press("Control+z");
      await run(window, "Penholder: Show Similar Passages");
      await until("the keyboard on a passage", async () => (await focused(frame))?.tag === "article");
      const before = await goOn(window, frame, "Shift+Tab", "the filter", ({ name }) =>
        name.startsWith("Filter"),
      );
      await window.press("Enter");
      await goOn(
        window,
        frame,
        "Tab",
        "a field of the filter",
        ({ tag }) => tag === "input" || tag === "select",
      );
      await window.screenshot("23-view-filter");
      await goOn(window, frame, "Shift+Tab", "the filter", ({ name }) => name.startsWith("Filter"));
      await window.press("Enter");
      inWords(await spoken(frame, "article, button:not([hidden]), summary, input, select, [role=feed]"));
      let told = "";
      const elsewhere = async () => {
        told = await frame.locator("[role=status]").innerText();
        return /^Similar passages: \d+\. The nearest: /.test(told);
      };
      await until(() => `what a screen reader is told of the list (it is told: ${told})`, elsewhere);
      return `${before.map(({ name }) => name.slice(0, 30)).join(" / ")}; told: ${told.slice(0, 90)}`;
    },
  ],
  [
    "23 keyboard: rows of the Corpus view and their menu",
    async ({ window }) => {
      await run(window, "Penholder: Focus on Corpus View");
      await until("the keyboard in the tree", async () => {
        await window.press("ArrowDown");
        return (await row(window)) !== "";
      });
      const collection = await row(window);
      await window.press("ArrowRight");
      // Its documents come in a moment.
      await until("the first document", async () => {
        if ((await row(window)) !== collection) return true;
        await window.press("ArrowDown");
        return false;
      });
      const chosen = await row(window);
      await window.press("Shift+F10");
      const menu = window.page.locator(".monaco-menu");
      await until("the menu of the row", () => menu.first().isVisible());
      await window.screenshot("23-corpus-menu");
      await window.press("Escape");
      await until("the end of the menu", async () => !(await menu.first().isVisible()));
      if ((await row(window)) !== chosen)
        throw new Error(`Escape leads to “${await row(window)}”, not “${chosen}”`);
      const rows = await spoken(
        window.page,
        ".pane:has(.pane-header[aria-label^='Corpus']) .monaco-list-row",
      );
      const closed = rows.filter(({ level, expanded }) => level === "1" && expanded !== "true");
      if (closed.length > 0) throw new Error(`the open folder is not told as open: ${closed[0].name}`);
      const status = await spoken(window.page, ".statusbar-item[id^='penholder']");
      inWords([...rows, ...status]);
      return `${chosen}; ${status.map(({ name }) => name).join(" / ")}`;
    },
  ],
  [
    "23 keyboard: comparing, tracing and verifying open and close",
    async ({ window }) => {
      await window.openFile(resolution);
      await window.goTo(window.place(resolution, "Urges all parties", { offset: 6 }));
      await window.press("Control+k", "a");
      await until("the comparison", async () => /↔/.test(await window.activeTab()));
      await backInDraft(window, "opening the comparison");
      await run(window, "View: Close Editor");
      await window.focusEditor(resolution);
      await window.press("Control+k", "h");
      const history = window.page.locator(
        ".pane:has(.pane-header[aria-label*='Paragraph History']) .monaco-list-row",
      );
      await until("the history", async () => (await history.count()) > 0);
      await window.screenshot("23-history");
      await run(window, "View: Focus Active Editor Group");
      await window.focusEditor(resolution);
      await run(window, "Penholder: Verify Quotations");
      await window.webview("h1");
      await run(window, "View: Close Editor");
      await window.focusEditor(resolution);
    },
  ],
  ...keyboardInDraft,
  [
    "23 at 200 % zoom nothing is cut off; nothing moves for who wants no motion; forced colours keep every mark",
    async ({ window }) => {
      const { page } = window;
      await window.openFile(statement);
      await window.goTo(window.place(statement, "Second, on partnership"));
      await run(window, "Penholder: Show Similar Passages");
      const frame = await window.webview("main#page article");
      await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
      // A window of half the size at the same number of pixels is what 200 % is.
      await page.setViewportSize({ width: 720, height: 450 });
      try {
        await until("the keyboard on the first passage", async () => (await focused(frame))?.seen);
        const seen = await frame.evaluate(() => ({
          moving: document.getAnimations().length,
          outside: [...document.querySelectorAll("body *")]
            .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
            .map((one) => one.className),
          marked: [...document.querySelectorAll("mark")].every(
            (mark) => Number(getComputedStyle(mark).fontWeight) >= 600,
          ),
        }));
        await window.screenshot("23-forced-colours-200");
        if (seen.moving > 0 || seen.outside.length > 0 || !seen.marked) throw new Error(JSON.stringify(seen));
      } finally {
        await page.emulateMedia({ reducedMotion: null, forcedColors: null });
        await page.setViewportSize({ width: 1440, height: 900 });
      }
    },
  ],
];
