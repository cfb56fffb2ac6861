// VS Code for the Web as a delegate has it on a machine that is not theirs: a browser with a profile of its own, which
// may forbid what a managed one forbids.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openProfile } from "../../.ci/cache.mjs";
import { serveWebEditor } from "../../.ci/webEditor.mjs";
import { until, Window } from "../editor/driver.mjs";

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

  async clear() {
    await this.context?.close();
    await this.server?.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

export class WebWindow extends Window {
  constructor({ desk, page }) {
    super({ desk, page, outside: [], log: () => "" });
    page.on("console", (message) => this.consoleLines.push(`${message.type()}: ${message.text()}`));
  }

  /** Goes to the editor's address, or loads it anew, and opens a file of the workspace. */
  async load(file) {
    const { page } = this;
    if (page.url().startsWith("http")) await page.reload();
    else await page.goto(this.desk.server.address);
    await page.waitForSelector(".explorer-folders-view .monaco-list-row", { timeout: 90_000 });
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: file }).dblclick();
    await until(`the tab of ${file}`, async () => (await this.activeTab()).includes(file), 30_000);
    await page.waitForSelector(".monaco-editor .view-line", { timeout: 30_000 });
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

  async close() {
    await this.page.close();
  }
}
