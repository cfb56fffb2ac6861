import assert from "node:assert/strict";
import { test } from "node:test";
import type { CorpusDocument, DocumentFacts, Passage } from "../../../server/src/service/corpus/document";
import {
  type Asked,
  type CorpusSearch,
  CorpusUnreachable,
  everyDocument,
  placeOf,
  type StoredPassage,
} from "../../../server/src/service/search/corpusSearch";
import { filtersOf } from "../../../server/src/service/search/filters";
import type { ReadFile } from "./layouts";
import { document, drawn, record } from "./reference";

/** A corpus that can be asked, and what a test does to it. */
export interface Engine {
  readonly search: CorpusSearch;
  /** Reads a file anew, in place of what was read of it before; found as soon as this ends. */
  replace(file: ReadFile): Promise<void>;
  /** From now on the corpus cannot be reached. */
  cut(): Promise<void>;
}

const file = (own: CorpusDocument, introduced: ReadFile["record"]["introduced"] = []): ReadFile => ({
  uri: own.uri,
  documents: [own],
  record: { ...record(own.uri, [own]), introduced },
});
const adopted = (
  symbol: string,
  date: string,
  texts: readonly (string | Passage)[],
  facts: Partial<DocumentFacts> = {},
) =>
  document(`file:///${symbol}.txt`, texts, {
    kind: "adopted",
    organ: "Council of the Coast",
    title: `Resolution ${symbol}`,
    symbol,
    date,
    ...facts,
  });
const spoken = (
  name: string,
  date: string,
  delegation: string,
  texts: readonly (string | Passage)[],
  facts: Partial<DocumentFacts> = {},
) => document(`file:///${name}.txt`, texts, { title: `Statement on ${name}`, delegation, date, ...facts });

const lamps =
  "Requests the keepers of the northern coast to light the lamps of every harbour before the winter storms begin;";
const ropes =
  "Calls upon the sailors of the valley to mend the ropes of the ferries, and to report on the ferries each spring;";
const seized = "Decides to remain actively seized of the matter of the wells.";
const french = "Prie les gardiens de la vallée de réparer les cordes des bacs avant la crue du printemps;";
const rare =
  "No tide forgives a harbour whose lamps are dark while the boats of its own people are still at sea.";

