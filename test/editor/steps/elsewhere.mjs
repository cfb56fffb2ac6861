// 8. A workspace without drafts, glossary or corpus: nothing of Penholder runs in it until somebody wants something of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../driver.mjs";

/** Notes and a table of somebody who drafts nothing. */
export const notes = {
  files: {
    "table.csv": { text: "month,calls\nMay,3\n" },
    "notes.md": { text: "# Notes\n\nCall UNMISS on resolution 2518 (2019).\n" },
  },
};

export const elsewhere = [
  [
    "8 without drafts, glossary or corpus Penholder is not started, and among plain notes no server is",
    async ({ window, desk }) => {
      await window.openFile("table.csv");
      if ((await runningExtensions(window)).some((row) => row.includes("Penholder")))
        throw new Error("Penholder was started");
      await window.screenshot("8-not-started");
      await window.discard();
      await window.openFile("notes.md");
      await until("Penholder to have looked at the notes", async () =>
        (await runningExtensions(window)).some((row) => row.includes("Penholder")),
      );
      await window.discard();
      // What would start has a second to start in.
      await window.page.waitForTimeout(1_000);
      if (servers(desk) > 0) throw new Error("a server runs for notes");
      return "no server for plain notes";
    },
  ],
  [
    "8 the first draft starts the server, and activation takes less than 50 ms of the extension host's time",
    async ({ window, desk }) => {
      await window.newDraft("Penholder: New Statement");
      await until("the server", () => servers(desk) === 1);
      const rows = await runningExtensions(window);
      await window.screenshot("8-started");
      const row = rows.find((text) => text.includes("Penholder")) ?? "";
      const milliseconds = Number(/(\d+)\s*ms/.exec(row)?.[1]);
      if (!(milliseconds < 50)) throw new Error(`activation: ${row}`);
      await window.discard();
      return `activated in ${milliseconds} ms`;
    },
  ],
];

/** The extensions that the editor says are running, with the time that they took to start. */
export async function runningExtensions(window) {
  await window.command("Developer: Show Running Extensions");
  const rows = window.page.locator(".runtime-extensions-editor .monaco-list-row");
  await until("the list of running extensions", async () => (await rows.count()) > 0);
  return (await rows.allInnerTexts()).map((text) => text.replaceAll("\n", " "));
}

/** How many processes run the server of this desk's Penholder. */
function servers(desk) {
  return readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const command = readFileSync(join("/proc", name, "cmdline"), "utf8");
      return command.includes(desk.extensions) && command.includes("server/dist/server.js");
    } catch {
      return false;
    }
  }).length;
}
