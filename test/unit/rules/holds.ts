import assert from "node:assert/strict";
import { test } from "node:test";
import type { Rule } from "../../../server/src/service/rules/rule";
import { checkDraft, correctedDraft } from "./checking";

/** Texts that a rule puts right, with what they become, and texts that it leaves alone. */
export function holds(rule: Rule, right: Readonly<Record<string, string>>, quiet: readonly string[]): void {
  test(`${rule.code}: what is put right`, () => {
    for (const [wrong, wanted] of Object.entries(right)) assert.equal(correctedDraft(rule, wrong), wanted);
  });
  test(`${rule.code}: what is left alone`, () => {
    for (const text of quiet) assert.deepEqual(checkDraft(rule, text), [], text);
  });
}
