import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startLanguageServer } from "../languageServer";
import { timed, timing } from "../statistics";
import { hand, readDraft, readTask } from "../task";
import { typing } from "../typing";

/** The same waiting while the server's second thread reads the whole corpus again: typing is never to be held up. */
const task = readTask();
const draft = readDraft(task);
const store = join(task.work, "store-rebuilt");
rmSync(store, { recursive: true, force: true });
cpSync(task.store, store, { recursive: true });
const uri = "file:///bench/draft.statement.txt";
const server = await startLanguageServer(task, store);
const { connection } = server;
await server.settled();
await connection.sendNotification("textDocument/didOpen", {
  textDocument: { uri, languageId: "penholder-statement", version: 1, text: draft.text },
});
let version = 1;
const strokes = typing(draft, task.counts.rounds);
const inline: number[] = [];
const hover: number[] = [];
let rebuilding = false;
let rebuilt = false;
let memory = 0;
for (const { line, character, text, counted } of strokes) {
  if (rebuilt) break;
  const position = { line, character };
  const { milliseconds } = await timed(async () => {
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: position, end: position }, text }],
    });
    return connection.sendRequest("textDocument/inlineCompletion", {
      textDocument: { uri },
      position: { line, character: character + text.length },
      context: { triggerKind: 2 },
    });
  });
  const hovered = await timed(() =>
    connection.sendRequest("textDocument/hover", { textDocument: { uri }, position }),
  );
  if (rebuilding && counted) {
    inline.push(milliseconds);
    hover.push(hovered.milliseconds);
    // As fast as a quick typist finishes words; the rest of the time belongs to the indexing thread.
    await wait(50);
    const { indexing } = await connection.sendRequest<{ indexing?: object }>("penholder/status", {});
    rebuilt = !indexing;
    memory = Math.max(memory, server.memory());
  } else if (!rebuilding && version > 30) {
    rebuilding = true;
    await connection.sendRequest("penholder/rebuild", {});
    await wait(100);
  }
}
const result = { inline: timing(inline), hover: timing(hover), memory, finished: rebuilt };
await server.stop();
rmSync(store, { recursive: true, force: true });
hand(result);
