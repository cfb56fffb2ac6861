import assert from "node:assert/strict";
import { test } from "node:test";
import { quotedParts } from "../../../server/src/service/comparison/verifyQuotation";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { createQuotationCheck } from "../../../server/src/service/features/quotations";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { findQuotations } from "../../../server/src/service/text/quotations";
import { document, drawn, storeOf } from "../search/reference";
import { told } from "../told";

const catalogue = createCatalogue();
const { store } = await storeOf(
  document(
    "lamps",
    [
      "Recalling the long service of the keepers,",
      {
        text: "Urges all ports to light their lamps an hour before sunset, to keep them burning until the morning watch has come, and to report any lamp that fails;",
        line: 1,
        number: "4",
      },
      "Decides to remain seized of the lamps.",
    ],
    {
      kind: "adopted",
      symbol: "S/RES/2518(2020)",
      title: "Lamps of the northern islands",
      date: "2020-03-30",
    },
  ),
  document(
    "other",
    ["Urges all ports to light their lamps two hours before sunset, in winter as in summer;"],
    {
      kind: "adopted",
      symbol: "S/RES/2436(2018)",
    },
  ),
);
const knowledge = { catalogue, glossary: createGlossary(), index: store.search, links: { language: "en" } };

async function found(text: string) {
  const draft = createDraftAnalyser(catalogue).analyse("file:///d.md", "penholder-statement", 1, text);
  const findings = await createQuotationCheck().findings(knowledge, draft);
  return findings.map(({ start, end, message, fixes, severity }) => {
    let fixed = text;
    for (const edit of [...(fixes[0]?.edits ?? [])].reverse())
      fixed = fixed.slice(0, edit.start) + edit.newText + fixed.slice(edit.end);
    return { words: text.slice(start, end), message: told(message), severity, fixed };
  });
}

test("quoted text in the marks of the six languages", () => {
  const spans = (text: string) =>
    drawn(
      text,
      findQuotations(text).map(({ inner }) => inner),
    );
  assert.equal(spans("He said “all “ports” must” and left"), "He said “[all “ports” must]” and left");
  assert.equal(spans("Il dit « tous les ports » puis"), "Il dit « [tous les ports] » puis");
  assert.equal(spans("Он сказал «все „порты“ должны»"), "Он сказал «[все „порты“ должны]»");
  assert.equal(spans('a "straight" one, an open " one'), 'a "[straight]" one, an open " one');
  assert.equal(spans("他说“所有港口”。"), "他说“[所有港口]”。");
  assert.equal(spans("never closed “all ports"), "never closed “all ports");
  assert.equal(spans("”مصابيح الموانئ“"), "”[مصابيح الموانئ]“");
});

test("a quotation is cut at its ellipses", () => {
  const parts = (text: string) => drawn(text, quotedParts(text));
  assert.equal(
    parts("… all ports … to light [...] their lamps..."),
    "… [all ports] … [to light] [...] [their lamps]...",
  );
  assert.equal(parts("no. 4 of 1.5 lamps"), "[no. 4 of 1.5 lamps]");
});

test("word for word, cut, with the quoter's own words in brackets, in other marks: nothing is found", async () => {
  for (const quotation of [
    "“Urges all ports to light their lamps an hour before sunset”",
    "“urges all ports to light their lamps … and to report any lamp that fails.”",
    "“[The Council] urges all ports to light their lamps an hour before sunset”",
    '"to keep them burning until the morning watch has come,"',
  ]) {
    assert.deepEqual(await found(`As resolution 2518 (2020) says, ${quotation}.`), [], quotation);
    assert.deepEqual(await found(`We recall ${quotation} (S/RES/2518 (2020), para. 4).`), [], quotation);
  }
});

