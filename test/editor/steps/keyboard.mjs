// 23. Everything by keyboard: an afternoon's tasks on the example workspace without a mouse. Wherever the keyboard is, that
// can be seen; Escape ends what was opened, and leads back to the draft.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../.ci/setup.mjs";
import { until } from "../driver.mjs";

const examples = join(root, "examples");

export const withoutMouse = {
  files: Object.fromEntries(readdirSync(examples).map((name) => [name, join(examples, name)])),
};

const statement = "un-police.statement.md";
const resolution = "un-police.resolution.md";

/** Runs a command from the palette: typed, gone down to where another command comes first, and taken with Enter. */
async function run(window, title) {
  await window.quickOpen(`>${title}`);
  const row = window.quickInput.locator(".monaco-list-row.focused");
  const named = async () => (await row.getAttribute("aria-label", { timeout: 500 }).catch(() => "")) ?? "";
  await until(`the command “${title}”`, async () => {
    if ((await named()).startsWith(title)) return true;
    if ((await window.quickRows()).some((text) => text.startsWith(title))) await window.press("ArrowDown");
    return false;
  });
  await window.press("Enter");
  await until("the palette to close", async () => !(await window.quickInput.isVisible()));
}

/** Opens the search by its keys; pressed again where the editor did not know yet that this is a draft. */
async function search(window) {
  await until("the search", async () => {
    await window.press("Control+k", "g");
    for (let look = 0; look < 10; look += 1) {
      if (await window.quickInput.isVisible()) return true;
      await window.page.waitForTimeout(200);
    }
    return false;
  });
}

const inDraft = (window) =>
  window.page.evaluate(() => document.activeElement?.closest(".part.editor .monaco-editor") !== null);
const backInDraft = (window, after) =>
  until(`the keyboard in the draft after ${after}`, () => inDraft(window));

/** What has the keyboard in the view: its name, and whether that can be seen. Undefined where the view has it not. */
function focused(frame) {
  return frame.evaluate(() => {
    const one = document.activeElement;
    if (!document.hasFocus() || !one || one === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return {
      tag: one.tagName.toLowerCase(),
      name: one.getAttribute("aria-label") ?? one.textContent.replace(/\s+/g, " ").trim(),
      seen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1,
    };
  });
}

/** Goes on with a key until what has the keyboard is wanted; all that was passed, in order. */
async function goOn(window, frame, key, what, wanted, most = 30) {
  const passed = [];
  for (let pressed = 0; pressed < most; pressed += 1) {
    await window.press(key);
    await window.page.waitForTimeout(60);
    const now = await focused(frame);
    if (!now) break;
    if (!now.seen) throw new Error(`the keyboard cannot be seen on ${now.tag} “${now.name.slice(0, 60)}”`);
    passed.push(now);
    if (wanted(now)) return passed;
  }
  throw new Error(
    `${key} does not lead to ${what}: ${passed.map(({ name }) => name.slice(0, 30)).join(" / ")}`,
  );
}

/** The row of a tree that has the keyboard, by what a screen reader says. */
const row = (window) =>
  window.page.evaluate(() => {
    const list = document.activeElement?.closest(".monaco-list");
    return list?.querySelector(".monaco-list-row.focused")?.getAttribute("aria-label") ?? "";
  });

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
      return before.map(({ name }) => name.slice(0, 30)).join(" / ");
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
      await window.press("ArrowRight");
      await window.press("ArrowDown");
      const chosen = await row(window);
      await window.press("Shift+F10");
      const menu = window.page.locator(".monaco-menu");
      await until("the menu of the row", () => menu.first().isVisible());
      await window.screenshot("23-corpus-menu");
      await window.press("Escape");
      await until("the end of the menu", async () => !(await menu.first().isVisible()));
      if ((await row(window)) !== chosen)
        throw new Error(`Escape leads to “${await row(window)}”, not “${chosen}”`);
      return chosen;
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
  [
    "23 keyboard: a fix is looked at and left with Escape, and taken with Enter",
    async ({ window }) => {
      await window.openFile(statement);
      await window.goTo(window.place(statement, "1325 (2001)", { offset: 6 }));
      const fixes = window.page.locator(".action-widget .monaco-list-row.action");
      await until("the fixes", async () => {
        if (await fixes.first().isVisible()) return true;
        await window.press("Control+.");
        return fixes.first().isVisible();
      });
      await window.press("Escape");
      await until("the end of the list", async () => (await fixes.count()) === 0);
      await backInDraft(window, "Escape in the fixes");
      await window.press("Control+.");
      await until("the fixes", () => fixes.first().isVisible());
      await window.press("Enter");
      await until("the year", async () => (await window.flatText()).includes("resolution 1325 (2000)"));
      await backInDraft(window, "a fix");
      await window.press("Control+z");
    },
  ],
  [
    "23 at 200 % zoom nothing is cut off; nothing moves for who wants no motion; forced colours keep every mark",
    async ({ window }) => {
      const { page } = window;
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
