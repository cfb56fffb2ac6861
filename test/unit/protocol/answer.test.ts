import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type CancellationToken,
  CancellationTokenSource,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { answering } from "../../../server/src/protocol/answer";
import { createLull } from "../../../server/src/protocol/lull";
import { Refusal } from "../../../server/src/protocol/refusal";
import type { DraftSnapshot, Snapshots } from "../../../server/src/protocol/snapshot";
import { CorpusUnreachable } from "../../../server/src/service/search/corpusSearch";
import { inEnglish, say } from "../../../server/src/service/text/say";
import { createWorld } from "../world";

const params = { textDocument: { uri: "file:///draft.md" } };
const nobody: CancellationToken = new CancellationTokenSource().token;

/** A wrapper around handlers of one draft, whose version a test moves on. */
function wrapper({ open = true } = {}) {
  const world = createWorld();
  const draft = { version: 1 };
  const of: Snapshots["of"] = async (_, signal) =>
    open ? ({ version: draft.version, signal } as DraftSnapshot) : undefined;
  const answer = answering(
    world.log,
    { of } as Snapshots,
    () => (open ? draft.version : undefined),
    inEnglish,
    createLull(world.timer),
  );
  return { answer, draft, logged: world.logged };
}

test("what is not open is answered with the empty value, and no handler is asked", async () => {
  const { answer } = wrapper({ open: false });
  const never = () => assert.fail("a handler was asked");
  assert.deepEqual(await answer.draft("links", [], never)(params, nobody), []);
  assert.equal(await answer.wholeDraft("list", null, never)(params, nobody), null);
});

test("a long answer is given anew where the draft was changed meanwhile", async () => {
  const { answer, draft } = wrapper();
  const seen: number[] = [];
  const list = answer.wholeDraft("list", 0, ({ version }) => {
    seen.push(version);
    if (version < 2) draft.version += 1;
    return version;
  });
  assert.equal(await list(params, nobody), 2);
  assert.deepEqual(seen, [1, 2]);
});

test("a draft that is changed all the time gets no wrong places: its request is refused", async () => {
  const { answer, draft, logged } = wrapper();
  let times = 0;
  const list = answer.wholeDraft("list", "", () => {
    draft.version += 1;
    times += 1;
    return "places of a text that is gone";
  });
  await assert.rejects(list(params, nobody), { code: LSPErrorCodes.ContentModified });
  assert.equal(times, 3);
  assert.deepEqual(logged, []);
});

test("a request that is cancelled is answered as cancelled, and not begun anew", async () => {
  const { answer, draft } = wrapper();
  const source = new CancellationTokenSource();
  let times = 0;
  const list = answer.wholeDraft("list", "", ({ signal }) => {
    times += 1;
    draft.version += 1;
    source.cancel();
    assert.equal(signal.aborted, true);
    return "";
  });
  await assert.rejects(list(params, source.token), { code: LSPErrorCodes.RequestCancelled });
  await assert.rejects(list(params, source.token), { code: LSPErrorCodes.RequestCancelled });
  assert.equal(times, 1);
});

test("a handler's own refusal reaches the client; what the client itself refused is logged", async () => {
  const { answer, logged } = wrapper();
  const refusing = answer.draft("rename", null, () => {
    throw new Refusal(ErrorCodes.InvalidParams, "no such name");
  });
  await assert.rejects(refusing(params, nobody), { message: "no such name" });
  const refused = answer.draft("command", null, () => {
    throw new ResponseError(ErrorCodes.InternalError, "the editor wants no edit");
  });
  assert.equal(await refused(params, nobody), null);
  assert.match(logged.join(), /command in file:\/\/\/draft\.md: .*the editor wants no edit/);
});

test("a corpus that cannot be reached is answered with the empty value, and told in one calm line", async () => {
  const { log, logged, timer } = createWorld();
  const snapshots = { whole: async () => ({}) } as unknown as Snapshots;
  const answer = answering(log, snapshots, () => 1, inEnglish, createLull(timer));
  const asked = answer.whole("search", "nothing", () => {
    throw new CorpusUnreachable(say`The index has been closed.`);
  });
  assert.equal(await asked({}, nobody), "nothing");
  assert.deepEqual(logged, ["warn: search: The index has been closed."]);
});
