import assert from "node:assert/strict";
import { test } from "node:test";
import { type Completion, createCompleter } from "../../../server/src/service/features/completion";
import { createTitleSearch } from "../../../server/src/service/knowledge/documents/titleSearch";
import { english, say } from "../../../server/src/service/text/say";
import { some } from "../../some";
import { draftOf, knowledge } from "./draftOf";

const completer = createCompleter(createTitleSearch());

/** What is offered at the end of a text, and the text with the first offer taken. */
async function at(text: string): Promise<{ offers: Completion[]; taken: string }> {
  const offers = await completer.find(knowledge, draftOf(text), text.length, { asked: true });
  const [first] = offers;
  return { offers, taken: first ? text.slice(0, first.range.start) + first.newText : text };
}

const detailOf = (offer: Completion | undefined) => english(say`${offer?.detail ?? ""}`);

const cases: readonly (readonly [string, string])[] = [
  ["a resolution on women and peace and s", "a Security Council resolution 1325 (2000)"],
  ["Security Council resolution on peace, women and s", "Security Council resolution 1325 (2000)"],
  ["its resolution on the safety and securty of peacekeepers", "its resolution 2518 (2020)"],
  ["General Assembly resolution on the 2030 Agenda", "General Assembly resolution 70/1"],
  ["la résolution sur women and peace", "la résolution 1325 (2000) du Conseil de sécurité"],
  ["la resolución sobre women and peace", "la resolución 1325 (2000) del Consejo de Seguridad"],
  ["as decided in resolution 132", "as decided in resolution 1325 (2000)"],
  ["General Assembly resolution 70/1", "General Assembly resolution 70/1"],
  ["la résolution 251", "la résolution 2518 (2020)"],
  ["в резолюции 251", "в резолюции 2518 (2020)"],
  ["第251", "第2518(2020)"],
  ["as decided in resolution 2254 (", "as decided in resolution 2254 (2015)"],
  ["as decided in resolution 2254 (20", "as decided in resolution 2254 (2015)"],
  ["see S/RES/1325", "see S/RES/1325 (2000)"],
  ["in line with UNSCR 132", "in line with Security Council resolution 1325 (2000)"],
  ["in line with SC Res. 132", "in line with Security Council resolution 1325 (2000)"],
  ["in line with GA Res. 70/1", "in line with General Assembly resolution 70/1"],
  ["in line with UNGA Resolution 70/1", "in line with General Assembly resolution 70/1"],
];
for (const [typed, wanted] of cases)
  test(`“${typed}” becomes “${wanted}”`, async () => assert.equal((await at(typed)).taken, wanted));

test("every offer replaces what was typed, and no more", async () => {
  for (const [typed] of cases)
    for (const { range } of some((await at(typed)).offers)) {
      assert.equal(range.end, typed.length);
      assert.ok(range.start >= 0 && range.start < typed.length);
    }
});

test("words that lead to no title bring up no list", async () => {
  assert.deepEqual((await at("The resolution was adopted by ")).offers, []);
  assert.deepEqual((await at("a resolution on ")).offers, []);
});

test("an offer names the document's year and title", async () => {
  const { offers } = await at("resolution on women and peace and s");
  assert.match(detailOf(offers[0]), /^2000: Women and peace and security/);
});

/** The first line of the list that opens by itself at the end of a text; undefined where none does. */
async function byItself(text: string): Promise<string | undefined> {
  const offers = await completer.find(knowledge, draftOf(text), text.length, { asked: false });
  return offers[0]?.newText;
}

test("a list opens by itself under a number after its head word, a symbol of a series, a title asked for", async () => {
  for (const [typed, first] of [
    ["in line with resolution 13", "1325 (2000)"],
    ["in line with resolutions 1325 (2000) and 225", "2254 (2015)"],
    ["la résolution 225", "2254 (2015)"],
    ["see S/RES/13", "S/RES/1325 (2000)"],
    ["in line with UNSCR 132", "Security Council resolution 1325 (2000)"],
    ["We recall the landmark resolution on women and peace and s", "Security Council resolution 1325 (2000)"],
  ] as const)
    assert.equal(await byItself(typed), first, typed);
});

