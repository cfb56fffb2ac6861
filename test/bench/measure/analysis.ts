import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { findDiagnostics } from "../../../server/src/service/features/diagnostics";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import type { Knowledge } from "../../../server/src/service/knowledge/knowledge";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { timed, timing } from "../statistics";
import { hand, readDraft, readTask } from "../task";
import { typing } from "../typing";

/**
 * What one edit costs the checker: the draft analysed again and all its findings made. Measured in this process,
 * because the server publishes findings only after a pause in typing.
 */
const task = readTask();
const draft = readDraft(task);
const catalogue = createCatalogue();
const knowledge: Knowledge = { catalogue, glossary: createGlossary(), links: { language: "en" } };
const analyser = createDraftAnalyser(catalogue);
const settings = { severities: {}, ignored: [] };
const check = (text: string, version: number) => {
  const analysed = analyser.analyse("file:///bench/draft.txt", "penholder-statement", version, text);
  return findDiagnostics(knowledge, analysed, settings);
};

const opened = await timed(() => check(draft.text, 1));
const lines = draft.text.split("\n");
const times: number[] = [];
let version = 1;
for (const { line, character, text, counted } of typing(draft, task.counts.rounds)) {
  const before = lines[line]!;
  lines[line] = before.slice(0, character) + text + before.slice(character);
  const now = lines.join("\n");
  const { milliseconds } = await timed(() => check(now, ++version));
  if (counted) times.push(milliseconds);
}
hand({
  words: draft.words,
  findings: check(lines.join("\n"), version).length,
  first: opened.milliseconds,
  edit: timing(times),
});
