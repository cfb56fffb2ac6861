// VS Code for the Web as a delegate has it on a machine that is not theirs: a browser with a profile of its own, which
// may forbid what a managed one forbids.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openProfile } from "../../.ci/cache.mjs";
import { root } from "../../.ci/setup.mjs";
import { serveWebEditor } from "../../.ci/webEditor.mjs";
import { patience, until, Window } from "../editor/driver.mjs";

/** Settings of a profile (Chromium's names) under which sites may keep less. */
const forbidding = {
  nothing: {},
  // As with "Block third-party cookies": the frame of the extensions keeps nothing.
  "third parties": { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } },
  // As with "Don't allow sites to save data on your device".
  everything: { profile: { default_content_setting_values: { cookies: 2 } } },
};

export class WebDesk {
  /** Paths in the workspace of the files that the editor asked for, in order. */
  read = [];

  /** @param files paths in the workspace → texts; `forbids` which sites may keep nothing, see `forbidding` */
  constructor({ files, forbids = "nothing", otherSite = true }) {
    this.folder = mkdtempSync(join(tmpdir(), "penholder-web-"));
    this.workspace = join(this.folder, "drafts");
    this.profile = join(this.folder, "profile");
    this.otherSite = otherSite;
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.workspace, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    mkdirSync(join(this.profile, "Default"), { recursive: true });
    writeFileSync(join(this.profile, "Default/Preferences"), JSON.stringify(forbidding[forbids]));
  }

  async open() {
    this.server ??= await serveWebEditor({
      workspace: this.workspace,
      otherSite: this.otherSite,
      onRead: (path) => this.read.push(path),
    });
    this.context ??= await openProfile(this.profile);
    const page = await this.context.newPage();
    return new WebWindow({ desk: this, page });
  }

  /** The files of the corpus that the editor asked for since the start, or since `forget`. */
  corpusRead() {
    return this.read.filter((path) => path.startsWith("corpus/"));
  }

  forget() {
    this.read.length = 0;
  }

  /** Keeps a picture of each page as .screenshots/<name>-<number>.png. */
  async pictures(name) {
    for (const [number, page] of (this.context?.pages() ?? []).entries())
      await page.screenshot({ path: join(root, ".screenshots", `${name}-${number}.png`) }).catch(() => {});
  }

  async clear() {
    await this.context?.close();
    await this.server?.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

export class WebWindow extends Window {
  constructor({ desk, page }) {
    super({ desk, page, outside: [] });
    page.on("console", (message) => this.consoleLines.push(`${message.type()}: ${message.text()}`));
  }

  /** Goes to the editor's address, or loads it anew, and opens a file of the workspace. */
  async load(file) {
    const { page } = this;
    if (page.url().startsWith("http")) await page.reload({ waitUntil: "commit", timeout: 120_000 });
    else await page.goto(this.desk.server.address, { waitUntil: "commit", timeout: 120_000 });
    await page.waitForSelector(".explorer-folders-view .monaco-list-row", { timeout: 180_000 });
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: file }).dblclick();
    await until(`the tab of ${file}`, async () => (await this.activeTab()).includes(file));
    await page.waitForSelector(".monaco-editor .view-line", { timeout: patience });
  }

  /** What the status bar says of the corpus. */
  async corpus() {
    return (await this.statusTexts()).find((text) => /document|reading/i.test(text)) ?? "";
  }

  /** Waits until the status bar says that so many documents are read, and no more are being read. */
  async documentsRead(documents, timeout = 120_000) {
    let said = "";
    await until(
      () => `${documents} documents (the status bar says: ${said})`,
      async () => {
        said = await this.corpus();
        return said.includes(`${documents} document`) && !/reading/i.test(said);
      },
      timeout,
    );
    return said;
  }

  /** Searches for words in the palette, and waits until a line holds `expected`. */
  async finds(words, expected) {
    await this.pick("Penholder: Search Corpus", "Search Corpus");
    await this.type(words);
    let rows = [];
    await until(
      () => `“${expected}” among what is found (${rows.slice(0, 4).join(" / ")})`,
      async () => {
        rows = await this.quickRows();
        return rows.some((row) => row.includes(expected));
      },
    );
    await this.press("Escape");
  }

  /** Waits until the report on the corpus holds a line, and returns it. */
  async reportSays(line) {
    await this.command("Penholder: Show Corpus Status");
    let rows = [];
    await until(
      () => `${line} in the report (it says: ${rows.join(" / ")})`,
      async () => {
        rows = await this.quickRows();
        return rows.some((row) => line.test(row));
      },
    );
    await this.press("Escape");
    return rows.find((row) => line.test(row));
  }

  /** Opens the log and waits until it holds a line; the whole of what is seen of it. */
  async logSays(line) {
    await this.command("Penholder: Show Log");
    let text = "";
    let looked = 0;
    await until(
      () => `${line} in the log (it says: ${text.slice(-400)})`,
      async () => {
        const lines = await this.page.locator(".output-view .view-line, .panel .view-line").allInnerTexts();
        // Long lines are wrapped: what stands on one may be drawn on two.
        text = lines.join("").replaceAll("\u00a0", " ");
        if (line.test(text)) return true;
        // A panel that opens while the window is still busy may come up empty.
        if (++looked % 50 === 0) await this.command("Penholder: Show Log");
        return false;
      },
    );
    return text;
  }

  async close() {
    await this.page.close();
  }
}
