import assert from "node:assert/strict";
import { test } from "node:test";
import { speakingIn } from "../../../server/src/service/corpus/speaker";
import { readOne, texts } from "./corpusOf";

test("who speaks, and for whom, as titles say it", () => {
  const cases: [string, string | undefined, string | undefined][] = [
    [
      "Statement by H.E. Ms. Maria Oduya, Permanent Representative of Kenya, at the Security Council",
      "Maria Oduya",
      "Kenya",
    ],
    ["Remarks by Ambassador Li Wen at the Open Debate on Policing", "Li Wen", undefined],
    ["Statement by Brazil", undefined, "Brazil"],
    [
      "Statement by the Permanent Representative of the Republic of Fiji to the United Nations",
      undefined,
      "Fiji",
    ],
    [
      "Statement by Mr. Juan Soto (Chile) on behalf of the Group of Friends of Water",
      "Juan Soto",
      "Group of Friends of Water",
    ],
    ["Statement in the Security Council: Ms. Byrne (Ireland) (spoke in French)", "Byrne", "Ireland"],
    ["Statement by Ambassador Ada Marin of Atlantia at the briefing on policing", "Ada Marin", "Atlantia"],
    [
      "Remarks by Ms. Ira Dahl, Permanent Representative of Valmère to the United Nations",
      "Ira Dahl",
      "Valmère",
    ],
    ["General debate statement by Saint Lucia, session 60 (2005)", undefined, "Saint Lucia"],
    ["Déclaration de M. Luc Perrin, Représentant permanent de la France", "Luc Perrin", "France"],
  ];
  for (const [title, speaker, delegation] of cases) {
    assert.deepEqual(
      speakingIn(title),
      { ...(speaker ? { speaker } : {}), ...(delegation ? { delegation } : {}) },
      title,
    );
  }
});

test("a title set in several lines is one title", async () => {
  const document = await readOne(
    "speech.txt",
    [
      "PERMANENT MISSION OF THE REPUBLIC OF KENYA TO THE UNITED NATIONS",
      "",
      "STATEMENT",
      "BY",
      "H.E. MARIA ODUYA",
      "AT THE SPECIAL COMMITTEE ON PEACEKEEPING OPERATIONS",
      "",
      "New York, 15 February 2023",
      "",
      "Check against delivery",
      "",
      "Mr. Chair,",
      "",
      "Kenya has sent its daughters and sons to keep the peace for forty years, and will go on doing so.",
      "",
      "I thank you.",
    ].join("\n"),
  );
  assert.equal(
    document.title,
    "STATEMENT BY H.E. MARIA ODUYA AT THE SPECIAL COMMITTEE ON PEACEKEEPING OPERATIONS",
  );
  assert.equal(document.date, "2023-02-15");
  assert.equal(document.delegation, "Kenya");
  assert.equal(document.speaker, "Maria Oduya");
  assert.deepEqual(texts(document), [
    "Kenya has sent its daughters and sons to keep the peace for forty years, and will go on doing so.",
    "I thank you.",
  ]);
});

test("a file named by country, session and year of the general debate", async () => {
  const document = await readOne(
    "KEN_71_2016.txt",
    "Mr. President,\nWe have come a long way since this house was built.\nAnd we have a long way to go.",
  );
  assert.equal(document.delegation, "Kenya");
  assert.equal(document.date, "2016");
  assert.equal(document.kind, "spoken");
  assert.equal(document.organ, "General Assembly");
  assert.deepEqual([...document.guessed!].sort(), ["date", "title"]);
  assert.deepEqual(texts(document), [
    "We have come a long way since this house was built.",
    "And we have a long way to go.",
  ]);
  const other = await readOne(
    "KEN_71_1999.txt",
    "We have come a long way since this house was built, all of us.",
  );
  assert.equal(other.delegation, undefined);
});

test("wrapped lines are joined, words divided at a line's end put together", async () => {
  const document = await readOne(
    "wrapped.txt",
    [
      "At its seventy-third session the Assembly spoke of the need for co-",
      "operation among all those who work in the field, and of a well-",
      "trained police. It asked the Secre-",
      "tary-General to see to it, and the Secretary-General did so in the",
      "same year, for co-operation is what he had always wanted. A seventy-",
      "fourth session followed.",
      "",
      "The next paragraph begins here and is long enough to be wrapped as",
      "well, over two lines.",
    ].join("\n"),
  );
  assert.deepEqual(texts(document), [
    "At its seventy-third session the Assembly spoke of the need for co-operation among all those who work in the field, and of a well-trained police. It asked the Secretary-General to see to it, and the Secretary-General did so in the same year, for co-operation is what he had always wanted. A seventy-fourth session followed.",
    "The next paragraph begins here and is long enough to be wrapped as well, over two lines.",
  ]);
  assert.deepEqual(
    document.passages.map(({ line }) => line),
    [0, 7],
  );
});

