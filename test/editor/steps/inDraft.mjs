// 10. What is asked of the whole draft: renaming, one style of references, highlights, the outline, documents cited; and
// the catalogue.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../driver.mjs";

const statement = `Madam President,

We recall UNSCR 1325, Security Council Resolution 2518, and resolution 76/263.

The police of UNMISS and UNISFA depend on the host country. Host countries agree: S/RES/2518 (2020) protects UNMISS.

As one speaker said, “UNSCR 1325 was a beginning”.
`;

const resolution = `The Security Council,

Recalling its resolution 1325 (2000) and General Assembly resolution 76/263,

1. Decides to act on S/RES/1325 (2000);

2. Requests the Secretary-General to report, as decided in A/RES/70/1.
`;

async function holds(window, expected) {
  await until(
    async () => `${expected} in the draft (it holds: ${(await window.flatText()).slice(0, 600)})`,
    async () => expected.test(await window.flatText()),
    8_000,
  );
}

/** Opens a new draft of one of our languages with a text. */
async function draft(window, command, text) {
  await window.newDraft(command, command.endsWith("Resolution") ? 2 : 1);
  await window.empty();
  await window.paste(text);
  await window.press("Escape");
}

async function choose(window, command, title, row) {
  await window.pick(command, title);
  await until(`“${row}” in the list`, async () =>
    (await window.quickRows()).some((one) => one.startsWith(row)),
  );
  await window.quickInput.locator(".monaco-list-row", { hasText: row }).first().click();
}