/** Fourteen documents of a coast, and one without a passage. */
const coast: readonly ReadFile[] = [
  file(
    adopted("C/RES/7(2001)", "2001-03-04", [
      { text: "Recalling its resolution 3 (1999),", line: 1, part: "preambular", tags: ["C/RES/3(1999)"] },
      { text: lamps, line: 2, part: "operative", number: "1" },
      { text: seized, line: 3, part: "operative", number: "2" },
    ]),
    [["CW", "Council of Wells", "en", 2, 1]],
  ),
  file(adopted("C/RES/12(2004)", "2004-05-06", [lamps, seized])),
  // The same day: the higher number is the later.
  file(
    adopted("C/RES/13(2004)", "2004-05-06", [
      lamps,
      { text: ropes, line: 2, tags: ["C/RES/3(1999)", "C/RES/7(2001)"] },
    ]),
  ),
  file(
    adopted("C/RES/20(2010)", "2010-10-10", [`${lamps.slice(0, -1)}, and to keep oil for forty nights;`], {
      title: "Lamps and their oil",
    }),
  ),
  file(
    adopted("C/RES/20(2010)", "2010-10-10", [french], {
      id: "french",
      uri: "file:///french.txt",
      language: "fr",
      title: "Les cordes",
    }),
  ),
  file(adopted("C/DEC/5", "2012", [seized], { organ: "Council of the Coast" })),
  file(
    spoken("harbours", "2015-01-02", "Atlantia", [rare, "We thank the keepers (CW) for their lamps."], {
      speaker: "Ada Marin",
    }),
    [
      ["CW", "Council of Wells", "en", 1, 1],
      ["CW", "Carers of Wells", "en", 1, 1],
    ],
  ),
  file(spoken("ferries", "2016-01-02", "Lumeria", [`My delegation recalls that ${ropes}`, lamps])),
  file(
    spoken("wells", "2017", "Atlantia", [
      "The wells of the valley are dry; the lamps are lit.",
      "Host country agreements bind us.",
    ]),
  ),
  file(
    spoken("agreements", "2018", "Lumeria", ["A host   country, like every Host Country, keeps its word."], {
      title: "Statement on host countries",
    }),
  ),
  file(spoken("titled only", "2019", "Lumeria", [], { language: "es", title: "Nota sobre las lámparas" })),
  file(
    document("file:///undated.txt", ["Lamps without a date still shine."], { kind: "other", title: "Notes" }),
  ),
];
/** One question of every kind; the compiler sees to it that none is left out. */
const questions: {
  readonly [Name in Exclude<keyof CorpusSearch, "generation">]: (
    search: CorpusSearch,
    asked: Asked,
  ) => Promise<unknown>;
} = {
  size: (search, asked) => search.size(asked),
  similar: (search, asked) => search.similar(lamps, asked),
  across: (search, asked) => search.across(french, { ...asked, language: "fr" }),
  corresponding: (search, asked) =>
    search.corresponding("lampes", [lamps], { ...asked, language: "fr", to: "en" }),
  similarToEach: (search, asked) => search.similarToEach([lamps, ropes], asked),
  alike: (search, asked) => search.alike(lamps, 0.5, asked),
  verbatim: (search, asked) => search.verbatim(lamps, asked),
  verbatimInEach: (search, asked) => search.verbatimInEach([lamps], asked),
  keyword: (search, asked) => search.keyword("lamps", asked),
  continuations: (search, asked) => search.continuations("Decides to remain ", asked),
  tagged: (search, asked) => search.tagged("C/RES/3(1999)", asked),
  timesTagged: (search, asked) => search.timesTagged(["C/RES/3(1999)"], asked),
  phrase: (search, asked) => search.phrase("host country", asked),
  phrases: (search, asked) => search.phrases(["host country"], asked),
  introducedNames: (search, asked) => search.introducedNames(asked),
  languages: (search, asked) => search.languages(asked),
  document: (search, asked) => search.document("french", asked),
  documentsWithSymbol: (search, asked) => search.documentsWithSymbol("C/RES/7(2001)", asked),
  documentsWithSymbols: (search, asked) => search.documentsWithSymbols(["C/RES/7(2001)"], asked),
  documentsBySymbol: (search, asked) => search.documentsBySymbol("C/", 5, asked),
  documentsByTitle: (search, asked) => search.documentsByTitle("lamps", { limit: 5, ...asked }),
  documents: (search, asked) => search.documents(undefined, asked),
  facets: (search, asked) => search.facets(asked),
  passages: (search, asked) => search.passages("french", asked),
  passagesOfEach: (search, asked) => search.passagesOfEach(["french"], asked),
};

/**
 * Registers the tests of what everybody who asks a corpus relies on (see `CorpusSearch`), whatever keeps it.
 * @param make an engine that holds what these files give, read in this order
 */
