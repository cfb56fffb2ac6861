// With a made-up language that puts each of Penholder's sentences between marks, nothing that the client shows stands outside of
// them. What is the delegate's own (names of files, titles, words of documents) is Greek here, which tells it apart.
import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, type TestContext, test } from "node:test";
import { URI } from "vscode-uri";
import { type Command, commands } from "../../../client/src/common/commands";
import type { Row } from "../../../client/src/common/corpus/rows";
import { filterForm } from "../../../client/src/common/similar/filter";
import type { Found } from "../../../client/src/common/similar/follow";
import { toPage } from "../../../client/src/common/similar/page";
import { inMarks, marked } from "../../marked";
import { some } from "../../some";
import { openDraft, passage, session, settled, status } from "./session";
import { type FakeTree, fake, l10n, Selection, show, workspace } from "./vscode";

/** What stands in the lines of a list. */
const lines = (items: readonly { label: string; description?: string; detail?: string }[]) =>
  items.flatMap(({ label, description, detail }) => [label, description, detail]);

/** All texts in an answer for the view's page; its names of kinds, choices and changes are for the program. */
function wordsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ["kind", "version", "value", "filter", "change"].includes(key) || (key === "name" && "label" in value)
      ? []
      : wordsOf(part),
  );
}

const folder = "file:///work/κείμενα";
const problems = [
  { reason: "Χωρίς κείμενο.", files: [`${folder}/εικόνα.α`], format: "PDF", saveAs: "κείμενο" },
  { reason: "Παλιά γραφή: νέα.", files: [`${folder}/α.α`, `${folder}/β.α`], partly: true },
];
const source = { ...passage.source, title: "Φάροι", who: "Συμβούλιο", where: "ψήφισμα, 3", date: "2018" };
const { symbol: _, ...ofFile } = source;
const spoken = { ...passage, text: "Ευχαριστούμε τους φύλακες", matches: [], source: ofFile };
const across = { language: "fr", languageName: "γαλλικά" };
const draftText = "Κύριε Πρόεδρε,\n\nΕυχαριστούμε τους φύλακες.\n";

test("words outside of the marks are met", () => {
  inMarks(["$(book) ⟦Penholder: ⟦{0} documents⟧⟧", "κείμενα"]);
  assert.throws(() => inMarks(["⟦Penholder⟧ 3 documents"]));
  assert.throws(() => inMarks(["κείμενα"]), "nothing of Penholder's was shown");
});

