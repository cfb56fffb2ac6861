import assert from "node:assert/strict";
import { test } from "node:test";
import { createSettingsKeeper } from "../../../server/src/protocol/settingsKeeper";
import type { IgnoredFinding } from "../../../server/src/service/features/diagnostics";
import { createWorld } from "../world";

const folders = ["file:///a", "file:///a/b%20c/"];

/** A keeper whose client answers when a test says so; each answer is the language of links in window, a and b. */
function keeper() {
  const answers: ((languages: readonly string[] | Error) => void)[] = [];
  const ignored: { list: readonly IgnoredFinding[] } = { list: [] };
  const getConfiguration = () =>
    new Promise((resolve, reject) => {
      answers.push((languages) =>
        languages instanceof Error
          ? reject(languages)
          : resolve(languages.map((language) => ({ links: { language } }))),
      );
    });
  const settings = createSettingsKeeper(
    {
      workspace: { getConfiguration } as never,
      options: { settings: { links: { language: "es" } } },
      locale: "en",
      trusted: () => true,
      folders: () => folders,
    },
    () => ignored.list,
    createWorld().log,
  );
  const language = (uri?: string) => settings.of(uri).linkLanguage;
  return { settings, answers, ignored, language };
}

test("until the client answers, and where it refuses, what it has sent holds everywhere", async () => {
  const { settings, answers, language } = keeper();
  assert.equal(language("file:///a/draft.md"), "es");
  const pulled = settings.pull();
  answers[0]!(["fr", "ru", "zh"]);
  await pulled;
  assert.deepEqual(
    [language(), language("file:///a/x.md"), language("file:///a/b%20c/x.md")],
    ["fr", "ru", "zh"],
  );
  settings.take({ penholder: { links: { language: "ar" } } });
  assert.equal(language("file:///a/x.md"), "ru", "it is being asked");
  const refused = settings.pull();
  answers[1]!(new Error("refused"));
  await refused;
  assert.deepEqual([language(), language("file:///a/x.md")], ["ar", "ar"]);
});

test("of two questions the later answer holds, whichever comes first", async () => {
  const { settings, answers, language } = keeper();
  const both = [settings.pull(), settings.pull()];
  answers[1]!(["fr", "ru", "zh"]);
  answers[0]!(["en", "en", "en"]);
  await Promise.all(both);
  assert.equal(language("file:///a/x.md"), "ru");
});

test("a folder is not the one whose name begins alike, and addresses are compared as written by any client", async () => {
  const { settings, answers, language } = keeper();
  const pulled = settings.pull();
  answers[0]!(["fr", "ru", "zh"]);
  await pulled;
  assert.equal(language("file:///ab/x.md"), "fr");
  assert.equal(language("file:///a/b c/x.md"), "zh");
  assert.equal(language("file:///a"), "ru");
});

test("what is ignored is a part of every folder's settings, as it is now", () => {
  const { settings, ignored } = keeper();
  const finding = { code: "resolution-year", text: "2518" };
  assert.deepEqual(settings.of("file:///a/x.md").ignored, []);
  ignored.list = [finding];
  assert.deepEqual(settings.of("file:///a/x.md").ignored, [finding]);
});

const logOf = (logged: string[]) => ({
  ...createWorld().log,
  warn: (words: string) => void logged.push(words),
});

test("what is answered goes before what is sent, and that before the options; null says nothing; a slip is logged", async () => {
  const logged: string[] = [];
  const keeper = createSettingsKeeper(
    {
      workspace: {
        getConfiguration: async () => [{ links: { language: "ru" }, similarPassages: { limit: null } }, null],
      } as never,
      options: { settings: { links: { language: "fr" }, drafts: ["a"], similarPassages: { limit: 7 } } },
      locale: "en",
      trusted: () => true,
      folders: () => ["file:///a"],
    },
    () => [],
    logOf(logged),
  );
  keeper.take({ penholder: { links: { language: "es" }, drafts: ["b"], corpus: { folder: ["x"] } } });
  await keeper.pull();
  const { linkLanguage, drafts, similarLimit } = keeper.of("file:///a/x.md");
  assert.deepEqual([linkLanguage, drafts, similarLimit], ["ru", ["b"], 7]);
  assert.equal(logged.length, 1);
  assert.match(logged[0]!, /no setting penholder\.corpus\.folder:/);
});
