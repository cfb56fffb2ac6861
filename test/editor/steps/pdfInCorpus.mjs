// A PDF that is put into the corpus while one works: found as a similar passage, opened at its passage.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../driver.mjs";
import { pdfOf } from "../pdf.mjs";

const first = [
  "Report on the lighthouses of the western strait",
  "14 May 2031",
  "The pilots of the western strait report that fog has closed the passage",
  "on forty days of the year, and that no vessel was lost in any of them.",
];
const cited = [
  "The masters of ferries ask for a foghorn on each side of the narrows, to be",
  "sounded by day and by night for as long as the far shore cannot be seen.",
];

const card = "main#page article";

export const pdfInCorpus = [
  [
    "9 a PDF in the corpus: found as a similar passage, and opened at it with its pages marked",
    async ({ window, desk }) => {
      writeFileSync(join(desk.workspace, "corpus/strait.pdf"), pdfOf([first, cited]), "latin1");
      await window.openFile("draft.statement.txt");
      await window.press("Control+End");
      await window.paste(`\n\n${cited.join(" ").replace("by day and by night", "day and night")}\n`);
      await window.press("ArrowUp");
      await window.command("Penholder: Show Similar Passages");
      const frame = await window.webview(card);
      const passage = frame.locator(card, { hasText: "foghorn on each side of the narrows" }).first();
      await until("the passage of the PDF", () => passage.isVisible());
      const source = await passage.innerText();
      await window.screenshot("9-pdf-similar");
      if (!/p(?:age|\.)\s*2/i.test(source)) throw new Error(`its page is not named: ${source}`);
      await until("the page of its passages", async () => {
        if (/strait|Report on the lighthouses/.test(await window.activeTab())) return true;
        await passage.getByRole("button", { name: "Open", exact: true }).click({ timeout: 2000 });
        await window.page.waitForTimeout(1500);
        return false;
      });
      let text = "";
      await until(
        () => `the marks of its pages (it shows: ${text.slice(0, 400)})`,
        async () => {
          text = await window.flatText();
          return /— page 1 —.*western strait.*— page 2 —.*foghorn on each side/.test(text);
        },
      );
      const selected = () =>
        window.statusTexts().then((texts) => texts.find((one) => /\(\d+ selected\)/.test(one)) ?? "");
      await until("the cited passage selected", async () => /\(1[34]\d selected\)/.test(await selected()));
      const open = window.page.locator(".editor-actions [aria-label*='Open the File']").first();
      await until("“Open the File” beside it", () => open.isVisible());
      await window.screenshot("9-pdf-opened");
      const said = await selected();
      await window.command("View: Close Editor");
      await window.focusEditor("draft.statement.txt");
      await window.discard();
      return `${source.split("\n")[0]}; ${said}`;
    },
  ],
];
