import assert from "node:assert/strict";
import { test } from "node:test";
import { delegationOfDraft } from "../../../server/src/service/continuation/ownDelegation";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { createSuggester, isSourced, type Suggestion } from "../../../server/src/service/features/inline";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import type { Knowledge } from "../../../server/src/service/knowledge/knowledge";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { document, storeOf } from "../search/reference";

const catalogue = createCatalogue();
const glossary = createGlossary();
const analyse = (text: string, languageId = "penholder-statement") =>
  createDraftAnalyser(catalogue).analyse("file:///draft", languageId, 1, text);

/** What is offered, when asked for or by itself, at the cursor drawn as █, where these statements are all that the corpus holds. */
async function offered(
  said: readonly string[],
  drawn: string,
  { myDelegation = "", asked = true } = {},
): Promise<Suggestion[]> {
  const speeches = said.map((text, at) =>
    document(`speech ${at}`, [text], { date: `${2015 + at}`, delegation: at === 0 ? "Kenya" : "Brazil" }),
  );
  const { store } = await storeOf(...speeches);
  const knowledge: Knowledge = {
    catalogue,
    glossary,
    index: store.search,
    links: { language: "en" },
    myDelegation,
  };
  const draft = analyse(drawn.replace("█", ""));
  return createSuggester().find(knowledge, draft, drawn.indexOf("█"), { asked });
}
const texts = async (...args: Parameters<typeof offered>) => (await offered(...args)).map(({ text }) => text);

test("in a statement a phrase is offered up to its end, without the comma or full stop behind it", async () => {
  const said = [
    "We thank the keepers of the lamps for their tireless work, and we ask for more.",
    "We thank the keepers of the lamps for their tireless work.",
  ];
  assert.equal((await texts(said, "We thank the keepers of the lamps █"))[0], "for their tireless work");
});

test("by itself comes only what most have said; who asks sees what is less likely, and nothing that is unlikely", async () => {
  const common = "We thank the keepers of the lamps for their tireless work.";
  const other = "We thank the keepers of the lamps with all our heart.";
  const drawn = "We thank the keepers of the lamps █";
  const byItself = { asked: false };
  assert.deepEqual(await texts([common, common], drawn, byItself), ["for their tireless work"]);
  assert.deepEqual(await texts([common, common, other], drawn, byItself), []);
  assert.deepEqual(await texts([common, common, other], drawn), ["for their tireless work"]);
  assert.deepEqual(await texts([common, other], drawn), []);
});

test("no State, territory, city, people or armed group is named that the draft has not named, in any language", async () => {
  for (const [before, name] of [
    ["We speak of the people who live on the shores of", "Taiwan"],
    ["We speak of the people who live on the shores of", "Beirut"],
    ["We speak of the people who live under the rule of the", "Taliban"],
    ["We speak of the people who live on the land of the", "Palestinian people"],
    ["Nous parlons des gens qui vivent sur les rives du peuple", "haïtien"],
    ["Nous parlons des gens qui vivent sur les rives de", "Beyrouth"],
    ["Hablamos de la gente que vive en las orillas de", "Crimea"],
    ["Hablamos de la gente que vive en las orillas del pueblo", "palestino"],
    ["Мы говорим о людях, которые живут на берегах", "Тайваня"],
    ["Мы говорим о людях, которые живут на землях народа", "палестинского"],
    ["نتحدث عن الناس الذين يعيشون على شواطئ", "تايوان"],
    ["نتحدث عن الناس الذين يعيشون في أرض الشعب", "الفلسطيني"],
    ["我们谈到的是生活在海边的人民和", "台湾居民"],
  ] as const) {
    const space = /\p{Script=Han}/u.test(before) ? "" : " ";
    const said = [`${before}${space}${name}.`, `${before}${space}${name}.`];
    assert.deepEqual(await texts(said, `${before}${space}█`), [], `${before} ▸ ${name}`);
    if (/\p{Script=Han}/u.test(name)) continue;
    const own = `${name}.\n\n${before} █`;
    assert.deepEqual(await texts(said, own), [name], `${name} is the draft's own`);
  }
});

