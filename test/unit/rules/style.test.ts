import assert from "node:assert/strict";
import { test } from "node:test";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { impossibleDate } from "../../../server/src/service/rules/consistency/impossibleDate";
import { mixedApostrophes } from "../../../server/src/service/rules/consistency/mixedApostrophes";
import { repeatedParagraph } from "../../../server/src/service/rules/consistency/repeatedParagraph";
import { twoSpellings } from "../../../server/src/service/rules/consistency/twoSpellings";
import { timePreposition } from "../../../server/src/service/rules/slips/timePreposition";
import { dateForm } from "../../../server/src/service/rules/style/dateForm";
import { interAlia } from "../../../server/src/service/rules/style/interAlia";
import { ize } from "../../../server/src/service/rules/style/ize";
import { perCent } from "../../../server/src/service/rules/style/perCent";
import { unForms } from "../../../server/src/service/rules/style/unForms";
import { usage } from "../../../server/src/service/rules/style/usage";
import { told } from "../told";
import { checkDraft } from "./checking";
import { holds } from "./holds";

holds(
  usage,
  {
    "a program of capacity building": "a programme of capacity-building",
    "long standing UN missions and a police related topic":
      "long-standing UN missions and a police-related topic",
    "Peace-keeping needs self protection.": "Peacekeeping needs self-protection.",
    "a follow up to the meeting": "a follow-up to the meeting",
  },
  [
    "a computer program; the World Trade Center; the Ministry of Defense",
    "in the long term and the short term; a friendship of long standing",
    "It is well known that we follow up on it.",
    "He said “a program” to us.",
  ],
);

test("un-usage: what the Council writes both ways is a hint there, and a warning in the Assembly", () => {
  const text = (organ: string) =>
    `The ${organ},\n\nRecalling its efforts,\n\n1. Encourages capacity building;\n`;
  const severity = (organ: string) => checkDraft(usage, text(organ))[0]?.severity;
  assert.equal(severity("Security Council"), "hint");
  assert.equal(severity("General Assembly"), "warning");
});

test("un-usage: the counts are told", () => {
  assert.match(
    told(checkDraft(usage, "We need capacity building.")[0]?.message),
    /“capacity-building” \(\d+ times, “capacity building” \d+\)/,
  );
});

holds(
  ize,
  {
    "We recognise and organised the mobilisation.": "We recognize and organized the mobilization.",
    "Recognising this, we act.": "Recognizing this, we act.",
  },
  [
    "We advise, exercise, comprise, compromise, supervise and revise; an enterprise of expertise, precise and wise.",
    "the Organisation for the Prohibition of Chemical Weapons",
  ],
);

holds(perCent, { "by 50 percent": "by 50 per cent" }, ["50 per cent, a percentage, per cent"]);

holds(
  dateForm,
  {
    "on September 25th, 2015": "on 25 September 2015",
    "on 25th of September 2015": "on 25 September 2015",
    "on 25 September, 2015": "on 25 September 2015",
    "on Monday 06th September 2021": "on Monday 6 September 2021",
  },
  ["on 25 September 2015; in September 2015; May 2015, and then"],
);

holds(
  mixedApostrophes,
  {
    "The Council's, the Mission's and the States’ means.":
      "The Council's, the Mission's and the States' means.",
    "The Council’s and the Fund's means.": "The Council’s and the Fund’s means.",
    "The A’s, B’s, C’s, D’s and E’s, and the F's, G's, H's and I's.":
      "The A’s, B’s, C’s, D’s and E’s, and the F’s, G’s, H’s and I’s.",
  },
  [
    "The Council’s word, ‘the States’ words’.",
    "“The Fund's means”, says the Council’s report.",
    "It's ours.",
  ],
);

holds(interAlia, { "through inter alia training": "through, inter alia, training" }, [
  "through, inter alia, training; Inter alia, we train",
]);

holds(impossibleDate, { "on Monday, 14 November 2023": "on Tuesday, 14 November 2023" }, [
  "on Tuesday, 14 November 2023, 29 February 2024 and 31 May; from 30 to 31 July",
]);

test("impossible-date: a day that the month does not have", () => {
  const text = "until 31 September 2020, and on 29 February 2023";
  assert.deepEqual(
    checkDraft(impossibleDate, text).map(({ start, end }) => text.slice(start, end)),
    ["31 September 2020", "29 February 2023"],
  );
});

holds(
  twoSpellings,
  {
    "A subregional plan, a subregional force and a sub-regional office.":
      "A subregional plan, a subregional force and a subregional office.",
  },
  [
    "A sub-regional plan and a sub-regional force.",
    "The Sub-regional Office has a subregional plan and a subregional force.",
    "The ongoing work is on-going and on-going.",
    "We recover the territory and re-cover the roof of the house.",
  ],
);

const long =
  "We thank the people of the valley for the way in which they have received all those who came to them last year.";

holds(
  repeatedParagraph,
  { [`${long}\n\nAnd more.\n\n${long}\n\nThe end.`]: `${long}\n\nAnd more.\n\nThe end.` },
  [
    `${long}\n\n1\n\n2\n\n3\n\n${long.replace("last", "this")}`,
    `a. Description: ${long}\n\nb. Born in June.\n\na. Description: ${long}`,
    "Mr. President,\n\nWe thank you.\n\nMr. President,\n\nWe go on.",
  ],
);

holds(
  timePreposition,
  { "issued in this past August": "issued this past August", "On last Monday we met": "Last Monday we met" },
  ["in the last August of the war, in August last, this past August, in last August of"],
);

const catalogue = createCatalogue();
const glossary = createGlossary();

test("a heading that becomes text, and text that becomes a heading, are judged as what they are now", () => {
  const analyser = createDraftAnalyser(catalogue);
  const severities = (version: number, text: string, by = analyser) =>
    usage
      .check(by.analyse("file:///d.md", "penholder-statement", version, text), { catalogue, glossary })
      .map(({ severity }) => severity);
  const heading = "# Policing related questions of capacity building";
  const body = heading.slice(2);
  const fresh = (text: string) => severities(1, text, createDraftAnalyser(catalogue));
  assert.notDeepEqual(fresh(heading), fresh(body));
  for (const [at, text] of [heading, body, heading].entries())
    assert.deepEqual(severities(at + 1, text), fresh(text), text);
});

holds(
  unForms,
  {
    "in support of UN's efforts": "in support of United Nations efforts",
    "officers serve in UN Missions across the world": "officers serve in UN missions across the world",
    "Advisor Faisal Shahkar spoke": "Adviser Faisal Shahkar spoke",
    "the United Nations Police Advisor": "the United Nations Police Adviser",
  },
  [
    "the National Security Advisor to the President",
    "the United Nations Missions in Liberia and Mali; the Mission and its mandate",
  ],
);
