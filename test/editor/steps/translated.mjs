// 6. What says the same in another language: learnt from documents of our own that the corpus has in two languages.
import { until } from "../driver.mjs";

const parts = {
  en: [
    ["Requests", "Encourages", "Thanks", "Reminds"],
    ["the beekeepers", "the fishermen", "the weavers", "the ferrymen"],
    ["to repair", "to count", "to paint", "to protect"],
    ["the beehives", "the footbridges", "the orchards", "the windmills", "the barns"],
    ["before winter", "during spring", "without delay", "every month"],
  ],
  fr: [
    ["Prie", "Encourage", "Remercie", "Rappelle"],
    ["les apiculteurs", "les pêcheurs", "les tisserands", "les passeurs"],
    ["de réparer", "de compter", "de peindre", "de protéger"],
    ["les ruches", "les passerelles", "les vergers", "les moulins", "les granges"],
    ["avant l’hiver", "pendant le printemps", "sans retard", "chaque mois"],
  ],
};
const steps = [1, 4, 16, 3, 7];
const sentence = (number, language) =>
  `${parts[language].map((list, i) => list[Math.floor(number / steps[i]) % list.length]).join(" ")}`;

function resolution(number, language) {
  const paragraphs = Array.from(
    { length: 8 },
    // By its year a paragraph's versions are certain to be the same.
    (_, i) => `${i + 1}. ${sentence(number * 37 + i * 11, language)} (${1700 + number * 8 + i});`,
  );
  const organ = language === "fr" ? "L’Assemblée générale," : "The General Assembly,";
  return { text: [`A/RES/99/${900 + number}`, organ, ...paragraphs].join("\n\n") };
}
/** The last one is there in English only. */
const numbers = Array.from({ length: 13 }, (_, i) => (i === 12 ? 25 : i));
const wanted = 37 * 25 + 11 * 3;

/** Files that the scene puts into the workspace for these steps. */
export const translatedFiles = Object.fromEntries(
  numbers.flatMap((number) =>
    (number === 25 ? ["en"] : ["en", "fr"]).map((language) => [
      `reference/translated/A_RES_99_${900 + number}_${language}.txt`,
      resolution(number, language),
    ]),
  ),
);

const other = "main#page .across article";

export const translated = [
  [
    "6 translated: a French paragraph is answered with the English passage that says the same, marked as English",
    async ({ window }) => {
      await window.untitled(
        `Mesdames et Messieurs les représentants, nous vous remercions de votre présence.\n\n${sentence(wanted, "fr")};\n`,
      );
      await window.goTo({ line: 2, column: 20 });
      await window.command("Penholder: Show Similar Passages");
      // Learning begins when all of the corpus has been read.
      const frame = await window.webview(other, 240_000);
      const first = frame.locator(other).first();
      const english = sentence(wanted, "en");
      let text = "";
      await until(
        () => `“${english}” in other languages (there is: ${text})`,
        async () => {
          text = await first.innerText();
          return text.includes(english);
        },
        30_000,
      );
      if (!/In English: says about \d+ % of it \(a guess\)/.test(text))
        throw new Error(`its language is not told: ${text}`);
      const marks = await first.locator("mark").allInnerTexts();
      if (marks.length === 0) throw new Error("no words are marked");
      await first.scrollIntoViewIfNeeded();
      await window.screenshot("6-translated");
      await window.focusByClick();
      await window.discard();
      return `${text.split("\n")[0]}; marked: ${marks.join(", ")}`;
    },
  ],
  [
    "6 translated: a term is told as the corpus says it in another language, counted, with examples",
    async ({ window }) => {
      await window.untitled("We thank the ferrymen, who look after all of the windmills.\n");
      await window.goTo({ line: 0, column: 53 });
      await window.command("Penholder: Show Term in Other Languages");
      const frame = await window.webview("li strong");
      let text = "";
      await until(
        () => `moulins (it says: ${text})`,
        async () => {
          text = await frame.locator("body").innerText();
          return /“windmills” in other languages/.test(text) && /moulins \(\d+\)/.test(text);
        },
        30_000,
      );
      await window.screenshot("6-term");
      await window.command("View: Close Editor");
      await window.focusEditor("Untitled");
      await window.discard();
      return text.split("\n").find((line) => /moulins \(/.test(line));
    },
  ],
];
