import assert from "node:assert/strict";
import { test } from "node:test";
import { passageText } from "../../../server/src/service/render/hoverMarkdown";
import { inEnglish } from "../../../server/src/service/text/say";
import { document, drawn, storeOf } from "./reference";

const policing = "We call for clear, credible and achievable mandates that are given the means they need.";
const patrols = "Patrols by night have made the markets of the town safer for women and girls.";

test("a paragraph finds the passage it was made from, though words were changed", async () => {
  const { store } = await storeOf(
    document("a", [policing, patrols]),
    document("b", ["The harvest was poor."]),
  );
  const [hit] = await store.search.similar(
    "Night patrols make the town's market safer, above all for girls and women.",
  );
  assert.equal(hit?.passage.text, patrols);
  assert.equal(hit?.passage.document.title, "Title of a");
  assert.equal(hit?.passage.ordinal, 1);
});

test("the words that match are marked: same stems, function words only inside", async () => {
  const { store } = await storeOf(document("a", [policing]), document("b", [patrols]));
  const [hit] = await store.search.similar("mandate that is clear and achievable");
  assert.equal(
    drawn(hit?.passage.text ?? "", hit?.matches ?? []),
    "We call for [clear], credible and [achievable mandates] that are given the means they need.",
  );
});

test("word order tells apart passages made of the same words", async () => {
  const right = "The host country protects the mission, and the mission informs the host country.";
  const wrong = "The mission protects the host; country informs country, the mission and the host.";
  const { store } = await storeOf(document("a", [wrong]), document("b", [right]));
  const [hit] = await store.search.similar("the host country protects the mission");
  assert.equal(hit?.passage.text, right);
});

test("a sentence that was worked on is found by the order of what is left of it", async () => {
  const right = "The host country shall protect the mission and its convoys on every road to the coast.";
  const wrong = "Convoys of the mission shall wait; every host country road to the coast is closed.";
  const { store } = await storeOf(document("a", [wrong]), document("b", [right]));
  const [hit] = await store.search.similar(
    "the host government must guard the mission, all convoys, each road, a coast",
  );
  assert.equal(hit?.passage.text, right);
});

test("of passages that say all that was asked, the one that says least beside it comes first", async () => {
  const asked = "Notes with concern that the wells of the valley are running dry;";
  const longer = `${asked.slice(0, -1)}, that the herds are leaving, that the young are leaving too, and that the old remain;`;
  const { store } = await storeOf(
    document("a", [longer]),
    document("b", ["Notes that the wells are dry,", asked]),
  );
  const hits = await store.search.similar("Notes with concern that the wells of the valley are running dry");
  assert.deepEqual(
    hits.slice(0, 2).map(({ passage }) => passage.text),
    [asked, longer],
  );
});

test("a phrase finds its near forms: other order, other inflection, a near word", async () => {
  const wanted = "The village seeks a peaceful solution that its women have a part in.";
  const others = Array.from(
    { length: 30 },
    (_, i) => `Village ${i} has a market, a peaceful square and ${i} wells.`,
  );
  const { store } = await storeOf(document("a", [wanted]), document("b", others));
  for (const phrase of [
    "peaceful settlements",
    "a settlement that is peaceful",
    "solutions in peaceful villages",
    "female villagers' part",
  ]) {
    const [hit] = await store.search.similar(phrase);
    assert.equal(hit?.passage.text, wanted, phrase);
  }
  const [hit] = await store.search.similar("peaceful settlement of the female");
  assert.equal(
    drawn(hit?.passage.text ?? "", hit?.matches ?? []),
    "The village seeks a [peaceful solution] that its [women] have a part in.",
  );
});

test("a phrase finds another spelling, a compound, a word of the family, an expression", async () => {
  const wanted = [
    "The United Nations operation keeps a defence programme for the organisation of the harbour.",
    "The elders speak of peace-building and of young people by the fire.",
    "The envoy notified the council of the geographical limits.",
  ];
  const others = Array.from({ length: 30 }, (_, i) => `Village ${i} has a market, a limit and ${i} wells.`);
  const { store } = await storeOf(document("a", wanted), document("b", others));
  for (const [phrase, text] of [
    ["UN operation", wanted[0]],
    ["defense programs", wanted[0]],
    ["organizations of harbors", wanted[0]],
    ["peacebuilding elders", wanted[1]],
    ["the youth by a fire", wanted[1]],
    ["geographic limits", wanted[2]],
    ["notification of the council", wanted[2]],
  ] as const) {
    const [hit] = await store.search.similar(phrase);
    assert.equal(hit?.passage.text, text, phrase);
    assert.ok(hit && hit.coverage > 0.4, `${phrase}: ${hit?.coverage}`);
  }
});