test("what differs is told, and corrected", async () => {
  assert.deepEqual(
    await found(
      "In resolution 2518 (2020) the Council “calls upon all ports to light their lamps an hour before sunset, and keep them burning until the watch has come”.",
    ),
    [
      {
        words:
          "calls upon all ports to light their lamps an hour before sunset, and keep them burning until the watch has come",
        message:
          "This quotation differs from S/RES/2518 (2020), paragraph 4 (30 March 2020): “calls upon” where the source has “Urges”; “and” where the source has “to”; “morning” is left out.",
        severity: "warning",
        fixed:
          "In resolution 2518 (2020) the Council “Urges all ports to light their lamps an hour before sunset, to keep them burning until the morning watch has come”.",
      },
    ],
  );
});

test("of two documents cited, the one that has the words is meant; one that the corpus lacks is not judged by another", async () => {
  assert.deepEqual(
    await found(
      "Resolution 2518 (2020) is followed by 2436 (2018): “Urges all ports to light their lamps two hours before sunset”, as resolution 2518 (2020) has it too.",
    ),
    [],
  );
  assert.deepEqual(
    await found(
      "Recalling resolution 2518 (2020), we read in resolution 1325 (2000): “Urges all ports to light their lamps four hours before sunset”.",
    ),
    [],
  );
});

test("terms, titles, and words that no document is named for are let pass", async () => {
  for (const text of [
    "Resolution 2518 (2020) speaks of “lamps and ports”.",
    "Resolution 2518 (2020), entitled “Lamps of the northern and of the southern islands”, is read widely.",
    "Our poet said “urges all ports to light their lantern an hour before sunset”.",
    "As resolution 2518 (2020) reminds us, “no harvest was ever brought home by rain and good wishes alone”, as they say.",
  ])
    assert.deepEqual(await found(text), [], text);
});

test("words given with their source right behind them, which the source has not", async () => {
  const [finding] = await found(
    "“No harvest was ever brought home by rain and good wishes alone” (S/RES/2518 (2020), para. 4).",
  );
  assert.equal(finding?.message, "These words do not stand in S/RES/2518 (2020) as your corpus has it.");
  assert.equal(finding?.severity, "information");
});

test("words of another document, or of another paragraph, are told with where they stand", async () => {
  const words = "Urges all ports to light their lamps two hours before sunset, in winter as in summer";
  const [other] = await found(`In resolution 2518 (2020) the Council said: “${words}”.`);
  assert.equal(other?.message, "These words stand in S/RES/2436 (2018), not in S/RES/2518 (2020).");
  assert.equal(other?.severity, "warning");
  const right = "to keep them burning until the morning watch has come";
  const [misplaced] = await found(`In resolution 2518 (2020), paragraph 2, the Council asked “${right}”.`);
  assert.equal(
    misplaced?.message,
    "These words are those of S/RES/2518 (2020), paragraph 4 (30 March 2020), not of paragraph 2.",
  );
  assert.match(misplaced?.fixed ?? "", /2518 \(2020\), paragraph 4, the Council/);
  assert.deepEqual(
    await found(`In paragraph 4 of resolution 2518 (2020), the Council asked “${right}”.`),
    [],
  );
});

test("block quotations and single marks are compared too; a fitted first letter is no difference", async () => {
  const [block] = await found(
    "> Urges all ports to light their lamps one hour before sunset\n>\n> — S/RES/2518 (2020), paragraph 4\n",
  );
  assert.match(block?.message ?? "", /“one” where the source has “an”/);
  const [same] = await found("> to keep them burning until the evening watch has come (S/RES/2518 (2020))\n");
  assert.match(same?.message ?? "", /“evening” where the source has “morning”/);
  const [single] = await found(
    "Resolution 2518 (2020) asks 'to keep them burning until the evening watch has come', and no more.",
  );
  assert.match(single?.message ?? "", /“evening” where the source has “morning”/);
  assert.deepEqual(
    await found(
      "In resolution 2518 (2020) the Council “[u]rges all ports to light their lamps an hour before sunset”.",
    ),
    [],
  );
});
