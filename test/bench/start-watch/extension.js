// An extension of the bench's own (test/bench/start-in-editor.mjs), in the same extension host as Penholder: opens the draft
// in a window where Penholder has not been needed yet, and asks for a hover from then on until there is one.
const { writeFileSync } = require("node:fs");
const vscode = require("vscode");

/** In the draft of the bench: within "resolution 1325 (2000)". */
const place = new vscode.Position(0, 25);

exports.activate = ({ subscriptions }) => {
  subscriptions.push(vscode.commands.registerCommand("startWatch.begin", begin));
};

async function begin() {
  const [folder] = vscode.workspace.workspaceFolders;
  const draft = vscode.Uri.joinPath(folder.uri, "draft.statement");
  const penholder = vscode.extensions.getExtension("penholder.penholder");
  const result = { early: penholder.isActive };
  const watch = watchTurns();
  const passed = clock();
  const opened = vscode.commands.executeCommand("vscode.open", draft);
  await penholder.activate();
  result.activated = passed();
  let words = "";
  while (!words.includes("1325")) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    result.questions = (result.questions ?? 0) + 1;
    const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", draft, place);
    words = hovers.flatMap(({ contents }) => contents.map(({ value }) => value)).join("\n");
  }
  result.hovered = passed();
  result.longestTurn = watch();
  await opened;
  writeFileSync(vscode.Uri.joinPath(folder.uri, "start.json").fsPath, JSON.stringify(result));
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
