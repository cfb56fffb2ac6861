import assert from "node:assert/strict";
import { test } from "node:test";
import type { Row } from "../../../client/src/common/corpus/rows";
import type {
  CollectedDocument,
  CollectionResult,
  DocumentsParams,
} from "../../../server/src/protocol/requests";
import { some } from "../../some";
import { session as begin, executed, type session, settled, status } from "./session";
import { type FakeTree, fake, Uri, workspace } from "./vscode";

const folder = "file:///work/corpus";

function document(name: string, facts: Partial<CollectedDocument> = {}): CollectedDocument {
  return {
    id: `${folder}/${name}.txt`,
    uri: `${folder}/${name}.txt`,
    location: `penholder:/${name}.txt`,
    name,
    title: name,
    who: "Atlantia",
    when: "2 May 2019",
    date: "2019-05-02",
    kind: "spoken",
    language: "en",
    passages: 3,
    guessed: [],
    corrected: [],
    ...facts,
  };
}

function collection(count: number, facts: Partial<CollectionResult> = {}): CollectionResult {
  const years = [
    { year: "2019", documents: Math.ceil(count / 2) },
    { year: "", documents: Math.floor(count / 2) },
  ];
  return { uri: folder, documents: count, passages: 3 * count, years, leftOut: [], ...facts };
}

interface Tree {
  getChildren(row?: Row): Promise<Row[]>;
  getTreeItem(row: Row): {
    label: string;
    description?: string;
    tooltip?: string;
    accessibilityInformation?: { label: string };
    contextValue?: string;
    command?: { command: string; arguments: unknown[] };
  };
}

/** The tree of the Corpus view, and what is shown of its rows. */
function treeOf(answers: object, more: Partial<typeof status> = {}) {
  const begun = begin({ "penholder/status": { ...status, ...more }, ...answers });
  const view = fake.trees.get("penholder.corpus") as FakeTree;
  const tree = view.treeDataProvider as Tree;
  const shown = async (row?: Row) =>
    (await tree.getChildren(row)).map((one) => {
      const { label, description } = tree.getTreeItem(one);
      return [label, description].filter(Boolean).join(" | ");
    });
  return { ...begun, view, tree, shown };
}

const rowsOf = (tree: Tree, row?: Row) => tree.getChildren(row);

test("a small collection lists its documents; what could not be read and what is left out stand beneath", async () => {
  const { tree, shown } = treeOf(
    {
      "penholder/collections": [
        collection(2, { leftOut: [{ id: `${folder}/x.txt`, uri: `${folder}/x.txt` }] }),
      ],
      "penholder/documents": {
        documents: [
          document("S/RES/12 (2019)", { title: "Lamps", kind: "adopted" }),
          document("On wells", { notSuggested: true, guessed: ["date"], corrected: ["speaker"] }),
        ],
        total: 2,
      },
    },
    {
      problems: [
        { reason: "scan.pdf holds pictures only.", files: [`${folder}/scan.pdf`] },
        { reason: "not here", files: ["file:///work/corpus2/a.txt"] },
      ],
    },
  );
  await settled();
  const [root] = await rowsOf(tree);
  assert.deepEqual(await shown(), ["corpus | 2 documents · 2019"]);
  assert.deepEqual(await shown(root), [
    "S/RES/12 (2019) | 2 May 2019 · Lamps",
    "On wells | 2 May 2019 · Atlantia · not suggested",
    "Not read, or to be looked at | 1",
    "Left out by you | 1",
  ]);
  const [adopted, wells, problems, leftOut] = await rowsOf(tree, root);
  assert.deepEqual(tree.getTreeItem(adopted!).command?.command, "vscode.open");
  assert.equal(
    String(tree.getTreeItem(adopted!).command?.arguments[0]),
    Uri.parse("penholder:/S/RES/12 (2019).txt").toString(),
  );
  assert.match(
    tree.getTreeItem(wells!).tooltip!,
    /Guessed: date\nCorrected by hand: speaker\nFound, and not suggested\ncorpus\/On wells\.txt$/,
  );
  assert.deepEqual(await shown(problems), ["scan.pdf | scan.pdf holds pictures only."]);
  assert.deepEqual(await shown(leftOut), ["x.txt"]);
  const spoken = async (row?: Row) =>
    (await rowsOf(tree, row)).map((one) => tree.getTreeItem(one).accessibilityInformation?.label);
  assert.deepEqual(
    [...(await spoken()), ...(await spoken(root)), ...(await spoken(problems)), ...(await spoken(leftOut))],
    [
      "corpus, 1 file needs a look, 2 documents · 2019",
      "S/RES/12 (2019), Adopted, 2 May 2019 · Lamps",
      "On wells, Spoken, 2 May 2019 · Atlantia · not suggested",
      "Not read, or to be looked at, 1",
      "Left out by you, 1",
      "scan.pdf, scan.pdf holds pictures only.",
      "x.txt",
    ],
    "a screen reader says what a row shows, not its tooltip",
  );
});

