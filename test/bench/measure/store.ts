import { linkSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createNodeEnvironment } from "../../../server/src/node/environment";
import { openStore } from "../../../server/src/service/search/store";
import { percentile, timed, timing } from "../statistics";
import { hand, readQueries, readTask } from "../task";

/** Opening a store, and adding a document to it so that the next question finds it. */
const task = readTask();
const question = readQueries(task).warmUp[0]!.text;
const log = { error: console.error, warn: console.error, info() {} };
const first = await timed(() => openStore(createNodeEnvironment(task.store, log), { readOnly: true }));
const answered = await timed(() => first.value.search.similar(question));
first.value.close();
const opened: number[] = [];
for (let times = 0; times < 5; times += 1) {
  const { value, milliseconds } = await timed(() =>
    openStore(createNodeEnvironment(task.store, log), { readOnly: true }),
  );
  opened.push(milliseconds);
  value.close();
}

// Files of a store are never changed, so links to them make a copy that may be written to.
const copy = `${task.store}-adding`;
rmSync(copy, { recursive: true, force: true });
mkdirSync(copy);
for (const name of readdirSync(task.store)) {
  if (name !== "lock") linkSync(join(task.store, name), join(copy, name));
}
const store = await openStore(createNodeEnvironment(copy, log));
const writer = await store.writer();
const added: number[] = [];
let missing = 0;
for (let round = 0; round < 40; round += 1) {
  const uri = `file:///added/${round}.txt`;
  const passages = Array.from({ length: 40 }, (_, line) => ({
    line,
    text: `In place ${round} of the bench, line ${line}, the keeper of lamp ${round * 40 + line} has asked for oil.`,
  }));
  const document = { id: uri, uri, title: uri, kind: "other" as const, language: "en", passages };
  const { value, milliseconds } = await timed(async () => {
    const record = { uri, size: 1, modified: 1, reader: "1", documents: 1, passages: 40 };
    await writer!.put(uri, [document], () => record);
    await writer!.commit();
    return store.search.similar(passages[round]!.text, { limit: 3 });
  });
  added.push(milliseconds);
  if (value[0]?.passage.document.id !== uri) missing += 1;
}
await writer!.close();
const { passages } = store.status;
store.close();
rmSync(copy, { recursive: true, force: true });
hand({
  passages: passages - 40 * 40,
  first: first.milliseconds,
  answered: answered.milliseconds,
  opened: percentile(opened, 50),
  added: timing(added),
  missing,
});
