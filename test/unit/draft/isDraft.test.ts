// Which documents are drafts: by what they are written in, where they lie, and what lies around them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { folderKind, isInProgramWithin } from "../../../server/src/service/draft/folderKind";
import { defaultDrafts, isDraft } from "../../../server/src/service/draft/isDraft";
import { matchesGlob } from "../../../server/src/service/globs";
import { createWorld } from "../world";

const names = ["corpus", "reference"];

/** The kind of the folder /work that holds these files, as a word. */
async function kind(files: readonly string[], corpusFolders: readonly string[] = names): Promise<string> {
  const world = createWorld(Object.fromEntries(files.map((path) => [`file:///work/${path}`, ""])));
  const { code, corpus } = await folderKind(world.files, "file:///work", corpusFolders);
  return code ? "code" : corpus ? "drafts" : "neither";
}

test("a folder that has a corpus is one of drafts, whatever version control it is under", async () => {
  assert.equal(await kind(["corpus/S_RES_2518.txt", "speech.txt"]), "drafts");
  assert.equal(await kind(["reference/2021/statement.pdf", "speech.md"]), "drafts");
  assert.equal(await kind(["corpus/a.txt", ".git/HEAD", ".gitignore", "README.md"]), "drafts");
  // A page saved from a website brings its scripts along.
  assert.equal(await kind(["corpus/page.html", "corpus/page.js", "corpus/page_files/a.js"]), "drafts");
  assert.equal(await kind(["speech.txt", "notes.md"]), "neither");
  assert.equal(await kind(["corpus"]), "neither", "a file of that name is no folder");
});

test("a code repository is none, though it has a folder of one of those names", async () => {
  const projects = [
    "package.json",
    "Cargo.toml",
    "go.mod",
    "pyproject.toml",
    "pom.xml",
    "CMakeLists.txt",
    "Gemfile",
    "App.sln",
    "mkdocs.yml",
  ];
  for (const project of projects) {
    assert.equal(await kind([project, "reference/api.md", "README.md"]), "code", project);
    assert.equal(await kind([project, "corpus/words.txt"]), "code", project);
  }
  assert.equal(await kind([".git/HEAD", "parse.py", "corpus/words.txt"]), "code", "sources under git");
  assert.equal(await kind([".git/HEAD", "src/main.c", "reference/api.md"]), "code", "sources in src");
  assert.equal(await kind(["convert.py", "corpus/a.txt"]), "drafts", "one script among drafts");
});

test("a folder of source code is no corpus", async () => {
  assert.equal(
    await kind(["reference/Parser.java", "reference/Lexer.java", "reference/README.md"]),
    "neither",
  );
  assert.equal(await kind(["reference/package.json", "reference/index.html"]), "neither");
});

test("a corpus folder that the delegate named is meant, in a code repository too", async () => {
  assert.equal(await kind(["package.json", "texts/a.txt"], ["texts"]), "drafts");
  assert.equal(await kind(["package.json", "README.md"], ["texts"]), "code", "it is not there");
});

test("a part of a code repository belongs to it", async () => {
  const files = {
    "file:///home/me/project/.git/HEAD": "",
    "file:///home/me/project/package.json": "",
    "file:///home/me/project/docs/reference/api.md": "",
    "file:///home/me/package.json": "left lying about",
    "file:///home/me/speeches/corpus/a.txt": "",
  };
  const { files: world } = createWorld(files);
  assert.deepEqual(await folderKind(world, "file:///home/me/project/docs", names), {
    code: true,
    corpus: false,
  });
  assert.deepEqual(await folderKind(world, "file:///home/me/speeches", names), { code: false, corpus: true });
});

test("a program that lies among drafts is left alone", async () => {
  const { files } = createWorld({
    "file:///work/corpus/a.txt": "",
    "file:///work/tool/package.json": "",
    "file:///work/tool/docs/README.md": "",
    "file:///work/2024/speech.md": "",
  });
  assert.equal(await isInProgramWithin(files, "file:///work/tool/docs/README.md", "file:///work"), true);
  assert.equal(await isInProgramWithin(files, "file:///work/2024/speech.md", "file:///work"), false);
});

/** Whether `path` is a draft in the folder /work of a kind. */
function drafted(
  path: string,
  folder: "code" | "drafts" | "neither",
  languageId = "markdown",
  globs = defaultDrafts,
) {
  const kind = { code: folder === "code", corpus: folder === "drafts" };
  return isDraft({ uri: `file:///work/${path}`, languageId }, { folder: "file:///work", kind }, globs);
}

test("our own languages are drafts everywhere, also under the names of other editors", () => {
  assert.ok(drafted("a.md", "code", "penholder-statement"));
  assert.ok(drafted("node_modules/a.md", "neither", "penholder-resolution"));
  for (const name of ["police.statement.md", "police.resolution.txt", "police.statement"])
    assert.ok(drafted(name, "code", "markdown"), name);
  assert.ok(!drafted("statement.md", "code"));
});

test("Markdown and text are drafts beside a corpus, and nowhere else", () => {
  for (const language of ["markdown", "plaintext"]) {
    assert.ok(drafted("2024/speech.md", "drafts", language));
    assert.ok(!drafted("speech.md", "neither", language));
    assert.ok(!drafted("README.md", "code", language));
  }
  assert.ok(!drafted("node_modules/x/README.md", "drafts"));
});

test("a folder called drafts is one, but not in a code repository, where only what was named counts", () => {
  assert.ok(drafted("drafts/speech.md", "neither"));
  assert.ok(drafted("2024/Drafts/first/speech.md", "neither"));
  assert.ok(!drafted("docs/drafts/release.md", "code"));
  assert.ok(drafted("docs/speeches/a.md", "code", "markdown", ["docs/speeches"]));
  assert.ok(drafted("a.md", "code", "markdown", ["**"]));
  assert.ok(drafted("a.md", "code", "markdown", ["/work"]), "a full path");
  assert.ok(!drafted("a.md", "drafts-elsewhere" as "neither", "markdown", ["/other"]));
});

test("patterns name files and folders", () => {
  const cases: [string, string, boolean][] = [
    ["**/drafts/**", "drafts/a.md", true],
    ["**/drafts/**", "x/y/drafts/z/a.md", true],
    ["**/drafts/**", "mydrafts/a.md", false],
    ["Speeches", "speeches/2024/a.md", true],
    ["speeches/", "speeches/a.md", true],
    ["speeches", "old/speeches/a.md", false],
    ["**/*.speech.txt", "a/b/x.speech.txt", true],
    ["*.speech.txt", "x.speech.txt", true],
    ["*.speech.txt", "a/x.speech.txt", false],
    ["**/*.{md,txt}", "a/b.txt", true],
    ["{a,b}/{c,d}*", "b/dog.md", true],
    ["?.md", "a.md", true],
    ["?.md", "ab.md", false],
    ["Выступления\\2024", "Выступления/2024/речь.md", true],
    ["a[b].md", "a[b].md", true],
    ["", "a.md", false],
  ];
  for (const [pattern, path, expected] of cases) {
    assert.equal(matchesGlob(pattern, path), expected, `${pattern} for ${path}`);
  }
});

test("a pattern made to be slow is not", () => {
  const stars = `${"*a".repeat(50)}b`;
  assert.equal(matchesGlob(`${"**/".repeat(50)}${stars}`, `${"a/".repeat(60)}${"a".repeat(2000)}`), false);
  assert.equal(matchesGlob(`${"{a,b}".repeat(30)}`, "a".repeat(30)), false);
});
