// The guides by task: each says in numbered steps what an editor can be told to do.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { some } from "./some";

type Step = { words: string; parts: { does: string; with: string }[] };
const { stepsOf }: { stepsOf(page: string): Step[] } = await import(
  pathToFileURL(join("test", "editor", "guideSteps.mjs")).href
);
const folder = "docs/guides/";
const titles: Record<string, string> = JSON.parse(readFileSync("package.nls.json", "utf8"));
const commands = Object.entries(titles).flatMap(([key, title]) =>
  key.startsWith("command.") ? `Penholder: ${title.replace(/\.\.\.$/, "")}` : [],
);

for (const name of some(readdirSync(folder).filter((each) => each.endsWith(".md")))) {
  test(`the steps of ${name} are what an editor can be told, on files of the example, by commands that there are`, () => {
    const parts = stepsOf(readFileSync(folder + name, "utf8")).flatMap((step) => step.parts);
    const example = readdirSync("examples");
    for (const { does, with: words } of parts) {
      if (does === "openFile") assert.ok(example.includes(words), `${words} is no file of the example`);
      if (does === "command" && words.startsWith("Penholder:"))
        assert.ok(commands.includes(words), `there is no command ${words}`);
    }
  });
}

test("a step is read as it is written: what is done, in order, and what must then be shown", () => {
  const [step] = stepsOf(
    "# A guide\n\n1. Open `a.md`, put the cursor in “the Council”\n   and press **Ctrl+.**: **Write it** is offered.\n\n   ![What is seen](seen.png)\n\nMore.\n",
  );
  assert.deepEqual(step?.parts, [
    { does: "openFile", with: "a.md" },
    { does: "cursorIn", with: "the Council" },
    { does: "press", with: "Ctrl+." },
    { does: "shown", with: "Write it" },
    { does: "picture", with: "seen.png" },
  ]);
});

test("a guide with a step that asks for nothing, or without a picture, is refused", () => {
  assert.throws(() => stepsOf("1. Think about it.\n"), /asks for nothing/);
  assert.throws(() => stepsOf("1. Run **Penholder: Show Log**.\n"), /no step makes a picture/);
  assert.throws(() => stepsOf("Run it.\n"), /no numbered steps/);
});
