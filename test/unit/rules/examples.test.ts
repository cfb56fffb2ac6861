import assert from "node:assert/strict";
import { test } from "node:test";
import { rules } from "../../../server/src/service/rules/rules";
import { some } from "../../some";
import { checkDraft, correctedDraft } from "./checking";

test("what is shown of a rule is what it does: the example is marked, its fix gives the right one, which is not", () => {
  for (const rule of some(rules.filter(({ example }) => example))) {
    const { wrong, right } = rule.example!;
    assert.notEqual(checkDraft(rule, wrong).length, 0, `${rule.code}: “${wrong}” is not marked`);
    if (checkDraft(rule, wrong).every(({ fixes }) => fixes.length > 0))
      assert.equal(correctedDraft(rule, wrong), right);
    assert.deepEqual(checkDraft(rule, right), [], `${rule.code}: “${right}” is marked`);
  }
});
