// A shared corpus on a server that speaks as a search cluster does: connecting to it, what it has beside what is here, and
// the same when it has gone.
import { until } from "../driver.mjs";

/** The one passage of the Library. */
export const theirs = {
  document: {
    id: "file:///archive/ferries.txt",
    uri: "file:///archive/ferries.txt",
    title: "Resolution on ferries",
    symbol: "C/RES/31(2029)",
    date: "2029-05-14",
    organ: "Council of the Coast",
    kind: "adopted",
    language: "en",
    length: 1,
  },
  doc: "file:///archive/ferries.txt",
  ordinal: 0,
  text: "Requests the masters of ferries to sound their foghorns by day and by night for as long as the far shore of the narrows cannot be seen, and to report to the Council every spring;",
  wording: "1",
};

export const coast = {
  files: {
    "corpus/foghorns.md": {
      text: "# On foghorns\n\nWe ask that ferries sound their foghorns in the narrows by day and by night, so that those on the far shore can hear them.\n",
    },
    "draft.md": {
      text: "Requests the masters of ferries to sound their foghorns in the narrows by day and by night, and to report every spring;\n\nThanks the keepers of the foghorns on the far shore of the narrows for their patience;\n",
    },
  },
};

const card = "main#page article";
export const shown = async (window) => (await window.webview("main#page")).locator("main#page").innerText();
/** Types the answer of a box that asks for this. */
export async function answer(window, prompt, value) {
  await until(`the question “${prompt}”`, async () => (await window.quickInput.innerText()).includes(prompt));
  if (value !== undefined) {
    const input = window.quickInput.locator("input:not([type=checkbox])").first();
    await input.fill(value);
  }
  await window.press("Enter");
}

export const sharedCorpus = [
  [
    "22 connecting says what will be sent before anything is",
    async ({ window, desk }) => {
      await window.openFile("draft.md");
      await window.goTo({ line: 0, column: 10 });
      await window.command("Penholder: Show Similar Passages");
      await until("the own passage", async () => (await shown(window)).includes("On foghorns"));
      await window.command("Penholder: Connect to Shared Corpus");
      await answer(window, "address", desk.served);
      await answer(window, "name of the corpus", "library");
      await answer(window, "Nothing");
      await answer(window, "How it is to be called", "Library");
      const dialog = window.page.locator(".monaco-dialog-box");
      await until("the question for consent", () => dialog.isVisible());
      const said = await dialog.innerText();
      await window.screenshot("22-shared-consent");
      if (!/at most twelve of its least common words/.test(said)) throw new Error(`it says: ${said}`);
      if (desk.heard.some(({ body }) => body !== "")) throw new Error("something was sent before");
      await dialog.locator(".monaco-button", { hasText: "Connect" }).click();
    },
  ],
  [
    "22 a passage of the shared corpus stands beside a local one, and says where it is from",
    async ({ window, desk }) => {
      const frame = await window.webview(card);
      let texts = [];
      await until(
        () => `a passage of the Library beside a local one (there is: ${texts.join(" / ").slice(0, 400)})`,
        async () => {
          texts = await frame.locator(card).allInnerTexts();
          return (
            // The corpus stands in small capitals.
            texts.some((text) => /library/i.test(text) && text.includes("C/RES/31")) &&
            texts.some((text) => text.includes("On foghorns"))
          );
        },
      );
      await window.screenshot("22-shared-beside");
      const sent = desk.heard.map(({ body }) => body).join("\n");
      if (/Requests the masters|draft\.md/.test(sent)) throw new Error(`it was told: ${sent.slice(0, 500)}`);
    },
  ],
  [
    "22 the search finds what is there, and says where it is from",
    async ({ window }) => {
      await window.pick("Penholder: Search Corpus", "Search Corpus");
      await window.page.keyboard.type("ferries foghorns", { delay: 30 });
      let rows = [];
      await until(
        () => `a passage of the Library (there are: ${rows.join(" / ").slice(0, 400)})`,
        async () => {
          rows = await window.quickRows();
          return (
            rows.some((row) => row.includes("Library")) && rows.some((row) => row.includes("On foghorns"))
          );
        },
      );
      await window.screenshot("22-shared-search");
      await window.press("Escape");
    },
  ],
  [
    "22 when it has gone one line says so, and what is here goes on",
    async ({ window, desk }) => {
      desk.stopServing();
      await window.focusByClick();
      await window.goTo({ line: 2, column: 10 });
      let text = "";
      await until(
        () => `the notice beside the own passage (there is: ${text.slice(0, 400)})`,
        async () => {
          text = await shown(window);
          return /Library: 127\.0\.0\.1:\d+ does not answer\./.test(text) && text.includes("On foghorns");
        },
      );
      await window.screenshot("22-shared-away");
    },
  ],
];
