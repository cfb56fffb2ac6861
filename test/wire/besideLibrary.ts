// A draft that is open in an editor whose user has agreed to a shared corpus, "Library".
import type { CancellationToken } from "vscode-languageserver";
import type { ClusterAnswer, ClusterQuestion, SimilarResult } from "../../server/src/protocol/requests";
import { connect } from "./client";
import { corpus } from "./corpus";

export const library = {
  name: "Library",
  url: "https://search.coast.example",
  index: "library",
  agreed: true,
};
export const paragraph =
  "Requests the Secretary-General to report twice a year on the training of police officers before they are deployed;";
export const uri = "file:///work/draft.md";
export const found = {
  document: {
    id: "file:///archive/rivers.txt",
    uri: "file:///archive/rivers.txt",
    title: "Statement on the rivers",
    date: "2019",
    kind: "spoken",
    language: "en",
    length: 1,
  },
  doc: "file:///archive/rivers.txt",
  ordinal: 0,
  text: "We ask the Secretary-General to report twice a year on how police officers are trained before they are deployed.",
  wording: "1",
};

export const answering = ({ url }: ClusterQuestion, source: object = found): ClusterAnswer => {
  const told = url.endsWith("/state")
    ? { _source: { state: { generation: "1", documents: 1, passages: 1 } } }
    : url.endsWith("/sample")
      ? { _source: { state: { passages: 0, terms: [] } } }
      : {
          _shards: { total: 1, failed: 0 },
          hits: { total: { value: 1 }, hits: [{ _source: source, sort: [1] }] },
        };
  return { status: 200, bytes: Buffer.from(JSON.stringify(told)).toString("base64") };
};

export interface Trial {
  readonly files?: Record<string, string>;
  readonly text?: string;
  readonly corpora?: readonly object[];
  readonly trusted?: boolean;
  readonly answer?: (
    question: ClusterQuestion,
    token: CancellationToken,
  ) => ClusterAnswer | Promise<ClusterAnswer>;
}

export async function drafting({
  files = corpus,
  text = paragraph,
  corpora = [library],
  trusted = true,
  answer = (question) => answering(question),
}: Trial) {
  const heard: ClusterQuestion[] = [];
  const settings = { sharedCorpora: corpora };
  const client = await connect({
    files,
    capabilities: { workspace: { configuration: true, textDocumentContent: {} } },
    settings: () => settings,
    initializationOptions: { clientWeb: true, trusted, settings },
    askCluster: (question, token) => {
      heard.push(question);
      return answer(question, token);
    },
  });
  if (files === corpus) await client.indexed();
  await client.open(uri, text, "penholder-resolution");
  const position = { line: text.split("\n").length - 1, character: 3 };
  const asked = { textDocument: { uri }, position };
  return { client, heard, asked, similar: () => client.request<SimilarResult>("penholder/similar", asked) };
}