export const inDraft = [
  [
    "10 draft: all references in one style, quotations left alone",
    async ({ window }) => {
      await draft(window, "Penholder: New Statement", statement);
      await window.command("Penholder: Normalise All References");
      await holds(
        window,
        /We recall Security Council resolution 1325 \(2000\), Security Council resolution 2518 \(2020\), and General/,
      );
      await holds(window, /“UNSCR 1325 was a beginning”/);
      await window.screenshot("10-normalised");
      await window.command("Penholder: Normalise All References");
      await until("word that nothing is left to do", async () =>
        (await window.notifications()).some((text) => /one style/.test(text)),
      );
      const text = await window.flatText();
      await window.discard();
      return text.slice(0, 240);
    },
  ],
  [
    "10 draft: the same document is highlighted, and F2 renames a term throughout",
    async ({ window }) => {
      await draft(window, "Penholder: New Statement", statement);
      await window.goTo({ line: 2, column: 45 });
      const marks = window.page.locator(".part.editor .wordHighlightText, .part.editor .wordHighlight");
      await until("two places highlighted", async () => (await marks.count()) >= 2);
      await window.screenshot("10-highlights");
      await window.goTo({ line: 4, column: 54 });
      await window.press("F2");
      const box = window.page.locator(".rename-box input");
      await until("the box for the new name", () => box.isVisible());
      await box.fill("host State");
      await window.screenshot("10-rename");
      await window.press("Enter");
      await holds(window, /depend on the host State\. Host States agree/);
      await window.discard();
    },
  ],
  [
    "10 draft: operative paragraphs are renumbered, and what cites them follows",
    async ({ window }) => {
      const wrong = `${resolution.replace("2. Requests", "3. Requests")}
4. Urges States to carry out paragraph 3 above.
`;
      await draft(window, "Penholder: New Draft Resolution", wrong);
      await window.command("Penholder: Renumber Operative Paragraphs");
      await holds(
        window,
        /2\. Requests the Secretary-General.*3\. Urges States to carry out paragraph 2 above/,
      );
      await window.screenshot("10-renumbered");
      await window.discard();
    },
  ],
  [
    "10 draft: the speaking time of a statement stands in the status bar, and that of a selection",
    async ({ window }) => {
      await draft(window, "Penholder: New Statement", statement);
      const time = window.page.locator('[id="penholder.penholder.speakingTime"], .statusbar-item', {
        hasText: /\d+ words, \d+:\d\d min/,
      });
      await until("the words and minutes of the statement", async () => (await time.count()) > 0);
      await window.press("Control+A");
      const selected = window.page.locator(".statusbar-item", { hasText: /\d+ of \d+ words/ });
      await until("the words of the selection", async () => (await selected.count()) > 0);
      await window.screenshot("10-speaking-time");
      const said = await selected.first().innerText();
      await window.discard();
      return said;
    },
  ],
  [
    "10 draft: the outline shows the structure and the documents cited",
    async ({ window }) => {
      await draft(window, "Penholder: New Draft Resolution", resolution);
      await window.command("Explorer: Focus on Outline View");
      const rows = window.page.locator(".outline-pane .monaco-list-row");
      let seen = [];
      await until(
        () => `the outline (it shows: ${seen.join(" / ")})`,
        async () => {
          seen = (await rows.allInnerTexts()).map((text) => text.replaceAll("\n", " "));
          return ["Preamble", "Operative part"].every((name) => seen.some((row) => row.includes(name)));
        },
      );
      await window.screenshot("10-outline");
      await window.focusByClick();
      await window.quickOpen("@");
      await until("the documents cited among the symbols", async () => {
        const rows = await window.quickRows();
        return ["Documents cited", "S/RES/1325 (2000)", "A/RES/70/1"].every((name) =>
          rows.some((row) => row.startsWith(name)),
        );
      });
      await window.screenshot("10-symbols");
      await window.press("Escape");
      await window.discard();
      return seen.join(" / ");
    },
  ],
  [
    "10 draft: the list of documents cited, as an annex, as notes, in a new document",
    async ({ window }) => {
      await draft(window, "Penholder: New Draft Resolution", resolution);
      await choose(window, "Penholder: List Documents Cited", "List Documents Cited", "Annex");
      await holds(
        window,
        /## Documents cited \*\*General Assembly\*\* - A\/RES\/70\/1, Transforming our world/,
      );
      await window.screenshot("10-cited-annex");
      await choose(window, "Penholder: List Documents Cited", "List Documents Cited", "Notes");
      await holds(window, /resolution 1325 \(2000\)\[\^cited-1\] and/);
      await window.screenshot("10-cited-notes");
      await choose(window, "Penholder: List Documents Cited", "List Documents Cited", "New Document");
      await until(
        "a second editor",
        async () => (await window.page.locator(".part.editor .tab").count()) >= 2,
      );
      await window.screenshot("10-cited-document");
      await window.discard();
      await window.discard();
    },
  ],
  [
    "10 catalogue: search by words in any order with a typing error, and insert the citation",
    async ({ window }) => {
      await draft(window, "Penholder: New Statement", "We recall ");
      await window.pick("Penholder: Search Catalogue", "Search Catalogue");
      await window.page.keyboard.type("peacekeepers securty safety", { delay: 30 });
      let rows = [];
      await until(
        () => `S/RES/2518 first (there are: ${rows.slice(0, 5).join(" / ")})`,
        async () => {
          rows = await window.quickRows();
          return rows.some((row) => /^S\/RES\/2518/.test(row));
        },
      );
      await window.screenshot("10-catalogue");
      const row = window.quickInput.locator(".monaco-list-row", { hasText: "S/RES/2518" }).first();
      await row.hover();
      await row.locator('.action-label[aria-label*="Insert"], [aria-label^="Insert"]').first().click();
      await holds(window, /We recall Security Council resolution 2518 \(2020\)/);
      await window.discard();
      return rows.slice(0, 3).join(" / ");
    },
  ],
  [
    "10 catalogue: export as CSV",
    async ({ window, desk }) => {
      await choose(window, "Penholder: Export Catalogue...", "Export Catalogue", "CSV");
      await until("the place to save", async () => await window.quickInput.isVisible());
      await window.screenshot("10-export");
      await window.press("Enter");
      const path = join(desk.workspace, "catalogue.csv");
      let text = "";
      await until("the file", () => {
        text = readFileSync(path, "utf8");
        return text.length > 1e6;
      });
      await window.screenshot("10-exported");
      return text.slice(0, 160);
    },
  ],
  [
    "10 completion: a resolution by words of its title",
    async ({ window }) => {
      await draft(window, "Penholder: New Statement", "");
      await window.type("We recall the landmark resolution on peace, women and s");
      let labels = [];
      await until(
        () => `1325 first (the list shows: ${labels.slice(0, 5).join(" / ") || "nothing"})`,
        async () => {
          labels = await window.suggestions();
          return /1325 \(2000\)/.test(labels[0] ?? "");
        },
      );
      await window.screenshot("10-completion-title");
      await window.press("Tab");
      await holds(window, /We recall the landmark Security Council resolution 1325 \(2000\)/);
      await window.discard();
      return labels.slice(0, 3).join(" / ");
    },
  ],
];
