import assert from "node:assert/strict";
import { test } from "node:test";
import * as vscode from "vscode";
import { fileOfPage, openFileOfPage } from "../../../client/src/common/openFile";
import { executed, session } from "./session";
import { fake } from "./vscode";

const page = (id: string) => vscode.Uri.parse(`penholder:/Lamps.txt?document=${encodeURIComponent(id)}`);

test("a page of a document knows its file, whichever of the file's documents it shows", () => {
  for (const id of ["file:///c/lamps.pdf", "file:///c/lamps.pdf#2", "file:///c/lamps.pdf!/a/b.txt"])
    assert.equal(fileOfPage(page(id))?.toString(true), "file:///c/lamps.pdf", id);
  assert.equal(fileOfPage(vscode.Uri.parse("penholder:/x.txt?symbol=A%2FRES%2F1")), undefined);
  assert.equal(fileOfPage(vscode.Uri.parse("file:///c/lamps.pdf")), undefined);
});

test("a PDF is opened by the system, a text in the editor, and what is gone is said to be gone", async () => {
  session();
  fake.files.set("file:///c/lamps.pdf", new Uint8Array(9));
  fake.files.set("file:///c/lamps.txt", new Uint8Array(9));
  await openFileOfPage(page("file:///c/lamps.pdf"));
  assert.deepEqual(fake.opened, ["file:///c/lamps.pdf"]);
  await openFileOfPage(page("file:///c/lamps.txt"));
  assert.deepEqual(executed("vscode.open"), [["file:///c/lamps.txt"]]);
  await openFileOfPage(page("file:///c/gone.pdf"));
  assert.equal(fake.opened.length, 1);
  assert.equal(executed("vscode.open").length, 1);
});
