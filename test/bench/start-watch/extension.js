// An extension of the bench's own (test/bench/start-in-editor.mjs), in the same extension host as Penholder: there from the
// beginning of a window, it waits until Penholder is active and asks for a hover from then on until there is one.
const { readFileSync, writeFileSync } = require("node:fs");
const vscode = require("vscode");

exports.activate = () => {
  // Not waited for: what is watched is started after this extension.
  watch().catch((error) => console.error(error));
};

async function watch() {
  const [folder] = vscode.workspace.workspaceFolders;
  const file = (name) => vscode.Uri.joinPath(folder.uri, name);
  const { draft, at, tells } = JSON.parse(readFileSync(file("question.json").fsPath, "utf8"));
  const place = placeOf(readFileSync(file(draft).fsPath, "utf8"), at);
  const penholder = vscode.extensions.getExtension("penholder.penholder");
  while (!penholder.isActive) await pause(1);
  const endTurns = watchTurns();
  const passed = clock();
  let words = "";
  while (!words.includes(tells)) {
    const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", file(draft), place);
    words = hovers.flatMap(({ contents }) => contents.map(({ value }) => value)).join("\n");
    await pause(1);
  }
  const result = { hovered: passed(), longestTurn: endTurns() };
  writeFileSync(file("start.json").fsPath, JSON.stringify(result));
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The place behind the first letter of some words. */
function placeOf(text, words) {
  const before = text.slice(0, text.indexOf(words)).split("\n");
  return new vscode.Position(before.length - 1, before.at(-1).length + 1);
}

/** Time since now, in milliseconds: by the clock, and of the host's main thread on a processor (of its process before Node 23.9). */
function clock() {
  const used = () => (process.threadCpuUsage ?? process.cpuUsage)();
  const [begun, before] = [performance.now(), used()];
  return () => {
    const { user, system } = used();
    return {
      clock: performance.now() - begun,
      processor: (user + system - before.user - before.system) / 1000,
    };
  };
}

/** The longest that the host's main thread was kept at once until the answer is called, in milliseconds of a processor. */
function watchTurns() {
  let [longest, passed] = [0, clock()];
  const look = () => {
    longest = Math.max(longest, passed().processor);
    passed = clock();
  };
  const timer = setInterval(look, 1);
  return () => {
    look();
    clearInterval(timer);
    return longest;
  };
}
