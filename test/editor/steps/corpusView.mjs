// 9. The Corpus view: what the corpus is made of, and all that is done with it.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../driver.mjs";

const harbour =
  "The keepers of the northern harbour have asked that every lamp be lit an hour before the boats come home.";
const talk = (title, date, text) => ({ text: `---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}\n` });

/** A small corpus of its own: what is said of it is written into its folder. */
export const ownCorpus = {
  files: {
    "corpus/lamps.md": talk("On lamps", "2021-03-04", harbour),
    "corpus/talks/wells.md": talk(
      "On wells",
      "2022-05-06",
      "The wells of the valley are dry, and nobody mends them.",
    ),
    "corpus/scan.pdf": { text: "%PDF-1.7" },
    "notes/oil.md": talk(
      "On oil",
      "2020-01-02",
      "We thank the islands for the oil that they have sent this winter.",
    ),
    "drafts/draft.statement.txt": { text: "Madam President,\n\nThe keepers of the northern harbour \n" },
  },
};

const pane = (window) => window.page.locator(".pane:has(.pane-header[aria-label*='Corpus'])");
const row = (window, words) => pane(window).locator(".monaco-list-row", { hasText: words }).first();
/** The rows, each with its description behind a space. */
const shown = (window) =>
  pane(window)
    .locator(".monaco-list-row")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [".label-name", ".label-description"]
          .map((part) => row.querySelector(part)?.textContent ?? "")
          .join(" ")
          .replace(/\s+/g, " ")
          .trim(),
      ),
    );

/** Waits until the view shows rows like these, in this order; other rows may stand between them. */
async function shows(window, ...expected) {
  let rows = [];
  await until(
    () => `the rows ${expected.join(", ")} (there are: ${rows.join(" / ")})`,
    async () => {
      rows = await shown(window);
      let at = 0;
      for (const text of rows) if (expected[at]?.test(text)) at += 1;
      return at === expected.length;
    },
  );
  return rows;
}

/** Runs an action from a row's context menu. */
async function act(window, words, action) {
  await row(window, words).click({ button: "right" });
  const item = window.page.locator(".monaco-menu .action-item", { hasText: action }).first();
  await until(`“${action}” in the menu`, () => item.isVisible());
  // A menu that has just opened takes no click yet.
  await until("the menu to close", async () => {
    await item.click({ timeout: 1000 }).catch(() => {});
    return !(await item.isVisible());
  });
}

/** What a delegate is asked in a dialog, and the answer. */
async function answer(window, button) {
  const dialog = window.page.locator(".monaco-dialog-box");
  await until("the dialog", () => dialog.isVisible());
  await dialog.locator(".monaco-button", { hasText: button }).click();
}

