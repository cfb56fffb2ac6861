import type { InlineCompletionItem } from "vscode-languageserver/node";
import type { SimilarResult } from "../../../server/src/protocol/requests";
import { startLanguageServer } from "../languageServer";
import { quietestThird, spread, timed, timing } from "../statistics";
import { hand, readDraft, readQueries, readTask } from "../task";
import { typing } from "../typing";

/** What an editor waits for: requests to a server in a process of its own, from sending to the answer read. */
const task = readTask();
const draft = readDraft(task);
const { paragraphs, warmUp } = readQueries(task);
const uri = "file:///bench/draft.statement.txt";
const began = performance.now();
const server = await startLanguageServer(task, task.store);
const { connection } = server;
const initialized = performance.now() - began;
const open = (to: string, text: string) =>
  connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: to, languageId: "penholder-statement", version: 1, text },
  });

await open(uri, draft.text);
const firstAnswer = await timed(() => hoverAt({ line: 0, character: 5 }));
const ready = performance.now() - began;
const status = await server.settled();
const memoryAtStart = server.memory();

interface Position {
  line: number;
  character: number;
}
function hoverAt(position: Position) {
  return connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
}

/** One edit and the suggestions for it, as fast as the answers come. */
async function typed() {
  const times: number[] = [];
  let suggested = 0;
  let version = 1;
  for (const { line, character, text, counted } of typing(draft, task.counts.rounds)) {
    const range = { start: { line, character }, end: { line, character } };
    const { value, milliseconds } = await timed(async () => {
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text }],
      });
      return connection.sendRequest<InlineCompletionItem[]>("textDocument/inlineCompletion", {
        textDocument: { uri },
        position: { line, character: character + text.length },
        context: { triggerKind: 2 },
      });
    });
    if (!counted) continue;
    times.push(milliseconds);
    if (value.length > 0) suggested++;
  }
  return { ...timing(times), quietest: quietestThird(times), suggested: suggested / times.length };
}

/** Places in the draft that a pattern finds, evenly spread. */
function places(pattern: RegExp): Position[] {
  const found = draft.text.split("\n").flatMap((text, line) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      line,
      character: index + words.length - 1,
    })),
  );
  return spread(found, task.counts.queries);
}

async function hovers(positions: readonly Position[]) {
  const times: number[] = [];
  let answered = 0;
  for (const position of positions) {
    const { value, milliseconds } = await timed(() => hoverAt(position));
    times.push(milliseconds);
    if (value) answered++;
  }
  return { ...timing(times), answered: answered / positions.length };
}

/** The whole request of the view of similar passages, each for another paragraph of a draft of 240 paragraphs. */
async function similar() {
  const queries = "file:///bench/queries.statement.txt";
  const asked = [...warmUp, ...paragraphs];
  await open(queries, asked.map(({ text }) => text).join("\n\n"));
  const times: number[] = [];
  for (let at = 0; at < asked.length; at++) {
    const { milliseconds } = await timed(() =>
      connection.sendRequest<SimilarResult>("penholder/similar", {
        textDocument: { uri: queries },
        position: { line: 2 * at, character: 3 },
        limit: 10,
      }),
    );
    if (at >= warmUp.length) times.push(milliseconds);
  }
  return timing(times);
}

await hovers(places(/\bpeace\b/g).slice(0, 20));
const result = {
  passages: status.passages,
  initialized,
  ready,
  firstAnswer: firstAnswer.milliseconds,
  hoverReference: await hovers(places(/\b(?:S|A)\/(?:RES\/)?[\d/]+|\bresolutions? \d+(?:\/\d+| \(\d{4}\))/g)),
  hoverTerm: await hovers(places(/\b[A-Z]{3,}\b/g)),
  hoverParagraph: await hovers(places(/\b(?:and|the) [a-z]+/g)),
  typed: await typed(),
  similar: await similar(),
  memoryAtStart,
  memory: server.memory(),
};
await server.stop();
hand(result);
