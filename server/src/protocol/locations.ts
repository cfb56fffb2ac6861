import type { Location } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { corpusText } from "../service/render/corpusText";
import type { StoredDocument, StoredPassage } from "../service/search/passageIndex";
import { rangeIn } from "./convert";
import { contentScheme } from "./requests";
import type { Session } from "./session";

/** Pages about a whole draft. */
export type ReportKind = "comparison" | "quotations" | "history";

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The address of a corpus document as a read-only page: its name is for people, its query says which one it is. */
export function documentUri(document: StoredDocument): string {
  return contentUri(document.symbol ?? document.title, `document=${encodeURIComponent(document.id)}`);
}

/** The address of a page about a document that the corpus does not have. */
export function cardUri(symbol: string): string {
  return contentUri(symbol, `symbol=${encodeURIComponent(symbol)}`);
}

/** The address of a page that holds one paragraph: it carries the paragraph itself, so that it never changes. */
export function paragraphUri(name: string, text: string): string {
  return contentUri(name, `text=${encodeURIComponent(text)}`, ".resolution.txt");
}

/** The address of a page about a whole draft; `state` changes with what the page would say. */
export function reportUri(name: string, kind: ReportKind, draft: string, state: string): string {
  return contentUri(name, `${kind}=${encodeURIComponent(draft)}&${encodeURIComponent(state)}`, ".md");
}

/** A draft's name as people know it: the last part of its address. */
export function draftName(uri: string): string {
  const path = decodeURIComponent(uri.replace(/[?#].*$/s, ""));
  return path.slice(path.lastIndexOf("/") + 1).replace(/^[a-z]+:/, "");
}

/** The address of a page that shows a passage in other languages. */
export function languagesUri(name: string, passage: StoredPassage, found: string): string {
  const value = `${found} ${passage.ordinal} ${passage.document.id}`;
  return contentUri(name, `languages=${encodeURIComponent(value)}`, ".md");
}

/** The address of a page of what the own delegation has said on the subject of a text. */
export function saidUri(name: string, text: string): string {
  return contentUri(name, `said=${encodeURIComponent(text)}`, ".md");
}

function contentUri(name: string, query: string, extension = ".txt"): string {
  const path = `/${name.replace(/[/\\?#:*"<>|]+/g, "-").slice(0, 80)}${extension}`;
  return URI.from({ scheme: contentScheme, path, query }).toString();
}

/** What a page shows: a document, what is known of one, a paragraph, a report on a draft, a passage in other languages. */
export type ContentKind = "document" | "symbol" | "text" | "languages" | "said" | ReportKind;

/** What a page's address asks for; undefined where it is none of ours. */
export function readContentUri(uri: string): { kind: ContentKind; value: string; state: string } | undefined {
  const [, kind, value, state = ""] =
    /^(document|symbol|text|comparison|quotations|history|languages|said)=([^&]+)(?:&(.*))?$/s.exec(
      URI.parse(uri).query,
    ) ?? [];
  if (!kind || !value) return undefined;
  return {
    kind: kind as ContentKind,
    value: decodeURIComponent(value),
    state: decodeURIComponent(state),
  };
}

/** A document's beginning: as a read-only page, or its own file for clients that cannot open such a page. */
export function locateDocument(session: Session, document: StoredDocument): Location {
  return { uri: session.opensContent ? documentUri(document) : document.uri, range: top };
}

/** A passage's place: in the read-only page, or the line of its file. */
export async function locatePassage(session: Session, passage: StoredPassage): Promise<Location> {
  const [location] = await locatePassages(session, [passage]);
  return location ?? locateDocument(session, passage.document);
}

/** The places of passages; each document's page is laid out once, however many of its passages are asked for. */
export async function locatePassages(
  session: Session,
  passages: readonly StoredPassage[],
): Promise<Location[]> {
  const { index } = await session.knowledge();
  const pages = new Map<string, ReturnType<typeof corpusText>>();
  const locations: Location[] = [];
  for (const passage of passages) {
    const { document } = passage;
    if (!session.opensContent) {
      const start = { line: passage.line, character: 0 };
      locations.push({ uri: document.uri, range: { start, end: start } });
      continue;
    }
    let page = pages.get(document.id);
    if (!page) {
      page = corpusText(document, (await index?.passages(document.id)) ?? []);
      pages.set(document.id, page);
    }
    const range = page.ranges[passage.ordinal];
    locations.push({ uri: documentUri(document), range: range ? rangeIn(page.text, range) : top });
  }
  return locations;
}
