import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile, readOne, texts } from "./corpusOf";

test("Markdown: front matter, headings, lists and emphasis", async () => {
  const document = await readOne(
    "policing.md",
    [
      "---",
      'title: "Statement on policing"',
      "date: 12 March 2024",
      "speaker: Ana Lindqvist",
      "delegation: Sweden",
      "kind: statement",
      "---",
      "# Statement on policing",
      "",
      "We thank **all** briefers for [their words](https://example.org/a_(b)) and for",
      "their _patience_; see `S/2023/646` and snake_case_names.",
      "",
      "## Two points",
      "",
      "- Equipment first,",
      "  officers second.",
      "- Reports twice a year.",
      "",
      "<!-- not said -->",
      "> We will be back.",
    ].join("\n"),
  );
  assert.deepEqual(
    [document.title, document.date, document.speaker, document.delegation, document.kind],
    ["Statement on policing", "2024-03-12", "Ana Lindqvist", "Sweden", "spoken"],
  );
  assert.equal(document.guessed, undefined);
  assert.deepEqual(
    document.passages.map(({ line, part, text }) => [line, part, text]),
    [
      [
        9,
        undefined,
        "We thank all briefers for their words and for their patience; see S/2023/646 and snake_case_names.",
      ],
      [12, "heading", "Two points"],
      [14, undefined, "Equipment first, officers second."],
      [16, undefined, "Reports twice a year."],
      [19, undefined, "We will be back."],
    ],
  );
});

test("Markdown: model paragraphs of our own stay models", async () => {
  const document = await readOne(
    "thanks.md",
    "---\nkind: model\n---\n# Thanks\n\nWe thank the briefers for what they told us today.\n",
  );
  assert.equal(document.kind, "model");
  assert.equal(document.title, "Thanks");
});

test("HTML: the text without frame, scripts and menus", async () => {
  const document = await readOne(
    "page.html",
    `<!doctype html><html lang="en"><head><title>Statement by Ambassador Ana Lindqvist | Mission of Sweden</title>
<meta property="article:published_time" content="2024-03-12T10:00:00Z"><script>var x = "<p>no</p>";</script></head>
<body><header><a href="/">Mission of Sweden</a></header><nav><ul><li><a href="/">Home</a></li></ul></nav>
<div class="breadcrumb">Home &gt; Statements</div>
<main><h1>Statement by Ambassador Ana Lindqvist</h1>
<p>We thank the briefers &amp; wish them well; peace is <b>near</b>, we&nbsp;hope, and we will
work for it.</p>
<ul class="share"><li><a href="#">Share on Facebook</a></li></ul>
<p>Our officers serve in three missions,<br>and they serve well.</p>
<div>Text without a paragraph of its own stands here as well.</div></main>
<aside><p>Another article that is long enough to look like a paragraph of text.</p></aside>
<footer>© 2024 Mission of Sweden</footer></body></html>`,
  );
  assert.equal(document.title, "Statement by Ambassador Ana Lindqvist");
  assert.equal(document.date, "2024-03-12");
  assert.equal(document.speaker, "Ana Lindqvist");
  assert.equal(document.language, "en");
  assert.deepEqual(
    document.passages.map(({ line, text }) => [line, text]),
    [
      [5, "We thank the briefers & wish them well; peace is near, we hope, and we will work for it."],
      [8, "Our officers serve in three missions, and they serve well."],
      [9, "Text without a paragraph of its own stands here as well."],
    ],
  );
});

test("HTML: a table's row is one passage; a header that holds the text is kept", async () => {
  const document = await readOne(
    "table.html",
    `<body><h1>Meetings of the year</h1><header><h2>Preamble</h2><p>Whereas a long opening sentence, such as declarations have,
stands in the header of the page, it must not be lost, for it is text.</p></header>
<table><tr><td>S/PV.1</td><td>12 March</td><td>The situation in <a href="#">Ruritania</a></td></tr></table></body>`,
  );
  assert.equal(document.title, "Meetings of the year");
  assert.ok(texts(document).includes("S/PV.1 – 12 March – The situation in Ruritania"));
  assert.ok(texts(document).some((text) => text.startsWith("Whereas a long opening")));
});

test("HTML: a page without text is reported", async () => {
  const { documents, problems } = await readFile(
    "app.html",
    "<html><body><div id=app></div><script>go()</script></body></html>",
  );
  assert.deepEqual(documents, []);
  assert.match(problems[0]!, /^app\.html holds no paragraph of text/);
});

async function passagesOf(lines: string[]): Promise<[number, string][]> {
  const document = await readOne("a.md", ["# A text of ours", "", ...lines].join("\n"));
  return document.passages.map(({ line, text }) => [line, text]);
}

