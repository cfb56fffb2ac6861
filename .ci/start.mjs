// `npm start`: sets up, builds, and opens the example workspace with Penholder running: in VS Code where a command
// for it is on the PATH, otherwise in the browser. Options: --port N (the browser's address), --no-open (print the
// address only), --browser (the browser even where VS Code is there), --check (start everything, have a hover
// answered, end with 0 or 1).
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";
import { root, setUp } from "./setup.mjs";

const options = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    "no-open": { type: "boolean", default: false },
    browser: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
}).values;
const workspace = join(root, "examples");
/** What the hover on UNMISS in the example statement must say. */
const expected = "United Nations Mission in South Sudan";
const windows = process.platform === "win32";

setUp();
const { build } = await import("./build.mjs");
await build();

if (options.check) process.exit((await check()) ? 0 : 1);
const desktop = options.browser ? undefined : desktopEditor();
if (desktop) openOnDesktop(desktop);
else await openInBrowser();

/** The first command on the PATH that is a VS Code or one of its kin. */
function desktopEditor() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const endings = windows ? [".cmd", ".exe"] : [""];
  for (const name of ["code", "code-insiders", "codium", "vscodium", "code-oss", "cursor"]) {
    for (const folder of folders) {
      const found = endings.map((ending) => join(folder, name + ending)).find((path) => existsSync(path));
      if (found) return found;
    }
  }
  return undefined;
}

/** Opens a window in which Penholder runs from this folder; the editor's own extensions stay as they are. */
function openOnDesktop(command) {
  console.log(`Opening the examples in ${command}. Penholder runs in that window only.`);
  const args = ["--new-window", `--extensionDevelopmentPath=${root}`, workspace];
  const quoted = windows ? args.map((argument) => `"${argument}"`) : args;
  const run = spawnSync(windows ? `"${command}"` : command, quoted, { stdio: "inherit", shell: windows });
  process.exitCode = run.status ?? 1;
}

async function openInBrowser() {
  const { serveWebEditor } = await import("./webEditor.mjs");
  const server = await serveWebEditor({ workspace, port: Number(options.port) }).catch((error) => {
    console.error(`Penholder could not be served: ${error.message}`);
    process.exit(1);
  });
  console.log(`\nPenholder, with the example drafts: ${server.address}`);
  console.log("What you change there stays in that page. Ctrl+C ends it.");
  if (!options["no-open"]) openAddress(server.address);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
      await server.close();
      process.exit(0);
    });
  }
}

/** Opens the default browser; where there is none the address has been printed. */
function openAddress(address) {
  const [command, ...args] = { darwin: ["open", address], win32: ["cmd", "/c", "start", "", address] }[
    process.platform
  ] ?? ["xdg-open", address];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

/** Starts what `npm start` starts, and has a hover answered; says which way. */
async function check() {
  const { browserPath } = await import("./cache.mjs");
  const started = Date.now();
  try {
    const [how, hover] = browserPath() ? await checkInBrowser() : await checkServer();
    const answer = hover.replace(/\s+/g, " ").slice(0, 160);
    console.log(
      `${how} answered a hover on UNMISS in ${((Date.now() - started) / 1000).toFixed(1)} s: ${answer}`,
    );
    return true;
  } catch (error) {
    console.error(`npm start does not work: ${error.message}`);
    return false;
  }
}

/** The page that a browser gets, driven without a window: a person's way to the hover. */
async function checkInBrowser() {
  const { serveWebEditor } = await import("./webEditor.mjs");
  const { hoverInWebEditor } = await import("../test/web/hover.mjs");
  const server = await serveWebEditor({ workspace });
  try {
    const hover = await hoverInWebEditor(server.address, "un-police.statement.md", "UNMISS", expected);
    return ["VS Code for the Web", hover];
  } finally {
    await server.close();
  }
}

/** Without a browser: the language server itself, over standard input and output, on a copy of the examples. */
async function checkServer() {
  console.log("No Chromium or Chrome on this machine: the page is not tried, the language server is.");
  const { hoverOverStdio } = await import("../test/web/hoverOverStdio.mjs");
  const folder = mkdtempSync(join(tmpdir(), "penholder-check-"));
  try {
    cpSync(workspace, folder, { recursive: true });
    const hover = await hoverOverStdio(folder, "un-police.statement.md", "UNMISS", expected);
    return ["The language server", hover];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
