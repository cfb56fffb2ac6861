// Every place that is told or taken is the same place for a client that counts bytes, UTF-16 units or code points: the
// same questions with the same expectations, asked in each, of a draft with Arabic, Chinese and emoji in its lines.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlineCompletionItem,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type {
  CompareResult,
  CounterpartsResult,
  HistoryResult,
  MentionsResult,
  OwnStatementsResult,
  QuotedResult,
  RenderingsResult,
  SimilarResult,
  SpeakingTimeResult,
} from "../../server/src/protocol/requests";
import { patiently } from "../patiently";
import { some } from "../some";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const uri = "file:///work/draft.resolution.md";
const text = `# 🕊️ قرار — 决议 on the police

The Security Council,

🕊️ عاجل 紧急: Recalling Security Council resolution 2185 (2014), the police of UNMISS and resolution 2518,

🌍 安理会: Recalling again what Security Council resolution 2185 (2014) says of UNMISS,

1. Requests the Secretary-General to report every year on the training of police officers before they deploy 🕊️ 警察 الشرطة;

2. 🕊️ 大使 السفير said that trust between the police of a mission and the people of the host country grows.

🕊️ 请 نرجو: in line with S/RES/238

Requests the Secretary-General to report 
`;
const files = {
  ...corpus,
  "file:///work/corpus/es/S_RES_2185_es.txt": `S/RES/2185(2014)

El Consejo de Seguridad,

2. Solicita al Secretario General que informe cada año sobre la capacitación de los agentes de policía;

3. Decide seguir ocupándose de la cuestión.
`,
  "file:///work/corpus/kestria.txt": `Statement by Ambassador Jon Berg of Kestria at the Security Council

3 March 2021

🕊️ 警察 الشرطة

Kestria wants the Secretary-General to report every year on the training of police officers, and to read resolution 2185 (2014).
`,
  "file:///work/glossary.md":
    "| Term | Name | Definition |\n| --- | --- | --- |\n| 🕊️ 警察 | police | 警察 الشرطة |",
};

/** How many units a text has for a client, and what part of a line that many units are: not by the server's own code. */
const counting = {
  "utf-8": {
    length: (part: string) => Buffer.byteLength(part),
    first: (line: string, units: number) => Buffer.from(line).subarray(0, units).toString(),
  },
  "utf-16": {
    length: (part: string) => part.length,
    first: (line: string, units: number) => line.slice(0, units),
  },
  "utf-32": {
    length: (part: string) => [...part].length,
    first: (line: string, units: number) => [...line].slice(0, units).join(""),
  },
};

