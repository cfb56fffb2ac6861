// 14. The writing room: in a draft of ours nothing stands around the text, and a line has a length that can be read.
import { until } from "../driver.mjs";

const paragraphs = [
  "Thank you, Madam President. My delegation thanks the briefers, and joins those who have asked for a clear mandate, for the means that it takes, and for an honest word to the host country and to its people.",
  "The police of the United Nations serve where nobody else does. They walk, they listen, and they come back the next day; what they learn there is worth more than any report that reaches this room in time for the debate.",
];
export const roomFiles = {
  "room.statement.md": { text: `# Police in the field\n\n${paragraphs.join("\n\n")}\n` },
};

/** What of the editor's furniture is on the page, and the longest line in characters. */
function room({ page }) {
  return page.evaluate(() => {
    const editor = document.querySelector(".part.editor .monaco-editor");
    const seen = (selector) =>
      [...editor.querySelectorAll(selector)].some((element) => element.getBoundingClientRect().width > 1);
    const lines = [...editor.querySelectorAll(".view-line")].map((line) => line.textContent.trimEnd());
    return {
      minimap: seen(".minimap"),
      numbers: seen(".line-numbers"),
      folding: seen(".codicon-folding-expanded"),
      gutter: Math.round(editor.querySelector(".margin").getBoundingClientRect().width),
      longest: Math.max(...lines.map((line) => line.length)),
    };
  });
}

export const writingRoom = [
  [
    "14 writing room: a draft stands alone on the page in lines of 80 characters; a person's own settings go before",
    async ({ window, desk }) => {
      const { page } = window;
      let seen = {};
      const shows = (what, fits) =>
        until(
          () => `${what} (it is: ${JSON.stringify(seen)})`,
          async () => {
            seen = await room(window);
            return fits(seen);
          },
        );
      // Not Penholder's wish, but that of the desk's own settings: see calmSettings.
      desk.changeSettings({ "editor.minimap.enabled": true });
      await page.setViewportSize({ width: 1280, height: 800 });
      try {
        await window.openFile("room.statement.md");
        const quiet = ({ minimap, numbers, folding, gutter, longest }) =>
          !minimap && !numbers && !folding && gutter < 40 && longest > 60 && longest <= 80;
        await shows("nothing around the text", quiet);
        const measured = JSON.stringify(seen);
        await window.screenshot("14-room-light");
        desk.changeSettings({ "workbench.colorTheme": "Default Dark Modern" });
        await until("the dark theme", () => page.locator(".monaco-workbench.vs-dark").isVisible());
        await window.screenshot("14-room-dark");
        // 200 % of a window 1280 pixels wide leaves 640.
        await page.setViewportSize({ width: 640, height: 400 });
        await shows("the text within the window", ({ minimap, longest }) => !minimap && longest > 20);
        await window.screenshot("14-room-dark-200");
        desk.changeSettings({ "workbench.colorTheme": "Default Light Modern" });
        await until("the light theme", () => page.locator(".monaco-workbench.vs").isVisible());
        await window.screenshot("14-room-light-200");
        await page.setViewportSize({ width: 1280, height: 800 });
        desk.changeSettings({
          "[penholder-statement]": { "editor.minimap.enabled": true, "editor.lineNumbers": "on" },
        });
        await shows(
          "the minimap and the numbers that were asked for",
          ({ minimap, numbers }) => minimap && numbers,
        );
        return measured;
      } finally {
        desk.changeSettings({
          "[penholder-statement]": {},
          "editor.minimap.enabled": false,
          "workbench.colorTheme": "Default Light Modern",
        });
        await page.setViewportSize({ width: 1440, height: 900 });
      }
    },
  ],
];
