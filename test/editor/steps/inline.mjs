// 5. Inline suggestions: grey text that continues a sentence as the corpus did.
import { until } from "../driver.mjs";

const opening = "Decides to remain ";

async function ghost(window, timeout = 20_000) {
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
