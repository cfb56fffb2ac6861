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

/** The frame of the extensions has another address each time, so that no browser has it; it comes without a network too. */
const extensionFrame = "/webWorkerExtensionHostIframe.html";

/** Where the server has the corpus of the workspace. */
const ofCorpus = "/workspace/drafts/corpus/";

export class WebDesk {
  /** Paths that the browser asked the server for, in order. */
  asked = [];
  /** Milliseconds that each file of the corpus takes to come. */
  slowness = 0;
  /** Nothing but the workspace answers: a folder of this computer, and no network. */
  offline = false;
  /** How many more files of the corpus come; those beyond wait. */
  room = Number.POSITIVE_INFINITY;

  /**
   * @param files paths in the workspace → texts; `forbids` which sites may keep nothing, see `forbidding`; `lasting`: the
   * browser may keep the editor and the extension; `quota`: what the editor's site may keep, in bytes;
   * `called`: the name of the workspace's folder; `language`: the editor's display language, English where none is given;
   * `instead`: see `serveWebEditor`
   */
  constructor({
    files,
    forbids = "nothing",
    otherSite = true,
    lasting = false,
    quota,
    called = "drafts",
    language,
    instead,
  }) {
    this.folder = mkdtempSync(join(tmpdir(), "penholder-web-"));
    this.workspace = join(this.folder, called);
    this.profile = join(this.folder, "profile");
    Object.assign(this, { otherSite, lasting, quota, language, instead });
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
      lasting: this.lasting,
      onAsked: (path) => this.answers(path),
      instead: this.instead,
    });
    this.context ??= await openProfile(this.profile);
    const page = await this.context.newPage();
    if (this.quota !== undefined) {
      const browser = await this.context.newCDPSession(page);
      const { origin } = new URL(this.server.address);
      await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: this.quota });
    }
    return new WebWindow({ desk: this, page });
  }

  /** Notes what is asked for, and lets it come; false where there is no network. */
  async answers(path) {
    this.asked.push(path);
    if (!path.startsWith("/workspace")) return !this.offline || path.endsWith(extensionFrame);
    if (!path.startsWith(ofCorpus)) return true;
    await new Promise((resolve) => setTimeout(resolve, this.slowness));
    while (this.room <= 0 && !this.cleared) await new Promise((resolve) => setTimeout(resolve, 50));
    this.room--;
    return true;
  }

  /** Where the editor is opened. */
  address() {
    const { address } = this.server;
    return this.language ? `${address}/?language=${this.language}` : address;
  }

  /** The files of the corpus that the editor asked for since the start, or since `forget`. */
  corpusRead() {
    return this.asked.filter((path) => path.startsWith(ofCorpus));
  }

  forget() {
    this.asked.length = 0;
  }

  /** Keeps a picture of each page as .screenshots/<name>-<number>.png. */
  async pictures(name) {
    for (const [number, page] of (this.context?.pages() ?? []).entries())
      await page.screenshot({ path: join(root, ".screenshots", `${name}-${number}.png`) }).catch(() => {});
  }

  async clear() {
    this.cleared = true;
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
    // A reload would ask for what the browser has kept.
    const anew = page.url().startsWith("http") && !this.desk.lasting;
    if (anew) await page.reload({ waitUntil: "commit", timeout: 120_000 });
    else await page.goto(this.desk.address(), { waitUntil: "commit", timeout: 120_000 });
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

  /**
   * Opens the log and returns how many documents the index held when it was opened, in how many milliseconds it was, and how
   * many `after` the extension began.
   */
  async opened() {
    const line = /Opened the index in \S+: (\d+) documents.*? in (\d+) ms, (\d+) ms after Penholder began/;
    const [documents, milliseconds, after] = line
      .exec(await this.logSays(line))
      .slice(1)
      .map(Number);
    return { documents, milliseconds, after };
  }

  /** Asks for the similar passages, and waits for the offer of a list and for a line in that list. */
  async listOffered(expected) {
    await this.command("Penholder: Show Similar Passages");
    await until("the offer of a list", async () =>
      (await this.notifications()).some((text) => text.includes("offered as a list")),
    );
    await this.screenshot("web-list-offered");
    // A page that did not load has the keyboard, and gives nothing on.
    await this.page.locator(".part.editor .view-line").first().click();
    await this.pick("Penholder: Show Similar Passages", "Similar Passages");
    let rows = [];
    await until(
      () => `“${expected}” in the list (it shows: ${rows.slice(0, 4).join(" / ")})`,
      async () => {
        rows = await this.quickRows();
        return rows.some((row) => row.includes(expected));
      },
    );
    await this.screenshot("web-list");
    await this.press("Escape");
  }

  async close() {
    await this.page.close();
  }
}
