// The main job of Penholder in a real VS Code: what a delegate does in an afternoon, asserted on what the page shows,
// with a picture of each step in .screenshots/. Needs penholder.vsix (npm run package), Chromium and g++ (for
// code-server's modules, once). `node test/editor/main-job.mjs [word…]` runs only the steps whose name holds a word.
import { serveCorpus } from "./cluster.mjs";
import { Desk, packaged } from "./driver.mjs";
import { scene as theScene } from "./scene.mjs";
import { again, restricted } from "./steps/again.mjs";
import { checks } from "./steps/checks.mjs";
import { codeRepository } from "./steps/codeRepository.mjs";
import { collecting, collections, prepare } from "./steps/collections.mjs";
import { compare } from "./steps/compare.mjs";
import { completion } from "./steps/completion.mjs";
import { corpusView, ownCorpus } from "./steps/corpusView.mjs";
import { glossary } from "./steps/glossary.mjs";
import { hovers } from "./steps/hovers.mjs";
import { inDraft } from "./steps/inDraft.mjs";
import { inline } from "./steps/inline.mjs";
import { keyboard, withoutMouse } from "./steps/keyboard.mjs";
import { languages } from "./steps/languages.mjs";
import { palette } from "./steps/palette.mjs";
import { pdfInCorpus } from "./steps/pdfInCorpus.mjs";
import { places } from "./steps/places.mjs";
import { reader, readersLanguages, readersSteps } from "./steps/readersLanguage.mjs";
import { rightToLeft } from "./steps/rightToLeft.mjs";
import { coast, sharedCorpus, theirs } from "./steps/sharedCorpus.mjs";
import { similar } from "./steps/similar.mjs";
import { status, unreadable, unreadableCorpus } from "./steps/status.mjs";
import { syntax } from "./steps/syntax.mjs";
import { trace } from "./steps/trace.mjs";
import { translated } from "./steps/translated.mjs";
import { repository } from "./steps/withoutPenholder.mjs";
import { writingRoom } from "./steps/writingRoom.mjs";

const words = process.argv.slice(2);
const counts = { passed: 0, again: 0, failed: 0 };
const notes = {};
const scene = theScene();
const vsix = packaged();
if (!vsix) {
  console.error("There is no penholder.vsix to install: run `npm run package` first.");
  process.exit(1);
}
console.log(`On ${scene.name}: ${scene.documents} files in the corpus.`);

const home = new Desk(scene);
const programmer = new Desk(repository);
try {
  home.install(vsix);
  await inWindow([
    ...status,
    ...hovers,
    ...places,
    ...similar,
    ...compare,
    ...trace,
    ...languages,
    ...translated,
    ...inline,
    ...completion,
    ...palette,
    ...syntax,
    ...checks,
    ...glossary,
    ...inDraft,
    ...rightToLeft,
    ...writingRoom,
  ]);
  await inWindow(again);
  home.writeSettings({
    "security.workspace.trust.enabled": true,
    "security.workspace.trust.startupPrompt": "never",
  });
  await inWindow(restricted);
  programmer.install(vsix);
  await inWindow(codeRepository, programmer);
} finally {
  home.clear();
  programmer.clear();
}
const other = new Desk(unreadableCorpus);
try {
  other.install(vsix);
  await inWindow(unreadable, other);
} finally {
  other.clear();
}
const collector = new Desk(collecting);
const served = await prepare(collector);
collector.served = served.address;
try {
  collector.install(vsix);
  await inWindow(collections, collector);
} finally {
  served.end();
  collector.clear();
}
const owner = new Desk(ownCorpus);
try {
  owner.install(vsix);
  await inWindow([...corpusView, ...pdfInCorpus], owner);
} finally {
  owner.clear();
}
const typist = new Desk(withoutMouse);
try {
  typist.install(vsix);
  await inWindow(keyboard, typist);
} finally {
  typist.clear();
}
const delegate = new Desk(coast);
const library = await serveCorpus(theirs);
Object.assign(delegate, { served: library.address, heard: library.heard, stopServing: library.end });
try {
  delegate.install(vsix);
  await inWindow(sharedCorpus, delegate);
} finally {
  library.end();
  delegate.clear();
}
for (const language of readersLanguages) {
  const desk = new Desk(reader(language));
  try {
    desk.install(vsix);
    await inWindow(readersSteps(language), desk);
  } finally {
    desk.clear();
  }
}
console.log(`${counts.passed} passed (${counts.again} of them at the second try), ${counts.failed} failed`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);

/** Opens a window, takes the steps in it, and closes it. A step that fails is reported with what the page showed. */
async function inWindow(steps, desk = home) {
  const asked = ([name]) => words.length === 0 || words.some((word) => name.includes(word));
  if (!steps.some(asked)) return;
  // The first step of a window sets it up (the file open, the corpus read); it is taken whatever was asked for.
  const chosen = steps.filter((step) => asked(step) || step[0].startsWith("1 the corpus"));
  const started = Date.now();
  const window = await desk.open();
  console.log(`       (a window: ${((Date.now() - started) / 1000).toFixed(1)} s)`);
  try {
    for (const [name, step] of chosen) await take(window, desk, name, step);
    const others = window.outside.filter((address) => !address.startsWith("https://docs.un.org/"));
    if (others.length > 0) {
      counts.failed++;
      console.log(
        `FAILED the window asked others than the official site: ${[...new Set(others)].join(", ")}`,
      );
    }
    const bad = window.consoleLines.filter((line) => /penholder/i.test(line) && /^error/.test(line));
    for (const line of bad.slice(0, 5)) console.log(`       the page's console: ${line.slice(0, 300)}`);
  } finally {
    await window.close();
  }
}

/**
 * Takes a step, and once more where it fails: a browser on a busy machine loses a key or a click now and then. What passes
 * only then is told, so that nobody takes it for sound.
 */
async function take(window, desk, name, step, again = false) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  try {
    const said = await step({ window, desk, scene, notes });
    counts.passed++;
    if (again) counts.again++;
    console.log(
      `ok     ${name} (${seconds()}${again ? ", at the second try" : ""})${said ? `: ${said}` : ""}`,
    );
  } catch (error) {
    if (again) counts.failed++;
    console.log(`${again ? "FAILED" : "again: "} ${name} (${seconds()}): ${error.message}`);
    await window
      .screenshot(
        `failed-${name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, "-")
          .slice(0, 60)}`,
      )
      .catch(() => {});
    await window.calm().catch(() => {});
    if (!again) await take(window, desk, name, step, true);
  }
}
