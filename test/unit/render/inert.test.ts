// Every function of `render/` is given hostile text in every field: what it makes shows that text and does nothing else.
// A function that is added there without a row here fails the first test.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Parser } from "htmlparser2";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { moreCommand } from "../../../server/src/protocol/requests";
import { catalogueCsv, catalogueJson, catalogueRow } from "../../../server/src/service/render/catalogueTable";
import { citedAnnex, citedLine, citedNotes } from "../../../server/src/service/render/citedList";
import {
  comparisonMarkdown,
  countsLine,
  paragraphMarkdown,
  paragraphText,
  precedentText,
  statusLine,
  statusSentence,
} from "../../../server/src/service/render/comparisonReport";
import { continuationMarkdown, openingDetail } from "../../../server/src/service/render/continuationMarkdown";
import { cardText, corpusText } from "../../../server/src/service/render/corpusText";
import { counterpartsMarkdown, counterpartsText } from "../../../server/src/service/render/counterparts";
import { lackWords } from "../../../server/src/service/render/evidence";
import {
  adoptionOf,
  changeOf,
  historyMarkdown,
  historySummary,
  historyText,
  tracedAcross,
} from "../../../server/src/service/render/historyReport";
import { documentMarkdown, hoverText, passageText } from "../../../server/src/service/render/hoverMarkdown";
import { firstLines, type HoverText, inARow, wholeText } from "../../../server/src/service/render/hoverText";
import { languageName, nameOfOwnLanguage } from "../../../server/src/service/render/languageNames";
import {
  escapeMarkdown,
  htmlText,
  markdownLink,
  oneLine,
  readableMarkdown,
  shortened,
} from "../../../server/src/service/render/markdown";
import {
  allChanges,
  briefChanges,
  markedMarkdown,
  markedText,
  namedChanges,
  rangesMarkdown,
  rangesText,
} from "../../../server/src/service/render/markedChanges";
import { reasonSentence } from "../../../server/src/service/render/nothingFound";
import { openingText } from "../../../server/src/service/render/openingText";
import { ownStatementsMarkdown } from "../../../server/src/service/render/ownStatements";
import { plainText } from "../../../server/src/service/render/plainText";
import { quotationsMarkdown } from "../../../server/src/service/render/quotationReport";
import { quotedMarkdown } from "../../../server/src/service/render/quotedReport";
import { renderingsMarkdown } from "../../../server/src/service/render/renderings";
import { soughtMarkdown } from "../../../server/src/service/render/soughtQuotations";
import { sourceLine } from "../../../server/src/service/render/sourceLine";
import { terminalLine, terminalText } from "../../../server/src/service/render/terminal";
import { termCardMarkdown, termMarkdown, termText } from "../../../server/src/service/render/termMarkdown";
import { inEnglish, say } from "../../../server/src/service/text/say";
import { some } from "../../some";
import * as bad from "./hostile";

const { hostile, links, reading } = bad;

/** A hover in each of the forms in which editors show it. */
const hover = (text: HoverText) => [
  wholeText(text, inEnglish),
  inARow(text, inEnglish),
  firstLines(text, `command:${moreCommand}?%5B%5D`, inEnglish),
];
const compared = bad.paragraphs.flatMap((one) => ("comparison" in one ? [one.comparison] : []));
const marked = some(compared);
const list = { markdown: true, language: "en", heading: "Documents cited", wording: inEnglish };
const plainList = { ...list, markdown: false };
const allOf = (text: string) => ({ start: 0, end: text.length });
const page = { range: { start: 0, end: 1 }, kind: "passage", hit: bad.hit } as const;
const suggestion = { text: hostile("suggestion"), documents: 2, confidence: 1, slot: true };
const quotedPassage = { start: 0, end: 1, text: hostile("words"), words: 9, passage: bad.spoken, others: 3 };
const others = ["same", "version", "across"] as const;
const counterparts = others.map((found) => ({
  passage: bad.passage,
  found,
  reading,
  counterparts: [true, false].map((certain) => ({
    language: hostile("counterpartLanguage"),
    document: bad.document,
    passages: [bad.passage, bad.spoken],
    certain,
    place: say`${hostile("place")}`,
  })),
}));
const reasons = (["by", "organ", "lang", "kind", "year", "in"] as const).map((field) => ({
  why: "no such value" as const,
  field,
  value: hostile("value"),
  meant: { value: hostile("meant"), query: hostile("query") },
  has: [hostile("has"), hostile("hasToo")],
}));
const source = {
  title: hostile("title"),
  who: `${hostile("who")} (${hostile("delegation")})`,
  where: hostile("where"),
  date: hostile("date"),
  kind: "spoken" as const,
  guessed: true,
};

