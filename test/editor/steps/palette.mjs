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
      const passage = rows.findIndex((row) => wanted.test(row));
      await window.quickInput.locator(".monaco-list-row").nth(passage).click();
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
      const adopted = await window.quickRows();
      const other = adopted.find((row) => passageLine.test(row) && !/Adopted · /.test(row));
      if (other) throw new Error(`not adopted: ${other}`);
      await window.screenshot("7-search-filter");
      await window.press("Escape");
      return adopted.slice(0, 2).join(" / ");
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
