// Long requests look at their signal: once nobody waits, the corpus is asked no more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCorpusAddresses } from "../../../server/src/protocol/corpusAddresses";
import { compare, compareWholeDraft } from "../../../server/src/protocol/handlers/compare";
import { history } from "../../../server/src/protocol/handlers/history";
import { mentions } from "../../../server/src/protocol/handlers/mentions";
import { whatMyDelegationHasSaid } from "../../../server/src/protocol/handlers/ownStatements";
import { quoted } from "../../../server/src/protocol/handlers/quoted";
import { references } from "../../../server/src/protocol/handlers/references";
import { renderings } from "../../../server/src/protocol/handlers/renderings";
import { similar } from "../../../server/src/protocol/handlers/similar";
import { verifyQuotations } from "../../../server/src/protocol/handlers/verifyQuotations";
import { lineTable } from "../../../server/src/protocol/lineTable";
import { readSettings } from "../../../server/src/protocol/settings";
import type { DraftSnapshot } from "../../../server/src/protocol/snapshot";
import { createPrecedents } from "../../../server/src/service/comparison/precedents";
import { createQuotationCheck } from "../../../server/src/service/features/quotations";
import type { CorpusSearch } from "../../../server/src/service/search/corpusSearch";
import { createSharedCorpora } from "../../../server/src/service/search/shared/sharedCorpora";
import { inEnglish } from "../../../server/src/service/text/say";
import { draftOf, knowledge } from "../features/draftOf";
import { document, storeOf } from "../search/reference";
import { createWorld } from "../world";

const wordings = [
  "Requests the keepers of the coast to light the lamps of the harbour before the winter storms;",
  "Requests the keepers of the coast to light all lamps of the harbour before the autumn storms;",
  "Requests the keepers of the coast to tend the lamps of every harbour before the winter storms;",
];
const { store } = await storeOf(
  ...wordings.map((text, at) =>
    document(
      `resolution ${at}`,
      [text, { text: `Recalls its earlier decision of year ${at};`, line: 2, tags: ["S/RES/2518(2020)"] }],
      {
        kind: "adopted",
        symbol: `S/RES/${2518 + at}(2020)`,
        date: `202${at}-03-30`,
      },
    ),
  ),
  document("statement", [wordings[0]!], { kind: "spoken", delegation: "Atlantia", speaker: "Ada Marin" }),
);

const quotation = `“${wordings[1]!.slice(0, 60)}” (S/RES/2518 (2020))`;
// More paragraphs than are asked about at once.
const years = Array.from({ length: 12 }, (_, at) => 1990 + at);
const text = [
  ...wordings,
  ...years.flatMap((year) => wordings.map((words) => `In ${year} it asked ${quotation}, and ${words}`)),
].join("\n\n");
const draft = draftOf(text, "penholder-resolution");
const lines = lineTable(text);
const at = (words: string) => ({ position: lines.positionAt(text.indexOf(words) + 2) });
const textDocument = { uri: draft.uri };

const wording = inEnglish;
const locating = { addresses: createCorpusAddresses(), opensContent: true, lineTable, wording };

/** The long requests, each at a place where it finds something. */
const noShared = createSharedCorpora(
  () => Promise.reject(new Error("was asked")),
  createWorld(),
  () => {},
);
const asking = {
  ...locating,
  shared: noShared,
  environment: createWorld(),
  documents: { get: () => undefined },
};

const requests: Record<string, (snapshot: DraftSnapshot) => unknown> = {
  compare: (snapshot) =>
    compare(
      snapshot,
      { textDocument, ...at("Requests") },
      { ...asking, precedents: createPrecedents(), precedentsBeside: createPrecedents() },
    ),
  compareDraft: (snapshot) => compareWholeDraft(snapshot, { precedents: createPrecedents(), wording }),
  mentions: (snapshot) => mentions(snapshot, { textDocument, ...at("In 1990") }, locating),
  ownStatements: (snapshot) => whatMyDelegationHasSaid(snapshot, { textDocument, ...at("Requests") }, asking),
  quoted: (snapshot) => quoted(snapshot, asking),
  references: (snapshot) =>
    references(
      snapshot,
      { textDocument, ...at("S/RES/2518"), context: { includeDeclaration: true } },
      [snapshot],
      asking,
    ),
  renderings: (snapshot) =>
    renderings(
      snapshot,
      { textDocument, range: { start: at("Requests").position, end: at("Requests").position } },
      { wording },
    ),
  similar: (snapshot) => similar(snapshot, { textDocument, ...at("Requests") }, asking),
  history: (snapshot) => history(snapshot, at("Requests"), asking),
  verifyQuotations: (snapshot) =>
    verifyQuotations(snapshot, { ...asking, quotations: createQuotationCheck() }),
};

class Cancelled extends Error {}

/**
 * How often a request asks the corpus.
 * @param most number of questions that are answered before nobody waits any longer
 */
async function questions(request: (snapshot: DraftSnapshot) => unknown, most: number): Promise<number> {
  let asked = 0;
  const signal = {
    get aborted() {
      return asked >= most;
    },
    throwIfAborted() {
      if (signal.aborted) throw new Cancelled();
    },
  };
  const index = new Proxy(store.search, {
    get(search, name: keyof CorpusSearch) {
      const member = search[name];
      if (typeof member !== "function") return member;
      return async (...given: unknown[]) => {
        const options = given.at(-1) as { signal?: typeof signal } | undefined;
        options?.signal?.throwIfAborted();
        const answer = await (member as (...given: unknown[]) => unknown).apply(search, given);
        asked += 1;
        return answer;
      };
    },
  });
  const snapshot: DraftSnapshot = {
    uri: draft.uri,
    version: 1,
    draft,
    lines,
    knowledge: { ...knowledge, index },
    settings: readSettings({ myDelegation: "Atlantia" }, undefined, [], true),
    checks: { severities: {}, ignored: [] },
    signal,
    goOn: async () => !signal.aborted,
  };
  try {
    await request(snapshot);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
  return asked;
}

for (const [name, request] of Object.entries(requests)) {
  test(`${name}: asks no more once nobody waits`, async () => {
    const whole = await questions(request, Number.POSITIVE_INFINITY);
    assert.ok(whole > 0);
    const cancelled = await questions(request, 1);
    assert.ok(cancelled === 1 || cancelled < whole / 2, `${cancelled} of ${whole} questions`);
    assert.ok(whole > 1 || name === "mentions" || name === "compare", `${name} asks once`);
  });
}
