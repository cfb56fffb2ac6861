import assert from "node:assert/strict";
import { test } from "node:test";
import { readCases, wrongAnswer } from "./answers";
import { notYet } from "./notYet";
import table from "./people.tsv";

// How delegates, students, lawyers and journalists write: each row an input of one kind of fault, and what is right of it.
const cases = readCases(table);
const nameOf = ({ command, text }: { command: string; text: string }) => `${command} ${text}`;

const kinds = new Set(cases.map(({ kind }) => kind));
for (const kind of kinds)
  test(`as people write: ${kind}`, async () => {
    const wrong: string[] = [];
    for (const each of cases) {
      if (each.kind !== kind || notYet.has(nameOf(each))) continue;
      const answer = await wrongAnswer(each);
      if (answer) wrong.push(`${each.language} ${nameOf(each)}: ${each.expected || "nothing"}; ${answer}`);
    }
    assert.deepEqual(wrong, []);
  });

test("what is not yet right is known, and taken off the list when it is", async () => {
  const right: string[] = [];
  const rows = new Map(cases.map((each) => [nameOf(each), each]));
  for (const name of notYet) {
    const row = rows.get(name);
    assert.ok(row, `there is no such row: ${name}`);
    if ((await wrongAnswer(row)) === undefined) right.push(name);
  }
  assert.deepEqual(right, [], "right by now: take them off the list");
});