test("a large collection is sorted by year, and no more than a page is asked for at once", async () => {
  const all = Array.from({ length: 450 }, (_, at) => document(`talk ${at}`));
  const { tree, shown, run, asked } = treeOf({
    "penholder/collections": [collection(900)],
    "penholder/documents": ({ from = 0, limit = 0 }: DocumentsParams) => ({
      documents: all.slice(from, from + limit),
      total: all.length,
    }),
  });
  await settled();
  const [root] = await rowsOf(tree);
  assert.deepEqual(await shown(root), ["2019 | 450", "Without a date | 450"]);
  const [year] = await rowsOf(tree, root);
  assert.equal((await shown(year)).length, 201);
  assert.equal((await shown(year)).at(-1), "Show More (250 left)");
  await run("showMoreDocuments", year);
  assert.equal((await shown(year)).length, 401);
  await run("showMoreDocuments", year);
  const rows = await shown(year);
  assert.equal(rows.length, 450);
  assert.equal(new Set(rows).size, 450);
  for (const { params } of some(asked.filter(({ method }) => method === "penholder/documents"))) {
    assert.equal(params.limit, 200);
    assert.equal(params.year, "2019");
  }
});

/** A view with two documents, and a session whose corrections are written. */
async function withTwo(answers: object = {}) {
  const begun = treeOf({
    "penholder/collections": [collection(2)],
    "penholder/documents": { documents: [document("one"), document("two")], total: 2 },
    "penholder/correct": { files: [{ uri: `${folder}/.penholder-corpus.json`, text: "{}" }] },
    ...answers,
  });
  await settled();
  const [root] = await rowsOf(begun.tree);
  const [one, two] = await rowsOf(begun.tree, root);
  return { ...begun, root: root!, one: one!, two: two! };
}

test("what is said of documents is written into their folder, and read at once", async () => {
  const { run, latest, one, two, root } = await withTwo();
  await run("excludeFromSuggestions", one, [one, two]);
  assert.deepEqual(latest("penholder/correct"), {
    documents: ["one", "two"].map((name) => ({ id: `${folder}/${name}.txt`, uri: `${folder}/${name}.txt` })),
    folders: [],
    correction: { suggested: false },
  });
  assert.equal(new TextDecoder().decode(fake.files.get(`${folder}/.penholder-corpus.json`)), "{}");
  assert.deepEqual(latest("penholder/reread"), { uris: [] });
  await run("includeInSuggestions", root);
  assert.deepEqual(latest("penholder/correct"), {
    documents: [],
    folders: [folder],
    correction: { suggested: true },
  });
});

test("where nothing may be written the delegate is told", async () => {
  const { run, one } = await withTwo({ "penholder/correct": { files: [], refused: "it is no JSON" } });
  await run("excludeFromSuggestions", one);
  assert.deepEqual(fake.said, ["Nothing was changed: it is no JSON"]);
});

test("details are corrected one after the other, until there is nothing more to say", async () => {
  const { run, asked, one } = await withTwo();
  const pick = (fact: string) => (items: { fact: string }[]) => items.find((item) => item.fact === fact);
  fake.choices.push(
    pick("date"),
    () => "2018-04-01",
    pick("kind"),
    (items: { value: string }[]) => items.find(({ value }) => value === "report"),
    () => undefined,
  );
  await run("correctDetails", one);
  assert.deepEqual(
    asked.filter(({ method }) => method === "penholder/correct").map(({ params }) => params.correction),
    [{ date: "2018-04-01" }, { kind: "report" }],
  );
  const last = fake.lists.at(-1) as { label: string; description?: string; detail?: string }[];
  assert.deepEqual(
    last.filter(({ detail }) => detail).map(({ label, description, detail }) => [label, description, detail]),
    [
      ["Date", "2018-04-01", "corrected by hand"],
      ["Kind", "Report", "corrected by hand"],
    ],
  );
});

