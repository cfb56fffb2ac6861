// Walks the tour of examples/README.md in a real VS Code, word for word: `node test/editor/tour.mjs`, after
// `npm run package`. What it does and expects is read from the tour's own tables and paragraphs: words in **bold** must
// be shown. Pictures in .screenshots/tour-*.png.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../.ci/setup.mjs";
import { Desk, locate, packaged, until } from "./driver.mjs";

const examples = join(root, "examples");
const readme = readFileSync(join(examples, "README.md"), "utf8");
const textOf = (name) => readFileSync(join(examples, name), "utf8");
const statement = "un-police.statement.md";
const resolution = "un-police.resolution.md";

/** The paragraph or table of the tour that begins with a name in bold: up to the next one. */
function part(name) {
  const start = readme.indexOf(`**${name}.**`);
  if (start < 0) throw new Error(`the tour has no “${name}”`);
  return readme.slice(start).split(/\n(?=\*\*|## )/)[0];
}

/** The cells of a table's rows, without the heading. */
function table(text) {
  return text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| these") && !line.startsWith("| file"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const bold = (text) => [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, words]) => words);
const code = (text) => [...text.matchAll(/`(.+?)`/g)].map(([, words]) => words);

const vsix = packaged();
if (!vsix) throw new Error("There is no penholder.vsix to install: run `npm run package` first.");
const counts = { passed: 0, failed: 0 };
const files = Object.fromEntries(readdirSync(examples).map((name) => [name, join(examples, name)]));
const desk = new Desk({ files, settings: { "editor.wordWrap": "on" } });

async function step(window, name, run) {
  // Once more where it fails: an editor on a busy machine loses a key now and then. It is told.
  for (const failure of ["again: ", "FAILED"]) {
    try {
      await run();
      counts.passed++;
      console.log(`ok     ${name}`);
      break;
    } catch (error) {
      if (failure === "FAILED") counts.failed++;
      console.log(`${failure} ${name}: ${error.message}`);
      await window.calm();
    }
  }
  await window.screenshot(
    `tour-${name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 50)}`,
  );
  await window.calm();
}

try {
  desk.install(vsix);
  const window = await desk.open();
  try {
    await window.openFile(statement);
    const [documents] = /\d+ documents/.exec(part("Wait a moment")) ?? [];
    await step(window, `wait: ${documents}`, () =>
      until(
        `“${documents}” in the status bar`,
        async () => (await window.statusTexts()).some((text) => text.includes(documents)),
        60_000,
      ),
    );
    for (const [words, shown] of table(part("Point"))) {
      const [place] = code(words);
      await step(window, `point: ${place}`, async () => {
        await window.openFile(statement);
        await window.goTo(locate(textOf(statement), place, { offset: 2 }));
        await window.hover(bold(shown), 30_000);
      });
    }
    await step(window, "follow: F12 opens the concept note", async () => {
      const [symbol] = code(part("Follow"));
      await window.openFile(statement);
      await window.goTo(locate(textOf(statement), symbol, { offset: 2 }));
      await window.press("F12");
      await until("the concept note", async () =>
        /concept note for the open debate/i.test(await window.flatText()),
      );
    });
    await step(window, "see who said it: Second, on partnership", async () => {
      const [command] = bold(part("See who said it").replace("**See who said it.**", ""));
      await window.openFile(statement);
      await window.command(command);
      await window.openFile(statement);
      await window.goTo(locate(textOf(statement), "Second, on partnership", { offset: 8 }));
      await viewShows(window, [/Atlantia/, /10 November 2021/, /Model paragraphs/i]);
    });
    await step(window, "compare: what the draft leaves out", async () => {
      const [begins] = /“(.+?)”/s.exec(part("Compare"))?.slice(1) ?? [];
      await window.openFile(resolution);
      await window.goTo(locate(textOf(resolution), begins.replace(/\s+/g, " "), { offset: 3 }));
      await viewShows(window, [/Conference of the Five Straits/, /fully/]);
    });
    for (const [file, ends, then] of table(part("Continue a sentence"))) {
      const [name, words] = [code(file)[0], code(ends)[0]];
      await step(window, `continue: ${words.slice(-30)}`, async () => {
        await window.openFile(name);
        const at = locate(textOf(name), words);
        await window.goTo({ line: at.line, column: at.column + words.length });
        await window.type(" ");
        let ghost = "";
        const expected = then.replace(/ \(.*/, "");
        await until(
          () => `“${expected}” in grey (it showed “${ghost}”)`,
          async () => {
            ghost = await window.ghostText();
            return (
              ghost.trim() !== "" && (expected.startsWith(ghost.trim()) || ghost.trim().startsWith(expected))
            );
          },
          30_000,
        );
        await window.press("Escape", "Control+z");
      });
    }
    for (const typed of code(part("Complete"))) {
      await step(window, `complete: ${typed}`, async () => {
        await window.openFile(statement);
        await window.press("Control+End", "Enter", "Enter");
        await window.type(typed);
        await until(`a list after “${typed}”`, async () => {
          if ((await window.suggestions()).length > 0) return true;
          await window.press("Control+Space");
          await window.page.waitForTimeout(500);
          return (await window.suggestions()).length > 0;
        });
        // What was typed goes again: the editor may have saved it.
        await window.press("Escape", "Shift+Home", "Delete", "Backspace", "Backspace");
        await until(
          "the statement as it was",
          async () => (await window.saved(statement)) === textOf(statement),
        );
      });
    }
    const [searching] = bold(part("Search").replace("**Search.**", ""));
    for (const words of code(part("Search"))) {
      await step(window, `search: ${words}`, async () => {
        await window.pick(searching, "Search Corpus");
        await window.type(words);
        await until(`results for “${words}”`, async () => (await window.quickRows()).length > 1);
      });
    }
    await step(window, "correct: the mistakes of the statement are underlined and corrected", async () => {
      await window.openFile(statement);
      const mistakes = table(readme.split("## The planted mistakes")[1]).filter(([file]) =>
        file.includes(statement),
      );
      for (const [, words, , , right] of mistakes.reverse()) {
        await window.openFile(statement);
        const now = await window.saved(statement);
        await window.goTo(locate(now, code(words)[0], { offset: 1 }));
        await window.fix(new RegExp(right.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
        await until(`“${right}”`, async () => (await window.saved(statement)).includes(right));
      }
      await until("no problem left", async () =>
        (await window.problems()).every((line) => !/un-police\.statement/.test(line)),
      );
    });
  } finally {
    await window.close();
  }
} finally {
  desk.clear();
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

/** Waits for the view Penholder to show all of these. */
async function viewShows(window, expected) {
  await until(
    `${expected.join(" and ")} in the view`,
    async () => {
      const frame = await window.webview("main#page article");
      const text = (await frame.locator("body").textContent()) ?? "";
      return expected.every((pattern) => pattern.test(text));
    },
    60_000,
  );
}
