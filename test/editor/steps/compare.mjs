// 5. A draft resolution beside agreed language: hover, diff, report, taking the agreed wording, marks.
import { until } from "../driver.mjs";
import { halfRemembered } from "../scene.mjs";

/** The same in the dark and in the high-contrast theme. */
async function inThemes(window, desk, picture) {
  for (const [name, theme] of [
    ["dark", "Default Dark Modern"],
    ["contrast", "Default High Contrast"],
  ]) {
    desk.changeSettings({ "workbench.colorTheme": theme });
    await window.page.waitForTimeout(1500);
    await window.screenshot(`${picture}-${name}`);
  }
  desk.changeSettings({ "workbench.colorTheme": undefined });
  await window.page.waitForTimeout(1000);
}

/** Two paragraphs of a resolution: one half remembered from an adopted text, one that nobody has adopted. */
async function open(window, scene) {
  const { text, original } = halfRemembered(scene.corpus);
  const draft = `The Security Council,\n\n1. ${text}\n\n2. Urges every lighthouse of the archipelago to burn its lamp until the morning watch has come.\n`;
  await window.untitled(draft);
  return { text, original, word: text.split(" ").at(-2) };
}

export const compare = [
  [
    "5 compare: a hover on a paragraph of a resolution tells its precedent and what changed",
    async ({ window, scene }) => {
      const { text, word } = await open(window, scene);
      await window.goTo({ line: 2, column: 3 + text.lastIndexOf(word) + 1 });
      const seen = await window.hover(["of the words differ"], 30_000);
      await window.screenshot("5-compare-hover");
      await window.closeHover();
      return seen.replace(/\s+/g, " ").slice(0, 300);
    },
  ],
  [
    "5 compare: the paragraph and its agreed wording side by side",
    async ({ window }) => {
      await window.command("Penholder: Compare Paragraph with Agreed Language");
      await until("the diff", async () => (await window.page.locator(".monaco-diff-editor").count()) > 0);
      await window.page.waitForTimeout(1500);
      await window.screenshot("5-compare-diff");
      const tab = await window.activeTab();
      if (!/↔ line 3/.test(tab)) throw new Error(`the tab says ${tab}`);
      await window.command("View: Close Editor");
      return tab;
    },
  ],
  [
    "5 compare: the report on the whole draft is a rendered document",
    async ({ window, desk }) => {
      await window.focusEditor("Untitled");
      await window.command("Penholder: Compare Draft with Agreed Language");
      const frame = await window.webview("h1");
      const text = await frame.locator("body").innerText();
      await window.page.waitForTimeout(800);
      await window.screenshot("5-compare-report");
      if (!/Line 3 · changed/i.test(text) || !/Line 5 · new/i.test(text)) throw new Error(`it says ${text}`);
      if ((await frame.locator("s, del").count()) === 0 && (await frame.locator("strong").count()) < 2)
        throw new Error("no word is marked");
      await inThemes(window, desk, "5-compare-report");
      await window.command("View: Close Editor");
      return text.replace(/\s+/g, " ").slice(0, 200);
    },
  ],
  [
    "5 compare: the agreed wording is taken by a fix",
    async ({ window, scene }) => {
      const { original } = halfRemembered(scene.corpus);
      await window.focusEditor("Untitled");
      await window.goTo({ line: 2, column: 4 });
      await window.fix(/^Take the agreed wording/);
      const wanted = original.split(" ").slice(0, 12).join(" ");
      await until(`“${wanted}”`, async () =>
        (await window.editorText()).replace(/\s+/g, " ").includes(wanted),
      );
      await window.screenshot("5-compare-taken");
      await window.command("Penholder: Compare Draft with Agreed Language");
      const frame = await window.webview("h1");
      let page = "";
      await until(
        () => `the words of the identical paragraph in the report (it says ${page})`,
        async () => {
          page = (await frame.locator("body").innerText()).replace(/\s+/g, " ");
          return /Line 3 · identical/i.test(page) && page.includes(wanted);
        },
      );
      await window.screenshot("5-compare-identical");
      await window.command("View: Close Editor");
      await window.focusEditor("Untitled");
    },
  ],
  [
    "5 compare: marks above the paragraphs, where the delegate wants them",
    async ({ window, desk }) => {
      desk.changeSettings({ "penholder.agreedLanguage.codeLens": true });
      await until(
        "the marks",
        async () =>
          (await window.page.locator(".codelens-decoration").allInnerTexts()).some((text) =>
            /Changed|Identical/.test(text),
          ),
        30_000,
      );
      await window.page.waitForTimeout(500);
      await window.screenshot("5-compare-marks");
      desk.changeSettings({ "penholder.agreedLanguage.codeLens": undefined });
      await window.discard();
    },
  ],
];
