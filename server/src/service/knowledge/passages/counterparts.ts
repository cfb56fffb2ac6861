import { alignParagraphs, type Link } from "../../counterparts/align";
import type { CorpusSearch, StoredDocument, StoredPassage } from "../../search/corpusSearch";
import { type Said, say } from "../../text/say";

/** The text of a passage in another language, as far as it can be told. */
export interface Counterpart {
  /** ISO 639 code. */
  readonly language: string;
  readonly document: StoredDocument;
  /** The passage there, or the two that say what is one passage here; where uncertain, the likeliest place. */
  readonly passages: readonly StoredPassage[];
  /** False: it is only somewhere near, and never to be shown or quoted as the passage's own text. */
  readonly certain: boolean;
  /** Where to look: "paragraph 7", "preambular paragraph 3"; to be filled into a sentence. */
  readonly place: Said;
}

/**
 * Maximum number of passages of a version that is aligned whole; a longer one is aligned around the passage's own
 * place, some hundred pages either way.
 */
const mostAligned = 800;

/**
 * The counterparts of a passage in the other languages in which the corpus holds its document, by the document's symbol.
 * @param languages only these; all where not given
 * @returns one for each language, in the order of `languages` or of their codes; none where the passage's document has no
 *   symbol or no other version
 */
export async function counterpartsOf(
  index: CorpusSearch,
  passage: StoredPassage,
  languages?: readonly string[],
): Promise<Counterpart[]> {
  const { document } = passage;
  if (!document.symbol) return [];
  const others = await otherVersions(index, document);
  const wanted = languages ?? [...others.keys()].sort();
  const versions = wanted.flatMap((language) => others.get(language) ?? []);
  const [own = [], ...theirs] = await index.passagesOfEach([document, ...versions].map(({ id }) => id));
  const found: Counterpart[] = [];
  for (const [at, version] of versions.entries()) {
    const counterpart = counterpartIn(own, passage, version, theirs[at]!);
    if (counterpart) found.push(counterpart);
  }
  return found;
}

/** The same document in other languages; where a language has several, the one whose length is nearest. */
export async function otherVersions(
  index: CorpusSearch,
  document: StoredDocument,
): Promise<Map<string, StoredDocument>> {
  const others = new Map<string, StoredDocument>();
  const away = (one: StoredDocument) => Math.abs(one.length - document.length);
  for (const version of document.symbol ? await index.documentsWithSymbol(document.symbol) : []) {
    if (version.language === document.language || version.kind !== document.kind) continue;
    const known = others.get(version.language);
    if (!known || away(version) < away(known)) others.set(version.language, version);
  }
  return others;
}

function counterpartIn(
  own: readonly StoredPassage[],
  passage: StoredPassage,
  version: StoredDocument,
  theirs: readonly StoredPassage[],
): Counterpart | undefined {
  const at = own.findIndex(({ ordinal }) => ordinal === passage.ordinal);
  if (at < 0 || theirs.length === 0) return undefined;
  const from = around(own.length, at);
  const to = around(theirs.length, Math.round((at * theirs.length) / own.length));
  const links = alignParagraphs(
    { language: passage.document.language, passages: own.slice(from.start, from.end) },
    { language: version.language, passages: theirs.slice(to.start, to.end) },
  );
  const link = links.find((one) => one.from.includes(at - from.start));
  const places = link ? [...link.to] : [likeliest(links, at - from.start, to.end - to.start)];
  const passages = places.map((place) => theirs[to.start + place]!);
  return {
    language: version.language,
    document: version,
    passages,
    certain: link?.certain === true,
    place: placeOf(theirs, to.start + places[0]!),
  };
}

function around(length: number, at: number): { start: number; end: number } {
  const start = Math.max(0, Math.min(at - mostAligned / 2, length - mostAligned));
  return { start, end: Math.min(length, start + mostAligned) };
}

/** Where a paragraph without a counterpart would stand: after that of the last before it that has a certain one. */
function likeliest(links: readonly Link[], at: number, length: number): number {
  const before = links.filter((link) => link.certain && link.from[0]! < at).at(-1);
  if (!before) return 0;
  return Math.min(length - 1, before.to[0]! + Math.max(0, at - before.from[0]!));
}

/** The name of a place, for people: the number it bears or stands under, else its place in the preamble or the text. */
function placeOf(passages: readonly StoredPassage[], at: number): Said {
  const passage = passages[at]!;
  if (passage.part === "preambular") {
    const count = passages.slice(0, at + 1).filter(({ part }) => part === "preambular").length;
    return say`preambular paragraph ${String(count)}`;
  }
  const numbered = passages
    .slice(0, at + 1)
    .filter(({ number }) => /^[\d٠-٩]+/.test(number ?? ""))
    .at(-1);
  const number = /^[\d٠-٩.]*[\d٠-٩]/.exec(numbered?.number ?? "")?.[0];
  const where = number
    ? say`paragraph ${number}`
    : say`passage ${String(at + 1)} of ${String(passages.length)}`;
  return passage.part === "annex" ? say`annex, ${where}` : where;
}
