import assert from "node:assert/strict";
import { test } from "node:test";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { applyFixes } from "../../../server/src/service/features/applyFixes";
import { findDiagnostics } from "../../../server/src/service/features/diagnostics";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { profiles } from "../../../server/src/service/rules/profiles";
import type { Finding } from "../../../server/src/service/rules/rule";
import { checks } from "../../../server/src/service/rules/rules";
import { say } from "../../../server/src/service/text/say";
import { createRandom } from "../../bench/random";
import { some } from "../../some";

const catalogue = createCatalogue();
const knowledge = { catalogue, glossary: createGlossary(), links: { language: "en" } };

function check(text: string): Finding[] {
  const draft = createDraftAnalyser(catalogue).analyse("untitled:draft", "penholder-statement", 1, text);
  return findDiagnostics(knowledge, draft, { severities: {}, ignored: [] });
}

/** Sentences with a slip or two each; what is right of them is the same for nobody. */
const sentences = [
  "We thank the the President of the Council for the work.",
  "The challenges And opportunities are many.",
  "They have becoming more complex ,and we see it.",
  "In it’s entirety the plan is a honour for the peoples.",
  "We met. the delegates spoke for peace,security and work..",
  "The goverment needs capacity building and self protection.",
  "We recognise the program of 50 percent since September 25th, 2015.",
  "The Security Councils decision plays important role.",
  "These challenges is serious in this areas.",
  "It was renewed by Security Council in March and support forthe people grew.",
  "A sub-regional plan and a subregional force, a subregional office.",
  "The Secretary- General acts through inter alia training.",
  "The Shanghai Cooperation Organization SCO) met, and the Temporary Security Zone (TSZ is empty.",
  "The mission ( of last year ) ended on Monday, 14 November 2023.",
  "The S\u0435curity Council has also became clear.",
];

/** What a finding says, without its place. */
const kinds = (findings: readonly Finding[]) => findings.map(({ code }) => code).sort();

test("all preferred fixes applied leave none of their findings and no new ones, whatever stands together", () => {
  const random = createRandom(7);
  for (let round = 0; round < 60; round++) {
    const chosen = Array.from({ length: 5 }, () => random.pick(sentences));
    let text = chosen.join(random.pick([" ", "\n\n"]));
    const first = some(check(text));
    const unmended = kinds(first.filter(({ fixes }) => fixes.length === 0));
    for (let rounds = 0; rounds < 8; rounds++) {
      const { text: next, applied } = applyFixes(text, check(text));
      if (applied === 0) break;
      text = next;
    }
    const left = check(text);
    assert.deepEqual(
      left.filter(({ fixes }) => fixes.length > 0),
      [],
      text,
    );
    for (const code of kinds(left)) assert.ok(unmended.includes(code), `${code} is new in: ${text}`);
    assert.equal(applyFixes(text, left).text, text);
  }
});

test("in any order, one by one, the preferred fixes come to an end that has none left", () => {
  const random = createRandom(11);
  for (let round = 0; round < 20; round++) {
    let text = Array.from({ length: 4 }, () => random.pick(sentences)).join(" ");
    for (let steps = 0; steps < 60; steps++) {
      const open = check(text).filter(({ fixes }) => fixes.length > 0);
      if (open.length === 0) break;
      text = applyFixes(text, [random.pick(open)]).text;
    }
    assert.deepEqual(
      check(text).filter(({ fixes }) => fixes.length > 0),
      [],
      text,
    );
  }
});

test("of two fixes for one place the first is applied and the other waits", () => {
  const finding = (start: number, end: number, newText: string): Finding => ({
    start,
    end,
    code: "x",
    message: say``,
    severity: "hint",
    fixes: [{ title: say``, edits: [{ start, end, newText }] }],
  });
  assert.deepEqual(applyFixes("a b c", [finding(0, 3, "x"), finding(2, 5, "y")]), {
    text: "x c",
    applied: 1,
  });
  assert.deepEqual(applyFixes("a b c", [finding(0, 1, "x"), finding(4, 5, "y")]), {
    text: "x b y",
    applied: 2,
  });
});

test("a profile speaks of checks that there are, and the first changes nothing", () => {
  const codes = checks.map(({ code }) => code);
  for (const { severities } of profiles)
    assert.deepEqual(
      Object.keys(severities).filter((code) => !codes.includes(code)),
      [],
    );
  assert.deepEqual(profiles[0]?.severities, {});
});

test("what is no more than an edit elsewhere is not worked out again", () => {
  const analyser = createDraftAnalyser(catalogue);
  const paragraph = "We thank the the President.";
  const before = analyser.analyse("untitled:a", "penholder-statement", 1, `First.\n\n${paragraph}`);
  findDiagnostics(knowledge, before, { severities: {}, ignored: [] });
  const after = analyser.analyse("untitled:a", "penholder-statement", 2, `First one more.\n\n${paragraph}`);
  assert.equal(after.paragraphs[1]?.workedOut, before.paragraphs[1]?.workedOut);
  const [finding] = findDiagnostics(knowledge, after, { severities: {}, ignored: [] });
  assert.equal(after.text.slice(finding?.start, finding?.end), "the the");
});
