// A shared corpus asked from a browser: a page may ask a cluster only where that lets it (CORS). Needs Chromium; builds
// nothing: run `npm run build` first. `node test/web/sharedCorpus.mjs`
import { serveCorpus } from "../editor/cluster.mjs";
import { until } from "../editor/driver.mjs";
import { answer, coast, shown, theirs } from "../editor/steps/sharedCorpus.mjs";
import { WebDesk } from "./desk.mjs";

const files = Object.fromEntries(Object.entries(coast.files).map(([path, { text }]) => [path, text]));
const desk = new WebDesk({ files });
const silent = await serveCorpus(theirs);
const letting = await serveCorpus(theirs, { letsPages: true });
try {
  const window = await desk.open();
  await window.load("draft.md");
  await window.documentsRead(1);

  await connectTo(window, silent.address);
  let said = [];
  await until(
    () => `what is wrong (it says: ${said.join(" / ")})`,
    async () => {
      said = await window.notifications();
      return said.some((text) => /cannot be asked from a browser.*http\.cors/.test(text));
    },
  );
  await window.screenshot("web-shared-refused");
  console.log("ok     a cluster that lets no page ask it: the sentence says what to do");
  await window.command("Notifications: Clear All Notifications");

  await connectTo(window, letting.address);
  await answer(window, "How it is to be called", "Library");
  await window.page.locator(".monaco-dialog-box .monaco-button", { hasText: "Connect" }).click();
  await window.goTo({ line: 0, column: 10 });
  await window.command("Penholder: Show Similar Passages");
  let text = "";
  await until(
    () => `a passage of the Library (there is: ${text.slice(0, 400)})`,
    async () => {
      text = await shown(window);
      return /library/i.test(text) && text.includes("C/RES/31");
    },
  );
  await window.screenshot("web-shared-answers");
  console.log("ok     a cluster that lets pages ask it: its passage stands in the view");
} catch (error) {
  console.log(`FAILED ${error.message}`);
  await desk.pictures("failed-web-shared");
  process.exitCode = 1;
} finally {
  silent.end();
  letting.end();
  await desk.clear();
}
process.exit();

async function connectTo(window, address) {
  await window.command("Penholder: Connect to Shared Corpus");
  await answer(window, "address", address);
  await answer(window, "name of the corpus", "library");
  await answer(window, "Nothing");
}
