// 5. Inline suggestions: grey text that continues a sentence as the corpus did.
import { patience, until } from "../driver.mjs";

const opening = "Decides to remain ";
const quotation =
  "Reaffirming its commitment to the purposes and principles of the Charter of the United Nations, we speak as friends.";

async function ghost(window, timeout = patience) {
  let text = "";
  await until(
    async () => `grey text behind “${opening}” (the editor shows ${(await window.editorText()).slice(-200)})`,
    async () => {
      text = await window.ghostText();
      return text.trim() !== "";
    },
    timeout,
  );
  return text;
}

export const inline = [
  [
    "5 a sentence that the corpus has continued before is continued in grey, and Tab accepts it",
    async ({ window }) => {
      await window.untitled("");
      await window.type(opening);
      const text = await ghost(window);
      await until("the source of the suggestion in the status bar", async () =>
        (await window.statusTexts()).some((item) => /Suggested from/.test(item)),
      );
      const source = (await window.statusTexts()).find((item) => /Suggested from/.test(item)).trim();
      await window.screenshot("5-inline");
      if (!/seized of the matter/.test(text)) throw new Error(`it suggests: ${text}`);
      await window.press("Tab");
      await until("the words in the draft", async () =>
        /Decides to remain .*seized of the matter/.test((await window.editorText()).replaceAll("\n", "")),
      );
      await until("the grey text to be gone", async () => (await window.ghostText()).trim() === "");
      await window.screenshot("5-inline-accepted");
      await window.discard();
      return `“${text.trim()}”; ${source}`;
    },
  ],
  [
    "5 in a statement a name that the draft has introduced goes on in grey, and the status bar names the line",
    async ({ window }) => {
      await window.untitled("");
      await window.type(
        "We thank the Lamplighters Mutual Fund, and the Lamplighters Mutual Fund thanks us. We ask the Lamplighters ",
      );
      await until("grey text", async () => /Mutual Fund/.test(await window.ghostText()));
      const text = await window.ghostText();
      await until("its line in the status bar", async () =>
        (await window.statusTexts()).some((item) => /Suggested from this draft, line 1/.test(item)),
      );
      await window.screenshot("5-inline-statement");
      await window.discard();
      return `“${text.trim()}”`;
    },
  ],
  [
    "5 the editor's own keys go through lengths and alternatives, and take a suggestion word by word",
    async ({ window }) => {
      await window.untitled("");
      await window.type(opening);
      await until("grey text", async () => (await window.ghostText()).trim() !== "");
      const first = await window.ghostText();
      await window.screenshot("5-inline-first");
      await window.press("Alt+BracketRight");
      await until(`another suggestion than ${first}`, async () => {
        const text = (await window.ghostText()).trim();
        return text !== "" && text !== first.trim();
      });
      const second = await window.ghostText();
      await window.screenshot("5-inline-next");
      await window.press("Control+ArrowRight");
      const [word] = second.trim().split(/\s+/);
      await until(`the cursor behind “${word}”`, async () => {
        const column = await window.cursorColumn();
        return column >= opening.length + word.length + 1 && column <= opening.length + word.length + 2;
      });
      await window.screenshot("5-inline-word");
      await window.discard();
      return `“${first.trim()}”, then “${second.trim()}”`;
    },
  ],
  [
    "5 a list on demand offers the same continuations with their source",
    async ({ window }) => {
      await window.untitled("");
      await window.type("Requests the Secretary-General to ");
      await window.page.waitForTimeout(400);
      let labels = [];
      await until("a list of continuations", async () => {
        labels = await window.suggestions();
        if (labels.length > 0) return true;
        await window.press("Control+Space");
        await window.page.waitForTimeout(600);
        return false;
      });
      await window.press("Control+Space");
      await window.page.waitForTimeout(600);
      await window.screenshot("5-continuations");
      await window.press("Escape");
      await window.discard();
      return labels.slice(0, 3).join(" / ");
    },
  ],
  [
    "5 where a paragraph of a resolution begins, the list offers the verbs that open one",
    async ({ window }) => {
      await window.untitled("The Security Council,\n\nRecalling the reports of the keepers,\n\n1. ");
      // So soon after an edit a list counts as the editor's own idea, and is kept away.
      await window.page.waitForTimeout(500);
      let labels = [];
      await until(
        () => `a list with “Decides” (it shows: ${labels.slice(0, 8).join(" / ") || "nothing"})`,
        async () => {
          labels = await window.suggestions();
          if (labels.some((label) => /Decides/.test(label))) return true;
          await window.press("Control+Space");
          await window.page.waitForTimeout(600);
          return false;
        },
      );
      await window.screenshot("5-opening-verbs");
      await window.press("Escape");
      await window.discard();
      return labels.slice(0, 5).join(" / ");
    },
  ],
  [
    "5 the passages that a draft quotes are listed with their sources",
    async ({ window }) => {
      await window.untitled("");
      await window.type(opening);
      await until("grey text", async () => (await window.ghostText()).trim() !== "");
      await window.press("Tab");
      await window.press("Enter");
      await window.press("Enter");
      await window.paste(quotation);
      await window.command("Penholder: List Quoted Passages");
      await until("the list", async () => (await window.quickRows()).some((row) => /words/.test(row)));
      const rows = await window.quickRows();
      await window.screenshot("5-quoted-passages");
      await window.press("Escape");
      await window.discard();
      return rows[0];
    },
  ],
  [
    "5 with the setting off nothing is suggested; on again it is",
    async ({ window, desk }) => {
      desk.changeSettings({ "penholder.inlineSuggestions.enabled": false });
      await window.untitled("");
      // The setting travels to the server, which takes its offer back: from then on the grey text stays away.
      await until("no more grey text", async () => {
        await window.empty();
        await window.type(opening);
        try {
          await until("grey text", async () => (await window.ghostText()).trim() !== "", 2_500);
          return false;
        } catch {
          return true;
        }
      });
      await window.screenshot("5-inline-off");
      desk.changeSettings({ "penholder.inlineSuggestions.enabled": true });
      await until(
        "grey text again",
        async () => {
          await window.empty();
          await window.type(opening);
          await until("grey text", async () => (await window.ghostText()).trim() !== "", 2_500);
          return true;
        },
        30_000,
      );
      await window.discard();
    },
  ],
];
