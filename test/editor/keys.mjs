// What a person without a mouse does in the editor, and what they see and hear there: commands by their names, where the
// keyboard is and whether that can be seen, what a screen reader says.
import { until } from "./driver.mjs";

/** Runs a command from the palette: typed, gone down to where another command comes first, and taken with Enter. */
export async function run(window, title) {
  await window.quickOpen(`>${title}`);
  const row = window.quickInput.locator(".monaco-list-row.focused");
  const named = async () => (await row.getAttribute("aria-label", { timeout: 500 }).catch(() => "")) ?? "";
  await until(`the command “${title}”`, async () => {
    if ((await named()).startsWith(title)) return true;
    if ((await window.quickRows()).some((text) => text.startsWith(title))) await window.press("ArrowDown");
    return false;
  });
  await window.press("Enter");
  await until("the palette to close", async () => !(await window.quickInput.isVisible()));
}

/** Opens the search by its keys; pressed again where the editor did not know yet that this is a draft. */
export async function search(window) {
  await until("the search", async () => {
    await window.press("Control+k", "g");
    for (let look = 0; look < 10; look += 1) {
      if (await window.quickInput.isVisible()) return true;
      await window.page.waitForTimeout(200);
    }
    return false;
  });
}

const inDraft = (window) =>
  window.page.evaluate(() => document.activeElement?.closest(".part.editor .monaco-editor") !== null);
export const backInDraft = (window, after) =>
  until(`the keyboard in the draft after ${after}`, () => inDraft(window));

/** What has the keyboard in the view: its name, and whether that can be seen. Undefined where the view has it not. */
export function focused(frame) {
  return frame.evaluate(() => {
    const one = document.activeElement;
    if (!document.hasFocus() || !one || one === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return {
      tag: one.tagName.toLowerCase(),
      name: one.getAttribute("aria-label") ?? one.textContent.replace(/\s+/g, " ").trim(),
      seen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1,
    };
  });
}

/** Goes on with a key until what has the keyboard is wanted; all that was passed, in order. */
export async function goOn(window, frame, key, what, wanted, most = 30) {
  const passed = [];
  for (let pressed = 0; pressed < most; pressed += 1) {
    await frame.evaluate(() => {
      globalThis.before = document.activeElement;
    });
    await window.press(key);
    await until(`${key} to lead on`, () =>
      frame.evaluate(() => !document.hasFocus() || document.activeElement !== globalThis.before),
    );
    const now = await focused(frame);
    if (!now) break;
    if (!now.seen) throw new Error(`the keyboard cannot be seen on ${now.tag} “${now.name.slice(0, 60)}”`);
    passed.push(now);
    if (wanted(now)) return passed;
  }
  throw new Error(
    `${key} does not lead to ${what}: ${passed.map(({ name }) => name.slice(0, 30)).join(" / ")}`,
  );
}

/** The row of a tree that has the keyboard, by what a screen reader says. */
export const row = (window) =>
  window.page.evaluate(() => {
    const list = document.activeElement?.closest(".monaco-list");
    return list?.querySelector(".monaco-list-row.focused")?.getAttribute("aria-label") ?? "";
  });

/** What a screen reader says of each of these: its name, and its state where it has one. */
export const spoken = (place, selector) =>
  place.locator(selector).evaluateAll((all) =>
    all.map((one) => ({
      name: one.getAttribute("aria-label") ?? (one.labels?.[0] ?? one).textContent.trim(),
      level: one.getAttribute("aria-level"),
      expanded: one.getAttribute("aria-expanded"),
    })),
  );

/** Refuses what has no name, or the name of an icon. */
export function inWords(all) {
  if (all.length === 0) throw new Error("there is nothing that a screen reader could name");
  const bad = all.filter(({ name }) => !/\p{L}{2}/u.test(name) || /\$\(|[\ue000-\uf8ff]/.test(name));
  if (bad.length > 0) throw new Error(`not named in words: ${bad.map(({ name }) => `“${name}”`).join(", ")}`);
}