const corrections = (desk) => {
  const file = join(desk.workspace, "corpus/.penholder-corpus.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).documents : {};
};

export const corpusView = [
  [
    "9 corpus view: the collection with its documents, and what could not be read with the reason",
    async ({ window }) => {
      await window.openFile("draft.statement.txt");
      await window.command("Penholder: Focus on Corpus View");
      await until("the collection", async () =>
        (await shown(window)).some((text) => /corpus 2 documents/.test(text)),
      );
      await row(window, "2 documents").click();
      await shows(
        window,
        /corpus 2 documents · 2021–2022/,
        /On wells 6 May 2022/,
        /On lamps 4 March 2021/,
        /to be looked at 1/,
      );
      await row(window, "to be looked at").click();
      const rows = await shows(window, /scan\.pdf/);
      await window.screenshot("9-corpus-view");
      return rows.join(" / ");
    },
  ],
  [
    "9 corpus view: a document opens at Enter, read-only",
    async ({ window }) => {
      await row(window, "On lamps").click();
      await window.press("Enter");
      await until("its page", async () => /On lamps/.test(await window.activeTab()));
      await window.command("View: Close Editor");
    },
  ],
  [
    "9 corpus view: details corrected by hand stay when the document is read again",
    async ({ window, desk }) => {
      await act(window, "On lamps", "Correct Details");
      await until("the list of facts", async () =>
        (await window.quickRows()).some((text) => text.startsWith("Title")),
      );
      await window.screenshot("9-corpus-details");
      await window.press("Enter");
      const input = window.quickInput.locator("input[type=text]").first();
      await until("the title", async () => (await input.inputValue()) === "On lamps");
      await input.fill("On the lamps of the harbour");
      await window.press("Enter");
      await until("the correction in the list", async () =>
        (await window.quickRows()).some((text) =>
          /On the lamps of the harbour.*corrected by hand/.test(text),
        ),
      );
      await window.press("Escape");
      await shows(window, /On the lamps of the harbour/);
      writeFileSync(join(desk.workspace, "corpus/lamps.md"), talk("On lamps", "2019-03-04", harbour).text);
      await shows(window, /On the lamps of the harbour 4 March 2019/);
      return JSON.stringify(corrections(desk));
    },
  ],
  [
    "9 corpus view: a document kept out of suggestions continues nothing, and is found",
    async ({ window, desk }) => {
      await window.openFile("draft.statement.txt");
      await window.goTo({ line: 2, column: 36 });
      await act(window, "On the lamps", "Exclude from Suggestions");
      await shows(window, /On the lamps of the harbour .*not suggested/);
      await window.screenshot("9-corpus-not-suggested");
      await window.pick("Penholder: Search Corpus", "Search");
      await window.page.keyboard.type('"northern harbour"');
      await until("the passage", async () =>
        (await window.quickRows()).some((text) => /every lamp be lit/.test(text)),
      );
      await window.press("Escape");
      return JSON.stringify(corrections(desk));
    },
  ],
  [
    "9 corpus view: a document is left out, and taken in again; a collection is removed and nothing deleted",
    async ({ window, desk }) => {
      await act(window, "On wells", "Remove from Corpus");
      await until("the question", async () =>
        (await window.page.locator(".monaco-dialog-box").allInnerTexts())
          .join()
          .includes("Remove “On wells” from the corpus"),
      );
      await window.screenshot("9-corpus-remove");
      await answer(window, "Leave Out");
      await shows(window, /corpus 1 document/, /Left out by you 1/);
      await row(window, "Left out by you").click();
      await shows(window, /wells\.md/);
      await act(window, "wells.md", "Take In Again");
      await shows(window, /corpus 2 documents/);
      return readdirSync(join(desk.workspace, "corpus/talks")).join(" ");
    },
  ],
  [
    "9 corpus view: a document in two folders is one, and the other is shown when its file goes",
    async ({ window, desk }) => {
      const text =
        "United Nations\nSecurity Council\nS/RES/2185(2014)\n20 November 2014\n\nThe Security Council,\n\n" +
        "1. Resolves to give every police component a mandate that is clear and that can be achieved;\n\n" +
        "2. Decides to remain seized of the matter.\n";
      for (const folder of ["first", "second"]) {
        mkdirSync(join(desk.workspace, "corpus", folder));
        writeFileSync(join(desk.workspace, "corpus", folder, "S_RES_2185_2014.txt"), text);
      }
      const rows = await shows(window, /corpus 3 documents · 1 copy/, /S\/RES\/2185 \(2014\)/);
      if (rows.filter((text) => text.startsWith("S/RES/2185")).length !== 1)
        throw new Error(rows.join(" / "));
      await row(window, "S/RES/2185").hover();
      const hover = window.page.locator(".workbench-hover, .monaco-hover").first();
      await until("where else it stands", async () =>
        /Also in/.test(await hover.innerText().catch(() => "")),
      );
      await window.screenshot("9-corpus-copy");
      rmSync(join(desk.workspace, "corpus/first"), { recursive: true });
      await shows(window, /corpus 3 documents · 2014/, /S\/RES\/2185 \(2014\)/);
      rmSync(join(desk.workspace, "corpus/second"), { recursive: true });
      await shows(window, /corpus 2 documents/);
      return rows.join(" / ");
    },
  ],
  [
    "9 add to corpus: a file from the Explorer's menu is read where it is",
    async ({ window, desk }) => {
      await window.command("View: Show Explorer");
      const explorer = window.page.locator(".explorer-folders-view");
      await explorer.locator(".monaco-list-row", { hasText: "notes" }).first().click({ button: "right" });
      const item = window.page.locator(".monaco-menu .action-item", { hasText: "Add to Corpus" }).first();
      await until("“Add to Corpus” in the Explorer's menu", () => item.isVisible());
      await window.screenshot("9-add-from-explorer");
      await item.click();
      await until("the setting", async () =>
        JSON.parse(readFileSync(join(desk.workspace, ".vscode/settings.json"), "utf8"))[
          "penholder.corpus.folders"
        ]?.includes("notes"),
      );
      await window.command("Penholder: Focus on Corpus View");
      const rows = await shows(window, /corpus 2 documents/, /notes 1 document/);
      await window.screenshot("9-corpus-two-collections");
      await act(window, "notes", "Remove from Corpus");
      await until("one collection", async () => !(await shown(window)).some((text) => /notes/.test(text)));
      if (!existsSync(join(desk.workspace, "notes/oil.md"))) throw new Error("the file is gone");
      return rows.join(" / ");
    },
  ],
];
