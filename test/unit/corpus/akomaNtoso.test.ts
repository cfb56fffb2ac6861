import assert from "node:assert/strict";
import { test } from "node:test";
import { createIndexer } from "../../../server/src/service/corpus/indexer";
import { createWorld } from "../world";
import { readFile, readOne, texts } from "./corpusOf";
import { memoryWriter } from "./memoryWriter";

interface Parts {
  readonly meta?: string;
  readonly cover?: string;
  readonly preface?: string;
  readonly preamble?: string;
  readonly body?: string;
  readonly after?: string;
}

/** A resolution that nobody has adopted, as the United Nations marks its resolutions up. */
function markup({
  meta = "",
  cover = "",
  preface = "",
  preamble = "",
  body = "",
  after = "",
}: Parts): string {
  return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <statement name="resolution">
    <meta><identification source="#DGACM">
      <FRBRWork><FRBRdate date="2031-12-09" name="adoption"></FRBRdate></FRBRWork>
      <FRBRExpression>
        <FRBRdate date="2031-12-20" name="publication"></FRBRdate>
        <FRBRlanguage language="eng"></FRBRlanguage>
      </FRBRExpression>
      <FRBRManifestation><FRBRdate date="2032-01-31" name="markup"></FRBRdate></FRBRManifestation>
    </identification>${meta}</meta>
    <coverPage>
      <p><docNumber refersTo="#symbol">A/RES/86/412</docNumber></p>
      <p><docDate date="2031-12-20" refersTo="#dateOfIssuance">20 December 2031</docDate></p>
      <p><docTitle>Resolution adopted by the General Assembly on 9 December 2031</docTitle></p>${cover}
    </coverPage>
    <preface><p><docNumber>86/412.</docNumber><docTitle refersTo="#resolutionTitle">
      <span class="bold">	Lighthouses and the safety of fishing boats</span>
    </docTitle></p>${preface}</preface>
    <preamble>
      <formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula>
      <container name="Recalling"><p xml:space="preserve">	<span class="italic">Recalling</span> its resolution <a href="https://undocs.org/en/A/RES/84/17">84/17</a> of 3 December 2029,</p></container>${preamble}
    </preamble>
    <mainBody>
      <paragraph><num>1.</num><content><p>	<span class="italic">Welcomes</span> the repair of lighthouses;</p></content></paragraph>${body}
    </mainBody>${after}
  </statement>
</akomaNtoso>`;
}

test("the mark-up tells symbol, title, day of adoption, organ, kind and language, and nothing is a guess", async () => {
  const { passages, ...facts } = await readOne("A_RES_86_412.xml", markup({}));
  assert.deepEqual(facts, {
    id: "file:///corpus/A_RES_86_412.xml",
    uri: "file:///corpus/A_RES_86_412.xml",
    symbol: "A/RES/86/412",
    title: "Lighthouses and the safety of fishing boats",
    date: "2031-12-09",
    organ: "General Assembly",
    kind: "adopted",
    language: "en",
  });
  assert.equal(passages.length, 2);
});

test("a resolution of the Council, which prints no title of its own, is called by its number", async () => {
  const source = markup({
    cover: `<p><docTitle refersTo="#adoption">Adopted at its <inline name="adoptionMeeting" title="9901st">9901st meeting</inline></docTitle></p>`,
  })
    .replace("A/RES/86/412", "S/RES/2999 (2031)")
    .replace(/<preface>.*<\/preface>/s, "");
  const document = await readOne("council.xml", source);
  assert.equal(document.symbol, "S/RES/2999(2031)");
  assert.equal(document.title, "Security Council resolution 2999 (2031)");
  assert.equal(document.meeting, "S/PV.9901");
});

test("the record of the meeting of adoption is the one that the steps of the work name", async () => {
  const meta = `<workflow source="#un">
    <step date="2031-11-30" outcome="draftResolution" as="A/86/L.40" by="Ruritania" />
    <step date="2031-12-09" outcome="adopted" as="A/86/PV.51" by="" /></workflow>`;
  assert.equal((await readOne("a.xml", markup({ meta }))).meeting, "A/86/PV.51");
});

test("preamble, operative paragraphs, points of a list and headings are told apart, with their numbers", async () => {
  const body = `
      <paragraph><subheading>	Keepers </subheading></paragraph>
      <paragraph><num>2.</num><list>
        <intro><p>	Requests the Secretary-General:</p></intro>
        <point><num>(a)</num><content><p>To count the keepers;</p></content></point>
        <sublist><point><num>(i)</num><content><p>By day;</p></content></point></sublist>
      </list></paragraph>`;
  const { passages } = await readOne("a.xml", markup({ body }));
  assert.deepEqual(
    passages.map(({ part, number, text }) => [part, number, text]),
    [
      ["preambular", undefined, "Recalling its resolution 84/17 of 3 December 2029,"],
      ["operative", "1", "Welcomes the repair of lighthouses;"],
      ["heading", undefined, "Keepers"],
      ["operative", "2", "Requests the Secretary-General:"],
      ["operative", "(a)", "To count the keepers;"],
      ["operative", "(i)", "By day;"],
    ],
  );
});

test("a footnote is a passage of its own, and no words of the sentence that it stands in", async () => {
  const preamble = `<container name="Aware"><p>Aware of the report of the Secretary-General<authorialNote marker="1" placement="bottom"><p>	See <a href="https://undocs.org/en/A/86/77">A/86/77</a>.</p><p>	And its annex.</p></authorialNote> and of the work of keepers,</p></container>`;
  const { passages } = await readOne("a.xml", markup({ preamble }));
  assert.deepEqual(passages.slice(1, 3), [
    {
      text: "Aware of the report of the Secretary-General and of the work of keepers,",
      line: 20,
      part: "preambular",
    },
    { text: "See A/86/77. And its annex.", line: 20, part: "footnote", number: "1", tags: ["A/86/77"] },
  ]);
});

test("a table's row is one passage, and what is attached is an annex", async () => {
  const after = `<attachments><attachment><doc name="annex"><mainBody>
    <heading>Annex</heading>
    <paragraph><num>1.</num><content><p>Lamps shall be lit at dusk.</p></content></paragraph>
    <table><tr><th><p>Place</p></th><th><p>Lamps</p></th></tr><tr><td><p>North Cape</p></td><td><p>14</p></td></tr></table>
  </mainBody></doc></attachment></attachments>`;
  const { passages } = await readOne("a.xml", markup({ after }));
  assert.deepEqual(
    passages.slice(2).map(({ part, number, text }) => [part, number, text]),
    [
      ["heading", undefined, "Annex"],
      ["annex", "1", "Lamps shall be lit at dusk."],
      ["table", undefined, "Place – Lamps"],
      ["table", undefined, "North Cape – 14"],
    ],
  );
});

test("each document that the mark-up refers to can be found by its symbol, and those that only the words name too", async () => {
  const body = `<paragraph><num>2.</num><content><p>Recalls <a href="https://undocs.org/fr/S/RES/1325%20(2000)">that resolution</a>, <a href="https://undocs.org/en/A/hrc/res/4/1">another</a> and A/RES/70/1, see <a href="https://example.org/A/RES/1/1">elsewhere</a>.</p></content></paragraph>`;
  const world = createWorld({ "file:///c/a.xml": markup({ body }) });
  const writer = memoryWriter();
  await createIndexer(world, writer, {
    tags: (text) => (text.includes("A/RES/70/1") ? ["A/RES/70/1"] : []),
  }).sync(["file:///c"], () => {});
  const passages = [...writer.documents.values()].flat().flatMap((document) => document.passages);
  assert.deepEqual(
    passages.map(({ tags }) => tags ?? []),
    [["A/RES/84/17"], [], ["S/RES/1325(2000)", "A/HRC/RES/4/1", "A/RES/70/1"]],
  );
});

test("a file that ends in the middle gives what stands before, and no half paragraph", async () => {
  const whole = markup({});
  const { documents, problems } = await readFile("a.xml", whole.slice(0, whole.indexOf("the repair")));
  assert.deepEqual(texts(documents[0]!), ["Recalling its resolution 84/17 of 3 December 2029,"]);
  assert.deepEqual(problems, [
    "a.xml is broken (it ends within an element) and was read only up to there; get the file again.",
  ]);
});

test("other XML, and elements without end within each other, are one sentence each", async () => {
  const other = await readFile("settings.xml", "<settings><p>On</p></settings>");
  assert.deepEqual(other.documents, []);
  assert.deepEqual(other.problems, [
    "settings.xml is XML, but not as the United Nations publishes documents in it (Akoma Ntoso); save it as text (.txt).",
  ]);
  const deep = await readFile("deep.xml", markup({ body: "<div>".repeat(100_000) }));
  assert.deepEqual(deep.problems, [
    "deep.xml is broken (it has more than 2000 elements within each other) and was read only up to there; get the file again.",
  ]);
});

test("entities that a file declares itself are not unfolded", async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
  const body = "<paragraph><num>2.</num><content><p>Laughs &b; &f; &amp; weeps.</p></content></paragraph>";
  const { passages } = await readOne("a.xml", bomb + markup({ body }));
  assert.equal(passages.at(-1)?.text, "Laughs &b; &f; & weeps.");
});