/** Of each file of `render/`, what its functions make of hostile text; none where they are given no text. */
const markdown: Record<string, () => readonly string[]> = {
  "citedList.citedAnnex": () => [citedAnnex(bad.cited, list)],
  "citedList.citedLine": () => bad.cited.map((one) => citedLine(one, list)),
  "citedList.citedNotes": () => [
    citedNotes(bad.cited.slice(0, 1), bad.cited, list, (at) => `[^cited-${at}]`),
  ],
  "comparisonReport.comparisonMarkdown": () => [
    comparisonMarkdown(hostile("draftName"), bad.paragraphs, links, () => hostile("line"), inEnglish),
  ],
  "comparisonReport.countsLine": () => [
    countsLine(bad.paragraphs, inEnglish),
    countsLine(bad.paragraphs.slice(2, 4), inEnglish),
  ],
  "comparisonReport.paragraphMarkdown": () =>
    bad.paragraphs.map((one) => paragraphMarkdown(one, links, inEnglish).join("\n\n")),
  "comparisonReport.precedentText": () =>
    bad.paragraphs.flatMap((one) => hover(precedentText(one, links, inEnglish))),
  "continuationMarkdown.continuationMarkdown": () =>
    [bad.passage, bad.spoken].map((passage) =>
      continuationMarkdown({ ...suggestion, passage }, links, inEnglish),
    ),
  "counterparts.counterpartsMarkdown": () => [
    ...counterparts.map((one) => counterpartsMarkdown(one, inEnglish)),
    counterpartsMarkdown({ ...counterparts[0]!, counterparts: [] }, inEnglish),
  ],
  "historyReport.historyMarkdown": () => bad.histories.map((one) => historyMarkdown(one, links, inEnglish)),
  "hoverMarkdown.documentMarkdown": () => bad.cards.map((card) => documentMarkdown(card, inEnglish)),
  "hoverMarkdown.hoverText": () => [
    ...bad.cards.flatMap((card) =>
      hover(
        hoverText(
          { ...page, kind: "document", cards: [card], warning: say`${hostile("warning")}` },
          links,
          inEnglish,
        ),
      ),
    ),
    ...hover(hoverText({ ...page, kind: "document", cards: bad.cards }, links, inEnglish)),
    ...hover(hoverText({ ...page, kind: "term", card: bad.termCards[0]!, language: "fr" }, links, inEnglish)),
    ...hover(hoverText({ ...page, kind: "opening", opening: bad.opening }, links, inEnglish)),
    ...hover(hoverText({ ...page, kind: "precedent", compared: bad.paragraphs[3]! }, links, inEnglish)),
    ...hover(hoverText(page, links, inEnglish)),
  ],
  "hoverMarkdown.passageText": () =>
    [bad.passage, bad.spoken].flatMap((passage) =>
      hover(passageText({ hit: { ...bad.hit, passage }, own: true }, links, inEnglish)),
    ),
  "markdown.escapeMarkdown": () => [escapeMarkdown(hostile("text"))],
  "markdown.readableMarkdown": () => [readableMarkdown(hostile("text"))],
  "markdown.markdownLink": () => [
    markdownLink(hostile("text"), "https://docs.un.org/en/S/1", inEnglish),
    markdownLink(hostile("text"), hostile("address"), inEnglish),
    markdownLink(hostile("text"), `https://docs.un.org/${hostile("address")}`, inEnglish),
  ],
  "markedChanges.rangesMarkdown": () => [rangesMarkdown(hostile("text"), [allOf(hostile("text"))], "**")],
  "markedChanges.markedMarkdown": () =>
    marked.flatMap((comparison) => [
      markedMarkdown(comparison, { wording: inEnglish }),
      markedMarkdown(comparison, { context: 40, wording: inEnglish }),
      markedMarkdown(comparison, { context: 40, most: 160, wording: inEnglish }),
    ]),
  "openingText.openingText": () => hover(openingText(bad.opening, inEnglish)),
  "ownStatements.ownStatementsMarkdown": () => [
    ownStatementsMarkdown(hostile("delegation"), [bad.hit], inEnglish),
    ownStatementsMarkdown(hostile("delegation"), [], inEnglish),
  ],
  "quotationReport.quotationsMarkdown": () => [
    quotationsMarkdown(hostile("draftName"), bad.quotations, () => 1, { wording: inEnglish }),
  ],
  "quotedReport.quotedMarkdown": () => [
    quotedMarkdown(hostile("draftName"), [quotedPassage], links, () => 1, { reading, wording: inEnglish }),
    quotedMarkdown(hostile("draftName"), [{ ...quotedPassage, passage: bad.passage }], links, () => 1, {
      wording: inEnglish,
    }),
  ],
  "renderings.renderingsMarkdown": () => {
    const term = hostile("term");
    const renderings = [
      { text: hostile("rendering"), paragraphs: 1, example: bad.passage, range: { start: 0, end: 5 } },
    ];
    const languages = [
      { language: hostile("language"), paragraphs: 2, renderings },
      { language: "fr", paragraphs: 1, renderings: [] },
    ];
    return [
      renderingsMarkdown({ term, language: "en", languages, reading }, inEnglish),
      renderingsMarkdown({ term, language: "en", languages: [] }, inEnglish),
    ];
  },
  "soughtQuotations.soughtMarkdown": () => {
    const { range, reference } = bad.quotations[0]!;
    const { symbol, language } = bad.document;
    const corpora = [hostile("corpus")];
    const answers = [true, false].flatMap((isHeld) =>
      [hostile("quoted"), bad.passage.text, `${bad.passage.text} and a word`].flatMap((text) => {
        const parts = [{ range, text }];
        const cited = { range, text, parts, references: [{ ...reference, symbol }], isHeld };
        const passages = [bad.passage];
        return [
          { sought: cited, passages, corpora },
          { sought: { ...cited, references: [reference] }, passages, corpora },
          { sought: cited, passages: [], corpora },
        ];
      }),
    );
    return [soughtMarkdown({ answers }, [hostile("notice")], language, () => 1, inEnglish)];
  },
  "termMarkdown.termCardMarkdown": () =>
    bad.termCards.map((card) => termCardMarkdown(card, links, inEnglish)),
  "termMarkdown.termMarkdown": () => [termMarkdown(bad.term, links, inEnglish)],
  "termMarkdown.termText": () =>
    bad.termCards.flatMap((card) => hover(termText(card, links, inEnglish, "fr"))),
};

