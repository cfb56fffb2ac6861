import assert from "node:assert/strict";
import { test } from "node:test";
import { citedEdits } from "../../../server/src/protocol/citedEdits";
import { findDiagnostics } from "../../../server/src/service/features/diagnostics";
import { findHighlights } from "../../../server/src/service/features/highlights";
import { findOutline, type OutlineEntry } from "../../../server/src/service/features/outline";
import { findTokens } from "../../../server/src/service/features/tokens";
import { findCited } from "../../../server/src/service/knowledge/documents/citedDocuments";
import { citedAnnex } from "../../../server/src/service/render/citedList";
import { applyEdits } from "../../../server/src/service/text/edit";
import { english, inEnglish, say } from "../../../server/src/service/text/say";
import { wordingIn } from "../wordings";
import { draftOf, drawn, knowledge } from "./draftOf";

const resolution = `# Policing

The Security Council,

Recalling its resolution 2185 (2014) and S/RES/2518 (2020),

Bearing in mind the report A/70/95-S/2015/446 and Article 99 of the Charter of the United Nations,

1. Decides to act, in accordance with resolution 2518 (2020):

(a) At once;

2. Requests DPO to report.
`;

test("the same document is highlighted however it is cited, and a term in all its forms", () => {
  const { draft, offset } = drawn(
    "Resolution 13█25 (2000), S/RES/1325 (2000), UNSCR 1325, resolution 1820 (2008).",
  );
  assert.deepEqual(
    findHighlights(knowledge, draft, offset).map(({ start, end }) => draft.text.slice(start, end)),
    ["Resolution 1325 (2000)", "S/RES/1325 (2000)", "UNSCR 1325"],
  );
  const terms = drawn("Every host coun█try, and all host countries.");
  assert.equal(findHighlights(knowledge, terms.draft, terms.offset).length, 2);
});

test("references, openings and acronyms are drawn in colours; prose is not", () => {
  const draft = draftOf(resolution, "penholder-resolution");
  const seen = findTokens(knowledge, draft).map(
    ({ kind, start, end }) => `${kind}: ${draft.text.slice(start, end)}`,
  );
  assert.deepEqual(
    seen.filter((each) => !each.startsWith("reference")),
    ["opening: Recalling", "opening: Bearing", "opening: Decides", "opening: Requests", "acronym: DPO"],
  );
  assert.ok(seen.includes("reference: S/RES/2518 (2020)"));
});

test("an acronym is marked where it is introduced, and a reference over two lines is drawn on each", () => {
  const draft = draftOf("The Department of Peace Operations (DPO) follows resolution\n2518 (2020).");
  const tokens = findTokens(knowledge, draft);
  assert.equal(tokens.find(({ kind }) => kind === "acronym")?.introduced, true);
  const lines = tokens.filter(({ kind }) => kind === "reference");
  assert.ok(
    lines.length >= 1 && lines.every(({ start, end }) => !draft.text.slice(start, end).includes("\n")),
  );
});

const nameOf = ({ name }: OutlineEntry) => english(say`${name}`);

/** An outline as indented lines. */
function shown(entries: readonly OutlineEntry[], depth = 0): string[] {
  return entries.flatMap((entry) => [
    `${"  ".repeat(depth)}${nameOf(entry)}`,
    ...shown(entry.children, depth + 1),
  ]);
}

test("the outline of a draft resolution: preamble, operative part, and the documents cited once each", async () => {
  assert.deepEqual(shown(await findOutline(knowledge, draftOf(resolution, "penholder-resolution"))), [
    "Policing",
    "  The Security Council,",
    "  Preamble",
    "    Recalling its resolution 2185 (2014) and S/RES/2518 (2020),",
    "    Bearing in mind the report A/70/95-S/2015/446 and Article 99 of the …",
    "  Operative part",
    "    1. Decides to act, in accordance with resolution 2518 (2020):",
    "      (a) At once;",
    "    2. Requests DPO to report.",
    "Documents cited",
    "  Charter of the United Nations",
    "    Article 99",
    "  A/70/95-S/2015/446",
    "    A/70/95-S/2015/446",
    "  S/RES/2185 (2014)",
    "    resolution 2185 (2014)",
    "  S/RES/2518 (2020)",
    "    S/RES/2518 (2020)",
    "    resolution 2518 (2020)",
  ]);
});