test("what a phrase is near to comes after the phrase itself", async () => {
  const near = "They asked for a lasting solution of the quarrel over the well.";
  const exact = "They asked for a lasting settlement of the quarrel over the well.";
  const { store } = await storeOf(
    document("a", [near]),
    document("b", [exact]),
    document("c", ["Rain fell."]),
  );
  assert.equal((await store.search.similar("lasting settlement of the quarrel"))[0]?.passage.text, exact);
  assert.equal((await store.search.similar("lasting solution of the quarrel"))[0]?.passage.text, near);
});

test("a phrase said in another word is another wording, and a hit of its own", async () => {
  const { store } = await storeOf(
    document("a", ["The village asks for a lasting settlement of the quarrel."], { date: "2001" }),
    document("b", ["Some neighbours want a lasting solution of the quarrel."], { date: "2015" }),
    document("c", ["We hear of a lasting settlement of the quarrel at last."], { date: "2010" }),
  );
  const hits = await store.search.similar("lasting settlement of the quarrel");
  assert.deepEqual(
    hits.map(({ passage, repeats }) => [passage, ...repeats].map(({ document: { uri } }) => uri).sort()),
    [["a", "c"], ["b"]],
  );
});

test("a phrase that many passages have in the same wording is one hit, with the other places", async () => {
  const { store } = await storeOf(
    document("a", ["The herders bring clear and lasting agreements to the hills."], { date: "2001" }),
    document("b", ["We thank all who made clear and lasting agreements in hard times."], { date: "2015" }),
    document("c", ["Clear and lasting agreements are kept by both sides of the river."], { date: "2020" }),
    document("d", ["What the valley needs is clear, simple and lasting agreements."], { date: "1999" }),
  );
  const hits = await store.search.similar("clear and lasting agreements");
  assert.equal(hits.length, 2);
  assert.deepEqual([hits[0]!.passage, ...hits[0]!.repeats].map(({ document: { id } }) => id).sort(), [
    "a",
    "b",
    "c",
  ]);
  assert.equal(hits[1]?.passage.document.id, "d");
});

test("the other places of a wording are listed with the latest first, whatever their likeness", async () => {
  const before = "Of the weather there is nothing to say, and of the roads next to nothing, but";
  const { store } = await storeOf(
    document("new", [`${before} they bring clear and lasting agreements, ${before}.`], { date: "2020" }),
    document("short", ["Clear and lasting agreements!"], { date: "2004-05-06" }),
    document("newest", [`${before} we do want clear and lasting agreements here.`], { date: "2020-03-01" }),
    document("oldest", ["We thank all for clear and lasting agreements."], { date: "1999-12-01" }),
    document("undated", ["They made clear and lasting agreements."]),
  );
  const [hit] = await store.search.similar("clear and lasting agreements");
  assert.deepEqual(
    hit?.repeats.map(({ document: { id } }) => id),
    ["newest", "new", "short", "oldest", "undated"].filter((id) => id !== hit?.passage.document.id),
  );
  assert.equal(hit?.repeats.length, 4);
});

test("of passages that say a phrase alike, those on the subject of the text around it come first", async () => {
  const harbour =
    "Asks for regular inspection of the lamps by the keepers of every harbour, its piers and its boats.";
  const wells =
    "Asks for regular inspection of the lamps by the keepers of every deep well, its ropes and its pumps.";
  const { store } = await storeOf(
    document("a", [harbour], { date: "2001" }),
    document("b", [wells], { date: "2015" }),
    document(
      "c",
      Array.from({ length: 30 }, (_, i) => `Village ${i} has a harbour or a well and ${i} boats.`),
    ),
  );
  const first = async (phrase: string, surroundings?: string) =>
    (await store.search.similar(phrase, surroundings === undefined ? {} : { surroundings }))[0]?.passage.text;
  const onBoats =
    "Boats come to our harbour by night. Without light the boats miss the piers of the harbour.";
  const onRopes =
    "The ropes of a well wear out. Ropes and pumps are dear, and a well without pumps is a hole.";
  assert.equal(await first("inspected lamps", onBoats), harbour);
  assert.equal(await first("inspected lamps", onRopes), wells);
});

test("the text around a phrase puts nothing before the phrase itself, and finds nothing for a courtesy", async () => {
  const exact = "The elders asked for a lasting settlement of the quarrel.";
  const near =
    "Boats in the harbour: a settlement that lasts was asked for by those who own boats in the harbour.";
  const { store } = await storeOf(
    document("a", [exact]),
    document("b", [near, "I thank you for the boats in our harbour."]),
    document(
      "c",
      Array.from({ length: 30 }, (_, i) => `I thank village ${i} for ${i} wells.`),
    ),
  );
  const surroundings = "Boats come to our harbour by night. The harbour has no room for so many boats.";
  const hits = await store.search.similar("a lasting settlement of the quarrel", { surroundings });
  assert.deepEqual(
    hits.slice(0, 2).map(({ passage }) => passage.text),
    [exact, near],
  );
  const [alone] = await store.search.similar("I thank you for");
  const [within] = await store.search.similar("I thank you for", { surroundings });
  assert.ok(within && alone && within.coverage <= alone.coverage, `${within?.coverage} ${alone?.coverage}`);
});