test("what the columns of a dataset hold is confirmed or changed, kept beside it, and read at once", async () => {
  const uri = `${folder}/debates.csv`;
  const { run, tree, latest } = treeOf(
    {
      "penholder/collections": [collection(0)],
      "penholder/columns": ({ uri: asked }: { uri: string }) =>
        asked === uri
          ? {
              columns: [
                { name: "who", example: "$(x) Moana" },
                { name: "remarks", example: "We thank the keepers." },
              ],
              roles: ["text", "title", "speaker"],
              taken: { text: "remarks", title: "who" },
              file: `${uri}.columns.json`,
            }
          : null,
    },
    { problems: [{ reason: "debates.csv has no column …", files: [uri], partly: true, columns: true }] },
  );
  await settled();
  const [root] = await rowsOf(tree);
  const [problems] = await rowsOf(tree, root);
  const [row] = await rowsOf(tree, problems);
  const { contextValue, command } = tree.getTreeItem(row!);
  assert.deepEqual([contextValue, command?.command], ["problem table", "penholder.chooseColumns"]);
  const line = (label: string) => (items: { label: string }[]) => items.find((item) => item.label === label);
  fake.choices.push(() => undefined);
  await run("chooseColumns", row);
  assert.equal(fake.files.has(`${uri}.columns.json`), false);
  fake.choices.push(
    line("Speaker"),
    line("who"),
    line("Title"),
    line("No Column"),
    line("Use These Columns"),
  );
  await run("chooseColumns", uri);
  assert.deepEqual(JSON.parse(textOf(`${uri}.columns.json`)), {
    text: "remarks",
    title: null,
    speaker: "who",
  });
  assert.deepEqual(latest("penholder/reread"), { uris: [] });
  await run("chooseColumns", `${folder}/notes.csv`);
  assert.match(fake.said.at(-1)!, /“notes\.csv” is no table/);
});

test("a document is left out or thrown away as the delegate says; a collection is only taken out of the settings", async () => {
  const { run, latest, asked, one, root } = await withTwo();
  fake.files.set(`${folder}/one.txt`, new Uint8Array());
  fake.choices.push(
    () => undefined,
    () => "Leave Out",
    () => "Move to Trash",
  );
  await run("removeFromCorpus", one);
  assert.ok(!asked.some(({ method }) => method === "penholder/correct"));
  await run("removeFromCorpus", one);
  assert.deepEqual(latest("penholder/correct").correction, { read: false });
  assert.ok(fake.files.has(`${folder}/one.txt`));
  await run("removeFromCorpus", one);
  assert.ok(!fake.files.has(`${folder}/one.txt`));
  workspace.workspaceFolders = [{ uri: Uri.parse("file:///work"), name: "work" }];
  fake.settings.set("penholder.corpus.folders", ["corpus", "reference"]);
  await run("removeFromCorpus", root);
  assert.deepEqual(fake.settings.get("penholder.corpus.folders"), ["reference"]);
  assert.match(fake.said.at(-1)!, /“corpus” is no longer part of your corpus\. Nothing was deleted\./);
});

test("documents are read again, opened and revealed where they lie", async () => {
  const { run, latest, one, root } = await withTwo();
  await run("readAgain", root);
  assert.deepEqual(latest("penholder/reread"), { uris: [folder] });
  await run("openCorpusFile", one);
  assert.deepEqual(executed("vscode.open"), [[`${folder}/one.txt`]]);
  await run("revealCorpusFile", one);
  assert.deepEqual(executed("revealFileInOS"), [[`${folder}/one.txt`]]);
  workspace.workspaceFolders = [{ uri: Uri.parse("file:///work"), name: "work" }];
  await run("revealCorpusFile", one);
  assert.deepEqual(executed("revealInExplorer"), [[`${folder}/one.txt`]]);
});

/** A window on the folder /work, whose corpus is the folder `corpus` in it. */
function inWork(files: Record<string, string> = {}): ReturnType<typeof session> {
  const begun = begin();
  workspace.workspaceFolders = [{ uri: Uri.parse("file:///work"), name: "work" }];
  fake.settings.set("penholder.corpus.folders", ["corpus", "reference"]);
  for (const [uri, text] of Object.entries({ [`${folder}/a.txt`]: "a", ...files }))
    fake.files.set(uri, new TextEncoder().encode(text));
  return begun;
}
const textOf = (uri: string) => new TextDecoder().decode(fake.files.get(uri));

