// The interface in the six official languages: no word is missing, none is left over, and none bypasses translation.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parseSync } from "oxc-parser";
import { ownTexts } from "../server/src/service/knowledge/ownTexts";
import { some } from "./some";

/** English is what the sources and package.nls.json say. As VS Code names them. */
const languages = ["ar", "es", "fr", "ru", "zh-cn"] as const;

type Words = Readonly<Record<string, string>>;
const read = (path: string): Words => JSON.parse(readFileSync(path, "utf8"));
const manifestWords = read("package.nls.json");

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** A text in the client's sources. */
interface Text {
  readonly file: string;
  readonly words: string;
  /** It is given to `l10n.t`. */
  readonly translated: boolean;
  /** Which of its values says how many there are; "one": its words do. */
  readonly count?: number | "one";
}

/** What the client's sources say, in the order in which they say it; what is only logged is left out. */
function textsOf(file: string): Text[] {
  const source = readFileSync(file, "utf8");
  const found: Text[] = [];
  const written = ({ start, end }: Node) => source.slice(start, end);
  const wordsIn = (message: (Node & Record<string, unknown>) | undefined) => {
    assert.equal(
      message?.type,
      "Literal",
      `${file}: what is translated must stand there: ${message && written(message)}`,
    );
    return message?.value as string;
  };
  const take = (words: string, translated: boolean, count?: Text["count"]) =>
    found.push({ file, words, translated, ...(count === undefined ? {} : { count }) });
  function visit(value: unknown): void {
    if (Array.isArray(value)) {
      for (const each of value) visit(each);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const node = value as Node & Record<string, unknown>;
    if (node.type === "CallExpression") {
      const [first, ...rest] = node.arguments as (Node & Record<string, unknown>)[];
      const callee = written(node.callee as Node);
      if (/(?:^|\bl10n\.)t$/.test(callee)) {
        for (const message of choicesOf(first)) take(wordsIn(message), true);
        visit(rest);
        return;
      }
      if (file.startsWith("client/") && /^(?:counted|several)$/.test(callee)) {
        const [words, ...values] = callee === "counted" ? rest.slice(1) : rest;
        if (callee === "counted") take(wordsIn(rest[0]), true, "one");
        take(wordsIn(words), true, 0);
        visit([first, values]);
        return;
      }
      if (/\b(?:log|client)\.(?:error|warn|info|debug)$/.test(callee)) return;
      // The name of the work is for the log.
      if (/(?:^|\.)(?:background|inTurn)$|^answer\.\w+$/.test(callee)) {
        visit(rest);
        return;
      }
      if (callee === "later") {
        visit(rest.slice(1));
        return;
      }
    }
    if (/^(?:Import|ExportAll)|^TSLiteralType$/.test(node.type)) return;
    if (node.type === "Literal" && typeof node.value === "string") take(node.value, false);
    if (node.type === "TaggedTemplateExpression" && written(node.tag as Node) === "say") {
      const { quasis, expressions } = node.quasi as {
        quasis: { value: { cooked: string } }[];
        expressions: Node[];
      };
      const count = expressions.findIndex((value) => /^(?:counted\(|count$)/.test(written(value)));
      const words = quasis.map(({ value }, at) => (at > 0 ? `{${at - 1}}` : "") + value.cooked).join("");
      // What is filled in by itself, or with a dot between, stands so in every language; colons, quotation marks and spaces do not.
      if (!/^(?:\{\d\}(?: · )?)*$/.test(words)) take(words, true, count < 0 ? undefined : count);
      visit(expressions);
      return;
    }
    if (node.type === "TemplateLiteral") {
      const quasis = node.quasis as { value: { cooked: string } }[];
      take(quasis.map(({ value }) => value.cooked).join("{}"), false);
    }
    for (const part of Object.values(node)) visit(part);
  }
  visit(parseSync(file, source).program.body);
  return found;
}

/** Of `condition ? one : other` both. */
function choicesOf(node: (Node & Record<string, unknown>) | undefined): (Node & Record<string, unknown>)[] {
  if (!node) return [];
  if (node.type !== "ConditionalExpression") return [node];
  return [node.consequent, node.alternate].flatMap((each) =>
    choicesOf(each as Node & Record<string, unknown>),
  );
}

const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map((path) => `${folder}/${String(path).replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"));
/** It hands on to `l10n.t` what stands where it is called. */
const counting = "client/src/common/counted.ts";
const texts = some(sourcesIn("client/src").filter((path) => path !== counting)).flatMap(textsOf);
const saying = sourcesIn("server/src").filter((path) => readFileSync(path, "utf8").includes("say`"));
const said = [...texts, ...some(saying).flatMap(textsOf)].filter(({ translated }) => translated);
const messages = new Set(said.map(({ words }) => words));
const inEnglish = (texts: Iterable<string>): Words =>
  Object.fromEntries([...texts].map((words) => [words, words]));
/** "{0} years#few": a form of its own for some numbers (`Intl.PluralRules`). */
const withoutForm = (key: string) => key.replace(/#(?:zero|one|two|few|many)$/, "");

/** The forms that a language has for the numbers from 2 on, beside that of a sentence without `#`. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  const forms = new Set(Array.from({ length: 999 }, (_, at) => rules.select(at + 2)));
  forms.delete(language === "ru" ? "many" : "other");
  return [...forms];
}

/** Whether the word behind a number must agree with it: not in "файлов: {0}", in "{0} %", nor in "{0} из них". */
function mustAgree(translation: string, count: number): boolean {
  return new RegExp(`\\{${count}\\}\\s(?!(?:из|من)\\s)\\p{L}`, "u").test(translation);
}

/** What must stand in a translation as it stands in English. */
function kept(words: string): string[] {
  const marks =
    /\{\w*\}|\$\([\w~-]+\)|(`+)[^`]+\1|\]\(command:[\w.]+\)|#[\w.]+#|https?:\/\/|\n|\b(?:by|in|year|lang|kind):(?! )/g;
  return [...words.matchAll(marks)].map(([mark]) => mark).sort();
}

for (const language of languages) {
  for (const [what, english, path] of [
    ["the manifest", manifestWords, `package.nls.${language}.json`],
    ["what is said", inEnglish(messages), `l10n/bundle.l10n.${language}.json`],
    [
      "what the glossary, the Charter and the Goals say in the box",
      inEnglish(ownTexts()),
      `l10n/definitions.${language}.json`,
    ],
  ] as const) {
    test(`${what} is whole in ${language}: each text has its translation, and no translation is without its text`, () => {
      const translated = read(path);
      assert.deepEqual(
        Object.keys(english).filter((key) => !translated[key]),
        [],
        `missing in ${path}`,
      );
      assert.deepEqual(
        Object.keys(translated).filter((key) => !Object.hasOwn(english, withoutForm(key))),
        [],
        `left over in ${path}`,
      );
    });

    test(`what is filled in, run, clicked and quoted is the same in ${language} as in English: ${what}`, () => {
      const translated = read(path);
      for (const [key, words] of some(Object.entries(english))) {
        assert.deepEqual(kept(translated[key] ?? words), kept(words), `${path}: ${key}`);
      }
    });
  }

  test(`what is counted has in ${language} each form that numbers ask for, or a number that stands apart`, () => {
    const translated = read(`l10n/bundle.l10n.${language}.json`);
    const forms = formsOf(language);
    const formed = new Set(
      Object.keys(translated)
        .filter((key) => withoutForm(key) !== key)
        .map(withoutForm),
    );
    const lacking = some(said).flatMap(({ words, count }) => {
      const lacks = forms.filter((form) => !translated[`${words}#${form}`]);
      // The limits that a file passes are round numbers.
      const isLimit = /more than \{\d\}|the first \{\d\}/.test(words);
      const apart = typeof count !== "number" || isLimit || !mustAgree(translated[words] ?? words, count);
      return lacks.length > 0 && (formed.has(words) || !apart) ? [`${words}: ${lacks}`] : [];
    });
    assert.deepEqual(lacking, []);
  });

  test(`a command that a setting names is called in ${language} as the palette calls it`, () => {
    const translated = read(`package.nls.${language}.json`);
    const titles = new Map(
      Object.entries(manifestWords).flatMap(([key, title]) =>
        key.startsWith("command.") ? [[title.replace(/\.{3}$/, "").toLowerCase(), key] as const] : [],
      ),
    );
    const bold = (words = "") => [...words.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name!);
    const named = Object.entries(manifestWords).flatMap(([key, words]) =>
      bold(words).map((name, at) => ({ key, at, title: titles.get(name.toLowerCase()) })),
    );
    for (const { key, at, title } of some(named.filter((each) => each.title))) {
      assert.equal(
        bold(translated[key])[at],
        translated[title!]?.replace(/\.{3}$/, ""),
        `${language}: ${key}`,
      );
    }
  });
}

/** Texts with words in them that nobody reads in the interface, or that stand there in every language. */
const notTranslated: Readonly<Record<string, string>> = {
  "client/src/common/commands.ts":
    "titles are words of the manifest, and the keys' table is of docs/settings.md",
  "client/src/common/packs.ts": "the page's HTML, whose words come in translated",
  "client/src/common/similar/html.ts": "the page's HTML, which has no words",
  "client/src/common/corpus/rows.ts": "names of kinds of rows, for the menus",
  "client/src/common/fetching/addWebPage.ts": "a folder's name on disk",
  "client/src/common/fetching/getResolutions.ts": "a folder's name on disk",
  "client/src/common/fetching/place.ts": "the key under which a folder is remembered",
  "client/src/common/similar/cards.ts": "words of titles that are told apart from others",
  "client/src/webview/card.ts": "names of styles",
};

/** The same of what the server makes of its answers. */
const notTold: Readonly<Record<string, string>> = {
  "server/src/protocol/answer.ts": "an error of the protocol, for programs",
  "server/src/protocol/checkedMessages.ts": "a line for the log",
  "server/src/protocol/clientWeb.ts": "why a question is given up that nobody waits for",
  "server/src/protocol/corpusLog.ts": "lines for the log",
  "server/src/protocol/drafting.ts": "the name of work, for the log",
  "server/src/protocol/ignoredFindings.ts": "a line for the log",
  "server/src/protocol/requests.ts": "descriptions for docs/protocol.md",
  "server/src/protocol/requests/client.ts": "descriptions for docs/protocol.md",
  "server/src/protocol/requests/commands.ts": "descriptions for docs/protocol.md",
  "server/src/protocol/requests/notifications.ts": "descriptions for docs/protocol.md",
  "server/src/protocol/server.ts": "errors of the protocol, for programs",
  "server/src/protocol/settings.ts": "descriptions are words of the manifest",
  "server/src/service/comparison/verbUse.ts": "names of organs, which are told by organWords",
  "server/src/service/features/dictionary.ts": "the heading of a file for another program",
  "server/src/service/features/searchFilters.ts": "names of reasons",
  "server/src/service/knowledge/documents/catalogueList.ts": "names of organs, to be compared",
  "server/src/service/knowledge/documents/recordedDate.ts": "the name of a source, which is told",
  "server/src/service/knowledge/passages/quotation.ts": "what goes into a draft, in the draft's language",
  "server/src/service/search/similar/nearTerms.ts": "parts of words",
  "server/src/service/search/writing/openWriter.ts": "a line for the log",
  "server/src/service/render/catalogueTable.ts": "a table for files and other programs",
  "server/src/service/render/citedList.ts": "what goes into a draft, in the draft's language",
  "server/src/service/render/comparisonReport.ts": "words of titles that are told apart from others",
  "server/src/service/render/counterparts.ts": "a page's HTML",
  "server/src/service/render/nothingFound.ts": "names of reasons",
  "server/src/protocol/handlers/ownStatements.ts": "a name for the log",
  "server/src/protocol/handlers/search.ts": "the name of a reason",
  "server/src/protocol/handlers/wholeDraft.ts": "an example of how a draft cites",
};

/** The same of the command line. */
const notPrinted: Readonly<Record<string, string>> = {
  "server/src/node/commands/define.ts": "names of sources, for other programs",
  "server/src/node/commands/help.ts": "commands as they are typed",
};

const textsIn = (...folders: string[]) =>
  folders.flatMap((folder) => some(sourcesIn(folder))).flatMap(textsOf);

/** Where sentences are made that the server answers with; elsewhere in it words are read, compared and looked up. */
const answering = [
  ...["comparison", "completion", "features", "fetching", "knowledge", "packs", "render", "search"].map(
    (folder) => `server/src/service/${folder}`,
  ),
  "server/src/protocol",
];

for (const [whose, told, excepted] of [
  ["the client", texts, notTranslated],
  ["what the server answers", textsIn(...answering), notTold],
  ["the command line", textsIn("server/src/node/commands"), notPrinted],
] as const)
  test(`no sentence of ${whose} bypasses translation`, () => {
    const isSentence = (words: string) => /\p{L}{2,} \p{L}{2,}/u.test(words);
    const bypassing = told.filter(({ words, translated }) => !translated && isSentence(words));
    assert.deepEqual(
      bypassing.filter(({ file }) => !(file in excepted)).map(({ file, words }) => `${file}: ${words}`),
      [],
    );
    assert.deepEqual(
      Object.keys(excepted).filter((file) => !bypassing.some((text) => text.file === file)),
      [],
      "excepted, and nothing there needs it",
    );
  });

/** Errors whose words no reader meets: what fails is told in other words, or in the log alone. */
const onlyThrown: Readonly<Record<string, string>> = {
  "server/src/node/storage.ts": "a part of the index says what it means",
  "server/src/service/memoryStorage.ts": "the same",
  "server/src/service/corpus/indexing/readings.ts": "a line for the log",
};

test("an error says in the reader's language what is wrong, as it may be told", () => {
  const plain = some(sourcesIn("server/src")).filter((path) =>
    /new \w*Error\(\s*["`][^"`]*\p{L}{2,} \p{L}{2,}/u.test(readFileSync(path, "utf8")),
  );
  assert.deepEqual(plain.sort(), Object.keys(onlyThrown).sort());
});

test("what the client tells of one and of several is told by the count", () => {
  const ofOne = texts.filter(({ words, translated }) => translated && /(?:^|\s)1 [\p{L}{]/u.test(words));
  assert.deepEqual(
    some(ofOne).filter(({ count }) => count === undefined),
    [],
    "the other forms of it are missed where `counted` is not asked",
  );
});

test("every language has its three files, and no other language has one", () => {
  const named = (folder: string, pattern: RegExp) =>
    readdirSync(folder)
      .flatMap((name) => pattern.exec(name)?.[1] ?? [])
      .sort();
  assert.deepEqual(named(".", /^package\.nls\.(.+)\.json$/), languages);
  assert.deepEqual(named("l10n", /^bundle\.l10n\.(.+)\.json$/), languages);
  assert.deepEqual(named("l10n", /^definitions\.(.+)\.json$/), languages);
});
