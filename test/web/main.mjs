// VS Code for the Web in a real browser, as managed machines have it: extensions in a frame of another site, site data
// forbidden. Needs Chromium; builds nothing: run `npm run build` first.
// `node test/web/main.mjs [word…]` takes only the steps whose name holds a word.
import { WebDesk } from "./desk.mjs";
import { files, steps } from "./steps.mjs";

const words = process.argv.slice(2);
let failed = 0;
let passed = 0;
for (const [name, step] of steps) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
  // Once more, with another desk, where it fails: a browser on a busy machine loses a key now and then. It is told.
  if ((await take(name, step, "again: ")) || (await take(name, step, "FAILED"))) passed++;
  else failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** Takes a step with a desk of its own; whether it passed. A failure is told with `called` before it. */
async function take(name, step, called) {
  const started = Date.now();
  let desk;
  const open = (options = {}) => {
    desk = new WebDesk({ files, ...options });
    return desk;
  };
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  try {
    const said = await step(open);
    console.log(`ok     ${name} (${seconds()} s)${said ? `: ${said}` : ""}`);
    return true;
  } catch (error) {
    console.log(`${called} ${name} (${seconds()} s): ${error.message}`);
    await desk?.pictures(`failed-web-${name.replace(/\W+/g, "-").slice(0, 40)}`);
    return false;
  } finally {
    await desk?.clear();
  }
}