test("a file from elsewhere is copied into the corpus folder, once, and never over another", async () => {
  const { run, latest } = inWork({ "file:///mail/a.txt": "other", "file:///mail/b.txt": "b" });
  await settled();
  const mail = ["a", "b"].map((name) => Uri.parse(`file:///mail/${name}.txt`));
  await run("addToCorpus", mail[0], mail);
  assert.equal(textOf(`${folder}/a.txt`), "a");
  assert.equal(textOf(`${folder}/a 2.txt`), "other");
  assert.equal(textOf(`${folder}/b.txt`), "b");
  assert.ok(fake.files.has("file:///mail/a.txt"), "the original stays");
  assert.deepEqual(fake.said, ["2 files were copied into “corpus”."]);
  assert.deepEqual(latest("penholder/reread"), { uris: [] });
  await run("addToCorpus", mail[1]);
  assert.equal(fake.said.at(-1), "“b.txt” is part of your corpus already.");
  assert.equal(fake.files.size, 5);
});

test("a folder, and a file of the workspace, are read where they are", async () => {
  const { run } = inWork({ "file:///elsewhere/texts/t.txt": "t", "file:///work/notes/n.txt": "n" });
  await settled();
  await run("addToCorpus", Uri.parse("file:///elsewhere/texts"));
  await run("addToCorpus", Uri.parse("file:///work/notes/n.txt"));
  await run("addToCorpus", Uri.parse(`${folder}/a.txt`));
  assert.deepEqual(fake.settings.get("penholder.corpus.folders"), [
    "corpus",
    "reference",
    "/elsewhere/texts",
    "notes/n.txt",
  ]);
  assert.deepEqual(fake.said, [
    "“texts” is now part of your corpus, and is read where it is.",
    "“n.txt” is now part of your corpus, and is read where it is.",
    "“a.txt” is part of your corpus already.",
  ]);
});

test("what is dropped onto the view is added: by its address, and where a browser gives none by its bytes", async () => {
  inWork({ "file:///mail/b.txt": "b" });
  await settled();
  const { options } = fake.trees.get("penholder.corpus")!;
  const drop = (items: Record<string, { asString?(): Promise<string>; asFile?(): object }>) =>
    options.dragAndDropController.handleDrop(
      undefined,
      Object.assign(new Map(Object.entries(items).map(([type, item]) => [type, { asFile() {}, ...item }]))),
    );
  await drop({ "text/uri-list": { asString: async () => "# dragged\r\nfile:///mail/b.txt\r\n" } });
  assert.equal(textOf(`${folder}/b.txt`), "b");
  const file = { name: "c.txt", data: async () => new TextEncoder().encode("c") };
  await drop({ files: { asFile: () => file } });
  assert.equal(textOf(`${folder}/c.txt`), "c");
});

test("the first file makes the corpus folder; without a workspace it is read where it is", async () => {
  const { run } = begin({ "penholder/status": { ...status, folders: [] } });
  fake.files.set("file:///mail/b.txt", new Uint8Array([98]));
  await settled();
  fake.settings.set("penholder.corpus.folders", ["corpus", "reference"]);
  await run("addToCorpus", Uri.parse("file:///mail/b.txt"));
  assert.deepEqual(fake.settings.get("penholder.corpus.folders"), ["corpus", "reference", "/mail/b.txt"]);
  workspace.workspaceFolders = [{ uri: Uri.parse("file:///work"), name: "work" }];
  await run("addToCorpus", Uri.parse("file:///mail/b.txt"));
  assert.equal(textOf(`${folder}/b.txt`), "b");
});

test("files and folders are chosen in two dialogs, and nothing happens where none is chosen", async () => {
  const { run } = inWork({ "file:///mail/b.txt": "b" });
  await settled();
  fake.choices.push(() => undefined);
  await run("addToCorpus");
  fake.choices.push(
    (origins: { label: string }[]) => origins[0],
    () => undefined,
  );
  await run("addToCorpus");
  assert.deepEqual(fake.said, []);
  fake.choices.push(
    (origins: { label: string }[]) => origins[0],
    () => [Uri.parse("file:///mail/b.txt")],
  );
  await run("addToCorpus");
  assert.deepEqual(fake.said, ["“b.txt” was copied into “corpus”."]);
});