const html: Record<string, () => readonly string[]> = {
  "markdown.htmlText": () => [`<td>${htmlText(hostile("text"))}</td>`],
};

/** What is printed, or shown by clients as plain text. */
const plain: Record<string, () => readonly string[]> = {
  "catalogueTable.catalogueJson": () => [catalogueJson([catalogueRow(bad.known, "en")])],
  "citedList.citedAnnex": () => [citedAnnex(bad.cited, plainList)],
  "citedList.citedLine": () => bad.cited.map((one) => citedLine(one, plainList)),
  "citedList.citedNotes": () => [citedNotes(bad.cited.slice(0, 1), bad.cited, plainList, String)],
  "comparisonReport.paragraphText": () =>
    bad.paragraphs.map((one) => paragraphText(one, hostile("line"), inEnglish)),
  "comparisonReport.statusLine": () => bad.paragraphs.map((one) => statusLine(one, inEnglish)),
  "comparisonReport.statusSentence": () => bad.paragraphs.map((one) => statusSentence(one, inEnglish)),
  "continuationMarkdown.openingDetail": () => [
    openingDetail(
      {
        ...page.range,
        ...{ range: page.range, phrase: hostile("phrase"), newText: hostile("newText") },
        ...{ kind: "operative", count: 3, strength: bad.opening.strength },
      },
      inEnglish,
    ),
  ],
  "corpusText.cardText": () => bad.cards.map((card) => cardText(card, inEnglish)),
  "corpusText.corpusText": () =>
    [bad.document, bad.spoken.document].map(
      (document) => corpusText(document, [bad.passage], inEnglish).text,
    ),
  "counterparts.counterpartsText": () => counterparts.map((one) => counterpartsText(one, inEnglish)),
  "evidence.lackWords": () =>
    bad.paragraphs.flatMap((one) => ("lack" in one ? [lackWords(one.lack, inEnglish)] : [])),
  "historyReport.adoptionOf": () => [adoptionOf({ passage: bad.passage, vote: hostile("vote") }, inEnglish)],
  "historyReport.changeOf": () =>
    bad.histories.flatMap(({ versions }) => versions.map((one) => changeOf(one, undefined, inEnglish))),
  "historyReport.historySummary": () => bad.histories.map((one) => historySummary(one, inEnglish)),
  "historyReport.historyText": () => bad.histories.map((one) => historyText(one, inEnglish)),
  "historyReport.tracedAcross": () => bad.histories.map((one) => tracedAcross(one, inEnglish)),
  "languageNames.languageName": () => [languageName(hostile("language"), inEnglish)],
  "languageNames.nameOfOwnLanguage": () => [nameOfOwnLanguage(hostile("language"), inEnglish)],
  "markdown.oneLine": () => [oneLine(hostile("text"))],
  "markdown.shortened": () => [shortened(hostile("text"), 50)],
  "markedChanges.allChanges": () => marked.flatMap((one) => allChanges(one, inEnglish)),
  "markedChanges.briefChanges": () => [briefChanges([hostile("change"), hostile("another")], inEnglish)],
  "markedChanges.markedText": () => marked.map((one) => markedText(one, inEnglish)),
  "markedChanges.namedChanges": () => marked.flatMap((one) => namedChanges(one, inEnglish)),
  "markedChanges.rangesText": () => [rangesText(hostile("text"), [allOf(hostile("text"))], "[-", "-]")],
  "nothingFound.reasonSentence": () => reasons.map((reason) => reasonSentence(reason, inEnglish)),
  "plainText.plainText": () => bad.cards.map((card) => plainText(documentMarkdown(card, inEnglish))),
  "sourceLine.sourceLine": () => [sourceLine(source, 2000), sourceLine(source, 60)],
  "terminal.terminalLine": () => [terminalLine(hostile("text"))],
  "terminal.terminalText": () => [hostile("text")],
};

