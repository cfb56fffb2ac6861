// 1, the next time: the store persists, and only what changed is read. And: Restricted Mode.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { until } from "../driver.mjs";
import { documentsRead } from "./status.mjs";

export const again = [
  [
    "1 the second time the corpus is there at once",
    async ({ window, desk, scene, notes }) => {
      await window.openFile(scene.draft);
      const stores = readdirSync(join(desk.userData, "User/globalStorage/penholder.penholder/corpora"));
      if (stores.length !== 1) throw new Error(`stores: ${stores.join(", ")}`);
      const started = Date.now();
      const documents = await documentsRead(window, 30_000);
      await window.screenshot("1-status-second-time");
      const seconds = (Date.now() - started) / 1000;
      const reading = (await window.statusSeen()).filter((text) => /reading/.test(text));
      if (reading.length > 0) throw new Error(`it was said to be read again: ${reading.join(" / ")}`);
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
    "Restricted Mode: hover, checks and search work, and nothing outside of the folder is read",
    async ({ window, scene }) => {
      await window.openFile(scene.draft);
      await until("the window to say that it is in Restricted Mode", async () => {
        const texts = await window.page.locator(".part.banner, .statusbar-item").allInnerTexts();
        return texts.some((text) => /Restricted Mode/.test(text));
      });
      await until("the draft's findings", async () =>
        (await window.problems("acronym")).some((row) => row.includes("acronym-not-introduced")),
      );
      await window.command("View: Hide Panel");
      await window.pick("Penholder: Search Corpus", "Search Corpus");
      await window.type("host country");
      let rows = [];
      await until(
        () => `the term (the list shows: ${rows.slice(0, 6).join(" / ")})`,
        async () => {
          rows = await window.quickRows();
          return rows.some((row) => /^host country/.test(row));
        },
      );
      await window.press("Escape");
      // A folder outside of a workspace that is not trusted is not read, and the status says so.
      if (scene.documents > 1000) {
        await window.command("Penholder: Show Corpus Status");
        await until("the reason in the status", async () =>
          (await window.quickRows()).some((row) => /until you trust it/.test(row)),
        );
        await window.screenshot("0-restricted-status");
        await window.press("Escape");
      }
      await window.openFile(scene.draft);
      await window.goTo(window.place(scene.draft, "UNMISS", { offset: 2 }));
      await window.hover(["United Nations Mission in South Sudan"]);
      await window.screenshot("0-restricted");
      await window.closeHover();
    },
  ],
];
