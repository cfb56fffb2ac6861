// 23. By keyboard in the draft itself: hovers, grey text, what is wrong and its fixes.
import { until } from "../driver.mjs";
import { backInDraft, inWords, run, spoken } from "../keys.mjs";

const statement = "un-police.statement.md";

/** Opens the hover at the cursor, and goes into it by asking for it once more. */
async function intoHover(window, expected) {
  await window.hover(expected);
  const inHover = () => window.page.evaluate(() => document.activeElement?.closest(".monaco-hover") !== null);
  await until("the keyboard in the hover", async () => {
    if (await inHover()) return true;
    await window.press("Control+k", "Control+i");
    return inHover();
  });
}

/** The link that has the keyboard, and whether that can be seen; undefined where no link has it. */
const focusedLink = (window) =>
  window.page.evaluate(() => {
    const one = document.activeElement;
    if (one?.tagName !== "A") return undefined;
    return { name: one.textContent, seen: getComputedStyle(one).outlineStyle !== "none" };
  });

export const keyboardInDraft = [
  [
    "23 keyboard: a hover is opened, gone into and left, and its “more” is followed",
    async ({ window }) => {
      await window.openFile(statement);
      await window.goTo(window.place(statement, "UNMISS have", { offset: 2 }));
      await intoHover(window, ["United Nations Mission in South Sudan", "more"]);
      await window.press("Escape");
      await until("the end of the hover", async () => (await window.hoverText()) === "");
      await backInDraft(window, "Escape in the hover");
      await intoHover(window, ["more"]);
      const passed = [];
      while (passed.at(-1) !== "more") {
        await window.press("Tab");
        const link = await focusedLink(window);
        passed.push(link?.name ?? "–");
        if (link?.seen === false) throw new Error(`the keyboard cannot be seen on “${link.name}”`);
        if (passed.length > 12) throw new Error(`Tab leads to ${passed.join(" / ")}`);
      }
      await window.screenshot("23-hover-more");
      await window.press("Enter");
      await window.webview("strong");
      await run(window, "View: Close Editor");
      await window.focusEditor(statement);
      return passed.join(" / ");
    },
  ],
  [
    "23 keyboard: grey text is taken by the word, and whole",
    async ({ window }) => {
      await window.openFile(statement);
      const behind = "must therefore be planned";
      await window.goTo(window.place(statement, behind, { offset: behind.length }));
      await window.type(" ");
      let grey = "";
      await until("grey text", async () => {
        grey = (await window.ghostText()).trim();
        return grey !== "";
      });
      const [word] = grey.split(" ");
      await window.press("Control+ArrowRight");
      await until(`“${word}” in the draft`, async () =>
        (await window.flatText()).includes(`${behind} ${word}`),
      );
      await window.press("Tab");
      await until("all of it", async () => {
        const text = await window.flatText();
        return text.includes(`${behind} ${grey}`) && (await window.ghostText()).trim() !== grey;
      });
      await backInDraft(window, "Tab on grey text");
      await run(window, "File: Revert File");
      return grey;
    },
  ],
  [
    "23 keyboard: F8 goes to what is wrong, and its fix is taken",
    async ({ window }) => {
      await window.openFile(statement);
      await window.goTo(window.place(statement, "Fourth, on safety"));
      await window.press("F8");
      const wrong = window.page.locator(".marker-widget");
      await until("what is wrong", () => wrong.first().isVisible());
      await window.screenshot("23-f8");
      const said = (await wrong.first().innerText()).replace(/\s+/g, " ").trim();
      await window.press("Control+.");
      const fixes = window.page.locator(".action-widget .monaco-list-row.action");
      await until("its fixes", () => fixes.first().isVisible());
      inWords(await spoken(window.page, ".action-widget .monaco-list-row.action"));
      await window.press("Enter");
      await until("the year", async () => (await window.flatText()).includes("2518 (2020)"));
      await window.press("Escape", "Escape");
      await backInDraft(window, "what is wrong");
      await run(window, "File: Revert File");
      return said.slice(0, 100);
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
];
