// 2. Hover: terms, references, and the nearest passage of the corpus.
import { until } from "../driver.mjs";
import { halfRemembered } from "../scene.mjs";

/** Word of the draft → what its hover must say. Definitions are only required to be there: `sentence`. */
const sentence = /\p{Lu}[^.]{25,}\./u;
const terms = [
  ["UNMISS", ["United Nations Mission in South Sudan", sentence]],
  [
    "MINUSCA",
    [
      "United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic",
      sentence,
    ],
  ],
  ["UNPOL", [/United Nations police/i, sentence]],
  ["DPO", ["Department of Peace Operations", sentence]],
  ["host country", [/host (country|state)/i, sentence]],
  ["Under-Secretary-General", ["Under-Secretary-General", sentence]],
];
const references = [
  ["S/2023/646", ["S/2023/646", /2023/], "S/2023/646"],
  ["Security Council Resolution 2518", ["S/RES/2518", "Security Council", "30 March 2020"], "S/RES/2518"],
  ["New Agenda for Peace", ["A/77/CRP.1/Add.8", /New Agenda for Peace/], "A/77/CRP.1/Add.8"],
];

async function hoverOn(window, scene, words, expected) {
  await window.openFile(scene.draft);
  await window.goTo(window.place(scene.draft, words, { offset: Math.min(2, words.length - 1) }));
  const text = await window.hover(expected);
  await window.screenshot(`2-hover-${words.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`);
  return text;
}

/** Addresses that the hover links to. */
async function hoverLinks(window) {
  return window
    .hovers()
    .locator("a:visible")
    .evaluateAll((links) => links.map((link) => decodeURIComponent(link.dataset.href ?? link.href)));
}

export const hovers = [
  ...terms.map(([words, expected]) => [
    `2 hover on ${words}`,
    async ({ window, scene }) => {
      const text = await hoverOn(window, scene, words, expected);
      await window.closeHover();
      return text.replace(/\s+/g, " ").slice(0, 160);
    },
  ]),
  ...references.map(([words, expected, symbol]) => [
    `2 hover on ${words}`,
    async ({ window, scene }) => {
      const text = await hoverOn(window, scene, words, expected);
      const links = await hoverLinks(window);
      if (!links.some((link) => link.includes("docs.un.org") && link.includes(symbol)))
        throw new Error(`no link to the official document among: ${links.join(", ") || "none"}`);
      await window.closeHover();
      return text.replace(/\s+/g, " ").slice(0, 200);
    },
  ]),
  [
    "2 hover on Resolution 2518: three lines, and more on a page: who refers to it, the other languages of a term",
    async ({ window, scene }) => {
      const text = await hoverOn(window, scene, "Resolution 2518", ["2518"]);
      const ours = window.hovers().filter({ hasText: "more" });
      const lines = await ours.locator("p").count();
      if (lines !== 3) throw new Error(`${lines} lines: ${text}`);
      await window.hovers().locator("a", { hasText: "more" }).click();
      const frame = await window.webview("strong");
      const page = await frame.locator("body").innerText();
      await window.page.waitForTimeout(600);
      await window.screenshot("2-hover-more");
      if (!/2518/.test(page) || !/refer|corpus/i.test(page)) throw new Error(`it says: ${page}`);
      await window.command("View: Close Editor");
      return page.replace(/\s+/g, " ").slice(-160);
    },
  ],
  [
    "2 hover on the verb of an operative paragraph; nothing on resolution and mandate until they are selected",
    async ({ window }) => {
      const text =
        "The Security Council,\n\n1. Urges the parties to honour the resolution and the lamps of the mandate;\n";
      await window.untitled(text);
      await window.goTo({ line: 2, column: 5 });
      const verb = await window.hover(["operative", /strength \d of \d/, /Security Council’s/]);
      await window.screenshot("2-hover-verb");
      await window.closeHover();
      const column = text.split("\n")[2].indexOf("mandate");
      await window.select({ line: 2, column }, "mandate".length);
      await window.hover(["mandate", sentence]);
      await window.screenshot("2-hover-selected");
      await window.closeHover();
      await window.discard();
      return verb.replace(/\s+/g, " ").slice(0, 200);
    },
  ],
  [
    "2 hover on a paragraph that resembles a passage shows it with its source",
    async ({ window, scene }) => {
      const { text, original } = halfRemembered(scene.corpus);
      await window.untitled(`${text}\n`);
      // A word that is no term: the middle of the paragraph's last line.
      const word = text.split(" ").at(-2);
      await window.goTo({ line: 0, column: text.lastIndexOf(word) + 1 });
      const words = original.split(" ");
      const shared = words.slice(0, 5).join(" ");
      const seen = await window.hover([shared]);
      await window.screenshot("2-hover-paragraph");
      await window.closeHover();
      await window.discard();
      return seen.replace(/\s+/g, " ").slice(0, 200);
    },
  ],
  [
    "2 text from a corpus is shown as text, never as markup",
    async ({ window }) => {
      await window.openFile("hostile-draft.txt");
      await window.goTo(window.place("hostile-draft.txt", "lighthouse keepers", { offset: 2 }));
      await until(
        "a hover on the paragraph",
        async () => {
          await window.hover(["lighthouse"], 5_000);
          return true;
        },
        60_000,
      );
      await window.screenshot("2-hover-hostile");
      const inside = window.hovers();
      const images = await inside.locator("img").count();
      const links = await hoverLinks(window);
      if (images > 0) throw new Error("an image of the corpus text was drawn");
      // The one command that a hover may run is ours, with the address of a page of ours.
      const ours = /^command:penholder\.showMore\?\["penholder:[^"]*"\]$/;
      if (links.some((link) => /^command:|evil/.test(link) && !ours.test(link)))
        throw new Error(`it links to ${links.join(", ")}`);
      await window.closeHover();
    },
  ],
];