for (const encoding of ["utf-8", "utf-16", "utf-32"] as const) {
  const { length, first } = counting[encoding];

  /** The words at a range of a text. */
  function words({ start, end }: Range, of = text): string {
    const lines = of.split("\n");
    const offset = ({ line, character }: Position) => {
      const before = first(lines[line] ?? "", character);
      assert.ok(!before.includes("\ufffd"), `${line}:${character} is in the middle of a character`);
      assert.equal(length(before), character, `${line}:${character} is behind the end of its line`);
      return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + before.length;
    };
    return of.slice(offset(start), offset(end));
  }
  /** The place right behind the nth of these words. */
  function behind(part: string, nth = 1, of = text): Position {
    const offset = of.split(part, nth).join(part).length + part.length;
    const lines = of.slice(0, offset).split("\n");
    return { line: lines.length - 1, character: length(lines.at(-1)!) };
  }
  const at = (part: string, nth?: number) => ({ textDocument: { uri }, position: behind(part, nth) });
  function rangeOf(part: string, of = text): Range {
    const end = behind(part, 1, of);
    return { start: { ...end, character: end.character - length(part) }, end };
  }
  function edited(edits: readonly TextEdit[], of = text): string {
    const pieces = edits.map((edit) => ({
      edit,
      before: words({ start: { line: 0, character: 0 }, end: edit.range.start }, of),
      words: words(edit.range, of),
    }));
    pieces.sort((a, b) => b.before.length - a.before.length);
    return pieces.reduce(
      (whole, { edit, before, words }) => before + edit.newText + whole.slice(before.length + words.length),
      of,
    );
  }

  describe(`for a client that counts in ${encoding}`, () => {
    let client: Client;
    let edits: WorkspaceEdit[];
    before(async () => {
      edits = [];
      client = await connect({
        files,
        takesActions: true,
        capabilities: {
          general: { positionEncodings: encoding === "utf-16" ? ["latin-1"] : [encoding, "utf-16"] },
          workspace: { applyEdit: true, textDocumentContent: {} },
          textDocument: {
            definition: { linkSupport: true },
            documentSymbol: { hierarchicalDocumentSymbolSupport: true },
            rename: { prepareSupport: true },
          },
        },
        applied: (edit) => edits.push(edit),
        initializationOptions: {
          settings: { agreedLanguage: { codeLens: true }, myDelegation: "Kestria" },
        },
      });
      await client.indexed();
      await client.open(uri, text, "penholder-resolution");
    });
    after(() => client.close());
    const request = <R>(method: string, params: object) => client.request<R>(method, params);
    const page = async (address: string) =>
      (await request<{ text: string }>("workspace/textDocumentContent", { uri: address })).text;

    test("the encoding is stated", () => {
      assert.equal(client.initialized.capabilities.positionEncoding, encoding);
    });

    test("hover", async () => {
      const hover = await request<Hover>("textDocument/hover", at("UNMISS", 2));
      assert.match((hover.contents as { value: string }).value, /United Nations Mission in South Sudan/);
      assert.equal(words(hover.range!), "UNMISS");
    });

    test("definition", async () => {
      const [link] = await request<LocationLink[]>("textDocument/definition", at("resolution 2185", 2));
      assert.equal(words(link!.originSelectionRange!), "Security Council resolution 2185 (2014)");
      assert.match(link!.targetUri, /^penholder:/);
    });

    test("references, in the draft and in a page of the corpus", async () => {
      const found = await request<Location[]>("textDocument/references", {
        ...at("resolution 2185"),
        context: { includeDeclaration: true },
      });
      const own = found.filter((one) => one.uri === uri).map(({ range }) => words(range));
      assert.deepEqual(own, Array(2).fill("Security Council resolution 2185 (2014)"));
      const others = found.filter((one) => one.uri !== uri);
      for (const { uri: address, range } of some(others))
        assert.match(words(range, await page(address)), /resolution 2185 \(2014\)/);
    });

    test("links and highlights", async () => {
      const links = await request<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri } });
      const marks = await request<DocumentHighlight[]>("textDocument/documentHighlight", at("UNMISS"));
      assert.deepEqual(links.map(({ range }) => words(range)).slice(0, 3), [
        "Security Council resolution 2185 (2014)",
        "resolution 2518",
        "Security Council resolution 2185 (2014)",
      ]);
      assert.deepEqual(
        marks.map(({ range }) => words(range)),
        ["UNMISS", "UNMISS"],
      );
    });

    test("the outline", async () => {
      const [heading] = await request<DocumentSymbol[]>("textDocument/documentSymbol", {
        textDocument: { uri },
      });
      assert.equal(words(heading!.selectionRange), "🕊️ قرار — 决议 on the police");
    });

    test("growing selections", async () => {
      const asked = { textDocument: { uri }, positions: [behind("السفير")] };
      const [selection] = await request<SelectionRange[]>("textDocument/selectionRange", asked);
      assert.match(words(selection!.range), /^🕊️ 大使 السفير said that .* grows\.$/);
    });

    test("colours, of all, of a part, and of what has changed", async () => {
      const coloured = ({ data }: SemanticTokens) => {
        let line = 0;
        let character = 0;
        return Array.from({ length: data.length / 5 }, (_, token) => {
          const [lines = 0, characters = 0, long = 0] = data.slice(token * 5);
          line += lines;
          character = lines > 0 ? characters : character + characters;
          return words({ start: { line, character }, end: { line, character: character + long } });
        });
      };
      const all = await request<SemanticTokens>("textDocument/semanticTokens/full", {
        textDocument: { uri },
      });
      for (const expected of ["Security Council resolution 2185 (2014)", "UNMISS", "Requests"])
        assert.ok(coloured(all).includes(expected), `${expected} is not among ${coloured(all)}`);
      const range = { start: behind("安理会"), end: behind("says") };
      const part = await request<SemanticTokens>("textDocument/semanticTokens/range", {
        textDocument: { uri },
        range,
      });
      assert.deepEqual(
        coloured(part).filter((one) => one !== "Recalling"),
        ["Security Council resolution 2185 (2014)", "UNMISS"],
      );
      const delta = await request<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
        textDocument: { uri },
        previousResultId: all.resultId,
      });
      assert.deepEqual(delta.edits, []);
    });

    test("renaming", async () => {
      const prepared = await request<{ range: Range }>("textDocument/prepareRename", at("UNMISS"));
      assert.equal(words(prepared.range), "UNMISS");
      const edit = await request<WorkspaceEdit>("textDocument/rename", {
        ...at("UNMISS"),
        newName: "MINUSCA",
      });
      assert.equal(edited(edit.changes![uri]!), text.replaceAll("UNMISS", "MINUSCA"));
    });

    test("completion", async () => {
      const { items } = await request<CompletionList>("textDocument/completion", at("S/RES/238"));
      const item = items.find(({ label }) => label === "S/RES/2382 (2017)");
      assert.match(edited([item!.textEdit as TextEdit]), /^🕊️ 请 نرجو: in line with S\/RES\/2382 \(2017\)$/m);
    });

    test("continuations", async () => {
      const asked = { ...at("Secretary-General to report ", 2), context: { triggerKind: 1 } };
      const [item] = await request<InlineCompletionItem[]>("textDocument/inlineCompletion", asked);
      assert.match(
        edited([{ range: item!.range!, newText: String(item!.insertText) }]),
        /to report every year on the training .*;$/m,
      );
    });

    test("findings, their fixes and the comment that ignores one", async () => {
      const found = await client.diagnostics(uri, (all) =>
        all.some(({ code }) => code === "resolution-year"),
      );
      const year = found.find(({ code }) => code === "resolution-year")!;
      assert.equal(words(year.range), "resolution 2518");
      const actions = await request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: year.range,
        context: { diagnostics: [year] },
      });
      const fix = actions.find(({ edit }) => edit)!;
      assert.match(edited(fix.edit!.changes![uri]!), /^🕊️ عاجل .* UNMISS and resolution 2518 \(2020\),$/m);
      const ignoring = actions.find(({ title }) => title.includes("with a comment"))!;
      assert.match(edited(ignoring.edit!.changes![uri]!), /^<!-- .*resolution-year.*-->\n🕊️ عاجل/m);
    });

    test("actions on the whole draft", async () => {
      const actions = await request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: { start: behind("#"), end: behind("#") },
        context: { diagnostics: [], only: ["source"] },
      });
      const normalising = actions.find(({ title }) => title.startsWith("Normalise"))!;
      const normal = edited(normalising.edit!.changes![uri]!);
      assert.match(normal, /^🕊️ 请 نرجو: in line with /m);
      assert.ok(normal.length > text.length);
    });

    test("marks above paragraphs", async () => {
      const marks = await request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
      const starts = some(marks).map(({ range }) => range.start);
      assert.deepEqual(
        starts.find(({ line }) => line === 8),
        rangeOf("Requests the Secretary-General").start,
      );
    });

    test("similar passages of a paragraph and of a selection", async () => {
      const whole = await request<SimilarResult>("penholder/similar", at("السفير"));
      assert.equal(words(whole.paragraph!.range), whole.paragraph!.text);
      assert.match(whole.paragraph!.text, /^(?:2\. )?🕊️ 大使/);
      const chosen = "trust between the police of a mission and the people";
      const asked = { ...at("السفير"), selection: rangeOf(chosen) };
      const part = await request<SimilarResult>("penholder/similar", asked);
      assert.equal(words(part.paragraph!.range), chosen);
      const { location, text: passage } = some(part.passages)[0]!;
      assert.equal(words(location.range, await page(location.uri)).replace(/\s+/g, " "), passage);
    });

    test("comparison, history, other languages and what a draft quotes", async () => {
      const asked = at("training of police");
      const compared = await request<CompareResult>("penholder/compare", asked);
      assert.equal(words(compared.paragraph.range), compared.paragraph.text);
      const history = await request<HistoryResult>("penholder/trace", asked);
      assert.equal(words(history.paragraph.range), history.paragraph.text);
      assert.equal(await page(history.uri), history.markdown);
      const counterparts = await request<CounterpartsResult>("penholder/counterparts", asked);
      assert.match(counterparts.passage.text, /every year on the training/);
      const quoted = await request<QuotedResult>("penholder/quoted", { textDocument: { uri } });
      for (const one of some(quoted.passages)) assert.equal(words(one.range), one.text);
    });

    test("other languages of a page's paragraph, by a place in the page", async () => {
      const [link] = await request<LocationLink[]>("textDocument/definition", at("resolution 2185"));
      const whole = await page(link!.targetUri);
      const found = await request<CounterpartsResult>("penholder/counterparts", {
        textDocument: { uri: link!.targetUri },
        position: behind("every year", 1, whole),
      });
      assert.match(found.passage.text, /every year/);
    });

    test("what a paragraph names, what the delegation has said, speaking time", async () => {
      const named = await request<MentionsResult>("penholder/mentions", at("安理会"));
      assert.deepEqual(
        named.documents.map(({ symbol }) => symbol),
        ["S/RES/2185 (2014)"],
      );
      const said = await request<OwnStatementsResult>("penholder/ownStatements", at("training of police"));
      assert.match(some(said.passages)[0]!.text, /^Kestria wants/);
      const statement = "file:///work/draft.statement.md";
      await client.open(
        statement,
        "🕊️ 谢谢 Madam President, I thank you for this meeting.",
        "penholder-statement",
      );
      const chosen = rangeOf("Madam President", "🕊️ 谢谢 Madam President, I thank you for this meeting.");
      const time = await request<SpeakingTimeResult>("penholder/speakingTime", {
        textDocument: { uri: statement },
        range: chosen,
      });
      assert.equal(time.words, 2);
    });

    test("a term in other languages", async () => {
      const found = await request<RenderingsResult>("penholder/renderings", {
        textDocument: { uri },
        range: rangeOf("Secretary-General"),
      });
      assert.equal(found.term, "Secretary-General");
    });

    test("a term that is added to a glossary, and the list of documents cited", async () => {
      const add = { command: "penholder.addToGlossary", arguments: [{ uri, range: rangeOf("大使 السفير") }] };
      await request("workspace/executeCommand", add);
      const glossary = files["file:///work/glossary.md"];
      assert.match(
        edited(edits.at(-1)!.changes!["file:///work/glossary.md"]!, glossary),
        /الشرطة \|\n\| 大使 السفير \|/,
      );
      await request("workspace/executeCommand", {
        command: "penholder.listCited",
        arguments: [{ uri, as: "notes" }],
      });
      assert.match(
        edited(edits.at(-1)!.changes![uri]!),
        /^🕊️ عاجل 紧急: Recalling .* 2185 \(2014\),\[\^cited-1\] the police of UNMISS and resolution 2518,\[\^cited-2\]$/m,
      );
    });

    test("changes of parts of lines are taken where they were made", async () => {
      const change = (part: string, newText: string, of: string) => ({
        range: rangeOf(part, of),
        text: newText,
      });
      const renamed = text.replace("大使", "👩🏽‍⚖️ 法官");
      await client.notify("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [change("大使", "👩🏽‍⚖️ 法官", text), change("السفير said", "القاضي wrote", renamed)],
      });
      const found = await patiently(
        () =>
          request<SimilarResult>("penholder/similar", {
            textDocument: { uri },
            position: { line: 10, character: 4 },
          }),
        "the changed paragraph",
        ({ paragraph }) => paragraph !== undefined,
      );
      assert.match(found.paragraph!.text, /🕊️ 👩🏽‍⚖️ 法官 القاضي wrote that trust between/);
    });
  });
}