const csv: Record<string, () => readonly string[]> = {
  "catalogueTable.catalogueCsv": () => {
    const row = catalogueRow(bad.known, "en");
    const all = Object.keys(row).map((column) => [column, hostile(column)] as const);
    const formulas = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "＝1", "a;=1", "a\n=1"];
    return [
      catalogueCsv([
        row,
        Object.fromEntries(all) as unknown as typeof row,
        ...formulas.map((title) => ({ ...row, title })),
      ]),
    ];
  },
};

/** What shows no text that is not ours: counts, kinds, parts of a hover that are rendered already, rows that are shown by others. */
const silent = [
  "catalogueTable.catalogueRow",
  "citedList.certain",
  "comparisonReport.countStatuses",
  "comparisonReport.percent",
  "evidence.readingWords",
  "evidence.foundSoFar",
  "factWords.factWords",
  "hoverText.firstLines",
  "hoverText.inARow",
  "hoverText.inLines",
  "hoverText.wholeText",
  "hoverText.withReading",
  "kindLabel.documentKindLabel",
  "kindLabel.kindLabel",
  "kindLabel.kindWords",
  "languageNames.directionOf",
  "languageNames.languageWords",
  "openingText.openingKindWords",
  "openingText.strengthWords",
  "quotationReport.countQuotations",
];

test("every function that renders is tried with hostile text", () => {
  const folder = join(process.cwd(), "server/src/service/render");
  const rendering = some(readdirSync(folder)).flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)]
      .map(([, name]) => `${file.replace(/\.ts$/, "")}.${name}`)
      .filter((name) => name !== "hoverText.lineLength"),
  );
  const tried = [...new Set([markdown, html, plain, csv].flatMap((table) => Object.keys(table)))];
  assert.deepEqual([...tried, ...silent].sort(), rendering.sort());
});

/** Text as it is compared: a quotation within another has other marks, a paragraph's number is bare, marks that touch words are held apart. */
const bare = (text: string) => text.replaceAll('"', "'").replace(/[().\u200b]/g, "");

/**
 * Fails where a hostile text is not there as it stands: each must be shown to its end, or be cut with an ellipsis.
 * @returns how many there are
 */
function showsAsItIs(text: string, surface: string): number {
  const parts = bare(text.replace(/\s+/g, " ")).split(bad.marks.start).slice(1);
  const whole = bare(bad.shown);
  for (const part of parts) {
    let same = 0;
    while (same < whole.length && part[same] === whole[same]) same += 1;
    const rest = part.slice(same);
    const isCut = /^ ?…/.test(rest);
    const isWhole = same === whole.length && rest.startsWith(bad.marks.end);
    assert.ok(isCut || isWhole, `${surface}: “${part.slice(Math.max(0, same - 30), same + 60)}”`);
  }
  return parts.length;
}

