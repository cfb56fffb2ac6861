// Opens a draft in VS Code for the Web as a person would, and hovers over a word of it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../../.ci/cache.mjs";
import { root } from "../../.ci/setup.mjs";

/**
 * Returns the text of the hover on `word` (its first place on the page) in `file`, once it holds `expected`. Throws
 * after a minute and a half, with what was shown instead. A picture is kept as .screenshots/web.png.
 */
export async function hoverInWebEditor(address, file, word, expected) {
  const browser = await launchBrowser();
  const outside = new Set();
  let seen = "nothing";
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^https?:$/.test(protocol) && hostname !== "127.0.0.1" && !hostname.endsWith(".localhost"))
        outside.add(hostname);
    });
    await page.goto(address);
    await page.waitForSelector(".explorer-folders-view .monaco-list-row", { timeout: 60_000 });
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: file }).dblclick();
    await page.waitForSelector(".monaco-editor .view-line", { timeout: 60_000 });
    const hovers = page.locator(".monaco-hover:not(.hidden):not(.workbench-hover) .hover-contents:visible");
    const end = Date.now() + 90_000;
    while (Date.now() < end) {
      await placeOf(page, word);
      await page.keyboard.press("Control+k");
      await page.keyboard.press("Control+i");
      for (let i = 0; i < 20; i++) {
        const text = (await hovers.allInnerTexts()).join("\n").replaceAll("\u00a0", " ");
        if (text !== "") seen = text;
        if (text.includes(expected)) {
          if (outside.size > 0) throw new Error(`the page asked for ${[...outside].join(", ")}`);
          return text;
        }
        await page.waitForTimeout(100);
      }
      await page.keyboard.press("Escape");
    }
    throw new Error(
      `no hover with “${expected}” on ${word} in ${file}; the page showed: ${seen.slice(0, 300)}`,
    );
  } finally {
    const folder = join(root, ".screenshots");
    mkdirSync(folder, { recursive: true });
    for (const page of browser.contexts().flatMap((context) => context.pages()))
      await page.screenshot({ path: join(folder, "web.png") }).catch(() => {});
    await browser.close();
  }
}

/** Puts the cursor into `word` by the editor's own search. */
async function placeOf(page, word) {
  await page
    .locator(".monaco-editor .view-lines")
    .first()
    .click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+f");
  const box = page.locator(".find-widget.visible textarea").first();
  await box.fill(word);
  // The editor counts what it finds at once; on a slow start it does not always go to the first ("? of 1").
  await page.waitForSelector(".find-widget .matchesCount:has-text(' of ')");
  const first = page.locator(".find-widget .matchesCount:has-text('1 of')");
  if (!(await first.isVisible())) await box.press("Enter");
  await first.waitFor();
  await page.keyboard.press("Escape");
  // The search leaves the word selected: the cursor goes to its start, and one to the right is within it.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
}