test("a name that is begun is completed where all share it or the draft has it, and never cut in two", async () => {
  const shared =
    "We uphold the purposes and principles of the Charter of the United Nations in all that we do.";
  assert.equal(
    (await texts([shared, shared], "We uphold the purposes and principles of the Charter █"))[0],
    "of the United Nations",
  );
  const body = "We welcome the work of the Organization for Economic Cooperation and Development on lamps.";
  const found = await texts([body, body], "We welcome the work of the █");
  assert.ok(
    !found.some((text) => /(?:Organization|Economic|Cooperation|Cooperation and)$/.test(text)),
    found.join(" / "),
  );
  const state = "We welcome the work of the Central African Republic on lamps.";
  assert.deepEqual(await texts([state, state], "We welcome the work of the Central African █"), []);
});

test("a person stays with the source, and so does how one is addressed", async () => {
  for (const said of [
    "We are grateful for the patient leadership of Mr. Lamplighter in these days.",
    "We are grateful for the patient leadership of Madam President in these days.",
    "We are grateful for the patient leadership of Amalia Lamplighter in these days.",
  ])
    assert.deepEqual(await texts([said, said], "We are grateful for the patient leadership of █"), [], said);
});

test("“I” and “we”, “he” and “she” go on as the sentence has them", async () => {
  const said = "On this day and in this hall I wish to thank the keepers.";
  assert.deepEqual(await texts([said, said], "We came. On this day and in this hall █"), []);
  assert.ok((await texts([said, said], "I came. On this day and in this hall █")).length > 0);
  const him = "We congratulate the keeper of the lamps and wish him every success.";
  assert.deepEqual(await texts([him, him], "We congratulate the keeper of the lamps and wish █"), []);
  assert.equal(
    (await texts([him, him], "We congratulate him as the keeper of the lamps and wish █"))[0],
    "him every success",
  );
});

test("a new sentence is the delegate's own, and none is offered behind a sentence", async () => {
  const said = "The lamps of the coast must burn. We ask all keepers to trim them at dusk.";
  for (const drawn of ["█", "The lamps of the coast must burn. █", "We came.\n\n█", "We say this: █"])
    assert.deepEqual(await texts([said, said], drawn), [], drawn);
  assert.deepEqual(await texts([said, said], "The lamps of the coast █"), ["must burn"]);
});

test("nothing is offered within a quotation, a title or code, and no quotation mark or bracket is taken over", async () => {
  const said = "The lamps of the coast must burn (as the elders said) until the morning.";
  for (const drawn of [
    "They wrote “The lamps of the coast █",
    "They wrote « The lamps of the coast █",
    'They wrote "The lamps of the coast █',
    "They wrote `The lamps of the coast █",
    "~~~\nThe lamps of the coast █",
    "```\nThe lamps of the coast █",
    "> The lamps of the coast █",
  ])
    assert.deepEqual(await texts([said, said], drawn), [], drawn);
  assert.deepEqual(await texts([said, said], "They wrote “so”. The lamps of the coast █"), ["must burn"]);
});

test("what the draft has said itself is offered with its place, names by their first words", async () => {
  const draft =
    "The Lamplighters Mutual Fund is rich.\n\nWe ask the Lamplighters Mutual Fund to pay.\n\nThe Lamplighters █";
  const [first] = await offered(["Nothing of the kind."], draft);
  assert.equal(first?.text, "Mutual Fund is rich");
  assert.ok(first && !isSourced(first));
  assert.equal(analyse(draft).text.slice(first.inDraft, first.inDraft + first.text.length), first.text);
});

test("a name that the draft has twice comes by itself, whole; one that goes on in two ways does not", async () => {
  const byItself = async (drawn: string) => {
    const { store } = await storeOf(document("speech", ["Nothing of the kind."]));
    const knowledge: Knowledge = { catalogue, glossary, index: store.search, links: { language: "en" } };
    return createSuggester().find(knowledge, analyse(drawn.replace("█", "")), drawn.indexOf("█"));
  };
  const twice = "We thank the Lamplighters Mutual Fund, and the Lamplighters Mutual Fund thanks us.";
  assert.deepEqual(
    (await byItself(`${twice} We ask the Lamplighters █`)).map(({ text }) => text),
    ["Mutual Fund"],
  );
  assert.deepEqual(await byItself(`${twice} The Lamplighters Union is old. We ask the Lamplighters █`), []);
});

