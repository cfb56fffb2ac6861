// 10. Terms: how the corpus uses them, the delegate's own glossary, adding to it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../driver.mjs";

const draft = "We thank the QZVX and UNMISS. The fish corridor stays open.\n";

async function hoverWhere(window, column, expected, name) {
  await window.goTo({ line: 0, column });
  const text = await window.hover(expected);
  await window.screenshot(name);
  await window.closeHover();
  return text.replace(/\s+/g, " ").slice(0, 220);
}

export const glossary = [
  [
    "10 glossary: a hover's more says how often the corpus uses a term, with an example and its source",
    async ({ window, scene }) => {
      await window.openFile(scene.draft);
      await window.goTo(window.place(scene.draft, "MINUSCA", { offset: 2 }));
      await window.hover([/Source:/, /more/]);
      await window.hovers().locator("a", { hasText: "more" }).click();
      const page = (await window.webview("strong")).locator("body");
      let text = "";
      await until(
        () => `how often it is used, on the page of the hover (it says: ${text.slice(0, 400)})`,
        async () => {
          text = await page.innerText();
          return /In your corpus: (about )?[\d,]+ passages?/.test(text);
        },
      );
      await window.screenshot("10-hover-usage");
      await window.command("View: Close Editor");
      return text.replace(/\s+/g, " ").slice(-300);
    },
  ],
  [
    "10 glossary: an unknown acronym is added to a glossary.md that is made for it",
    async ({ window }) => {
      await window.openFile("terms-draft.txt");
      // Of what nothing is known a hint tells: dots under the word, and no row in Problems.
      await until(
        "the dots under it",
        async () => (await window.page.locator(".part.editor .squiggly-hint").count()) > 0,
      );
      await window.goTo({ line: 0, column: draft.indexOf("QZVX") + 1 });
      const titles = await window.fixes();
      await window.screenshot("10-add-to-glossary");
      await window.fix(/Add “QZVX” to glossary\.md/);
      await window.focusEditor("glossary.md");
      await until("the new row", async () => (await window.flatText()).includes("| QZVX |"));
      // The cursor stands in the cell of the full name.
      await window.page.keyboard.type("Quiet Zone Exchange");
      await until("what was typed in its cell", async () =>
        (await window.flatText()).includes("| QZVX | Quiet Zone Exchange |"),
      );
      await window.screenshot("10-new-row");
      await window.saved("glossary.md");
      return titles.join(" / ");
    },
  ],
  [
    "10 glossary: the own glossary goes before everything else, as soon as it is typed",
    async ({ window }) => {
      await window.openFile("terms-draft.txt");
      return hoverWhere(
        window,
        draft.indexOf("QZVX") + 1,
        ["Quiet Zone Exchange", "glossary.md"],
        "10-hover-own",
      );
    },
  ],
  [
    "10 glossary: a selection is added by the command",
    async ({ window }) => {
      await window.openFile("terms-draft.txt");
      await window.select({ line: 0, column: draft.indexOf("fish corridor") }, "fish corridor".length);
      await window.command("Penholder: Add Term to Glossary");
      await window.focusEditor("glossary.md");
      await until("the new row", async () => (await window.flatText()).includes("| fish corridor |"));
      await window.saved("glossary.md");
      await window.openFile("terms-draft.txt");
      return hoverWhere(window, draft.indexOf("corridor") + 2, ["fish corridor"], "10-hover-selected");
    },
  ],
  [
    "10 glossary: Show Corpus Status names the glossaries in use, and one that is broken",
    async ({ window, desk }) => {
      writeFileSync(join(desk.workspace, "water.tbx"), "<martif><text><body>");
      await until("the broken glossary in the list", async () => {
        await window.pick("Penholder: Show Corpus Status", "Penholder: Corpus Status");
        const rows = await window.quickRows();
        if (rows.some((row) => row.includes("water.tbx"))) return true;
        await window.press("Escape");
        return false;
      });
      await window.screenshot("10-status");
      const rows = await window.quickRows();
      await window.press("Escape");
      return rows.join(" / ").slice(0, 300);
    },
  ],
];
