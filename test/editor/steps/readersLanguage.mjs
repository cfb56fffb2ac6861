// 15. The reader's language: what Penholder says is in the editor's display language, what documents say stays as it is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../.ci/setup.mjs";
import { until } from "../driver.mjs";

const adopted =
  "Requests the keepers of the northern harbour to light their lamps and to sweep the stairs every evening;";
const draft = "draft.resolution.md";
const text = `The Security Council,

Recalling its resolution 1540 (2004),

Taking note of document A/C.3/77/L.12/Rev.1,

Commending UNMISS,

1. Requests the keepers of the northern harbour to light their lamps and to sweep the steps every evening;

2. Dec`;

/** A desk whose editor is in a language, with one adopted text beside the draft. */
export const reader = (language) => ({
  language,
  files: {
    "corpus/A_RES_99_901.txt": {
      text: `A/RES/99/901\n\nThe General Assembly,\n\n1. ${adopted}\n\n2. Decides to remain seized of the matter.\n`,
    },
    [draft]: { text },
    ".penholder.json": { text: '{ "checks": { "doubled-word": "off" } }\n' },
  },
});

/** In each language: what hovers say, the passage's kind in the view, and what stands beside a verb in the list. */
const said = {
  fr: {
    document: ["Conseil de sécurité, résolution", "28 avril 2004", "Document officiel"],
    committee: ["Assemblée générale, Troisième Commission"],
    term: ["opération de maintien de la paix"],
    verb: ["dispositif", "demande ou décide", "selon notre lecture"],
    view: "adopté",
    offered: /dispositif · [\d\s\u202f\u00a0]+ fois/,
    check: ["Un mot répété deux fois de suite"],
  },
  ar: {
    document: ["مجلس الأمن، قرار", "28 نيسان/أبريل 2004", "الوثيقة الرسمية"],
    committee: ["الجمعية العامة، اللجنة الثالثة"],
    term: ["عملية حفظ سلام"],
    verb: ["المنطوق", "يطلب أو يقرر", "بحسب قراءتنا"],
    view: "معتمد",
    offered: /المنطوق · [\d,]+ مرة/,
    check: ["كلمة مكررة مرتين متتاليتين"],
  },
  ru: {
    document: ["Совет Безопасности, резолюция", "28 апреля 2004", "Официальный документ"],
    committee: ["Генеральная Ассамблея, Третий комитет"],
    term: ["операция по поддержанию мира"],
    verb: ["постановляющая часть", "просит или постановляет", "наша оценка"],
    view: "принято",
    offered: /постановляющая часть · [\d\s\u202f\u00a0]+ раза?/,
    check: ["Слово, стоящее два раза подряд"],
  },
};
export const readersLanguages = Object.keys(said);

const card = "main#page article";

export function readersSteps(language) {
  const words = said[language];
  const titles = JSON.parse(readFileSync(join(root, `package.nls.${language}.json`), "utf8"));
  const at = (place, offset = 2) => ({ place, offset });
  const hovers = [
    ["document", at("resolution 1540")],
    ["committee", at("A/C.3/77")],
    ["term", at("UNMISS")],
    ["verb", at("Requests")],
  ];
  return [
    ...hovers.map(([what, { place, offset }]) => [
      `15 reader's language ${language}: the hover on a ${what}`,
      async ({ window }) => {
        await window.openFile(draft);
        await window.goTo(window.place(draft, place, { offset }));
        const seen = await window.hover(words[what]);
        await window.screenshot(`15-${language}-hover-${what}`);
        await window.closeHover();
        return seen.replace(/\s+/g, " ").slice(0, 200);
      },
    ]),
    [
      `15 reader's language ${language}: what a check is, in the file of a folder's choices`,
      async ({ window }) => {
        await window.openFile(".penholder.json");
        await window.goTo(window.place(".penholder.json", "doubled-word", { offset: 3 }));
        const seen = await window.hover(words.check);
        await window.screenshot(`15-${language}-choices`);
        await window.closeHover();
        return seen.replace(/\s+/g, " ").slice(0, 200);
      },
    ],
    [
      `15 reader's language ${language}: the view tells a passage's kind and how near it is`,
      async ({ window }) => {
        await window.openFile(draft);
        await window.goTo(window.place(draft, "sweep the steps"));
        await window.command(`Penholder: ${titles["command.showSimilarPassages"]}`);
        const frame = await window.webview(card, 120_000);
        let seen = "";
        await until(
          () => `${words.view} and the adopted passage (it shows: ${seen.slice(0, 300)})`,
          async () => {
            seen = await frame.locator(card).first().innerText();
            // The kind is drawn in capitals where the script has them.
            return seen.includes("northern harbour") && seen.toLowerCase().includes(words.view);
          },
          60_000,
        );
        await window.screenshot(`15-${language}-similar`);
        return seen.replace(/\s+/g, " ").slice(0, 200);
      },
    ],
    [
      `15 reader's language ${language}: what stands beside a verb in the list`,
      async ({ window }) => {
        await window.openFile(draft);
        await window.goTo(window.place(draft, "2. Dec", { offset: 6 }));
        let seen = "";
        await until(
          () => `${words.offered} beside “Decides” (it shows: ${seen.slice(0, 300)})`,
          async () => {
            const labels = await window.suggestions();
            seen = labels.join(" / ");
            // What stands beside a line is shown for the line that is chosen.
            if (words.offered.test(seen)) return true;
            if (labels.some((label) => label.startsWith("Decides"))) await window.press("ArrowDown");
            else if (labels.length > 0) await window.press("Escape");
            else await window.press("Control+Space");
            await window.page.waitForTimeout(300);
            return false;
          },
        );
        await window.screenshot(`15-${language}-completion`);
        await window.press("Escape");
        return seen.slice(0, 200);
      },
    ],
  ];
}