test("documents are listed by organ, then type, then number", async () => {
  const draft = draftOf(
    "ST/SGB/2003/13, E/RES/2021/5, S/2023/646, S/PRST/2021/11, S/RES/2518 (2020), S/RES/242 (1967), A/HRC/RES/50/13, " +
      "A/78/1, A/RES/76/263, A/RES/70/1, A/RES/3314 (XXIX), CD/1839.",
  );
  assert.deepEqual(
    (await findCited(knowledge, draft)).map(({ symbol }) => symbol),
    [
      "A/RES/3314(XXIX)",
      "A/RES/70/1",
      "A/RES/76/263",
      "A/78/1",
      "A/HRC/RES/50/13",
      "S/RES/242(1967)",
      "S/RES/2518(2020)",
      "S/PRST/2021/11",
      "S/2023/646",
      "E/RES/2021/5",
      "ST/SGB/2003/13",
      "CD/1839",
    ],
  );
});

test("the annex names symbol, title, date and address; a wrong year beside the right one does no harm", async () => {
  const cited = await findCited(knowledge, draftOf("Resolution 2518 (2020) and S/RES/2518(2019)."));
  const annex = citedAnnex(cited, {
    markdown: true,
    language: "en",
    heading: "Documents cited",
    wording: inEnglish,
  });
  assert.match(
    annex,
    /^## Documents cited\n\n\*\*Security Council\*\*\n\n- S\/RES\/2518 \(2020\), .*peacekeepers.*, 30 March 2020\. <https:\/\/docs\.un\.org\/en\/S\/RES\/2518%282020%29>/,
  );
});

test("what is doubtful is left out of the list, with a note that says what and why", async () => {
  const text =
    "The Council, in resolution 1325 (2000), S/RES/2518 (2019) and S/RES/242 (1967), and resolution 99/999 of the Assembly.";
  const draft = draftOf(text);
  const cited = await findCited(knowledge, draft);
  const annex = citedAnnex(cited, {
    markdown: true,
    language: "en",
    heading: "Documents cited",
    wording: inEnglish,
  });
  const [list = "", note = ""] = annex.split("<!-- ");
  assert.match(list, /S\/RES\/1325 \(2000\)[\s\S]*S\/RES\/242|S\/RES\/242[\s\S]*S\/RES\/1325/);
  assert.doesNotMatch(list, /2518/);
  assert.match(
    note,
    /^penholder: Left out, because it must be checked first: “.*2518 \(2019\)”: .*2020, not in 2019\./,
  );
  const plain = citedAnnex(cited, {
    markdown: false,
    language: "en",
    heading: "Documents cited",
    wording: inEnglish,
  });
  assert.match(plain, /\n\[penholder: Left out, .*\]\n$/);
  const french = { markdown: true, language: "en", heading: "Documents cited", wording: wordingIn("fr") };
  assert.match(
    citedAnnex(cited, french),
    /<!-- penholder: Laissé de côté, à vérifier d’abord : « .*2518 \(2019\) » : La résolution/,
  );
  const notes = applyEdits(text, citedEdits(draft, cited, "notes", inEnglish));
  assert.match(notes, /2518 \(2019\) and/, "no mark of a note behind it");
});

test("what Penholder has put into a draft is not checked, and the lines below it are the author's again", async () => {
  for (const wording of [inEnglish, wordingIn("fr")])
    for (const language of ["penholder-statement", "plaintext"])
      for (const as of ["annex", "notes"] as const) {
        const text = "We recall S/RES/2185 (2014), resolution 1325 (2000) and S/RES/2518 (2019).\n";
        const draft = draftOf(text, language);
        const made = applyEdits(text, citedEdits(draft, await findCited(knowledge, draft), as, wording));
        const settings = { severities: {}, ignored: [] };
        const before = findDiagnostics(knowledge, draft, settings).map(({ message }) => message);
        const found = (drawn: string) => findDiagnostics(knowledge, draftOf(drawn, language), settings);
        assert.deepEqual(
          found(made).map(({ message }) => message),
          before,
          `${as} in ${language}:\n${made}`,
        );
        const more = `${made}\nWe thank the QZVX for its work.\n`;
        assert.ok(
          found(more).some(({ message }) => english(message).includes("QZVX")),
          "a paragraph below the list is checked",
        );
        const again = draftOf(more, language);
        const anew = applyEdits(more, citedEdits(again, await findCited(knowledge, again), as, inEnglish));
        assert.match(anew, /We thank the QZVX for its work\.\n$/, "and kept where the list is made anew");
      }
});

