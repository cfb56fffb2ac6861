// 7. The palette "Search Corpus", and the other commands.
import { until } from "../driver.mjs";

async function search(window, words, expected) {
  await window.pick("Penholder: Search Corpus", "Search Corpus");
  await window.page.keyboard.type(words, { delay: 30 });
  let rows = [];
  await until(
    () =>
      `${expected} among the results for “${words}” (they are: ${rows.slice(0, 6).join(" / ") || "none"})`,
    async () => {
      rows = await window.quickRows();
      return rows.some((row) => expected.test(row));
    },
  );
  return rows;
}

/** A line of the list that shows a passage: its kind and its source follow it. */
const passageLine = /(Adopted|Spoken|Report|Model wording|Other) · /;

export const palette = [
  [
    "7 search forgives a typing error and the order of words; a passage opens",
    async ({ window }) => {
      // While the words are still being typed, passages for the first of them are shown.
      const wanted = new RegExp(`protection.*${passageLine.source}`, "i");
      const rows = await search(window, "civilians protecton of", wanted);
      await window.screenshot("7-search");
      // By its words: the list may have grown since they were read.
      await window.quickInput.locator(".monaco-list-row", { hasText: wanted }).first().click();
      await until("its document", async () => /protection/i.test(await window.editorText()));
      await window.screenshot("7-search-opened");
      await window.command("View: Close Editor");
      return rows.slice(0, 4).join(" / ");
    },
  ],
  [
    "7 filters narrow the search to adopted text",
    async ({ window }) => {
      await search(window, "civilians kind:adopted", passageLine);
      // While the words are still being typed, passages of every kind are shown.
      let adopted = [];
      const other = () => adopted.find((row) => passageLine.test(row) && !/Adopted · /.test(row));
      await until(
        () => `adopted text only (there is: ${other()})`,
        async () => {
          adopted = await window.quickRows();
          return adopted.some((row) => passageLine.test(row)) && !other();
        },
      );
      await window.screenshot("7-search-filter");
      await window.press("Escape");
      return adopted.slice(0, 2).join(" / ");
    },
  ],
  [
    "7 search shows its filters, completes their values, and says why nothing was found",
    async ({ window }) => {
      await window.pick("Penholder: Search Corpus", "Search Corpus");
      const rows = async (expected) => {
        let seen = [];
        await until(
          () => `${expected} (the list shows: ${seen.slice(0, 6).join(" / ")})`,
          async () => {
            seen = await window.quickRows();
            return seen.some((row) => expected.test(row));
          },
        );
        return seen;
      };
      const filters = await rows(/^year:/);
      await window.screenshot("7-search-filters");
      await window.page.keyboard.type("kind:", { delay: 30 });
      const values = await rows(/^adopted\s*[\d,]+ documents/);
      await window.screenshot("7-search-values");
      await window.page.keyboard.type("poem", { delay: 30 });
      const [reason] = await rows(/Nothing found\s*Your corpus has nothing of the kind poem/);
      await window.screenshot("7-search-nothing");
      await window.press("Escape");
      return [filters[0], values[0], reason].join(" / ");
    },
  ],
  [
    "7 the context menu of a draft has a submenu of Penholder's",
    async ({ window }) => {
      await window.newDraft("Penholder: New Statement");
      await window.page.locator(".part.editor .view-line").first().click({ button: "right" });
      const item = (name) => window.page.locator(".context-view .action-label", { hasText: name }).first();
      await until("the menu", () => item(/^Penholder$/).isVisible());
      await item(/^Penholder$/).hover();
      await window.press("ArrowRight");
      await until("the submenu", () => item("Compare Paragraph with Agreed Language").isVisible());
      await window.screenshot("7-context-menu");
      await window.press("Escape", "Escape");
      await window.discard();
    },
  ],
  [
    "7 search finds terms and symbols too",
    async ({ window }) => {
      const term = await search(window, "MINUSCA", /^MINUSCA/);
      await window.screenshot("7-search-term");
      await window.press("Escape");
      const symbol = await search(window, "S/RES/1325", /S\/RES\/1325/);
      await window.screenshot("7-search-symbol");
      await window.press("Escape");
      return `${term[0]} / ${symbol[0]}`;
    },
  ],
  [
    "7 a passage is copied and inserted from the list",
    async ({ window }) => {
      await window.untitled("");
      const rows = await search(window, "protection of civilians", passageLine);
      const at = rows.findIndex((row) => passageLine.test(row));
      const row = window.quickInput.locator(".monaco-list-row").nth(at);
      await row.hover();
      const button = (name) =>
        row.locator(`.action-label[aria-label*="${name}"], [aria-label^="${name}"]`).first();
      await button("Copy").click();
      await until("the copy", async () => /civilians/i.test(await window.clipboard()));
      await row.hover();
      await button("Insert").click();
      await until("the passage in the draft", async () => /civilians/i.test(await window.editorText()));
      await window.screenshot("7-search-inserted");
      const text = await window.editorText();
      await window.discard();
      return text.slice(0, 160);
    },
  ],
  [
    "7 Show Log opens Penholder's log",
    async ({ window }) => {
      await window.command("Penholder: Show Log");
      const shown = window.page.locator(".part.panel .output-view, .output-view-content").first();
      await until("the log", () => shown.isVisible());
      await window.screenshot("7-log");
      await window.command("View: Hide Panel");
    },
  ],
];