describe("in a language of marks", () => {
  beforeEach(() => void Object.assign(l10n, { bundle: marked }));
  afterEach(() => void Object.assign(l10n, { bundle: undefined }));

  test("the status bar tells of the corpus in marks: empty, read, unreadable, with files to look at", async () => {
    for (const state of [
      {},
      { documents: 0 },
      { documents: 1, passages: 1, problems },
      { documents: 0, problems },
      { reading: { percent: 42 }, otherWindowIndexes: true },
      { documents: 0, reading: { percent: 42, stopped: true } },
    ]) {
      session({ "penholder/status": { ...status, ...state } });
      openDraft(draftText);
      await settled();
      const items = fake.statusItems.filter(({ shown }) => shown);
      inMarks(some(items).flatMap(({ text, tooltip }) => [text, tooltip]));
    }
  });

  test("the status bar tells the speaking time in marks, of a statement and of a selection", async (t) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const answer = ({ range }: { range?: unknown }) =>
      range ? { words: 84, seconds: 42 } : { words: 612, seconds: 306, limit: 300 };
    session({ "penholder/speakingTime": answer });
    const editor = openDraft(draftText);
    for (const selection of [editor.selection, new Selection(0, 0, 1, 0)]) {
      editor.selection = selection;
      show(editor);
      t.mock.timers.tick(400);
      await settled();
      const clock = fake.statusItems.filter(({ text }) => text.includes("$(clock)"));
      inMarks(some(clock).flatMap(({ text, tooltip }) => [text, tooltip]));
    }
  });

  interface Shown {
    label: string;
    description?: string;
    tooltip?: string;
    accessibilityInformation?: { label: string };
    command?: { title: string };
  }

  test("each row of the Corpus view, its tooltip and what a screen reader says of it are in marks", async () => {
    const document = (name: string, kind: string) => ({
      ...{ id: `${folder}/${name}`, uri: `${folder}/${name}`, location: `${folder}/${name}` },
      ...{ name, title: "Φάροι", who: "Συμβούλιο", when: "2018", date: "2018", kind, language: "el" },
      ...{ passages: 3, guessed: ["date", "speaker"], corrected: ["kind"], notSuggested: true },
      alsoIn: [`${folder}/β.α`],
    });
    const kinds = ["adopted", "spoken", "report", "model", "other"];
    const collection = (documents: number) => ({
      ...{ uri: folder, documents, copies: 2, passages: 3 * documents, suggestsNothing: true },
      years: [
        { year: "2018", documents: documents - 1 },
        { year: "", documents: 1 },
      ],
      leftOut: [{ id: `${folder}/γ.α`, uri: `${folder}/γ.α` }],
    });
    for (const documents of [5, 900]) {
      session({
        "penholder/status": { ...status, folders: [folder], problems },
        "penholder/collections": [collection(documents)],
        "penholder/documents": {
          documents: kinds.map((kind) => document(`${kind.length}.α`, kind)),
          total: 900,
        },
      });
      await settled();
      const view = fake.trees.get("penholder.corpus") as FakeTree;
      const tree = view.treeDataProvider as {
        getChildren(row?: Row): Promise<Row[]>;
        getTreeItem(row: Row): Shown & { collapsibleState?: number };
      };
      const shown: (string | undefined)[] = [];
      const visit = async (row?: Row, depth = 0): Promise<void> => {
        for (const one of (await tree.getChildren(row)) ?? []) {
          const { label, description, tooltip, accessibilityInformation, command } = tree.getTreeItem(one);
          shown.push(label, description, tooltip?.replace("/work/", ""), accessibilityInformation?.label);
          shown.push(command?.title);
          if (depth < 3) await visit(one, depth + 1);
        }
      };
      await visit();
      inMarks(shown);
    }
  });

  test("the corpus's status is a list in marks", async () => {
    const glossaries = ["file:///work/λέξεις.α"];
    for (const state of [{}, { reading: { percent: 42 } }, { reading: { percent: 42, stopped: true } }]) {
      const { run } = session({
        "penholder/status": { ...status, folders: [folder], problems, glossaries, ...state },
      });
      await settled();
      await run("showCorpusStatus");
      inMarks([...lines(fake.lists.flat()), ...fake.captions]);
    }
  });

  async function searched(t: TestContext, answer: object) {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const { run } = session({ "penholder/search": answer });
    openDraft(draftText);
    await run("searchCorpus");
    const [pick] = fake.picks;
    const empty = lines(pick!.items);
    pick!.type("φάροι");
    t.mock.timers.tick(120);
    await settled();
    const buttons = pick!.items.flatMap((item) =>
      ((item as { buttons?: { tooltip: string }[] }).buttons ?? []).map(({ tooltip }) => tooltip),
    );
    return [pick!.title, pick!.placeholder, ...empty, ...lines(pick!.items), ...buttons].filter(
      (text) => text !== "",
    );
  }

  test("the search shows its sections, filters, sources and buttons in marks", async (t) => {
    inMarks(
      await searched(t, {
        terms: [{ term: "ΦΑΡ", name: "Φάρος", source: "Λεξικό" }],
        documents: [{ title: "Φάροι", detail: "2018", url: "https://φάροι.ελ" }],
        passages: [{ ...spoken, across }],
        filters: [{ label: "Συμβούλιο", documents: 12, query: "φ" }],
        reading: { percent: 42 },
      }),
    );
  });

  test("a search that finds nothing says so in marks", async (t) => {
    const reasons = [{ text: "Τίποτα.", query: "φάρος" }, { text: "Τίποτα." }];
    inMarks(await searched(t, { terms: [], documents: [], passages: [], reasons, reading: { percent: 42 } }));
  });

  test("the list of quoted passages is in marks", async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } };
    const quoted = [0, 2].map((others) => ({ ...spoken, range, words: 9, citation: "ψήφισμα 2", others }));
    const { run } = session({ "penholder/quoted": { version: 1, passages: quoted, markdown: "" } });
    openDraft(draftText);
    await run("listQuotedPassages");
    const [pick] = fake.picks;
    inMarks([pick!.title, pick!.placeholder, ...lines(pick!.items)]);
  });

  test("the page of the view is in marks: passages, mentions, notices and its filter", () => {
    const { t } = l10n;
    const paragraph = {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } },
      text: "Ευ",
    };
    const many = Array.from({ length: 12 }, (_, at) => `ψήφισμα ${at}`);
    const doubted = {
      ...spoken,
      source: { ...ofFile, guessed: true, scanned: true },
      own: true,
      alsoIn: many,
    };
    const found = {
      draft: { languageId: "penholder-resolution" },
      result: { version: "1", paragraph, passages: [doubted, { ...spoken, across }] },
      compared: {
        status: "changed",
        paragraph,
        markdown: "",
        pieces: [{ kind: "replaced", before: "Ευ", after: "Κα" }],
        precedent: { ...spoken, location: { ...spoken.location, uri: "penholder:/φ" } },
      },
      mentions: {
        documents: [{ title: "Φάροι", detail: "2018", url: "https://φάροι.ελ" }],
        terms: [{ term: "ΦΑΡ", name: "Φάρος", source: "Λεξικό" }],
      },
    } as unknown as Found;
    const nothing = { ...found, result: { version: "1", paragraph, passages: [] }, compared: undefined };
    const pages = [undefined, {}, found, nothing].flatMap((each) =>
      [status, { ...status, documents: 0, problems: [] }, { ...status, documents: 0, problems }].flatMap(
        (state) => [toPage(each, state, t), toPage(each, { ...state, reading: { percent: 42 } }, t)],
      ),
    );
    assert.ok(
      pages.some((page) => page.kind === "paragraph" && page.precedent && page.cards[0]?.elsewhere[0]?.more),
    );
    inMarks(wordsOf([...pages, filterForm({ kind: "spoken" }, t)]));
  });

  /** The commands that need no row of a view. */
  const ofPalette = Object.entries(commands).flatMap(([name, { when }]: [string, Command]) =>
    when === "false" ? [] : [name],
  );

  test("what commands ask, miss and fail at is told in marks, with a draft in front and without one", async () => {
    const shown: (string | undefined)[] = [];
    const names = new Set<string>();
    for (const drafted of [true, false]) {
      for (const name of some(ofPalette)) {
        const { run, end } = session();
        workspace.workspaceFolders = [{ uri: URI.parse("file:///work"), name: "έργα" }];
        if (drafted) openDraft(draftText);
        await run(name);
        await settled();
        const said = fake.said.filter((text) => !text.startsWith("log: "));
        if (said.length > 0) names.add(name);
        shown.push(...said, ...fake.captions, ...lines(fake.lists.flat()));
        end();
      }
    }
    inMarks(shown);
    for (const name of ["compareWithAgreedLanguage", "listQuotedPassages", "showInOtherLanguages"])
      assert.ok(names.has(name), `${name} says something`);
  });

  test("what was added, removed, written and connected is told in marks", async () => {
    const target = { path: "/work/λίστα.α", toString: () => "file:///work/λίστα.α" };
    const first = (items: unknown[]) => items[0];
    const shown: string[] = [];
    for (const count of [1, 2]) {
      const { run } = session({
        "penholder/exportCatalogue": { text: "", documents: count, reading: { percent: 40 } },
        "penholder/exportWords": { text: "", words: count },
        "penholder/testShared": { documents: count, passages: 9, loaded: "2026-01-02" },
      });
      fake.choices.push(first, () => target);
      await run("exportCatalogue");
      fake.choices.push(first, () => target);
      await run("exportWords");
      fake.choices.push(
        ...["https://φάροι.ελ", "φάροι"].map((typed) => () => typed),
        (items: { label: string }[]) => items.at(-1),
        () => "Φάροι",
        first,
      );
      await run("connectToSharedCorpus");
      shown.push(...fake.said, ...fake.captions);
    }
    assert.equal(shown.filter((text) => /were written to|was written to/.test(text)).length, 4);
    inMarks(shown);
  });
});