for (const as of ["annex", "notes"] as const)
  for (const language of ["penholder-statement", "plaintext"])
    test(`the list of documents as ${as} in ${language}: made again, nothing changes`, async () => {
      const text = "We recall resolution 1325 (2000), and S/2023/646.\n\nResolution 1325 (2000) again.\n";
      const draft = draftOf(text, language);
      const once = applyEdits(text, citedEdits(draft, await findCited(knowledge, draft), as, inEnglish));
      assert.match(once, /Documents cited/);
      if (as === "notes")
        assert.match(once, /1325 \(2000\),(?:\[\^cited-1\]|¹) and S\/2023\/646\.(?:\[\^cited-2\]|²)/);
      const again = draftOf(once, language);
      assert.equal(
        applyEdits(once, citedEdits(again, await findCited(knowledge, again), as, inEnglish)),
        once,
      );
    });

test("in a French draft the list names organs and days in French, and is known again", async () => {
  const text =
    "Rappelant les résolutions 1325 (2000) et 2185 (2014) du Conseil de sécurité, ainsi que la résolution 76/263 de l’Assemblée générale sur les opérations de maintien de la paix,\n";
  for (const language of ["penholder-resolution", "plaintext"]) {
    const draft = draftOf(text, language);
    const once = applyEdits(text, citedEdits(draft, await findCited(knowledge, draft), "annex", inEnglish));
    assert.match(once, /Documents cités\n\n/);
    assert.match(once, /Conseil de sécurité(?:\*\*)?\n\n.*S\/RES\/1325 \(2000\), .*, 31 octobre 2000\. /);
    assert.match(once, /Assemblée générale(?:\*\*)?\n\n.*A\/RES\/76\/263, /);
    const again = draftOf(once, language);
    const twice = citedEdits(again, await findCited(knowledge, again), "annex", inEnglish);
    assert.equal(applyEdits(once, twice), once);
  }
});

test("an outline of thousands of headings and citations ends, and says where", async () => {
  const headings = Array.from(
    { length: 3000 },
    (_, at) => `# Part ${at}\n\nRecalling resolution 2185 (2014)\n`,
  );
  const outline = await findOutline(knowledge, draftOf(headings.join("\n"), "penholder-resolution"));
  const all = (entries: readonly OutlineEntry[]): OutlineEntry[] =>
    entries.flatMap((entry) => [entry, ...all(entry.children)]);
  const ends = all(outline).filter((entry) => nameOf(entry).startsWith("Shown up to here"));
  assert.deepEqual(ends.map(nameOf), [
    "Shown up to here: the first 5,000 headings and paragraphs",
    "Shown up to here: the first 500 of 3,000 citations",
  ]);
  assert.ok(ends[0]!.start > 0 && all(outline).length < 6000);
});

test("while an outline of thousands of documents is made others have their turn, and nobody waits in vain", async () => {
  const cited = Array.from({ length: 1000 }, (_, at) => `Recalling resolution ${1000 + at},\n`).join("\n");
  const draft = draftOf(cited, "penholder-resolution");
  let turns = 0;
  const whole = await findOutline(knowledge, draft, async () => {
    turns += 1;
    return true;
  });
  assert.ok(turns >= 20, `${turns} turns`);
  assert.deepEqual(whole, await findOutline(knowledge, draft));
  const [, last] = [whole, await findOutline(knowledge, draft, async () => false)].map((one) => one.at(-1)!);
  assert.ok(last!.children.length < 100, "it ends where nobody waits");
});
