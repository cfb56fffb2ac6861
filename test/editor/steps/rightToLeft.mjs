// 13. Text from right to left: every glyph stands where it stands without Penholder.
import { until } from "../driver.mjs";
import { arabicFiles, arabicSettings, glyphs } from "./arabic.mjs";
import { pagesWithoutPenholder, still } from "./withoutPenholder.mjs";

function difference(one, other) {
  if (one.length !== other.length) return `${one.length} lines and ${other.length}`;
  for (const [at, line] of one.entries()) {
    if (line.text !== other[at].text) return `line ${at + 1} holds other words`;
    const moved = line.places.findIndex((place, n) => Math.abs(place - other[at].places[n]) > 1);
    if (moved >= 0)
      return `“${line.text[moved >> 1]}” of line ${at + 1} (${line.text.slice(0, 60)}) is drawn at ${line.places[moved]} and without Penholder at ${other[at].places[moved]}`;
  }
  return "";
}

export const rightToLeft = [
  [
    "13 right to left: an Arabic resolution is drawn as without Penholder, glyph by glyph",
    async ({ window, desk }) => {
      const { arabic: without } = await pagesWithoutPenholder();
      desk.changeSettings({ "[plaintext]": arabicSettings, "[penholder-resolution]": arabicSettings });
      // A Latin symbol in an Arabic line is a link that harms nothing: that Penholder is there can be seen by it.
      for (const name of Object.keys(arabicFiles)) {
        await window.openFile(name);
        await until(`a link in ${name}`, () =>
          window.page.locator(".part.editor .monaco-editor .view-line .detected-link").first().isVisible(),
        );
        await window.goTo({ line: 0, column: 0 });
        const withPenholder = await still(name, () => glyphs(window));
        await window.screenshot(`13-${name.replaceAll(".", "-")}`);
        const differs = difference(withPenholder, without);
        if (differs) throw new Error(`${name}: ${differs}`);
      }
      desk.changeSettings({ "[plaintext]": {}, "[penholder-resolution]": {} });
      return `${without.length} lines, ${without.reduce((sum, line) => sum + line.text.length, 0)} glyphs in their places`;
    },
  ],
];
