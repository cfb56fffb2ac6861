// Drives a real, current VS Code (code-server in a headless Chromium) as a person would: with the keyboard, the mouse
// and a look at what the page shows. Every wait polls the page until it shows what is expected, or says what it showed
// instead; nothing sleeps for a guessed time.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { axe, codeServer, launchBrowser } from "../../.ci/cache.mjs";
import { root } from "../../.ci/setup.mjs";

/** Settings that keep the window still: no welcome page, no prompts, no chat, nothing fetched. */
const calmSettings = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.enableExperiments": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "editor.wordWrap": "on",
  "editor.minimap.enabled": false,
  "editor.cursorBlinking": "solid",
  "git.enabled": false,
  "window.confirmBeforeClose": "never",
  "files.hotExit": "off",
};

/** A TCP port that nothing listens on. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Milliseconds until what must come is given up: far more than it takes, as a machine of CI may be slow or busy. */
export const patience = 60_000;

/** Calls `look` until it returns something truthy, and returns that; throws with `what` and the last error after. */
export async function until(what, look, timeout = patience) {
  const end = Date.now() + timeout;
  let last;
  for (;;) {
    try {
      const seen = await look();
      if (seen) return seen;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const reason = last ? `: ${String(last.message ?? last).split("\n")[0]}` : "";
      throw new Error(`waited ${Math.round(timeout / 1000)} s for ${await words(what)}${reason}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
const words = async (what) => (typeof what === "function" ? await what() : what);

/** The 0-based line and column of the `nth` (from 1) occurrence of `text`; `offset` moves on from its start. */
export function locate(content, text, { nth = 1, offset = 0 } = {}) {
  let at = -1;
  for (let found = 0; found < nth; found++) {
    at = content.indexOf(text, at + 1);
    if (at < 0) throw new Error(`the file does not hold “${text}” (${nth})`);
  }
  const before = content.slice(0, at + offset);
  return { line: before.split("\n").length - 1, column: before.length - (before.lastIndexOf("\n") + 1) };
}

/**
 * One machine of a delegate: a workspace, user settings and a store, which outlive a window. `files` maps paths in the
 * workspace to the files they are copied from, or to `{ text }`. `language` is the editor's display language, English
 * where none is given; the editor's own words stay English, as no language pack is installed. `env` is added to the
 * editor's environment; `machine` are settings that count for the computer that the extension runs on. `extensions` is the
 * folder of what is installed; its own, and empty, where none is given.
 */
export class Desk {
  constructor({ files, settings = {}, machine = {}, language, env = {}, extensions }) {
    this.language = language;
    this.env = env;
    this.folder = mkdtempSync(join(tmpdir(), "penholder-desk-"));
    this.workspace = join(this.folder, "workspace");
    this.userData = join(this.folder, "user");
    this.extensions = extensions ?? join(this.folder, "extensions");
    mkdirSync(this.workspace);
    mkdirSync(join(this.userData, "User"), { recursive: true });
    mkdirSync(join(this.userData, "Machine"));
    writeFileSync(join(this.userData, "Machine/settings.json"), JSON.stringify(machine));
    mkdirSync(this.extensions, { recursive: true });
    for (const [path, source] of Object.entries(files)) {
      const target = join(this.workspace, path);
      mkdirSync(dirname(target), { recursive: true });
      if (typeof source === "string") cpSync(source, target, { recursive: true });
      else writeFileSync(target, source.text);
      if (typeof source === "string") spawnSync("chmod", ["-R", "u+w", target]);
    }
    this.settings = { ...calmSettings, ...settings };
    this.workspaceSettings = {};
    this.writeSettings({});
    // Made before the window looks, so that it is watched like everything else.
    this.changeSettings({});
    this.server = codeServer();
  }

  /** Sets user settings, for windows that are opened afterwards (code-server does not watch that file). */
  writeSettings(changes) {
    Object.assign(this.settings, changes);
    writeFileSync(join(this.userData, "User/settings.json"), JSON.stringify(this.settings, null, 2));
  }

  /** Sets settings of the workspace, which an open window picks up. */
  changeSettings(changes) {
    Object.assign(this.workspaceSettings, changes);
    mkdirSync(join(this.workspace, ".vscode"), { recursive: true });
    writeFileSync(
      join(this.workspace, ".vscode/settings.json"),
      JSON.stringify(this.workspaceSettings, null, 2),
    );
  }

  #args(...more) {
    const folders = ["--user-data-dir", this.userData, "--extensions-dir", this.extensions];
    return [this.server.entry, "--config", join(this.folder, "config.yaml"), ...folders, ...more];
  }

  /** The environment of the editor: a home of its own, and no line to an editor that runs this test. */
  get #env() {
    const { VSCODE_IPC_HOOK_CLI, PORT, PASSWORD, ...env } = process.env;
    // An extension gallery without an address: nothing is asked for outside this machine.
    const gallery = JSON.stringify({ serviceUrl: "", itemUrl: "", resourceUrlTemplate: "" });
    return { ...env, HOME: this.folder, EXTENSIONS_GALLERY: gallery, ...this.env };
  }

  /** Installs a packaged extension; throws with the editor's own words where it refuses. */
  install(vsix) {
    const args = this.#args("--install-extension", vsix);
    const run = spawnSync(this.server.node, args, { env: this.#env, encoding: "utf8" });
    if (run.status !== 0) throw new Error(`The editor did not take ${vsix}: ${run.stdout}${run.stderr}`);
  }

  /** Starts the editor and opens a window on the workspace; `file` of it is open from the beginning, where one is given. */
  async open({ file } = {}) {
    // The same for every window of a desk: VS Code keeps a workspace's storage by the address it is served from.
    this.port ??= await freePort();
    const { port } = this;
    const args = this.#args(
      ...["--auth", "none", "--bind-addr", `127.0.0.1:${port}`],
      ...["--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"],
      this.workspace,
    );
    const child = spawn(this.server.node, args, { env: this.#env, stdio: ["ignore", "pipe", "pipe"] });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (log += data));
    const address = `http://127.0.0.1:${port}`;
    await until(
      () => `the editor to listen (${log.slice(-400)})`,
      () => fetch(`${address}/healthz`).then((answer) => answer.ok),
      60_000,
    );
    const browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    // What the status bar said at any time, also while nobody looked: progress comes and goes.
    await context.addInitScript(() => {
      window.statusSeen = new Set();
      setInterval(() => {
        for (const item of document.querySelectorAll(".part.statusbar .statusbar-item"))
          window.statusSeen.add(item.textContent);
      }, 100);
    });
    // What a language pack sets before anything else runs: extensions are told this language.
    if (this.language)
      await context.addInitScript((language) => {
        globalThis._VSCODE_NLS_LANGUAGE = language;
      }, this.language);
    // Nothing outside this machine is reached; what was asked for is kept (a link to an official page, say).
    const outside = [];
    await context.route(
      ({ protocol, hostname }) => /^(http|ws)s?:$/.test(protocol) && hostname !== "127.0.0.1",
      (route) => {
        outside.push(decodeURIComponent(route.request().url()));
        return route.abort();
      },
    );
    const page = await context.newPage();
    // A page that a link opened has told its address above; left open it would put the editor in the background.
    context.on("page", (opened) => opened.close().catch(() => {}));
    const window = new Window({ desk: this, page, browser, child, outside, log: () => log });
    page.on("console", (message) => window.consoleLines.push(`${message.type()}: ${message.text()}`));
    const query = new URLSearchParams({ folder: this.workspace });
    // As an editor is restored with its window.
    if (file)
      query.set(
        "payload",
        JSON.stringify([["openFile", `vscode-remote://127.0.0.1:${port}${join(this.workspace, file)}`]]),
      );
    await page.goto(`${address}/?${query}`, { timeout: 90_000 });
    await page.waitForSelector(".monaco-workbench .part.statusbar .statusbar-item", { timeout: 90_000 });
    return window;
  }

  /** Removes everything. */
  clear() {
    // An editor that was closed may still be writing its last words into a folder that is being emptied.
    for (let left = 20; ; left--) {
      try {
        return rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
      } catch (error) {
        if (left === 0 || error.code !== "ENOTEMPTY") throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      }
    }
  }
}

/** An editor window: what a person can do in it and see of it. */
export class Window {
  consoleLines = [];

  constructor({ desk, page, browser, child, outside, log }) {
    Object.assign(this, { desk, page, browser, child, outside, log });
  }

  async close() {
    await this.browser.close();
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGTERM");
    const timer = setTimeout(() => this.child.kill("SIGKILL"), 8_000);
    await ended;
    clearTimeout(timer);
  }

  /** Keeps a picture as .screenshots/<name>.png. */
  async screenshot(name) {
    const folder = join(root, ".screenshots");
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  press(...keys) {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }
  type(text, delay = 15) {
    return this.page.keyboard.type(text, { delay });
  }

  // --- Quick input (palette, go to file, pickers) ------------------------------------------------------------------

  get quickInput() {
    return this.page.locator(".quick-input-widget");
  }

  /** Opens the palette with `text` already in it: ">command", "file name", ":3,5". */
  async quickOpen(text) {
    const input = this.quickInput.locator("input[type=text]").first();
    // On a busy machine a list that is closing may still be there: what was not taken is written again.
    await until("the palette", async () => {
      await this.press("F1");
      await input.fill(text, { timeout: 3_000 });
      return (await input.inputValue()) === text;
    });
    return input;
  }

  /** The rows of the list shown now, as their whole text. */
  async quickRows() {
    const rows = this.quickInput.locator(".monaco-list-row");
    return (await rows.allInnerTexts()).map((text) => text.replaceAll("\n", " ").trim());
  }

  /** Runs a command by its title, as the palette shows it. */
  async command(title) {
    await this.quickOpen(`>${title}`);
    const row = this.quickInput.locator(".monaco-list-row", { hasText: title }).first();
    let looked = 0;
    await until(
      async () =>
        `the command “${title}” (the palette showed: ${(await this.quickRows()).slice(0, 4).join(" / ")})`,
      async () => {
        // A window that has just opened may not know yet that it is trusted: the list does not grow while it is open.
        if (++looked % 6 === 0) {
          await this.press("Escape");
          await this.quickOpen(`>${title}`);
        }
        const label = await row.getAttribute("aria-label", { timeout: 500 }).catch(() => "");
        if (!(label ?? "").startsWith(title)) return false;
        // A view that opens late takes the keyboard, and the list closes under the mouse.
        return row.click({ timeout: 3_000 }).then(
          () => true,
          () => false,
        );
      },
    );
    // Out of the way: where the mouse rests, VS Code shows what lies under it.
    await this.page.mouse.move(1, 898);
    const input = this.quickInput.locator("input[type=text]").first();
    await until(
      "the palette to give way",
      async () => !(await this.quickInput.isVisible()) || !(await input.inputValue()).startsWith(">"),
    );
  }

  /** Runs a command that opens a list with a title, and waits for that list. */
  async pick(command, title) {
    await this.command(command);
    await until(`the list “${title}”`, async () =>
      (await this.quickInput.locator(".quick-input-title").allInnerTexts()).join("").includes(title),
    );
  }

  /** Opens a file of the workspace, and waits until its text is shown and the editor has the keyboard. */
  async openFile(name) {
    await this.quickOpen(name);
    let rows = [];
    let looked = 0;
    await until(
      () => `“${name}” in the palette (it shows: ${rows.slice(0, 4).join(" / ") || "nothing"})`,
      async () => {
        rows = await this.quickRows();
        if (rows[0]?.startsWith(name)) return true;
        // A window that has just opened may not have heard the question.
        if (++looked % 40 === 0) await this.quickOpen(name);
        return false;
      },
    );
    await this.press("Enter");
    await this.focusEditor(name);
  }

  /** The label of the active editor's tab. */
  activeTab() {
    return this.page
      .locator(".part.editor .tab.active")
      .first()
      .getAttribute("aria-label", { timeout: 2_000 })
      .catch(() => "");
  }

  async focusEditor(name) {
    if (name) await until(`the tab of ${name}`, async () => (await this.activeTab()).includes(name));
    await until("the editor's text", () =>
      this.page.locator(".monaco-editor .view-line").first().isVisible(),
    );
    await until("the keyboard in the editor", () =>
      this.page.evaluate(() => document.activeElement?.closest(".part.editor .monaco-editor") !== null),
    );
  }

  /** Puts the keyboard into the editor by a click beside its last line, as after using a view. */
  async focusByClick() {
    await this.command("View: Focus Active Editor Group");
    await this.focusEditor();
  }

  /** The cursor's column (from 1) as the status bar tells it. */
  async cursorColumn() {
    const text = (await this.statusTexts()).find((item) => /Ln \d+, Col \d+/.test(item)) ?? "";
    return Number(/Col (\d+)/.exec(text)?.[1]);
  }

  /** After a step that failed: closes whatever stands open over the editor, and the editors without saving. */
  async calm() {
    const dontSave = this.page.locator(".monaco-dialog-box .monaco-button", { hasText: /Don.t Save/ });
    await this.press("Escape", "Escape", "Escape");
    for (let i = 0; i < 6 && (await this.page.locator(".part.editor .tab").count()) > 0; i++) {
      await this.command("View: Revert and Close Editor");
      if (await dontSave.isVisible()) await dontSave.click();
    }
  }

  /** Moves the cursor to a 0-based line and column of the active editor. */
  async goTo({ line, column }) {
    const place = `Ln ${line + 1}, Col ${column + 1}`;
    // Again where nothing came of it: on a busy machine the palette may take the line before it knows the draft.
    await until(`the cursor at line ${line + 1}`, async () => {
      await this.quickOpen(`:${line + 1}:${column + 1}`);
      await this.press("Enter");
      await until("the palette to close", async () => !(await this.quickInput.isVisible()));
      return until(place, async () => (await this.statusTexts()).some((text) => text.includes(place)), 5000);
    });
  }

  /** Selects `length` characters from a position. */
  async select(position, length) {
    await this.goTo(position);
    for (let i = 0; i < length; i++) await this.press("Shift+ArrowRight");
  }

  // --- What the window shows ---------------------------------------------------------------------------------------

  async statusTexts() {
    return this.page.locator(".part.statusbar .statusbar-item").allInnerTexts();
  }

  /** Text of the editor's lines on the page, no-break spaces as spaces. */
  async editorText() {
    // A line that came later stands later in the page, wherever the editor draws it.
    const lines = await this.page.locator(".part.editor .monaco-editor .view-line").evaluateAll((all) =>
      all
        .map((line) => ({
          editor: [...document.querySelectorAll(".monaco-editor")].indexOf(line.closest(".monaco-editor")),
          top: line.getBoundingClientRect().top,
          text: line.innerText,
        }))
        .sort((a, b) => a.editor - b.editor || a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.join("\n").replaceAll("\u00a0", " ");
  }

  /** The same on one line, however it is wrapped. */
  async flatText() {
    return (await this.editorText()).replace(/\s+/g, " ");
  }

  /** The hover at the cursor, once it holds all of `expected`; its text. */
  async hover(expected = [], timeout = 15_000) {
    await this.closeHover();
    let seen = "";
    await until(
      () =>
        `a hover with ${expected.join(" + ")} (it showed: ${seen.replaceAll("\n", " ⏎ ").slice(0, 500) || "nothing"})`,
      async () => {
        seen = await this.hoverText();
        if (expected.every((part) => (part instanceof RegExp ? part.test(seen) : seen.includes(part))))
          return seen !== "";
        if (seen === "") await this.press("Control+k", "Control+i");
        return false;
      },
      timeout,
    );
    return seen;
  }

  /** The hovers of the text, without the tips of buttons: one may stand wherever the mouse was left. */
  hovers() {
    return this.page.locator(".monaco-hover:not(.hidden):not(.workbench-hover) .hover-contents:visible");
  }

  async hoverText() {
    return (await this.hovers().allInnerTexts()).join("\n").replaceAll("\u00a0", " ").trim();
  }

  async closeHover() {
    for (let i = 0; i < 5 && (await this.hoverText()) !== ""; i++) await this.press("Escape");
  }

  /** Everything that the status bar has said since the window opened. */
  statusSeen() {
    return this.page.evaluate(() => [...window.statusSeen]);
  }

  /** Notifications shown now. */
  async notifications() {
    return this.page.locator(".notification-list-item-message").allInnerTexts();
  }

  /** The ghost text at the cursor. */
  async ghostText() {
    const parts = this.page.locator(
      ".part.editor .ghost-text-decoration, .part.editor .ghost-text-decoration-preview, .part.editor .ghost-text",
    );
    return (await parts.allInnerTexts()).join("").replaceAll("\u00a0", " ");
  }

  /** Labels of the suggestion list. */
  async suggestions() {
    const rows = this.page.locator(".suggest-widget.visible .monaco-list-row");
    return (await rows.allInnerTexts()).map((text) => text.replaceAll("\n", " ").replaceAll("\u00a0", " "));
  }

  /** Where a text stands in a file of the workspace, as it is on the disk now. */
  place(name, text, options) {
    return locate(readFileSync(join(this.desk.workspace, name), "utf8"), text, options);
  }

  /** Opens an untitled file with a text, and leaves the cursor behind it. */
  async untitled(text = "") {
    await this.command("File: New Untitled Text File");
    await this.focusEditor("Untitled");
    if (text !== "") await this.paste(text);
  }

  /** Puts a text in at the cursor at once, as from the clipboard. */
  async paste(text) {
    await this.page.keyboard.insertText(text);
  }

  /** Begins a draft by a command that asks `questions` first, each answered with its first line; leaves its places to fill in. */
  async newDraft(command, questions = 1) {
    await this.command(command);
    for (let asked = 0; asked < questions; asked++) {
      await until("a list to choose from", async () => (await this.quickRows()).length > 0);
      await this.page.waitForTimeout(400);
      await this.press("Enter");
    }
    await this.focusEditor("Untitled");
    await until("the form of the draft", async () => (await this.flatText()).length > 20);
    await this.press("Escape");
  }

  /** Deletes all text of the active editor. */
  async empty() {
    await this.press("Control+a", "Delete");
  }

  /** Closes the active editor and throws away what was not saved. */
  async discard() {
    await this.command("View: Revert and Close Editor");
  }

  // --- Panels and views --------------------------------------------------------------------------------------------

  /** The lines of the Problems panel. */
  async problems(words = "") {
    if (!(await this.page.locator(".markers-panel").isVisible()))
      await this.command("Problems: Focus on Problems View");
    // Rows that do not fit are not there: of many, those with these words are shown.
    const filter = this.page.getByPlaceholder(/^Filter \(e\.g\. text/);
    if ((await filter.inputValue()) !== words) await filter.fill(words);
    const rows = this.page.locator(".markers-panel .monaco-list-row");
    return (await rows.allInnerTexts()).map((text) => text.replaceAll("\n", " "));
  }

  /** Opens the list of quick fixes at the cursor and returns their titles. */
  async fixes() {
    const list = this.page.locator(".action-widget .monaco-list-row.action");
    await until("a list of quick fixes", async () => {
      if ((await list.count()) > 0) return true;
      await this.press("Control+.");
      await list.first().waitFor({ timeout: 3_000 });
      return true;
    });
    return (await list.allInnerTexts()).map((text) => text.trim());
  }

  /** Applies the first quick fix whose title matches. */
  async fix(title) {
    const titles = await this.fixes();
    const at = titles.findIndex((one) => title.test(one));
    if (at < 0) throw new Error(`no quick fix ${title} among: ${titles.join(" / ")}`);
    await this.page.locator(".action-widget .monaco-list-row.action").nth(at).click();
  }

  /** The document inside the webview that holds `selector`, once there is one. */
  async webview(selector, timeout = patience) {
    return until(
      `a view with ${selector}`,
      async () => {
        for (const frame of this.page.frames()) {
          if (frame === this.page.mainFrame()) continue;
          if (
            (await frame
              .locator(selector)
              .count()
              .catch(() => 0)) > 0
          )
            return frame;
        }
        return undefined;
      },
      timeout,
    );
  }

  /** Waits until a view is drawn in a theme of this kind: "vscode-dark", "vscode-high-contrast-light". */
  async drawnIn(frame, kind) {
    await until(
      `the view in ${kind}`,
      async () => (await frame.evaluate(() => document.body.dataset.vscodeThemeKind)) === kind,
    );
  }

  /**
   * What axe-core finds in a view (WCAG 2.2, levels A and AA), as lines; none where all is well. The page around it is the
   * editor's, whose colour shows through: axe would take it for white.
   */
  async accessibility(frame) {
    await frame.evaluate(axe());
    const violations = await frame.evaluate(async () => {
      document.documentElement.style.background = "var(--vscode-sideBar-background)";
      const { violations } = await globalThis.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        resultTypes: ["violations"],
      });
      document.documentElement.style.background = "";
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary.split("\n").at(-1).trim()}`),
      }));
    });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).join(" ")}`);
  }

  /** What was copied last. */
  clipboard() {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The classes (colours) in which a text of the editor is drawn, as far as its line is on the page. */
  tokenClasses(text) {
    return this.page.evaluate((wanted) => {
      const classes = new Set();
      for (const line of document.querySelectorAll(".part.editor .monaco-editor .view-line")) {
        const spans = [...line.querySelectorAll("span > span")];
        const at = spans
          .map((span) => span.textContent)
          .join("")
          .replaceAll("\u00a0", " ")
          .indexOf(wanted);
        if (at < 0) continue;
        let offset = 0;
        for (const span of spans) {
          const end = offset + span.textContent.length;
          if (end > at && offset < at + wanted.length)
            for (const name of span.classList) if (/^mtk/.test(name)) classes.add(name);
          offset = end;
        }
        break;
      }
      return [...classes].sort().join(" ");
    }, text);
  }

  /** Saves the file and reads it from the disk. */
  async saved(name) {
    await this.press("Control+s");
    await until(`${name} to be saved`, async () => !/dirty|unsaved/i.test(await this.tabClass()));
    return readFileSync(join(this.desk.workspace, name), "utf8");
  }
  async tabClass() {
    return (await this.page.locator(".part.editor .tab.active").first().getAttribute("class")) ?? "";
  }
}

/** The extension as packaged; undefined where it hasn't been packaged yet. */
export function packaged() {
  const vsix = join(root, "penholder.vsix");
  return existsSync(vsix) ? vsix : undefined;
}