test("Markdown: what stands after code is read, whatever its fence, and code is not", async () => {
  assert.deepEqual(
    await passagesOf([
      "````",
      "```",
      "const lamp = 1; // no words of anybody",
      "```",
      "````",
      "",
      "The lamps burn until the morning, and nobody sleeps on the tower.",
      "~~~ text",
      "more of the program",
      "~~~~",
      "The ships come home, one after the other, before the ice does.",
    ]),
    [
      [8, "The lamps burn until the morning, and nobody sleeps on the tower."],
      [12, "The ships come home, one after the other, before the ice does."],
    ],
  );
});

test("Markdown: passages hold the words that a reader sees, and no mark-up", async () => {
  assert.deepEqual(
    await passagesOf([
      "Peace &amp; security are <em>one</em>&nbsp;thing[^1] in [the Charter][1], \\*not two\\*, H<sub>2</sub>O &lt; ~~much~~ little.",
      "",
      "[1]: https://example.org 'A page'",
      "[^1]: Said in the debate.",
      "",
      "<div align=center>Words that are <b>set</b> in the middle of the page<br>by hand.</div>",
      "",
      "<!-- nobody said",
      "",
      "this -->",
      "The debate went on for two days & three nights, as <https://example.org> shows.",
    ]),
    [
      [2, "Peace & security are one thing in the Charter, *not two*, H2O < little."],
      [7, "Words that are set in the middle of the page by hand."],
      [12, "The debate went on for two days & three nights, as https://example.org shows."],
    ],
  );
});

test("Markdown: numbers of paragraphs stay as they are written, lines set in are text, rows are passages", async () => {
  const document = await readOne(
    "S_RES_9001_2030.md",
    [
      "# Resolution 9001 (2030)",
      "",
      "The Security Council,",
      "",
      "7. Decides that the lamps of the northern coast shall burn;",
      "    (a) in winter, when the nights are long;",
      "    (b) in summer, when it rains;",
      "",
      "1) Requests the Secretary-General to report on",
      "the oil that is left.",
      "",
      "| Lamp | Oil |",
      "| --- | --- |",
      "| northern | `12` barrels \\| more |",
    ].join("\n"),
  );
  assert.deepEqual(
    document.passages.map(({ line, number, text }) => [line, number, text]),
    [
      [4, "7", "Decides that the lamps of the northern coast shall burn;"],
      [5, "(a)", "in winter, when the nights are long;"],
      [6, "(b)", "in summer, when it rains;"],
      [8, "1", "Requests the Secretary-General to report on the oil that is left."],
      [11, undefined, "Lamp – Oil"],
      [13, undefined, "northern – 12 barrels | more"],
    ],
  );
});

test("Markdown: a long text is read in pieces, in which nothing is lost and every line is right", async () => {
  const paragraph = (at: number) =>
    at % 7 === 3
      ? ["```", `code ${at}`, "", "Line of code at the margin.", "```", ""]
      : [`Paragraph ${at} thanks [the keepers][k] of the lamps of the coast for what they did[^n].`, ""];
  const lines = Array.from({ length: 2000 }, (_, at) => paragraph(at)).flat();
  const found = await passagesOf([...lines, "[k]: https://example.org", "[^n]: A note."]);
  const expected = lines.flatMap((line, at): [number, string][] =>
    line.startsWith("Paragraph")
      ? [[at + 2, line.replace("[the keepers][k]", "the keepers").replace("[^n]", "")]]
      : [],
  );
  assert.deepEqual(found, expected);
});

test("Markdown: a paragraph, a comment and code that are longer than a piece lose nothing and give nothing away", async () => {
  const words = (what: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${what} ${at} of many.`).join(" ");
  const found = await passagesOf([
    "<!--",
    ...Array.from({ length: 900 }, (_, at) => `Hidden ${at}, as nobody said it.${at % 9 === 0 ? "\n" : ""}`),
    "-->",
    words("Sentence", 1500),
    "",
    "```",
    ...Array.from({ length: 900 }, (_, at) => `Code ${at}, which runs.\n`),
    "```",
    "The end is read as well, and stands where it stands.",
  ]);
  const whole = found.map(([, text]) => text).join(" ");
  assert.doesNotMatch(whole, /Hidden|Code/);
  for (const at of [0, 700, 1499]) assert.ok(whole.includes(`Sentence ${at} of many.`), String(at));
  assert.equal(whole.match(/Sentence/g)?.length, 1500);
  const [line] = found.at(-1)!;
  assert.equal(line, 2 + 1 + 900 + 100 + 1 + 1 + 1 + 1 + 1800 + 1);
});