/** The text that HTML shows. Fails where it has an element, or an attribute, that ours have not. */
function textOfHtml(source: string, surface: string): string {
  let text = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      assert.match(name, /^(?:table|tr|td|br)$/, `${surface}: <${name}>`);
      for (const [attribute, value] of Object.entries(attributes))
        assert.match(
          `${attribute}=${value}`,
          /^(?:width=50%|valign=top|lang=[a-z-]*|dir=(?:ltr|rtl))$/,
          surface,
        );
      text += " ";
    },
    ontext(part) {
      text += part;
    },
  });
  parser.end(source);
  return text;
}

/** The text that Markdown shows. Fails where it holds what only a hostile text can have brought. */
function textOfMarkdown(source: string, surface: string): string {
  const read = (node: Nodes): string => {
    switch (node.type) {
      case "text": {
        // GitHub's Markdown makes a link of a bare address, wherever it stands.
        const written = source.slice(node.position!.start.offset, node.position!.end.offset);
        const address = /(?:https?|ftp):\/\/|(?<![\p{L}\p{N}])www\.|[\w.+-]@\w/iu.exec(written)?.[0];
        assert.equal(address, undefined, `${surface}: a bare address is a link`);
        return node.value;
      }
      case "html": {
        if (!/^<!-- [^>]*-->$/.test(node.value)) return textOfHtml(node.value, surface);
        return "";
      }
      case "link":
        assert.match(
          node.url,
          new RegExp(`^https://docs\\.un\\.org/|^command:${moreCommand.replaceAll(".", "\\.")}\\?`),
          surface,
        );
        // An address of ours that stands as itself.
        return node.title === null && source[node.position!.start.offset!] === "<"
          ? ""
          : node.children.map(read).join("");
      case "footnoteDefinition":
        assert.match(node.identifier, /^cited-\d+$/, surface);
        return node.children.map(read).join(" ");
      case "root":
      case "list":
      case "listItem":
      case "blockquote":
        return node.children.map(read).join("\n");
      case "paragraph":
      case "heading":
      case "emphasis":
      case "strong":
      case "delete":
        return node.children.map(read).join("");
      case "thematicBreak":
        return "";
      default:
        throw new assert.AssertionError({ message: `${surface}: a hostile text has become ${node.type}` });
    }
  };
  return read(
    fromMarkdown(source, {
      extensions: [gfmStrikethrough(), gfmTable(), gfmFootnote()],
      mdastExtensions: [gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
    }),
  );
}

const acting = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

for (const [surface, make] of Object.entries(markdown))
  test(`${surface}: as Markdown, nothing in a text is a mark, a link, a picture or a heading`, () => {
    let fields = 0;
    for (const source of some(make())) {
      assert.doesNotMatch(source, acting, surface);
      fields += showsAsItIs(textOfMarkdown(source, surface), surface);
    }
    if (surface !== "comparisonReport.countsLine") assert.ok(fields > 0, "a hostile text is shown");
  });

for (const [surface, make] of Object.entries(html))
  test(`${surface}: as HTML, nothing in a text is an element`, () => {
    for (const source of some(make())) assert.ok(showsAsItIs(textOfHtml(source, surface), surface) > 0);
  });

for (const [surface, make] of Object.entries(plain))
  test(`${surface}: nothing in a text acts on the terminal that it is printed on`, () => {
    for (const text of some(make()))
      assert.doesNotMatch(terminalText(text), /[^\P{Cc}\t\n]|[\u202a-\u202e]/u);
  });

/** The cells of a line of CSV; no cell of ours holds a line break. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)].map(
    ([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain,
  );
}

for (const [surface, make] of Object.entries(csv))
  test(`${surface}: no cell is a formula, whatever its programme takes for the end of a cell`, () => {
    for (const table of some(make())) {
      const data = table.trimEnd().split("\n").map(cellsOf);
      assert.equal(new Set(data.map((row) => row.length)).size, 1, "no text begins a cell or a row");
      for (const cell of some(data.flat())) assert.doesNotMatch(cell, /(?:^|[;\t\r\n])\s*[=+\-@＝＋－＠]/);
    }
  });
