// 6. Completion of symbols, of resolution numbers in prose, and of terms and acronyms; and the calm while one types prose.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../.ci/setup.mjs";
import { until } from "../driver.mjs";

/** Typed → what the list must offer, and what must stand in the draft once its first line is accepted. */
const cases = [
  ["S/RES/25", /S\/RES\/25\d\d/, /S\/RES\/25\d\d ?\(20(19|20|21)\)/],
  ["in accordance with resolution 25", /25\d\d/, /resolution 25\d\d \(20\d\d\)/],
  ["We thank MINUS", /MINUSCA|MINUSMA/, /We thank .*MINUS(CA|MA)/],
];

/** The beginning of a real speech, or of the example's, and what in it a list is for. */
function speech() {
  const real = join(root, "../shared/corpus/statements/DEU_74_2019.txt");
  const file = existsSync(real) ? real : join(root, "examples/un-police.statement.md");
  return readFileSync(file, "utf8").replace(/\s+/g, " ").slice(0, 1200);
}

const completions = cases.map(([typed, offered, accepted]) => [
  `6 completion after “${typed}”`,
  async ({ window }) => {
    await window.untitled("");
    await window.type(typed);
    // Pressed at once behind the last letter, and once more where it came before the editor heard of that letter.
    await window.press("Control+Space");
    let labels = [];
    let looked = 0;
    await until(
      () => `a list with ${offered} (it shows: ${labels.slice(0, 8).join(" / ") || "nothing"})`,
      async () => {
        labels = await window.suggestions();
        if (labels.some((label) => offered.test(label))) return true;
        // The editor's own words of other open texts, once shown, stay for the length of the word.
        if (labels.length > 0) await window.press("Escape");
        // Asked again too soon the editor gives up what it has asked: on a busy machine nothing would ever come.
        if (labels.length > 0 || ++looked % 30 === 0) await window.press("Control+Space");
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

/** Opens an empty statement with the keyboard in it. */
async function statement(window) {
  await window.newDraft("Penholder: New Statement");
  await window.empty();
}

/** Notes every list that opens, with its first row, from now on. */
function watchLists(window) {
  return window.page.evaluate(() => {
    window.listsSeen = [];
    let shown = false;
    clearInterval(window.listsWatch);
    window.listsWatch = setInterval(() => {
      const row = document.querySelector(".suggest-widget.visible .monaco-list-row");
      if (row && !shown) window.listsSeen.push(row.getAttribute("aria-label") ?? row.textContent);
      shown = row !== null;
    }, 20);
  });
}

export const completion = [
  ...completions,
  [
    "6 completion: a speech is typed without a list at every name",
    async ({ window }) => {
      const text = speech();
      await statement(window);
      await watchLists(window);
      await window.type(text, 25);
      const seen = await window.page.evaluate(() => window.listsSeen);
      await window.screenshot("6-completion-speech");
      await window.discard();
      const words = text.split(" ").length;
      if (seen.length > words / 150 + 1)
        throw new Error(`${seen.length} lists in ${words} words: ${seen.join(" / ")}`);
      return `${seen.length} lists in ${words} words${seen.length > 0 ? `: ${seen.join(" / ")}` : ""}`;
    },
  ],
  [
    "6 completion: Tab takes what grey text shows; a name within prose opens no list, Ctrl+Space does",
    async ({ window }) => {
      await statement(window);
      await watchLists(window);
      await window.type("We condemn the attacks on the United Nat", 40);
      await window.page.waitForTimeout(1000);
      const seen = await window.page.evaluate(() => window.listsSeen);
      if (seen.length > 0) throw new Error(`a list opened: ${seen.join(" / ")}`);
      await window.press("Control+Space");
      await until("the list that was asked for", async () =>
        (await window.suggestions()).some((row) => /United Nations/.test(row)),
      );
      await window.screenshot("6-completion-asked");
      await window.press("Escape");
      await window.empty();
      await window.type("We recall resolution 1325", 40);
      await until("the year", async () => /1325 \(2000\)/.test((await window.suggestions())[0] ?? ""));
      await window.screenshot("6-completion-by-itself");
      await window.press("Tab");
      await until("the year in the draft", async () => /1325 \(2000\)/.test(await window.flatText()));
      await window.discard();
    },
  ],
];
