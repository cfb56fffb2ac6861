import type { Location } from "vscode-languageserver";
import { URI } from "vscode-uri";
import type { Knowledge } from "../service/knowledge/knowledge";
import { corpusText } from "../service/render/corpusText";
import type { StoredDocument, StoredPassage } from "../service/search/corpusSearch";
import type { Signal } from "../service/signal";
import type { Wording } from "../service/text/say";
import { nameOf } from "../service/uri";
import { toRange } from "./convert";
import type { CorpusAddresses } from "./corpusAddresses";
import type { LineTable } from "./lineTable";
import { contentScheme, type ReportPage, reportPages } from "./requests";

/** Whether a document is a read-only page of the corpus: it is read and linked, but neither checked nor continued. */
export function isPage(uri: string): boolean {
  return uri.startsWith(`${contentScheme}:`);
}

/** Pages about a draft, or about a place in it. */
type DraftPage = Exclude<ReportPage, "languages" | "said" | "renderings"> | "hover";

/** What is needed to tell a client where something of the corpus stands. */
export interface Locating {
  readonly addresses: CorpusAddresses;
  /** See `Session.opensContent`. */
  readonly opensContent: boolean;
  /** See `Session.lineTable`. */
  readonly lineTable: (text: string) => LineTable;
  /** In which language a page says what is Penholder's own. */
  readonly wording: Wording;
}

/** What a page is laid out from. */
interface Corpus {
  readonly knowledge: Pick<Knowledge, "index">;
  readonly signal: Signal;
}

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The address of a corpus document as a read-only page: its name is for people, its query says which one it is. */
export function documentUri(document: StoredDocument): string {
  return contentUri(document.symbol ?? document.title, `document=${encoded(document.id)}`);
}

/** The address of a page about a document that the corpus does not have. */
export function cardUri(symbol: string): string {
  return contentUri(symbol, `symbol=${encoded(symbol)}`);
}

/** The address of a page that holds one paragraph: it carries the paragraph itself, so that it never changes. */
export function paragraphUri(name: string, text: string): string {
  return contentUri(name, `text=${encoded(text)}`, ".resolution.txt");
}

/** The address of a page that says what it says already: Markdown. */
export function pageUri(name: string, markdown: string): string {
  return contentUri(name, `text=${encoded(markdown)}`, ".md");
}

/** The address of a page about a whole draft; `state` changes with what the page would say. */
export function reportUri(name: string, kind: DraftPage, draft: string, state: string): string {
  return contentUri(name, `${kind}=${encoded(draft)}&${encoded(state)}`, ".md");
}

/** A draft's name as people know it: the last part of its address. */
export function draftName(uri: string): string {
  return nameOf(uri).replace(/^[a-z]+:/, "");
}

/** The address of a page that shows a passage in other languages. */
export function counterpartsUri(name: string, passage: StoredPassage, found: string): string {
  const value = `${found} ${passage.ordinal} ${passage.document.id}`;
  return contentUri(name, `languages=${encoded(value)}`, ".md");
}

/** The address of a page of how a term is said in other languages. */
export function renderingsUri(name: string, language: string, term: string): string {
  return contentUri(name, `renderings=${encoded(`${language} ${term}`)}`, ".md");
}

/** The address of a page of what the own delegation has said on the subject of a text. */
export function saidUri(name: string, text: string): string {
  return contentUri(name, `said=${encoded(text)}`, ".md");
}

function contentUri(name: string, query: string, extension = ".txt"): string {
  const path = `/${wholeCharacters(name.replace(/[/\\?#:*"<>|]+/g, "-").slice(0, 80))}${extension}`;
  return URI.from({ scheme: contentScheme, path, query }).toString();
}

function encoded(text: string): string {
  return encodeURIComponent(wholeCharacters(text));
}

/** No address can hold half a character, which a text may have, or a name that is cut: the mark for it stands there. */
function wholeCharacters(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** What a page shows: a document, what is known of one, a paragraph, a report on a draft, a passage in other languages. */
const contentKinds = ["document", "symbol", "text", "hover", ...reportPages] as const;
export type ContentKind = (typeof contentKinds)[number];

/** What a page's address asks for; undefined where it is none of ours. */
export function readContentUri(uri: string): { kind: ContentKind; value: string; state: string } | undefined {
  const [, name, value, state = ""] = /^(\w+)=([^&]+)(?:&(.*))?$/s.exec(URI.parse(uri).query) ?? [];
  const kind = contentKinds.find((known) => known === name);
  if (!kind || !value) return undefined;
  return {
    kind,
    value: decodeURIComponent(value),
    state: decodeURIComponent(state),
  };
}

/** A document's beginning: as a read-only page, or its own file for clients that cannot open such a page. */
export function locateDocument(session: Locating, document: StoredDocument): Location {
  return {
    uri: session.opensContent ? documentUri(document) : session.addresses.named(document.uri),
    range: top,
  };
}

/** A passage's place: in the read-only page, or the line of its file. */
export async function locatePassage(
  session: Locating,
  snapshot: Corpus,
  passage: StoredPassage,
): Promise<Location> {
  const [location] = await locatePassages(session, snapshot, [passage]);
  return location ?? locateDocument(session, passage.document);
}

/** The places of passages; each document's page is laid out once, however many of its passages are asked for. */
export async function locatePassages(
  session: Locating,
  { knowledge: { index }, signal }: Corpus,
  passages: readonly StoredPassage[],
): Promise<Location[]> {
  const pages = new Map<string, { lines: LineTable; ranges: ReturnType<typeof corpusText>["ranges"] }>();
  const locations: Location[] = [];
  for (const passage of passages) {
    const { document } = passage;
    // Nobody waits for a corpus that is far away: its page opens where the document begins.
    if (document.corpus !== undefined) {
      locations.push({ uri: documentUri(document), range: top });
      continue;
    }
    if (!session.opensContent) {
      const start = { line: passage.line, character: 0 };
      locations.push({ uri: session.addresses.named(document.uri), range: { start, end: start } });
      continue;
    }
    let page = pages.get(document.id);
    if (!page) {
      const passages = (await index?.passages(document.id, { signal })) ?? [];
      const { text, ranges } = corpusText(document, passages, session.wording);
      page = { lines: session.lineTable(text), ranges };
      pages.set(document.id, page);
    }
    const range = page.ranges[passage.ordinal];
    locations.push({ uri: documentUri(document), range: range ? toRange(page.lines, range) : top });
  }
  return locations;
}