test("prose opens no list by itself: words, names, years, numbers of other things, reports and drafts", async () => {
  for (const typed of [
    "the attacks on the United Nat",
    "We thank the Sec",
    "We sup",
    "see ",
    "S/",
    "in document S/2",
    "as decided in resolution 1",
    "as decided in resolution 1325 (20",
    "the resolution was adopted by 15",
    "in 2015",
    "the report on women and peace and s",
    "a draft resolution on women and peace and s",
    "resolutions on women and peace and s",
    "the resolution on the situ",
    "General Assembly resolution 70/1",
    "N/A",
    "HIV/A",
  ])
    assert.equal(await byItself(typed), undefined, typed);
});

test("an acronym that was used before is offered after two capitals; one that is whole already is not", async () => {
  const draft = "We thank UNMISS, UNESCO and the Department of Peace Operations (DPO). ";
  assert.equal(await byItself(`${draft}We support UNM`), "UNMISS");
  assert.equal(await byItself(`${draft}We support UNE`), "UNESCO");
  // One letter is typed sooner than a list is read; and "UNMISS" is all there.
  for (const typed of ["DP", "UNMISS", "un", "U", "Chapter VI", "THE UNM", "ZHANG UNM", "(unm"])
    assert.equal(await byItself(draft + typed), undefined, typed);
});

test("a short acronym that the draft has written five times is no longer offered by itself", async () => {
  assert.equal(await byItself("ASEAN is near. We thank AS"), "ASEAN");
  assert.equal(await byItself(`${"ASEAN is near. ".repeat(5)}We thank AS`), undefined);
  assert.equal(await byItself(`${"MINUSCA is near. ".repeat(5)}We thank MI`), "MINUSCA");
});

test("no list opens into a word", async () => {
  const text = "We thank UNMISS. We support UNMISS";
  const at = text.length - 3;
  assert.deepEqual(await completer.find(knowledge, draftOf(text), at, { asked: false }), []);
});

test("what the draft cites goes first, then what is cited most", async () => {
  const first = async (text: string) => (await at(text)).offers[0]?.newText;
  assert.equal(await first("as decided in resolution 23"), "2334 (2016)");
  assert.equal(await first("We recall resolution 2307 (2016). As decided in resolution 23"), "2307 (2016)");
  assert.equal(await first("The UNIFIL mission is thanked. We thank UNI"), "UNIFIL");
});

test("the bracket that the editor closed is not doubled", async () => {
  const text = "resolution 2254 ()";
  const [offer] = await completer.find(knowledge, draftOf(text), text.length - 1, { asked: true });
  assert.deepEqual(offer?.range, { start: 11, end: text.length });
});

test("in a French draft the French name of a term comes first, whichever name is typed", async () => {
  const typed = "Le rapport a été présenté hier au Security Counc";
  const { offers, taken } = await at(typed);
  assert.equal(taken, "Le rapport a été présenté hier au Conseil de sécurité");
  assert.equal(offers[0]?.detail, "Security Council");
  const english = await at("The report was presented yesterday to the Security Counc");
  assert.equal(english.taken, "The report was presented yesterday to the Security Council");
});

test("a name that is typed in one language becomes the one in the draft's, both ways", async () => {
  const own = await at("Le rapport a été présenté hier au Conseil de sec");
  assert.equal(own.taken, "Le rapport a été présenté hier au Conseil de sécurité");
  const english = await at("The report was presented yesterday to the Conseil de séc");
  assert.equal(english.taken, "The report was presented yesterday to the Security Council");
  assert.equal(english.offers[0]?.detail, "Conseil de sécurité");
  const russian = await at("The report was presented yesterday to the Совет Безоп");
  assert.equal(russian.taken, "The report was presented yesterday to the Security Council");
});

test("one Latin word begun is no name in another language", async () => {
  const { offers } = await at("The report was presented yesterday to the Conseil");
  assert.ok(!offers.some((one) => detailOf(one).startsWith("Conseil ")));
});
