// 6. The same paragraph in other languages, and who said what: side by side, the filter of the view, the own delegation.
import { until } from "../driver.mjs";

/** A resolution of our own in three languages; the lamp is in no other document. */
const versions = {
  "S_RES_2518_2020.txt": `S/RES/2518(2020)

The Security Council,

Recalling its resolution 2185 (2014) and the report of the Secretary-General (S/2019/118) on harbour lamps,

1. Requests the Secretary-General to train 340 keepers of harbour lamps before 30 June 2021;

2. Urges the Government of Mali to protect the women and children who keep the lamps of the old harbour;

3. Decides to remain seized of the matter of harbour lamps.
`,
  "S_RES_2518_fr.txt": `S/RES/2518(2020)

Le Conseil de sécurité,

Rappelant sa résolution 2185 (2014) et le rapport du Secrétaire général (S/2019/118) sur les lampes du port,

1. Prie le Secrétaire général de former 340 gardiens des lampes du port avant le 30 juin 2021 ;

2. Engage vivement le Gouvernement malien à protéger les femmes et les enfants qui veillent sur les lampes du vieux port ;

3. Décide de rester saisi de la question des lampes du port.
`,
  "S_RES_2518_ar.txt": `S/RES/2518(2020)

إن مجلس الأمن،

إذ يشير إلى قراره 2185 (2014) وإلى تقرير الأمين العام (S/2019/118) عن مصابيح الميناء،

1 - يطلب إلى الأمين العام أن يدرب 340 من حراس مصابيح الميناء قبل 30 حزيران/يونيه 2021؛

2 - يحث حكومة مالي على حماية النساء والأطفال الذين يرعون مصابيح الميناء القديم؛

3 - يقرر أن تبقى مسألة مصابيح الميناء قيد نظره.
`,
};

/** Files that the scene puts into the workspace for these steps. */
export const languageFiles = Object.fromEntries(
  Object.entries(versions).map(([name, text]) => [`reference/languages/${name}`, { text }]),
);

const paragraph =
  "Urges the Government of Mali to protect the women and children who keep the lamps of the old harbour;";

async function inThemes(window, desk, picture) {
  for (const [name, theme] of [
    ["light", undefined],
    ["dark", "Default Dark Modern"],
    ["contrast", "Default High Contrast"],
  ]) {
    desk.changeSettings({ "workbench.colorTheme": theme });
    await window.page.waitForTimeout(1500);
    await window.screenshot(`${picture}-${name}`);
  }
  desk.changeSettings({ "workbench.colorTheme": undefined });
}

export const languages = [
  [
    "6 languages: a paragraph and its counterparts side by side, Arabic from the right",
    async ({ window, desk }) => {
      await window.untitled(`The Security Council,\n\n${paragraph}\n`);
      await window.goTo({ line: 2, column: 10 });
      await window.command("Penholder: Show Paragraph in Other Languages");
      const frame = await window.webview("td");
      const text = await frame.locator("body").innerText();
      if (!/Engage vivement/.test(text) || !/يحث حكومة مالي/.test(text)) throw new Error(`it says ${text}`);
      const direction = await frame
        .locator('td[lang="ar"]')
        .evaluate((cell) => getComputedStyle(cell).direction);
      if (direction !== "rtl") throw new Error(`Arabic runs ${direction}`);
      await inThemes(window, desk, "6-languages");
      await window.command("View: Close Editor");
      return text.replace(/\s+/g, " ").slice(0, 200);
    },
  ],
  [
    "6 languages: the view is narrowed by keyboard, and remembers it",
    async ({ window, desk }) => {
      await window.focusEditor("Untitled");
      await window.goTo({ line: 2, column: 10 });
      await window.command("Penholder: Show Similar Passages");
      const frame = await window.webview("#filter summary");
      await frame.locator("#filter summary").focus();
      await window.page.keyboard.press("Enter");
      const organ = frame.locator("#filter").getByLabel("Organ");
      await organ.fill("Nobody at all");
      await organ.press("Tab");
      await until("nothing that passes", async () =>
        /Nothing that passes the filter/.test(await frame.locator("#page").innerText()),
      );
      await organ.fill("Security Council");
      await frame.locator("#filter").getByLabel("Language").selectOption("fr");
      await until("the summary", async () =>
        /Filter: Security Council, French/.test(await frame.locator("#filter summary").innerText()),
      );
      await window.page.waitForTimeout(800);
      await inThemes(window, desk, "6-filter");
      await frame.getByRole("button", { name: "Clear Filter" }).click();
      await until("all again", async () => (await frame.locator("article").count()) > 0);
      await until("an empty field", async () => (await organ.inputValue()) === "");
      await window.discard();
    },
  ],
];
