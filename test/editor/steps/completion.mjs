// 6. Completion of symbols, of resolution numbers in prose, and of terms and acronyms.
import { until } from "../driver.mjs";

/** Typed → what the list must offer, and what must stand in the draft once its first line is accepted. */
const cases = [
  ["S/RES/25", /S\/RES\/25\d\d/, /S\/RES\/25\d\d ?\(20(19|20|21)\)/],
  ["in accordance with resolution 25", /25\d\d/, /resolution 25\d\d \(20\d\d\)/],
  ["We thank MINUS", /MINUSCA|MINUSMA/, /We thank .*MINUS(CA|MA)/],
];

export const completion = cases.map(([typed, offered, accepted]) => [
  `6 completion after “${typed}”`,
  async ({ window }) => {
    await window.untitled("");
    await window.type(typed);
    let labels = [];
    await until(
      () => `a list with ${offered} (it shows: ${labels.slice(0, 8).join(" / ") || "nothing"})`,
      async () => {
        labels = await window.suggestions();
        if (labels.some((label) => offered.test(label))) return true;
        if (labels.length === 0) await window.press("Control+Space");
        await window.page.waitForTimeout(400);
        return false;
      },
    );
    await window.screenshot(`6-completion-${typed.replace(/\W+/g, "-").toLowerCase()}`);
    if (!offered.test(labels[0])) throw new Error(`first comes: ${labels.slice(0, 5).join(" / ")}`);
    await window.press("Enter");
    await until(
      async () => `${accepted} in the draft (it holds: ${await window.editorText()})`,
      async () => accepted.test((await window.editorText()).replaceAll("\n", " ")),
      5_000,
    );
    const text = await window.editorText();
    await window.discard();
    return `${labels.slice(0, 3).join(" / ")} → ${text}`;
  },
]);