export function conforms(name: string, make: (files: readonly ReadFile[]) => Promise<Engine>): void {
  /** What only asks shares one. */
  let shared: Promise<Engine> | undefined;
  const coastOf = async () => {
    shared ??= make(coast);
    return (await shared).search;
  };
  const names = (passages: readonly StoredPassage[]) =>
    passages.map(
      ({ document: { symbol, title, language }, ordinal }) =>
        `${symbol ?? title}${language === "en" ? "" : ` ${language}`} ${ordinal}`,
    );
  const fact = (what: string, holds: () => Promise<void>) => test(`${name}: ${what}`, holds);

  fact("a paragraph that was reworked is found first, with what they share", async () => {
    const search = await coastOf();
    const [hit] = await search.similar(
      "Requests all keepers of the northern coast to light the lamps of each harbour before winter storms begin",
    );
    assert.ok(hit && hit.coverage > 0.8 && hit.coverage <= 1, String(hit?.coverage));
    assert.match(
      drawn(hit.passage.text, hit.matches),
      /\[Requests the keepers of the northern coast to light the lamps\] of every \[harbour before/,
    );
    assert.deepEqual(await search.similar("Zyx qwv"), []);
    assert.deepEqual(await search.similar(""), []);
  });

  fact(
    "the same paragraph is one hit: the latest adopted one, the others beside it, the latest first",
    async () => {
      const search = await coastOf();
      const [hit, next] = await search.similar(lamps);
      assert.deepEqual(names([hit!.passage]), ["C/RES/13(2004) 0"]);
      assert.deepEqual(names(hit!.repeats), [
        "Statement on ferries 1",
        "C/RES/12(2004) 0",
        "C/RES/7(2001) 1",
      ]);
      assert.equal(hit!.inAll, undefined);
      assert.deepEqual(names([next!.passage]), ["C/RES/20(2010) 0"]);
      assert.ok(hit!.score >= next!.score);
    },
  );

  fact("of more places than are listed all are counted", async () => {
    const many = Array.from({ length: 130 }, (_, at) =>
      file(adopted(`C/RES/${at + 100}(2020)`, "2020-02-02", at % 10 === 0 ? [seized, seized] : [seized])),
    );
    const { search } = await make([...coast, ...many]);
    const [hit] = await search.similar(seized, { kinds: ["adopted"] });
    assert.deepEqual(names([hit!.passage]), ["C/RES/229(2020) 0"]);
    assert.deepEqual(hit!.inAll, { places: 145, documents: 132 });
    assert.equal((await search.alike(seized, 0.9)).passages.length, 146);
    const { total, documents } = await search.phrase("actively seized of the matter");
    assert.deepEqual([total, documents], [146, 133]);
  });

  fact("a phrase is found first where it stands word for word", async () => {
    const search = await coastOf();
    const [hit] = await search.similar("report on the ferries");
    assert.ok(names([hit!.passage, ...hit!.repeats]).includes("C/RES/13(2004) 1"));
    assert.equal(hit!.held, 1);
  });

  fact("kinds, languages, filters and single documents narrow every search", async () => {
    const search = await coastOf();
    const kindsOf = (passages: readonly StoredPassage[]) =>
      new Set(passages.map(({ document }) => document.kind));
    const hits = await search.similar(lamps, { kinds: ["spoken"] });
    assert.deepEqual(names([hits[0]!.passage, ...hits[0]!.repeats]), ["Statement on ferries 1"]);
    assert.deepEqual(kindsOf(hits.map(({ passage }) => passage)), new Set(["spoken"]));
    const [ofFrench] = await search.similar("les gardiens de la vallée et les cordes des bacs", {
      languages: ["fr"],
    });
    assert.deepEqual(names([ofFrench!.passage]), ["C/RES/20(2010) fr 0"]);
    const filters = filtersOf({ by: "Lumeria", year: "2016-" });
    assert.deepEqual(names((await search.verbatim(lamps, { filters })).map(({ passage }) => passage)), [
      "Statement on ferries 1",
    ]);
    assert.deepEqual(names((await search.phrase("host country", { filters })).passages), [
      "Statement on host countries 0",
    ]);
    const without = (await search.alike(lamps, 0.5)).passages.filter(
      ({ document }) => document.kind === "spoken",
    );
    const options = { excludeDocuments: ["file:///ferries.txt"] };
    assert.deepEqual(names(without), ["Statement on ferries 1"]);
    assert.ok(
      (await search.alike(lamps, 0.5, options)).passages.every(({ document }) => document.kind === "adopted"),
    );
    assert.equal((await search.tagged("C/RES/3(1999)", { kinds: ["spoken"] })).total, 0);
  });

  /** A resolution as it lies in two folders: as text, and as rows of a collection that knows less of it. */
  const clauses = [
    {
      text: "Recalling the keepers of all the lamps of the archipelago and of its outer islands,",
      part: "preambular",
    },
    {
      text: "Decides that every lamp of the outer islands shall burn until the morning watch;",
      part: "operative",
      number: "1",
    },
    {
      text: "Asks the islands to share their oil in winters that are as long as the last one was.",
      part: "operative",
      number: "2",
    },
  ] as const;
  const twice = (
    uri: string,
    facts: Partial<DocumentFacts> = {},
    texts: readonly (string | Passage)[] = [],
  ) =>
    file(
      adopted(
        "C/RES/31(2014)",
        "2014-02-03",
        texts.length > 0 ? texts : clauses.map((one, line) => ({ ...one, line })),
        {
          id: uri,
          uri,
          ...facts,
        },
      ),
      [["OI", "Outer Islands", "en", 1, 1]],
    );
  const poorer = twice(
    "file:///a-copy.jsonl",
    { title: "C/RES/31(2014)", kind: "other", guessed: ["title", "kind"] },
    clauses.map(({ text }) => text),
  );

  fact(
    "a document that stands in two files is one, and is shown as the file that knows most of it",
    async () => {
      const { search } = await make([...coast, poorer, twice("file:///z.xml")]);
      assert.equal((await search.size()).documents, 13);
      assert.equal((await everyDocument(search)).length, 13);
      assert.equal(
        (await search.size()).passages,
        (await (await make([...coast, poorer])).search.size()).passages,
      );
      const [hit, ...others] = await search.similar(clauses[1].text);
      assert.equal(hit?.passage.document.uri, "file:///z.xml");
      assert.equal(hit?.passage.number, "1");
      assert.deepEqual(hit?.repeats, []);
      assert.ok(others.every(({ passage }) => passage.document.uri !== "file:///a-copy.jsonl"));
      assert.equal((await search.phrase("outer islands")).total, 2);
      assert.deepEqual(
        (await search.documentsWithSymbol("C/RES/31(2014)")).map(({ uri }) => uri),
        ["file:///z.xml"],
      );
      assert.deepEqual(
        (await everyDocument(search)).flatMap(({ alsoIn }) => alsoIn ?? []),
        ["file:///a-copy.jsonl"],
      );
      assert.equal((await search.document("file:///a-copy.jsonl"))?.uri, "file:///z.xml");
      assert.equal((await search.passages("file:///a-copy.jsonl")).length, 3);
      assert.deepEqual(
        (await search.introducedNames())
          .filter(([acronym]) => acronym === "OI")
          .map(([, , , passages]) => passages),
        [1],
      );
    },
  );

  fact("when one file of a document goes, the other is shown", async () => {
    const engine = await make([...coast, poorer, twice("file:///z.xml")]);
    await engine.replace({ ...twice("file:///z.xml"), documents: [] });
    const [hit] = await engine.search.similar(clauses[1].text);
    assert.equal(hit?.passage.document.uri, "file:///a-copy.jsonl");
    assert.equal((await engine.search.size()).documents, 13);
    await engine.replace(twice("file:///z.xml"));
    assert.equal((await engine.search.similar(clauses[1].text))[0]?.passage.document.uri, "file:///z.xml");
  });

  fact(
    "a part does not take the place of the whole, and what else has a symbol stays beside it",
    async () => {
      const part = twice(
        "file:///part.xml",
        { corrected: ["title"] },
        [clauses[1]].map((one) => ({ ...one, line: 0 })),
      );
      const second = twice("file:///second.txt", {}, [
        "Second part: the harbours of the mainland have lamps of their own, and keepers who tend them.",
        "Nothing of the first part is said again in the second part of the text.",
      ]);
      const french = twice("file:///fr.xml", { language: "fr" });
      const said = twice("file:///said.txt", { speaker: "Ada Marin" }, [clauses[2].text, clauses[0].text]);
      const { search } = await make([part, twice("file:///z.xml"), second, french, said]);
      assert.deepEqual((await everyDocument(search)).map(({ uri, alsoIn }) => [uri, alsoIn ?? []]).sort(), [
        ["file:///fr.xml", []],
        ["file:///said.txt", []],
        ["file:///second.txt", []],
        ["file:///z.xml", ["file:///part.xml"]],
      ]);
    },
  );

  fact("the very same words are one document, unless a fact that is known tells them apart", async () => {
    const words = [
      "We thank the keepers of the lamps of all the islands.",
      "May their oil never run out in winter.",
    ];
    const talk = (name: string, facts: Partial<DocumentFacts>) =>
      file(document(`file:///${name}.txt`, words, { title: name, ...facts }));
    const { search } = await make([
      talk("one", { delegation: "Atlantia", date: "2019-03-04" }),
      // Whose of the two is not known.
      talk("again", { date: "2019" }),
      talk("once-more", { delegation: "Atlantia", date: "2019" }),
      talk("lumeria", { delegation: "Lumeria", date: "2019-03-04" }),
      talk("later", { delegation: "Atlantia", date: "2021-01-01" }),
      talk("model", { kind: "model" }),
      file(document("file:///short.txt", [words[0]!], { title: "short" })),
      file(document("file:///shorter.txt", [words[0]!], { title: "shorter" })),
    ]);
    assert.deepEqual((await everyDocument(search)).map(({ title, alsoIn }) => [title, alsoIn ?? []]).sort(), [
      ["again", []],
      ["later", []],
      ["lumeria", []],
      ["model", []],
      ["one", ["file:///once-more.txt"]],
      ["short", []],
      ["shorter", []],
    ]);
  });

  fact("what is kept out of suggestions is found, and does not go on with a sentence", async () => {
    const quiet = spoken(
      "quiet",
      "2020",
      "Lumeria",
      [lamps, "No tide forgives a harbour without its boats."],
      {
        suggested: false,
      },
    );
    const { search } = await make([...coast, file(quiet)]);
    const found = async (forSuggestions: boolean) =>
      (await search.continuations("No tide forgives a harbour ", { forSuggestions })).map(
        ({ passage }) => passage.document.title,
      );
    assert.deepEqual((await found(false)).sort(), ["Statement on harbours", "Statement on quiet"]);
    assert.deepEqual(await found(true), ["Statement on harbours"]);
    const [hit] = await search.keyword('"without its boats"');
    assert.equal(hit?.passage.document.kind, "spoken");
    assert.equal((await search.facets()).kind.find(({ value }) => value === "spoken")?.documents, 6);
  });

  fact("at most as many are given as are asked for", async () => {
    const search = await coastOf();
    const limit = 1;
    assert.equal((await search.similar(lamps, { limit })).length, 1);
    assert.equal((await search.verbatim(lamps, { limit })).length, 1);
    assert.equal((await search.keyword("lamps", { limit })).length, 1);
    assert.equal((await search.continuations("Decides to remain ", { limit })).length, 1);
    assert.equal((await search.tagged("C/RES/3(1999)", { limit })).passages.length, 1);
    assert.equal((await search.phrase("the lamps", { limit })).passages.length, 1);
    assert.equal((await search.documentsBySymbol("C/", 2)).length, 2);
  });

  fact("every passage that is alike enough is given, in all its places, the most useful first", async () => {
    const search = await coastOf();
    const { passages, further } = await search.alike(lamps, 0.5);
    assert.deepEqual(names(passages), [
      "C/RES/20(2010) 0",
      "C/RES/13(2004) 0",
      "C/RES/12(2004) 0",
      "C/RES/7(2001) 1",
      "Statement on ferries 1",
    ]);
    assert.equal(further, undefined);
    assert.equal((await search.alike(lamps, 1)).passages.length, 4);
  });

  fact(
    "a run of eight words is found with its place in both texts, the longest first; seven are not enough",
    async () => {
      const search = await coastOf();
      const query =
        "They said: “no tide forgives a harbour whose lamps are dark while the boats sleep.” Light the lamps of every harbour before sunset.";
      const hits = await search.verbatim(query);
      assert.deepEqual(
        hits.map(({ passage, range, words }) => [passage.text.slice(range.start, range.end), words]),
        [["No tide forgives a harbour whose lamps are dark while the boats", 12]],
      );
      assert.equal(
        query.slice(hits[0]!.query.start, hits[0]!.query.end),
        "no tide forgives a harbour whose lamps are dark while the boats",
      );
      const longest = await search.verbatim(`${lamps} ${rare}`);
      assert.deepEqual(
        longest.map(({ words }) => words),
        [...longest.map(({ words }) => words)].sort((x, y) => y - x),
      );
      assert.equal(longest.length, 6);
    },
  );

  fact("each run of eight words is found amid five hundred others", async () => {
    const search = await coastOf();
    const others = Array.from({ length: 250 }, (_, at) => `boat${at}`).join(" ");
    const words = rare.split(" ");
    for (let first = 0; first + 8 <= words.length; first += 1) {
      const run = words.slice(first, first + 8).join(" ");
      const hits = await search.verbatim(`${others} ${run} ${others}`);
      assert.deepEqual([run, hits.map((hit) => hit.words)], [run, [8]]);
    }
  });

  fact("words are found in any order, begun, mistyped, as a phrase, within filters", async () => {
    const search = await coastOf();
    const found = async (query: string) => names((await search.keyword(query)).map(({ passage }) => passage));
    assert.deepEqual(await found("forty nights oil "), ["C/RES/20(2010) 0"]);
    assert.deepEqual(await found("nights fort"), await found("forty nights"));
    assert.deepEqual(await found("fortty nigths "), ["C/RES/20(2010) 0"]);
    assert.deepEqual(await found('"host country"'), [
      "Statement on host countries 0",
      "Statement on wells 1",
    ]);
    assert.deepEqual(await found('"country host"'), []);
    assert.deepEqual(await found("by:Atlantia "), [
      "Statement on wells 0",
      "Statement on wells 1",
      "Statement on harbours 0",
      "Statement on harbours 1",
    ]);
    assert.deepEqual(await found("by:Atlantia -year:2015 host "), ["Statement on wells 1"]);
    const [hit] = await search.keyword("oil nights ");
    assert.match(drawn(hit!.passage.text, hit!.matches), /\[oil\] for forty \[nights\]/);
    assert.equal(hit!.coverage, 1);
  });

  fact("what follows the words typed is the rest of a passage, which comes with it", async () => {
    const search = await coastOf();
    const found = await search.continuations("Decides to remain actively ");
    assert.deepEqual(names(found.map(({ passage }) => passage)), [
      "C/DEC/5 0",
      "C/RES/12(2004) 1",
      "C/RES/7(2001) 2",
    ]);
    for (const { text, passage, offset, toTheEnd, words, fromStart } of found) {
      assert.equal(text, passage.text.slice(offset));
      assert.deepEqual(
        [text, toTheEnd, words, fromStart],
        ["seized of the matter of the wells.", true, 4, true],
      );
    }
    const [begun] = await search.continuations("Decides to remain act");
    assert.equal(begun?.text, "ively seized of the matter of the wells.");
    assert.deepEqual(await search.continuations("Decides to remain act", { wholeWords: true }), []);
    assert.deepEqual(await search.continuations("matter of", { leastWords: 3 }), []);
  });

  fact("a passage that is likely anyway is gone on with from its first word", async () => {
    const search = await coastOf();
    const near = [{ document: "file:///C/RES/7(2001).txt", from: 0, to: 2 }];
    const found = await search.continuations("", { near });
    assert.deepEqual(
      found.map(({ text }) => text).sort(),
      ["Recalling its resolution 3 (1999),", lamps].sort(),
    );
    const [one] = await search.continuations("Recalling ", { near });
    assert.equal(one?.text, "its resolution 3 (1999),");
  });

  fact("what refers to a document is counted, the latest first", async () => {
    const search = await coastOf();
    const { total, passages } = await search.tagged("C/RES/3(1999)");
    assert.deepEqual([total, names(passages)], [2, ["C/RES/13(2004) 1", "C/RES/7(2001) 0"]]);
    assert.deepEqual(await search.timesTagged(["C/RES/7(2001)", "C/RES/99", "C/RES/3(1999)"]), [1, 0, 2]);
    assert.deepEqual(await search.tagged("C/RES/99"), { total: 0, passages: [] });
  });

  fact("a phrase is counted in any case and spacing, the latest first", async () => {
    const search = await coastOf();
    const { total, documents, passages, estimated } = await search.phrase("Host country");
    assert.deepEqual([total, documents, estimated], [2, 2, undefined]);
    assert.deepEqual(names(passages), ["Statement on host countries 0", "Statement on wells 1"]);
    const totals = (await search.phrases(["lamps", "host country", "nowhere"])).map((uses) => uses.total);
    assert.deepEqual(totals, [9, 2, 0]);
  });

  fact("a batch answers what its questions would one by one", async () => {
    const search = await coastOf();
    const all = [lamps, "Zyx qwv", ropes];
    const one = (text: string) => search.similar(text, { limit: 3 });
    assert.deepEqual(await search.similarToEach(all, { limit: 3 }), await Promise.all(all.map(one)));
    assert.deepEqual(
      await search.verbatimInEach(all),
      await Promise.all(all.map((text) => search.verbatim(text))),
    );
    const symbols = ["C/RES/20(2010)", "none", "C/RES/7(2001)"];
    assert.deepEqual(
      await search.documentsWithSymbols(symbols),
      await Promise.all(symbols.map((symbol) => search.documentsWithSymbol(symbol))),
    );
    const ids = ["french", "none", "file:///wells.txt"];
    assert.deepEqual(
      await search.passagesOfEach(ids),
      await Promise.all(ids.map((id) => search.passages(id))),
    );
    assert.deepEqual(await search.phrases(["the lamps", "ropes"], { limit: 1 }), [
      await search.phrase("the lamps", { limit: 1 }),
      await search.phrase("ropes", { limit: 1 }),
    ]);
  });

  fact("introduced names are summed over the files", async () => {
    const introduced = await (await coastOf()).introducedNames();
    assert.deepEqual([...introduced].map((one) => one.join(" ")).sort(), [
      "CW Carers of Wells en 1 1",
      "CW Council of Wells en 3 2",
    ]);
  });

  fact("the languages are those that passages are in", async () => {
    const search = await coastOf();
    assert.deepEqual([...(await search.languages())].sort(), ["en", "fr"]);
    assert.deepEqual([...(await search.languages({ kinds: ["spoken"] }))], ["en"]);
    assert.deepEqual(
      [...(await search.languages({ kinds: ["adopted"], excludeDocuments: ["french"] }))],
      ["en"],
    );
  });

  fact(
    "a document is found by its identity, its symbol, the beginning of a symbol, and words of its title",
    async () => {
      const search = await coastOf();
      const titles = (found: readonly { title: string }[]) => found.map(({ title }) => title);
      assert.equal((await search.document("french"))?.title, "Les cordes");
      assert.equal((await search.document("french"))?.length, 1);
      assert.equal(await search.document("none"), undefined);
      assert.deepEqual(titles(await search.documentsWithSymbol("C/RES/20(2010)")).sort(), [
        "Lamps and their oil",
        "Les cordes",
      ]);
      assert.deepEqual(await search.documentsWithSymbol("C/RES/2"), []);
      const symbols = (await search.documentsBySymbol("c/res/1", 10)).map(({ symbol }) => symbol);
      assert.deepEqual(symbols, ["C/RES/12(2004)", "C/RES/13(2004)"]);
      const all = (await search.documentsBySymbol("", 100)).map(({ symbol }) => symbol);
      assert.deepEqual(all, [...all].sort());
      assert.equal(all.length, 6);
      assert.deepEqual(titles(await search.documentsByTitle("host coun", { limit: 5 })), [
        "Statement on host countries",
      ]);
      assert.deepEqual(titles(await search.documentsByTitle("lampz oil", { limit: 1 })), [
        "Lamps and their oil",
      ]);
      const accept = ({ title }: { title: string }) => !title.includes("host");
      assert.equal((await search.documentsByTitle("statement", { limit: 10 })).length, 4);
      assert.equal((await search.documentsByTitle("statement", { limit: 3, accept })).length, 3);
    },
  );

  fact("all documents are listed once, the latest first, those without a passage among them", async () => {
    const dates = (await everyDocument(await coastOf())).map(({ date = "" }) => date);
    assert.equal(dates.length, coast.length);
    assert.deepEqual(dates, [...dates].sort().reverse());
    const many = Array.from({ length: 1300 }, (_, at) => document(`file:///${at}.txt`, []));
    const listed = await everyDocument((await make(many.map((one) => file(one)))).search);
    assert.equal(new Set(listed.map(({ id }) => id)).size, many.length);
    assert.equal(listed.length, many.length);
  });

  fact("what documents can be narrowed by is counted, the most frequent first", async () => {
    const { by, organ, year, lang, kind } = await (await coastOf()).facets();
    assert.deepEqual(by[0], { value: "Council of the Coast", documents: 6 });
    assert.deepEqual(
      by.find(({ value }) => value === "Ada Marin"),
      { value: "Ada Marin", documents: 1 },
    );
    assert.deepEqual(organ, [{ value: "Council of the Coast", documents: 6 }]);
    assert.deepEqual(year.slice(0, 2), [
      { value: "2004", documents: 2 },
      { value: "2010", documents: 2 },
    ]);
    assert.deepEqual(
      lang.map(({ value }) => value),
      ["en", "es", "fr"],
    );
    assert.deepEqual(
      kind.map(({ value, documents }) => `${value} ${documents}`),
      ["adopted 6", "spoken 5", "other 1"],
    );
  });

  fact("the passages of a document come in order, with their facts", async () => {
    const search = await coastOf();
    const passages = await search.passages("file:///C/RES/7(2001).txt");
    assert.deepEqual(
      passages.map(({ ordinal, line, part, number, text }) => [ordinal, line, part, number, text]),
      [
        [0, 1, "preambular", undefined, "Recalling its resolution 3 (1999),"],
        [1, 2, "operative", "1", lamps],
        [2, 3, "operative", "2", seized],
      ],
    );
    assert.deepEqual(new Set(passages.map(placeOf)).size, 3);
    assert.deepEqual(await search.passages("none"), []);
    assert.deepEqual(await search.size(), { documents: 12, passages: 18 });
  });

  fact(
    "a generation names one content: it is another one after a correction of the same length",
    async () => {
      const engine = await make(coast);
      const { search } = engine;
      const before = search.generation;
      assert.notEqual(before, (await coastOf()).generation);
      await search.similar(lamps);
      assert.equal(search.generation, before);
      const [size] = [await search.size()];
      await engine.replace(
        file(
          spoken("harbours", "2015-01-02", "Atlantia", [
            rare.replace("tide", "wave"),
            "We thank the keepers (CW) for their lamps.",
          ]),
        ),
      );
      assert.notEqual(search.generation, before);
      assert.deepEqual(await search.size(), size);
      assert.equal((await search.phrase("no wave forgives")).total, 1);
      assert.equal((await search.phrase("no tide forgives")).total, 0);
    },
  );

  fact("what was found is kept, whatever becomes of the corpus", async () => {
    const engine = await make(coast);
    const { search } = engine;
    const [hit] = await search.similar(rare);
    const [goesOn] = await search.continuations("No tide forgives a ");
    const { id } = hit!.passage.document;
    await engine.replace(file(document("file:///harbours.txt", ["All is said anew."])));
    assert.equal(hit!.passage.text, rare);
    assert.equal(goesOn?.passage.text.slice(goesOn.offset), goesOn?.text);
    assert.deepEqual(
      (await search.passages(id)).map(({ text }) => text),
      ["All is said anew."],
    );
  });

  fact("a corpus that holds nothing answers every question, and finds nothing", async () => {
    const { search } = await make([]);
    const found = Object.entries(questions).map(async ([question, ask]) => [
      question,
      holdsSomething(await ask(search, {})),
    ]);
    assert.deepEqual(
      (await Promise.all(found)).filter(([, some]) => some),
      [],
    );
  });

  fact(
    "a corpus that cannot be reached says so to every question, and not that it holds nothing",
    async () => {
      const engine = await make(coast);
      await engine.cut();
      for (const [question, ask] of Object.entries(questions))
        await assert.rejects(ask(engine.search, {}), CorpusUnreachable, question);
    },
  );

  fact("a question for which nobody waits is not answered", async () => {
    const search = await coastOf();
    const reason = new Error("nobody waits");
    const signal = {
      aborted: true,
      throwIfAborted() {
        throw reason;
      },
    };
    for (const [question, ask] of Object.entries(questions))
      await assert.rejects(ask(search, { signal }), reason, question);
  });

  fact("the same corpus read in another order gives the same answers", async () => {
    const search = await coastOf();
    const { search: other } = await make([...coast].reverse());
    for (const [question, ask] of Object.entries(questions)) {
      if (question === "introducedNames") continue;
      assert.deepEqual(await ask(other, {}), await ask(search, {}), question);
    }
  });
}

/** Whether an answer tells of anything. */
function holdsSomething(answer: unknown): boolean {
  if (typeof answer === "number") return answer > 0;
  if (answer instanceof Set) return answer.size > 0;
  if (Array.isArray(answer)) return answer.some(holdsSomething);
  if (typeof answer === "object" && answer !== null) return Object.values(answer).some(holdsSomething);
  return answer !== undefined;
}
