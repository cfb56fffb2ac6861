// How many there are, as delegates write it in the six languages.
import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { documentsOf, filesOf, sizeOf } from "../../../client/src/common/amounts";
import { corpusSize, statusBarText } from "../../../client/src/common/corpus/wording";
import { counted, several } from "../../../client/src/common/counted";
import { wordingIn } from "../wordings";
import { status } from "./session";
import { env, l10n } from "./vscode";

/** The editor's display language is this from now on. */
function displayed(language: "ar" | "es" | "fr" | "ru" | "zh-cn") {
  Object.assign(env, { language });
  Object.assign(l10n, { bundle: wordingIn(language).translations });
}

describe("how many there are", () => {
  afterEach(() => {
    Object.assign(env, { language: "en" });
    Object.assign(l10n, { bundle: undefined });
  });

  test("English has one form for a single one, and another for all other counts", () => {
    assert.deepEqual([0, 1, 2, 1200].map(filesOf), ["0 files", "1 file", "2 files", "1,200 files"]);
  });

  test("a Russian noun has three forms, by the last digits of its number", () => {
    displayed("ru");
    assert.deepEqual([1, 2, 5, 11, 21, 22, 25, 112].map(documentsOf), [
      ...["1 документ", "2 документа", "5 документов", "11 документов"],
      ...["21 документ", "22 документа", "25 документов", "112 документов"],
    ]);
  });

  test("an Arabic noun is in the dual for two, in the plural up to ten, in the singular beyond", () => {
    displayed("ar");
    assert.deepEqual([1, 2, 3, 10, 11, 99, 100, 103].map(filesOf), [
      "ملف واحد",
      "ملفان",
      "3 ملفات",
      "10 ملفات",
      "11 ملفا",
      "99 ملفا",
      "100 ملف",
      "103 ملفات",
    ]);
  });

  test("languages whose words do not change with the number have one sentence for all of them", () => {
    for (const [language, expected] of [
      ["fr", ["2 documents", "21 documents"]],
      ["es", ["2 documentos", "21 documentos"]],
      ["zh-cn", ["2份文件", "21份文件"]],
    ] as const) {
      displayed(language);
      assert.deepEqual([2, 21].map(documentsOf), expected);
    }
  });

  test("what goes with the number is filled in beside it", () => {
    displayed("ru");
    assert.equal(
      several(3, "{0} files were copied into “{1}”.", "corpus"),
      "В «corpus» скопировано 3 файла.",
    );
    assert.equal(counted(1, "1 {0} file", "{0} {1} files", "PDF"), "1 файл PDF");
    assert.equal(counted(12, "1 {0} file", "{0} {1} files", "PDF"), "12 файлов PDF");
  });

  test("the status of the corpus counts as the language does, and Arabic has the digits of UN texts", () => {
    const corpus = { ...status, documents: 3210, passages: 61_204 };
    displayed("ru");
    assert.equal(corpusSize(corpus).replace(/\s/g, " "), "3 210 документов, 61 204 фрагмента");
    const problems = [{ reason: "", files: ["file:///a.txt", "file:///b.txt"] }];
    assert.equal(
      statusBarText({ ...corpus, documents: 2, problems }),
      "Penholder: 2 документа (2 требуют внимания)",
    );
    displayed("ar");
    assert.match(corpusSize(corpus), /^3,210 وثائق، 61,204 مقاطع$/);
    assert.equal(sizeOf(1_500_000), "1.5 ميغابايت");
  });

  test("a language that Penholder has no words for has English ones", () => {
    Object.assign(env, { language: "pl" });
    assert.equal(filesOf(2), "2 files");
  });
});
