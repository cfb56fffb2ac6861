import assert from "node:assert/strict";
import { test } from "node:test";
import { normaliseReferences, type ReferenceStyle } from "../../../server/src/service/features/normalise";
import { applyEdits } from "../../../server/src/service/text/edit";
import { catalogue, draftOf } from "./draftOf";

function normalised(text: string, style: ReferenceStyle): string {
  return applyEdits(text, normaliseReferences(catalogue, draftOf(text), style));
}

const prose: readonly (readonly [string, string])[] = [
  ["We recall UNSCR 1325 here.", "We recall Security Council resolution 1325 (2000) here."],
  ["under Security Council Resolution 2518, fully", "under Security Council resolution 2518 (2020), fully"],
  ["as S/RES/2518(2020) says", "as Security Council resolution 2518 (2020) says"],
  ["and resolution 76/263 of 2022", "and General Assembly resolution 76/263 of 2022"],
  ["under UN resolution 1325, we", "under Security Council resolution 1325 (2000), we"],
  ["see A/RES/3314 (XXIX) again", "see General Assembly resolution 3314 (XXIX) again"],
  ["Resolution 1325 (2000) was a beginning.", "Security Council resolution 1325 (2000) was a beginning."],
  [
    "by resolution S/RES/2594(2021) on transitions",
    "by Security Council resolution 2594 (2021) on transitions",
  ],
  [
    "in S/RES/1325 (2000), S/RES/1820 (2008) and S/RES/2242 (2015), we",
    "in Security Council resolutions 1325 (2000), 1820 (2008) and 2242 (2015), we",
  ],
  [
    "Security Council Resolutions 1325, 1820 (2008) and 2242 (2015) hold",
    "Security Council resolutions 1325 (2000), 1820 (2008) and 2242 (2015) hold",
  ],
  [
    "UNSCR 1325 and General Assembly Resolution 70/1",
    "Security Council resolution 1325 (2000) and General Assembly resolution 70/1",
  ],
];
for (const [before, after] of prose)
  test(`prose: “${before}” becomes “${after}”`, () => assert.equal(normalised(before, "prose"), after));

const symbols: readonly (readonly [string, string])[] = [
  ["under Security Council Resolution 2518, fully", "under S/RES/2518 (2020), fully"],
  ["in its resolution 2518 (2020), the Council", "in its resolution S/RES/2518 (2020), the Council"],
  [
    "Security Council resolutions 1325 (2000), 1820 (2008) and 2242 (2015) hold",
    "S/RES/1325 (2000), S/RES/1820 (2008) and S/RES/2242 (2015) hold",
  ],
  ["General Assembly resolution 76/263 and S/RES/2518(2020)", "A/RES/76/263 and S/RES/2518 (2020)"],
];
for (const [before, after] of symbols)
  test(`symbols: “${before}” becomes “${after}”`, () => assert.equal(normalised(before, "symbol"), after));

const untouched = [
  "He said: “UNSCR 1325 changed my life”, and sat down.",
  "# UNSCR 1325 at twenty",
  "> UNSCR 1325 as others quote it",
  "The Parliamentary Assembly of the Council of Europe adopted resolution 2444 (2022).",
  "the chair of the 1540 Committee",
  "after resolution 1325 (2001), it is time",
  "the presidential statement S/PRST/2021/11 and the report S/2023/646",
  "decided in decision 77/549 of the Assembly",
  "see https://docs.un.org/en/S/RES/2518 for the text",
  "United Nations\nSecurity Council\nS/RES/2016(2011)\n\nResolution 2016 (2011)\n\nThe Security Council,",
  "the 2030 Agenda and Article 99 of the Charter",
];
for (const text of untouched)
  test(`left as it stands: “${text}”`, () => {
    assert.equal(normalised(text, "prose"), text);
    assert.equal(normalised(text, "symbol"), text);
  });

test("the list of documents cited is left as it stands", () => {
  const text = "We recall UNSCR 1325.\n\n## Documents cited\n\n- S/RES/1325 (2000), on women.\n";
  assert.match(normalised(text, "prose"), /- S\/RES\/1325 \(2000\), on women/);
});

test("in an organ's own text “resolution” needs no organ", () => {
  const text =
    "The Security Council,\n\nRecalling its resolution 1325 and bearing in mind resolution 2242,\n";
  assert.match(
    normalised(text, "prose"),
    /its resolution 1325 \(2000\) and bearing in mind resolution 2242 \(2015\),/,
  );
});

test("done twice it changes nothing more, whatever the text", () => {
  const pieces = [
    ..."UNSCR 1325|Security Council Resolution 2518|resolution 76/263|its resolution 2242|S/RES/1820(2008)|Resolutions".split(
      "|",
    ),
    ..."1325 (2000)|70/1|A/RES/70/1|(S/RES/2518(2020))|General Assembly|resolution|resolutions|, | and |, and |. ".split(
      "|",
    ),
    ..."“|”|decision 77/549|the Council|E/RES/2021/5|Human Rights Council resolution 50/13|\n\n|3314 (XXIX)|of".split(
      "|",
    ),
  ];
  let seed = 7;
  const next = () => (seed = (seed * 48271) % 2147483647);
  for (let round = 0; round < 300; round++) {
    let text = "";
    for (let count = next() % 9; count >= 0; count--)
      text += (next() % 3 === 0 ? "" : " ") + pieces[next() % pieces.length];
    for (const style of ["prose", "symbol"] as const) {
      const once = normalised(text, style);
      assert.equal(normalised(once, style), once, JSON.stringify(text));
      const cited = (drawn: string) => draftOf(drawn).references.map(({ symbol }) => symbol);
      assert.deepEqual(cited(once), cited(text), JSON.stringify([text, once]));
    }
  }
});
