// 1, the next time: the store persists, and only what changed is read. And: Restricted Mode.
import { until } from "../driver.mjs";
import { documentsRead } from "./status.mjs";

export const again = [
  [
    "1 the second time the corpus is there at once",
    async ({ window, scene, notes }) => {
      await window.openFile(scene.draft);
      const started = Date.now();
      const documents = await documentsRead(window, 30_000);
      await window.screenshot("1-status-second-time");
      const seconds = (Date.now() - started) / 1000;
      if (documents !== notes.documents) throw new Error(`${documents} documents, ${notes.documents} before`);
      return `${documents} documents after ${seconds.toFixed(1)} s`;
    },
  ],
  [
    "2 hover works at once in the window opened again",
    async ({ window, scene }) => {
      await window.openFile(scene.draft);
      await window.goTo(window.place(scene.draft, "UNMISS", { offset: 2 }));
      await window.hover(["United Nations Mission in South Sudan"]);
      await window.closeHover();
    },
  ],
];

export const restricted = [
  [
    "Restricted Mode: the folder is not trusted, and hover, checks and search work",
    async ({ window, scene }) => {
      await window.openFile(scene.draft);
      await until("the window to say that it is in Restricted Mode", async () => {
        const texts = await window.page.locator(".part.banner, .statusbar-item").allInnerTexts();
        return texts.some((text) => /Restricted Mode/.test(text));
      });
      await until("the draft's findings", async () =>
        (await window.problems()).some((row) => row.includes("acronym-not-introduced")),
      );
      await window.command("View: Hide Panel");
      await window.pick("Penholder: Search Corpus", "Search Corpus");
      await window.type("host country");
      await until("passages", async () =>
        (await window.quickRows()).some((row) => /(Adopted|Spoken|Model wording) · /.test(row)),
      );
      await window.press("Escape");
      await window.openFile(scene.draft);
      await window.goTo(window.place(scene.draft, "UNMISS", { offset: 2 }));
      await window.hover(["United Nations Mission in South Sudan"]);
      await window.screenshot("0-restricted");
      await window.closeHover();
    },
  ],
];
