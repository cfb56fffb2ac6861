// 4. The view "Penholder", beside the draft.
import { until } from "../driver.mjs";
import { halfRemembered } from "../scene.mjs";

const card = "main#page article";

async function cards(window) {
  const frame = await window.webview(card);
  return frame.locator(card);
}

/** Heading and text of the first passage, and which words are marked. */
async function first(window) {
  const frame = await window.webview(card);
  return frame
    .locator(card)
    .first()
    .evaluate((article) => ({
      source: article.querySelector(".source")?.textContent ?? "",
      likeness: article.querySelector(".likeness")?.textContent ?? "",
      text: article.querySelector("p.text")?.textContent ?? "",
      marks: [...article.querySelectorAll("mark, ins, del")].map((mark) => mark.textContent),
    }));
}

/** Shows the view beside an untitled draft which holds a half-remembered passage and one of the statement's own. */
async function open(window, scene) {
  const { text, original } = halfRemembered(scene.corpus);
  await window.untitled(`${text}\n\nWe thank the host country for its support to the police.\n\n`);
  await window.goTo({ line: 0, column: 30 });
  await window.command("Penholder: Show Similar Passages");
  return { text, original };
}

export const similar = [
  [
    "4 the view shows the passage that the paragraph came from first, with its source and the words that match",
    async ({ window, scene }) => {
      const { original } = await open(window, scene);
      const wanted = original.split(" ").slice(0, 6).join(" ");
      let seen = {};
      await until(
        () => `“${wanted} …” first (the first is ${JSON.stringify(seen).slice(0, 300)})`,
        async () => {
          seen = await first(window);
          return seen.text.replace(/\s+/g, " ").includes(wanted);
        },
        30_000,
      );
      await window.screenshot("4-similar");
      if (seen.marks.length === 0) throw new Error("no words are marked");
      if (!/ · .* · /.test(seen.source.replaceAll("\u00a0", " ")))
        throw new Error(`its source: ${JSON.stringify(seen)}`);
      return `${seen.source}; marked: ${seen.marks.slice(0, 4).join(", ")}`;
    },
  ],
  [
    "4 axe finds nothing wrong with the view, in the dark, the light and both themes of high contrast, at 200 % zoom too",
    async ({ window, desk }) => {
      const frame = await window.webview(card);
      const wrong = [];
      for (const [kind, theme] of [
        ["vscode-dark", "Default Dark Modern"],
        ["vscode-high-contrast", "Default High Contrast"],
        ["vscode-high-contrast-light", "Default High Contrast Light"],
        ["vscode-light", "Default Light Modern"],
      ]) {
        desk.changeSettings({ "workbench.colorTheme": theme });
        await window.drawnIn(frame, kind);
        for (const complaint of await window.accessibility(frame)) wrong.push(`${theme}: ${complaint}`);
        await window.screenshot(`4-similar-${kind}`);
      }
      desk.changeSettings({ "workbench.colorTheme": undefined });
      await frame.evaluate(() => {
        document.documentElement.style.zoom = "2";
      });
      for (const complaint of await window.accessibility(frame)) wrong.push(`at 200 %: ${complaint}`);
      const { wide, room } = await frame.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }));
      await window.screenshot("4-similar-zoomed");
      await frame.evaluate(() => {
        document.documentElement.style.zoom = "";
      });
      if (wide > room + 1) wrong.push(`at 200 % it is ${wide} wide where there is room for ${room}`);
      if (wrong.length > 0) throw new Error(wrong.join("\n       "));
    },
  ],
  [
    "4 it stays as it is while the cursor moves in the paragraph, and follows it into another",
    async ({ window }) => {
      const before = await first(window);
      const frame = await window.webview(card);
      await frame
        .locator(card)
        .first()
        .evaluate((article) => (article.dataset.drawn = "before"));
      await window.focusByClick();
      await window.goTo({ line: 0, column: 60 });
      await window.page.waitForTimeout(800);
      const kept = await frame.locator(`${card}[data-drawn=before]`).count();
      if (kept !== 1) throw new Error("the view was drawn anew for the same paragraph");
      await window.goTo({ line: 2, column: 10 });
      await until("other passages", async () => (await first(window)).text !== before.text);
      await window.screenshot("4-similar-follows");
    },
  ],
  [
    "4 a passage can be copied, inserted as a quotation with its source, and opened",
    async ({ window }) => {
      await window.goTo({ line: 4, column: 0 });
      await window.goTo({ line: 0, column: 10 });
      await window.page.waitForTimeout(800);
      const shown = await first(window);
      const button = async (name) => (await cards(window)).first().getByRole("button", { name, exact: true });
      const opening = shown.text.trim().split(/\s+/).slice(0, 4).join(" ");
      await (await button("Copy")).click();
      await until("the copy", async () => (await window.clipboard()).replace(/\s+/g, " ").includes(opening));

      await window.focusByClick();
      await window.goTo({ line: 4, column: 0 });
      await window.goTo({ line: 0, column: 10 });
      await window.page.waitForTimeout(800);
      await window.press("Control+ArrowRight");
      await (await button("Insert as Quotation")).click();
      await until(
        async () => `the quotation in the draft (it holds: ${(await window.editorText()).slice(0, 300)})`,
        async () => (await window.editorText()).replace(/\s+/g, " ").includes(opening),
      );
      await window.screenshot("4-similar-inserted");
      await window.focusByClick();
      await window.press("Control+z");

      // The draft has just changed: the view may draw its cards anew under the pointer.
      await until("the passage's document", async () => {
        if (!(await window.activeTab()).includes("Untitled")) return true;
        await (await button("Open")).click();
        await window.page.waitForTimeout(1500);
        return !(await window.activeTab()).includes("Untitled");
      });
      await until("its text", async () => (await window.editorText()).replace(/\s+/g, " ").includes(opening));
      await window.screenshot("4-similar-opened");
      await window.command("View: Close Editor");
      await window.focusEditor("Untitled");
      await window.discard();
      return await window.clipboard();
    },
  ],
  [
    "4 what is selected of a passage is inserted as a quotation with ellipses, or as adapted text",
    async ({ window }) => {
      await window.untitled("We thank the host country for its support to the police.\n\n");
      await window.goTo({ line: 0, column: 10 });
      await window.command("Penholder: Show Similar Passages");
      const frame = await window.webview(".feed article");
      const first = frame.locator(".feed article").first();
      await until("passages of this paragraph", async () => (await first.locator("mark").count()) > 0);
      await window.page.waitForTimeout(800);
      const chosen = await first
        .locator("p.text mark")
        .first()
        .evaluate((mark) => {
          getSelection().selectAllChildren(mark);
          return mark.textContent.trim();
        });
      await window.screenshot("4-view-selected");
      await first.getByRole("button", { name: "Insert as Quotation", exact: true }).click();
      await until(`“… ${chosen} …” in the draft`, async () =>
        new RegExp(`“(… )?${chosen.replace(/[^\p{L}\p{N} ]/gu, ".")}( …)?” \\(`, "u").test(
          await window.flatText(),
        ),
      );
      const text = await window.flatText();
      if (!text.includes("…")) throw new Error(`no ellipsis: ${text}`);
      await window.screenshot("4-view-part-inserted");
      await first.getByRole("button", { name: "Insert as …", exact: true }).click();
      await until("the forms", async () =>
        (await window.quickRows()).some((row) => /Adapted Text/.test(row)),
      );
      await window.screenshot("4-view-insert-as");
      await window.quickInput.locator(".monaco-list-row", { hasText: "Adapted Text" }).click();
      await until("adapted text", async () => /Adapted from/.test(await window.flatText()));
      await window.focusEditor("Untitled");
      await window.discard();
      return text.slice(0, 200);
    },
  ],
  [
    "4 words selected in the draft are searched by themselves, on the subject of what stands around them",
    async ({ window, scene }) => {
      const { original } = halfRemembered(scene.corpus);
      const words = original.split(" ").slice(2, 7).join(" ");
      await window.untitled(
        `We thank the host country for its support.\n\nMy country asks for ${words} now.\n`,
      );
      const column = "My country asks for ".length;
      await window.goTo({ line: 0, column: 10 });
      await window.command("Penholder: Show Similar Passages");
      await until("passages of the first paragraph", async () => (await first(window)).text !== "");
      const before = await first(window);
      await window.focusByClick();
      await window.select({ line: 2, column }, words.length);
      await until(
        () => `a passage with “${words}” first, wholly alike`,
        async () => {
          const { text, likeness } = await first(window);
          // The passages of the whole paragraph may be shown for a moment; none is wholly like it.
          return (
            text !== before.text && text.replace(/\s+/g, " ").includes(words) && likeness.startsWith("100")
          );
        },
      );
      await window.screenshot("4-view-phrase");
      await window.focusEditor("Untitled");
      await window.discard();
      return words;
    },
  ],
  [
    "4 of a formula that stands in many documents six are named, and the others when they are asked for",
    async ({ window, scene }) => {
      if (scene.documents < 1000) return "only in the reference corpus";
      const words = "remain actively seized of the matter";
      await window.untitled(`My country will ${words}.\n`);
      await window.command("Penholder: Show Similar Passages");
      await window.focusByClick();
      await window.select({ line: 0, column: "My country will ".length }, words.length);
      const frame = await window.webview(`${card} .also .more`);
      // The passages of the whole paragraph may be shown for a moment; none is wholly like it.
      let likeness = "";
      await until(
        () => `the passages of the selected words (the first is ${likeness})`,
        async () => {
          ({ likeness } = await first(window));
          return likeness.startsWith("100");
        },
      );
      const also = frame.locator(`${card} .also`, { has: frame.locator(".more") }).first();
      const places = await also.textContent();
      if (!/ and (at least )?\d+ more$/.test(places)) throw new Error(`it says: ${places}`);
      await window.screenshot("4-view-formula");
      await also.locator(".more").click();
      let all = [];
      await until(
        () => `all of them (it says: ${all.map((text) => text.slice(-80)).join(" | ")})`,
        async () => {
          all = await frame.locator(`${card} .also`).allTextContents();
          return all.some((text) => text.length > places.length && !/ more$/.test(text));
        },
      );
      await window.screenshot("4-view-formula-all");
      await window.focusByClick();
      await window.discard();
      return places;
    },
  ],
  [
    "4 beside agreed language it shows what the draft changes, and what the paragraph names; pinned, it stays",
    async ({ window, scene }) => {
      const { original } = halfRemembered(scene.corpus);
      const changed = original.replace(/\s\S+\s\S+$/, " as appropriate, in resolution 2185 (2014) on UNPOL");
      await window.untitled(`${changed}\n\nWe thank the host country for its support to the police.\n`);
      await window.goTo({ line: 0, column: 30 });
      await window.command("Penholder: Show Similar Passages");
      const frame = await window.webview(card);
      const agreed = frame.locator(".agreed article");
      await until("the agreed language", async () => (await agreed.count()) === 1);
      await until("what was put in", async () => (await agreed.locator("ins").count()) > 0);
      const named = await frame.locator(".mention .name").allTextContents();
      if (!named.some((name) => name.includes("2185"))) throw new Error(`named: ${named.join(", ")}`);
      await window.screenshot("4-view-agreed");
      const before = await agreed.locator(".source").textContent();
      await window.command("Penholder: Pin View to This Paragraph");
      await window.focusByClick();
      await window.goTo({ line: 2, column: 10 });
      await window.page.waitForTimeout(800);
      if ((await agreed.locator(".source").textContent()) !== before) throw new Error("it did not stay");
      await window.screenshot("4-view-pinned");
      await window.command("Penholder: Unpin View to Follow the Cursor");
      await until("the other paragraph", async () => {
        const names = await frame.locator(".mention .name").allTextContents();
        return names.some((name) => name.includes("host country"));
      });
      await agreed.waitFor({ state: "detached" });
      await window.focusByClick();
      await window.goTo({ line: 0, column: 30 });
      await agreed.getByRole("button", { name: "Compare", exact: true }).click();
      await until("the comparison", async () => /↔/.test(await window.activeTab()));
      await window.screenshot("4-view-compare");
      await window.command("View: Close Editor");
      for (const [theme, name] of [
        ["Default Dark Modern", "dark"],
        ["Default High Contrast", "contrast"],
      ]) {
        window.desk.changeSettings({ "workbench.colorTheme": theme });
        await window.page.waitForTimeout(1500);
        await window.screenshot(`4-view-${name}`);
      }
      window.desk.changeSettings({ "workbench.colorTheme": undefined });
      await window.focusEditor("Untitled");
      await window.discard();
      return `${before}; named: ${named.join(", ")}`;
    },
  ],
  [
    "4 a paragraph that stands word for word is folded, with who else says it; numbers fall from card to card",
    async ({ window, scene }) => {
      const { original, text } = halfRemembered(scene.corpus);
      await window.untitled(`${original}\n\n${text}\n\nWe thank the host country for its support.\n`);
      await window.goTo({ line: 0, column: 30 });
      await window.command("Penholder: Show Similar Passages");
      const frame = await window.webview(card);
      await until(
        "agreed language word for word",
        async () => (await frame.locator(".agreed .text.same").count()) === 1,
      );
      const others = frame.locator("details.similar");
      if ((await others.count()) > 0 && (await others.getAttribute("open")) !== null)
        throw new Error("who else says it is not folded away");
      await window.screenshot("4-view-identical");
      await window.focusByClick();
      await window.goTo({ line: 4, column: 10 });
      await until(
        "passages in sight",
        async () => (await frame.locator("details.similar[open] article").count()) > 1,
      );
      const numbers = (await frame.locator("details.similar .likeness").allTextContents()).map(
        Number.parseFloat,
      );
      if (numbers.some((number, at) => number > (numbers[at - 1] ?? 100)))
        throw new Error(`the numbers: ${numbers.join(" ")}`);
      // At 200 % a window of this size is as wide as one of half the size at 100 %.
      await window.page.setViewportSize({ width: 720, height: 450 });
      await window.page.waitForTimeout(1000);
      const fits = await frame.locator("body").evaluate((body) => {
        const outside = [...body.querySelectorAll("*")].filter(
          (one) => one.getBoundingClientRect().right > innerWidth + 1,
        );
        return { width: innerWidth, outside: outside.map((one) => one.className).slice(0, 5) };
      });
      await window.screenshot("4-view-zoomed");
      await window.page.setViewportSize({ width: 1440, height: 900 });
      if (fits.width > 320 || fits.outside.length > 0) throw new Error(JSON.stringify(fits));
      await window.focusEditor("Untitled");
      await window.discard();
      return `${numbers.join(" ")}; ${fits.width} px wide`;
    },
  ],
];