test("a sentence broken by a page goes on; a figure at a line's beginning is no number of a paragraph", async () => {
  const document = await readOne(
    "broken.txt",
    [
      "We have built schools in every district of the country and we will go on until the last child of the",
      " ",
      "Republic can read. That took us many years, and it is not done yet, but the end of it can be seen.",
      "Enrolment in the first grade now stands at",
      "99.8 per cent, which nobody would have believed when we began to count, so many years ago, by hand.",
    ].join("\n"),
  );
  assert.equal(document.passages.length, 2);
  assert.match(document.passages[0]!.text, /child of the Republic can read\./);
  assert.match(document.passages[1]!.text, /stands at 99\.8 per cent/);
  assert.equal(document.passages[1]!.number, undefined);
});

test("those who are greeted by name are no title and no speakers", async () => {
  const document = await readOne(
    "FJI_75_2020.txt",
    [
      "Your Excellency, Mr. Volkan Bozkir, President of the General Assembly at its seventy-fifth session,",
      "Your Excellency Mr. Antonio Guterres, Secretary-General of the United Nations,",
      "Distinguished Heads of State and Government,",
      "The ocean is rising around us, and we have said so from this rostrum more often than we can count.",
    ].join("\n"),
  );
  assert.equal(document.speaker, undefined);
  assert.ok(document.guessed?.includes("title"));
  assert.deepEqual(texts(document), [
    "The ocean is rising around us, and we have said so from this rostrum more often than we can count.",
  ]);
});

test("a hyphen with a gap after it, where a line once ended, is closed; a hanging one is not", async () => {
  const document = await readOne(
    "gaps.txt",
    "We thank the Secretary- General and Mr. Abu- Bakr for short- and long-term plans, and for the long- lasting work that long-lasting peace needs.",
  );
  assert.deepEqual(texts(document), [
    "We thank the Secretary-General and Mr. Abu-Bakr for short- and long-term plans, and for the long-lasting work that long-lasting peace needs.",
  ]);
});

test("a title page tells who speaks, however it is set", async () => {
  const said = async (head: string, name = "lamps.txt") => {
    const text = `${head}\n\nThe keepers of the northern coast light their lamps at dusk and watch the harbour until the morning.`;
    const { speaker, delegation, date, title } = await readOne(name, text);
    return { speaker, delegation, date, title };
  };
  const page = (...lines: string[]) => lines.join("\n\n");
  assert.deepEqual(
    await said(
      page(
        "STATEMENT",
        "by",
        "H.E. MS. ADA MARIN",
        "MINISTER OF FOREIGN AFFAIRS OF NORWAY",
        "NEW YORK",
        "21 September 2031",
      ),
    ),
    {
      speaker: "Ada Marin",
      delegation: "Norway",
      date: "2031-09-21",
      title: "STATEMENT by H.E. MS. ADA MARIN MINISTER OF FOREIGN AFFAIRS OF NORWAY",
    },
  );
  const { speaker, delegation } = await said(
    page(
      "Statement by",
      "Her Excellency Ada Marin President of the Republic of Malta",
      "Friday, 22nd September 2031",
    ),
  );
  assert.deepEqual([speaker, delegation], ["Ada Marin", "Malta"]);
  const comma = await said(
    "Statement by Her Excellency Ms. Ada Marin,\nPrime Minister of the Republic of Malta, at the General Debate of the 88th session of the General Assembly, 22 September 2031",
  );
  assert.deepEqual([comma.speaker, comma.delegation, comma.date], ["Ada Marin", "Malta", "2031-09-22"]);
  const french = await said("Discours du Ministre des affaires étrangères, M. Luc DUPONT-MARIN");
  assert.equal(french.speaker, "Luc Dupont-Marin");
  const spanish = await said("Discurso de la Ministra de Relaciones Exteriores de Chile, Ana Marín");
  assert.deepEqual([spanish.speaker, spanish.delegation], ["Ana Marín", "Chile"]);
  const office = await said("Statement by the President of the 88th session of the General Assembly");
  assert.deepEqual([office.speaker, office.delegation], [undefined, "President of the General Assembly"]);
});

test("where the text does not say for whom somebody speaks, the name of the file does, as a guess", async () => {
  const text =
    "Discours du Président\n\nMonsieur le Président,\n\nLes lampes du port sont allumées au crépuscule, et les gardiens veillent jusqu’au matin.";
  for (const name of ["ad_fr.txt", "2031_Andorra.txt"]) {
    const { delegation, guessed } = await readOne(name, text);
    assert.equal(delegation, "Andorra", name);
    assert.ok(guessed?.includes("delegation"), name);
  }
});
