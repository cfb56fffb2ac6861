// Foreign clients: editors without a window run Penholder's server on a copy of the examples, each by a script of its own
// that tells what it has seen, and expectations.mjs says what that must be. Nothing but the server may be started.
// `node test/editors/run.mjs [editor…]`; needs a build. What is not installed is skipped, and said to be.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../.ci/setup.mjs";
import { asked, expected, expectedWhereAsked } from "./expectations.mjs";
import { openers, processesBelow } from "./processes.mjs";

/** Seconds after which an editor is ended that does not end itself. */
const longest = 120;

const script = (name) => join(root, "test/editors", name);
const editors = [
  {
    name: "Neovim",
    command: [
      "nvim",
      "--headless",
      "--clean",
      "-n",
      "-c",
      `luafile ${script("neovim.lua")}`,
      "-c",
      "cquit 3",
    ],
  },
  {
    name: "Emacs with Eglot",
    command: ["emacs", "-Q", "--batch", "-l", script("emacs-eglot.el")],
    // Eglot looks so for the folders that it watches for the server, by way of a shell; Emacs first tries what these can do.
    may: ["find", "grep", "xargs", "echo", "sh", "bash", "dash"],
  },
  {
    name: "Emacs with lsp-mode",
    command: ["emacs", "-Q", "--batch", "-l", script("emacs-lsp-mode.el")],
    installed: () => emacsPackage("lsp-mode"),
  },
  {
    name: "Vim with ALE",
    // It has no way to run without a terminal: it is given none and told so.
    command: [
      "vim",
      "--not-a-term",
      "-T",
      "dumb",
      "-n",
      "-u",
      script("vimrc"),
      "-S",
      script("vim.vim"),
      asked.draft,
    ],
    installed: () => existsSync("/usr/share/vim-ale/plugin/ale.vim"),
    // ALE has a shell start every server.
    may: ["sh", "bash", "dash"],
  },
];
/** Whether Debian has installed a package of Emacs, of whichever version. */
function emacsPackage(name) {
  const folder = "/usr/share/emacs/site-lisp/elpa-src";
  return existsSync(folder) && readdirSync(folder).some((each) => each.startsWith(`${name}-`));
}

const words = process.argv.slice(2).map((word) => word.toLowerCase());
let passed = 0;
let failed = 0;

for (const editor of editors) {
  const { name, command, installed } = editor;
  if (words.length > 0 && !words.some((word) => name.toLowerCase().startsWith(word))) continue;
  if (spawnSync("which", [command[0]]).status !== 0 || installed?.() === false) {
    console.log(`${name}: skipped, it is not installed here.`);
    continue;
  }
  const started = Date.now();
  const { seen, output, others, end } = await run(editor);
  const failedBefore = failed;
  console.log(`${name}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (!seen || seen.failed) fail("its script ends well", seen?.failed ?? end);
  for (const [fact, check] of Object.entries(expected)) hold(fact, () => check(seen ?? {}));
  for (const [what, check] of Object.entries(expectedWhereAsked))
    if (seen && what in seen) hold(`${what} are as expected`, () => check(seen[what]));
  hold("no other process is started", () => {
    if (others.length > 0) throw new Error(others.join(", "));
  });
  if (failed > failedBefore) tell({ end, seen, output });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function hold(fact, check) {
  try {
    check();
    passed += 1;
    console.log(`  ok     ${fact}`);
  } catch (error) {
    fail(fact, error.message);
  }
}
function fail(fact, reason) {
  failed += 1;
  console.log(`  FAILED ${fact}: ${reason}`);
}

/** What is needed to see why something failed, where nobody can ask the editor again. */
function tell({ end, seen, output }) {
  console.log(`  It ${end}. Its script has seen:`);
  for (const [name, value] of Object.entries(seen ?? {}))
    console.log(`    ${name}: ${JSON.stringify(value).slice(0, 600)}`);
  if (output.trim() !== "") console.log(`  It has printed:\n${output.slice(-4000)}`);
}

/**
 * Runs an editor's script: what it has seen, what it printed, how it ended, and the processes that were started beside the
 * server.
 */
async function run({ command: [program, ...parameters], may = [] }) {
  const folder = mkdtempSync(join(tmpdir(), "penholder-editor-"));
  try {
    const workspace = join(folder, "examples");
    cpSync(join(root, "examples"), workspace, { recursive: true });
    const bin = join(folder, "bin");
    const called = join(folder, "called");
    const home = join(folder, "home");
    for (const each of [bin, home]) mkdirSync(each);
    const cli = join(root, "server/dist/cli.js");
    const shell = (lines) => `#!/bin/sh\n${lines}\n`;
    writeFileSync(join(bin, "penholder"), shell(`exec "${process.execPath}" "${cli}" "$@"`), { mode: 0o755 });
    // Whatever would open an address says so instead.
    for (const opener of openers)
      writeFileSync(join(bin, opener), shell(`echo ${opener} >>"${called}"`), { mode: 0o755 });
    const paths = { asked: join(folder, "asked.json"), seen: join(folder, "seen.json") };
    writeFileSync(paths.asked, JSON.stringify(asked));
    const editor = spawn(program, parameters, {
      cwd: workspace,
      // Open and never written to: Vim ends where its input does.
      stdio: ["pipe", "pipe", "pipe"],
      env: {
        ...process.env,
        PATH: `${bin}:${process.env.PATH}`,
        HOME: home,
        // Editors start programs by the user's shell, whichever that is.
        SHELL: "/bin/sh",
        XDG_CONFIG_HOME: home,
        XDG_STATE_HOME: home,
        XDG_CACHE_HOME: home,
        XDG_DATA_HOME: home,
        PENHOLDER_ASKED: paths.asked,
        PENHOLDER_SEEN: paths.seen,
      },
    });
    let output = "";
    for (const stream of [editor.stdout, editor.stderr])
      stream.on("data", (data) => {
        output += data;
      });
    const programs = new Map();
    const watching = setInterval(() => {
      for (const one of processesBelow(editor.pid)) programs.set(one.program, one.command);
    }, 50);
    let end;
    const tooLong = setTimeout(() => {
      end = `was ended after ${longest} seconds`;
      editor.kill("SIGKILL");
    }, longest * 1000);
    const [code, signal] = await once(editor, "close");
    end ??= `ended with ${signal ?? `exit code ${code}`}`;
    clearInterval(watching);
    clearTimeout(tooLong);
    const allowed = ["node", "penholder", program, ...may];
    const others = [...programs]
      .filter(([name]) => !allowed.includes(name))
      .map(([name, command]) => (command ? `${name} (${command.slice(0, 200)})` : name));
    if (existsSync(called)) others.push(...readFileSync(called, "utf8").trim().split("\n"));
    const seen = existsSync(paths.seen) ? JSON.parse(readFileSync(paths.seen, "utf8")) : undefined;
    return { seen, output, others, end };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
