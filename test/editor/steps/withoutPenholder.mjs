// The same pages in an editor without Penholder, to compare with.
import { join } from "node:path";
import { root } from "../../../.ci/setup.mjs";
import { Desk, until } from "../driver.mjs";
import { arabicFiles, arabicSettings, glyphs } from "./arabic.mjs";

const packages = ["esbuild", "typescript", "vscode-uri"];

/** A code repository: documents of real packages, a licence, and a folder of a name that a corpus may have. */
export const repository = {
  files: {
    "package.json": { text: "{}\n" },
    "src/main.js": { text: "export const api = 1;\n" },
    "reference/api.md": {
      text: "# API\n\nThe API follows resolution 2518 (2019) of UNMISS, S/2023/646. Resolution 1080 displays.\n",
    },
    LICENSE: join(root, "LICENSE"),
    ...Object.fromEntries(
      packages.map((name) => [`README-${name}.md`, join(root, "node_modules", name, "README.md")]),
    ),
  },
  settings: { "[plaintext]": arabicSettings },
};
export const repositoryDocuments = ["api.md", "LICENSE", ...packages.map((name) => `README-${name}.md`)];

/** What the editor shows of a document: how each line is drawn, and what its menu offers. */
export async function shown(window, name) {
  await window.openFile(name);
  await window.goTo({ line: 0, column: 0 });
  const lines = await still(name, () =>
    window.page.evaluate(() => {
      const drawn = [...document.querySelectorAll(".part.editor .monaco-editor .view-line")];
      drawn.sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top));
      return drawn.map((line) => line.innerHTML);
    }),
  );
  await window.press("Shift+F10");
  const labels = window.page.locator(".monaco-menu .action-item:not(.disabled) .action-label");
  await until(`the menu of ${name}`, async () => (await labels.count()) > 3);
  const menu = (await labels.allInnerTexts()).filter(Boolean);
  await window.press("Escape");
  return { lines, menu };
}

/** What `look` sees, once it has been the same for two seconds: colours and links come late. */
export async function still(what, look) {
  let last = "";
  let since = Date.now();
  let seen;
  await until(`${what} to stand still`, async () => {
    seen = await look();
    const now = JSON.stringify(seen);
    if (now !== last) since = Date.now();
    last = now;
    return seen.length > 0 && Date.now() - since > 2_000;
  });
  return seen;
}

let taken;
/** The Arabic resolution's glyphs and the repository's documents in a window without Penholder, taken once. */
export function pagesWithoutPenholder() {
  taken ??= takePages();
  return taken;
}

async function takePages() {
  const desk = new Desk({ ...repository, files: { ...repository.files, ...arabicFiles } });
  try {
    const window = await desk.open();
    try {
      const documents = {};
      for (const name of repositoryDocuments) documents[name] = await shown(window, name);
      await window.screenshot("8-repository-without-penholder");
      await window.openFile("arabic.txt");
      await window.goTo({ line: 0, column: 0 });
      const arabic = await still("arabic.txt", () => glyphs(window));
      await window.screenshot("13-arabic-without-penholder");
      return { documents, arabic };
    } finally {
      await window.close();
    }
  } finally {
    desk.clear();
  }
}