test("the same wording is one hit, though a word of it stands close before it too", async () => {
  const { store } = await storeOf(
    document("a", ["The herders recall the need of lasting agreements on wells."], { date: "2001" }),
    document("b", ["These wells were spoken of: the need of lasting agreements on wells is felt."], {
      date: "2015",
    }),
  );
  const hits = await store.search.similar("need of lasting agreements on wells");
  assert.deepEqual(
    hits.map(({ repeats }) => repeats.length),
    [1],
  );
});

test("the same paragraph in many documents is one hit; adopted text stands for it, the others follow by date", async () => {
  const text = "Decides to keep the question of the river under constant review";
  const { store } = await storeOf(
    document("speech-1", [`${text}.`], { date: "2019" }),
    document("resolution", [`${text};`], { kind: "adopted", date: "2010-05-03" }),
    document("speech-2", [text], { date: "2021-02" }),
    document("other", ["The river rises in the hills."]),
  );
  const hits = await store.search.similar("keep the question of the river under review");
  assert.equal(hits[0]?.passage.document.id, "resolution");
  assert.deepEqual(
    hits[0]?.repeats.map(({ document: { id } }) => id),
    ["speech-2", "speech-1"],
  );
  assert.deepEqual(
    hits.map(({ passage }) => passage.document.id),
    ["resolution", "other"],
  );
});

test("a formula in 150 documents lists a hundred of them, and says how many there are", async () => {
  const formula =
    "Decides to remain actively seized of the harbour, the boats in it and all who keep the lamps at night.";
  const { store } = await storeOf(
    ...Array.from({ length: 150 }, (_, i) => document(`resolution-${i}`, [`Lamp ${i} was lit.`, formula])),
  );
  const [hit] = await store.search.similar(formula);
  assert.equal(hit?.repeats.length, 100);
  assert.deepEqual(hit?.inAll, { places: 149, documents: 149 });
  assert.match(
    passageText({ hit: hit! }, { language: "en" }, inEnglish).more.join(),
    /stands in 149 more places/,
  );
  const [lamp] = await store.search.similar("Lamp 7 was lit.");
  assert.equal(lamp?.inAll, undefined);
});

test("a paragraph is covered by its source, a courtesy is covered by nothing", async () => {
  const speeches = Array.from({ length: 40 }, (_, i) =>
    document(`speech-${i}`, [
      "At the outset I would like to thank you for giving me the floor.",
      `Village number ${i} asked for wells, clinics and teachers, and was promised ${i} of each.`,
    ]),
  );
  const { store } = await storeOf(
    ...speeches,
    document("a", [policing, "I would like to make the following six points."]),
  );
  const [found] = await store.search.similar("clear, credible and achievable mandates");
  const [courtesy] = await store.search.similar("I would like to make the following six points");
  assert.ok((found?.coverage ?? 0) > 0.8, `${found?.coverage}`);
  assert.ok((courtesy?.coverage ?? 1) < 0.45, `${courtesy?.coverage}`);
});

test("options leave out kinds, languages and documents", async () => {
  const { store } = await storeOf(
    document("a", [patrols], { kind: "adopted" }),
    document("b", [`${patrols} We saw it.`], { kind: "spoken" }),
    document("c", [`${patrols} On l'a vu.`], { kind: "spoken", language: "fr" }),
  );
  const ids = async (options: object) =>
    (await store.search.similar(patrols, options)).map(({ passage }) => passage.document.id);
  assert.deepEqual(await ids({ kinds: ["adopted"] }), ["a"]);
  assert.deepEqual(await ids({ languages: ["fr"] }), ["c"]);
  assert.deepEqual((await ids({ excludeDocuments: ["a"] })).sort(), ["b", "c"]);
  assert.equal((await ids({ limit: 1 })).length, 1);
});

test("Chinese, Russian and Arabic paragraphs are found by their own words", async () => {
  const { store } = await storeOf(
    document("zh", ["安全理事会重申维护国际和平与安全的首要责任。", "各国应加强合作。"], { language: "zh" }),
    document("ru", ["Совет подтверждает главную ответственность за поддержание мира."], { language: "ru" }),
    document("ar", ["وإذ يؤكد المجلس مسؤوليته الرئيسية عن صون السلام والأمن."], { language: "ar" }),
  );
  const first = async (text: string) => (await store.search.similar(text))[0]?.passage.document.id;
  assert.equal(await first("维护国际和平与安全"), "zh");
  assert.equal(await first("ответственности за поддержание мира"), "ru");
  assert.equal(await first("المسؤولية الرئيسية عن صون السلم والأمن"), "ar");
});

test("nothing comes of nothing", async () => {
  const { store } = await storeOf(document("a", [policing]));
  for (const text of ["", "   ", "of the and", "?!", "xylophone"])
    assert.deepEqual(await store.search.similar(text), []);
});