test("nothing that the sentence has just said is said again", async () => {
  const again = "We ask the keepers in the harbour towns to trim the lamps in the harbour towns.";
  assert.deepEqual(await texts([again, again], "In the harbour towns we ask them to trim the lamps █"), []);
  const family = "We ask for the cooperation of all keepers to cooperate.";
  assert.deepEqual(await texts([family, family], "We ask for the cooperation of all keepers to █"), []);
});

test("the own delegation's earlier words go before others'", async () => {
  const said = [
    "Our coast keeps its lamps bright by the hands of many volunteers.",
    "Our coast keeps its lamps bright by the power of the tides.",
  ];
  const drawn = "Our coast keeps its lamps bright by █";
  assert.equal((await texts(said, drawn, { myDelegation: "Kenya" }))[0], "the hands of many volunteers");
  assert.equal((await texts(said, drawn, { myDelegation: "Brazil" }))[0], "the power of the tides");
  assert.equal((await texts(said, `Statement by Kenya\n\n${drawn}`))[0], "the hands of many volunteers");
});

test("the delegation is the one that the draft's head names", () => {
  const named = (text: string) => delegationOfDraft(analyse(text));
  assert.equal(
    named("Statement by Ambassador A. Keeper, Permanent Representative of Kenya\n\nMr. President,"),
    "Kenya",
  );
  assert.equal(named("Permanent Mission of Brazil to the United Nations\n\nMr. President,"), "Brazil");
  assert.equal(named("Mr. President,\n\nWe thank Kenya and Brazil."), undefined);
});

test("drafts that are empty, very long or odd are answered", async () => {
  const said = ["The lamps of the coast must burn.", "海岸的灯必须点燃，直到早晨来临。"];
  for (const drawn of [
    " █",
    "\n\n\n█",
    "🙂 🙂 █",
    "((((((((( █",
    `${"lamps ".repeat(20_000)}█`,
    `${"灯".repeat(20_000)}█`,
    `${"مصباح ".repeat(5_000)}█`,
    "\u202eThe lamps\u202c of █",
  ])
    for (const { text } of await offered(said, drawn)) assert.ok(text.trim() !== "");
});

test("grey text stays while its own letters are typed, and goes when others are", async () => {
  const said = "We thank the keepers of the lamps for their tireless work";
  const { store } = await storeOf(
    document("one", [`${said}, and we ask for more.`], { date: "2015", delegation: "Kenya" }),
    document("two", [`${said}.`], { date: "2016", delegation: "Brazil" }),
  );
  const knowledge: Knowledge = { catalogue, glossary, index: store.search, links: { language: "en" } };
  const suggester = createSuggester();
  const ask = async (text: string) =>
    (await suggester.find(knowledge, analyse(text), text.length, { asked: true }))[0]?.text;
  assert.equal(await ask("We thank the keepers of the lamps "), "for their tireless work");
  assert.equal(await ask("We thank the keepers of the lamps f"), "or their tireless work");
  assert.equal(await ask("We thank the keepers of the lamps fo"), "r their tireless work");
  assert.equal(await ask("We thank the keepers of the lamps fi"), undefined);
});

test("what only its own subject can bear is not said of another", async () => {
  const said = [
    "The first plan of our people was adopted by the village.",
    "The second plan of our people was adopted in haste.",
  ];
  assert.deepEqual(await texts(said, "Our ability to light the lamps of our people was █"), []);
  assert.equal((await texts(said, "We recall that the second plan of our people was █"))[0], "adopted");
});

test("half a word, a whole name and one of many begin no name of the draft", async () => {
  const named =
    "The General Assembly met. The General Assembly of the Valley spoke to the Member States and Member States.";
  assert.deepEqual(await texts([], `${named}\n\nWe thank the Secretary- General █`), []);
  assert.deepEqual(await texts([], `${named}\n\nOur island became a Member █`), []);
  const long = "The United Nations General Assembly met. The United Nations General Assembly spoke.";
  assert.deepEqual(await texts([], `${long}\n\nWe thank the Secretary-General of the United Nations █`), []);
});
