// Connecting to a shared corpus as the delegate does: asked, tested, told what is sent, and kept only when they agree.
import assert from "node:assert/strict";
import { test } from "node:test";
import { session } from "./session";
import { fake, window, workspace } from "./vscode";

const first = (items: unknown[]) => items[0];
const typing = (text: string) => () => text;
const labelled = (label: string) => (items: { label: string }[]) =>
  items.find((item) => item.label === label);
const place = { url: "https://search.coast.example", index: "library" };
const secret = `sharedCorpus ${place.url} ${place.index}`;
const works = { "penholder/testShared": { documents: 4000, passages: 90_000, loaded: "2026-01-02" } };

test("a corpus that answers is kept once the delegate has read what is sent, its key in the store of secrets", async () => {
  const { run, secrets, latest, end } = session(works);
  fake.choices.push(
    typing(`${place.url}/`),
    typing(place.index),
    labelled("An API Key"),
    typing("abc="),
    typing("Library"),
    first,
  );
  await run("connectToSharedCorpus");
  assert.deepEqual(latest("penholder/testShared"), { ...place, authorization: "ApiKey abc=" });
  const said = fake.said.join("\n");
  assert.match(said, /Connect to search\.coast\.example\?\nLibrary holds 4,000 documents\..*at most twelve/);
  assert.deepEqual(fake.settings.get("penholder.sharedCorpora"), [
    { name: "Library", ...place, agreed: true },
  ]);
  assert.equal(secrets.get(secret), "ApiKey abc=");
  assert.ok(!JSON.stringify([...fake.settings]).includes("abc"), "no key in the settings");
  end();
});

test("the addresses of several nodes are kept together, and the delegate agrees to each of them", async () => {
  const { run, latest, end } = session(works);
  const typed = "https://north.coast.example/, https://south.coast.example";
  fake.choices.push(typing(typed), typing("library"), labelled("Nothing"), typing("Library"), first);
  await run("connectToSharedCorpus");
  const url = "https://north.coast.example,https://south.coast.example";
  assert.deepEqual(latest("penholder/testShared"), { url, index: "library" });
  assert.match(fake.said.join("\n"), /Connect to north\.coast\.example, south\.coast\.example\?/);
  assert.deepEqual(fake.settings.get("penholder.sharedCorpora"), [
    { name: "Library", url, index: "library", agreed: true },
  ]);
  end();
});

test("nothing is kept where the delegate does not agree, or the corpus does not answer", async () => {
  const declined = session(works);
  fake.choices.push(
    typing(place.url),
    typing(place.index),
    labelled("Nothing"),
    typing("Library"),
    () => undefined,
  );
  await declined.run("connectToSharedCorpus");
  assert.equal(fake.settings.get("penholder.sharedCorpora"), undefined);
  declined.end();

  const away = session({ "penholder/testShared": { problem: "search.coast.example does not answer." } });
  fake.choices.push(typing(place.url), typing(place.index), labelled("Nothing"));
  await away.run("connectToSharedCorpus");
  assert.deepEqual(fake.said, ["search.coast.example does not answer."]);
  assert.equal(fake.settings.get("penholder.sharedCorpora"), undefined);
  away.end();
});

test("a key goes to the corpus it was given for, and a workspace that is not trusted asks nothing", async () => {
  const { ask, secrets, end } = session();
  secrets.set(secret, "ApiKey abc=");
  const question = { method: "GET", headers: {}, most: 1000, within: 1000 };
  for (const url of [
    "https://elsewhere.example/library-documents",
    `${place.url}.evil.example/library-x`,
    `${place.url}/other-x`,
  ]) {
    const answer = await ask("penholder/askCluster", { ...question, url, place });
    assert.deepEqual(answer, { failed: `${url} is not asked from here.` }, url);
  }
  const north = "https://north.coast.example";
  const both = { url: `${north},${place.url}`, index: place.index };
  secrets.set(`sharedCorpus ${both.url} ${both.index}`, "ApiKey def=");
  for (const url of [
    `https://elsewhere.example/library-x`,
    `${both.url}/library-x`,
    `${north},evil.example/library-x`,
  ]) {
    const answer = await ask("penholder/askCluster", { ...question, url, place: both });
    assert.deepEqual(answer, { failed: `${url} is not asked from here.` }, url);
  }
  workspace.isTrusted = false;
  const url = `${place.url}/library-documents/_doc/state`;
  assert.deepEqual(await ask("penholder/askCluster", { ...question, url, place }), {
    failed: `${url} is not asked from here.`,
  });
  await session().run("connectToSharedCorpus");
  workspace.isTrusted = true;
  end();
});

test("what was sent is shown on demand, and that nothing was", async () => {
  const nothing = session({ "penholder/sent": { records: [] } });
  await nothing.run("showSent");
  assert.match(fake.said.join("\n"), /Nothing has been sent/);
  nothing.end();
  const record = {
    corpus: "Library",
    host: "search.coast.example",
    at: "2026-01-02T03:04:05.000Z",
    words: ["harbour", "lamps"],
  };
  const again = { ...record, at: "2026-01-02T03:04:09.000Z" };
  const other = { ...record, at: "2026-01-02T03:04:07.000Z", words: ["oil"] };
  const sameSecond = { ...record, at: "2026-01-02T03:04:05.900Z" };
  const records = [again, other, sameSecond, record];
  const some = session({ "penholder/sent": { records } });
  await some.run("showSent");
  assert.equal(fake.opened.length, 1);
  const document = window.activeTextEditor?.document;
  // An untitled text asks to be saved; as a draft its words would be asked in their turn.
  assert.equal(document?.uri.scheme, "penholder-sent");
  assert.deepEqual(document.getText().split("\n").slice(2), [
    "2026-01-02 03:04:09, 2026-01-02 03:04:05: to Library (search.coast.example)",
    "    harbour lamps",
    "",
    "2026-01-02 03:04:07: to Library (search.coast.example)",
    "    oil",
    "",
  ]);
  records.unshift({ ...record, at: "2026-01-02T03:05:00.000Z", words: ["wicks"] });
  await some.run("showSent");
  assert.match(window.activeTextEditor?.document.getText() ?? "", /03:05:00: to Library .*\n {4}wicks/);
  some.end();
});
