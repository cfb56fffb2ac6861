// 3. Document links, go to definition, find references.
import { until } from "../driver.mjs";

export const places = [
  [
    "3 a reference is a link to the official page",
    async ({ window, scene }) => {
      await window.openFile(scene.draft);
      await window.goTo(window.place(scene.draft, "S/2023/646", { offset: 3 }));
      const link = window.page.locator(".part.editor .detected-link", { hasText: "S/2023/646" }).first();
      await until("the link", async () => (await link.count()) > 0);
      await window.screenshot("3-link");
      await window.command("Open Link");
      await until(
        () => `the official page to be asked for (asked for: ${window.outside.join(", ") || "nothing"})`,
        async () => window.outside.some((address) => /docs\.un\.org\/en\/S\/2023\/646$/.test(address)),
      );
      return window.outside.at(-1);
    },
  ],
  [
    "3 go to definition opens the corpus document, read-only, at the place",
    async ({ window, scene }) => {
      await window.openFile(scene.draft);
      await window.goTo(window.place(scene.draft, scene.known.words, { offset: 3 }));
      await window.press("F12");
      await until(
        async () => `the corpus document (the tab is ${await window.activeTab()})`,
        async () => {
          const tab = await window.activeTab();
          return !tab.includes(scene.draft) && scene.known.title.test(tab + (await window.editorText()));
        },
      );
      await window.focusEditor();
      let before = "";
      await until("the page to stand still", async () => {
        const last = before;
        before = await window.editorText();
        return before !== "" && before === last;
      });
      await window.type("x");
      await until("the words that it is read-only", async () =>
        /read-only/i.test(
          (await window.page.locator(".monaco-editor-overlaymessage").allInnerTexts()).join(" "),
        ),
      );
      await window.screenshot("3-definition");
      if ((await window.editorText()) !== before) throw new Error("the document was changed");
      const tab = await window.activeTab();
      await window.command("View: Close Editor");
      return tab;
    },
  ],
  ...[(scene) => scene.known.words, () => "host countr"].map((wordsOf, at) => [
    `3 find references on a ${at === 0 ? "document" : "term"} lists the draft and the corpus`,
    async ({ window, scene }) => {
      await window.openFile(scene.draft);
      const words = wordsOf(scene);
      await window.goTo(window.place(scene.draft, words, { offset: 3 }));
      await window.press("Shift+F12");
      const peek = window.page.locator(".reference-zone-widget");
      await until("the list of references", () => peek.isVisible());
      const heading = peek.locator(".peekview-title");
      const count = /References \((\d+)\)/;
      const rows = peek.locator(".ref-tree .monaco-list-row");
      await until(
        "the references",
        async () => count.test(await shownText(heading)) && (await rows.count()) > 1,
      );
      const text = (await shownText(heading)).replace(/\s+/g, " ");
      const files = (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, " "));
      await window.screenshot(`3-references-${at + 1}`);
      await window.press("Escape");
      await until("the list to close", async () => !(await peek.isVisible()));
      if (Number(count.exec(text)[1]) < 3 || files.length < 2) throw new Error(`only ${files.join(" / ")}`);
      return text;
    },
  ]),
];

async function shownText(locator) {
  return (await locator.allInnerTexts()).join(" ");
}
