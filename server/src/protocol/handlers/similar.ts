import { maySayConfidential } from "../../service/draft/confidential";
import type { Draft } from "../../service/draft/draft";
import { type AskBeside, findSimilar } from "../../service/features/similar";
import { lackOf } from "../../service/knowledge/evidence";
import { saidBy } from "../../service/knowledge/passages/ownStatements";
import { documentName, sourceOf } from "../../service/knowledge/passages/passageSource";
import { adaptedOf, quotationOf, wordsOf } from "../../service/knowledge/passages/quotation";
import { languageName } from "../../service/render/languageNames";
import type { PassageHit, StoredPassage } from "../../service/search/corpusSearch";
import { filtersOf } from "../../service/search/filters";
import { worded } from "../../service/text/say";
import { normalise } from "../../service/text/words";
import { ofConfidential } from "../askedOfShared";
import { type AskingShared, keptBack, mayBeTold } from "../besideShared";
import { lackResult, toOffsets, toRange } from "../convert";
import { type Locating, locatePassage } from "../locations";
import type { QuoteParams, QuoteResult, SimilarParams, SimilarResult, SourcedPassage } from "../requests";
import type { DraftSnapshot, PlaceSnapshot, Snapshot } from "../snapshot";

/** penholder/similar; null where the draft is not open (yet): then there is nothing to say of its cursor. */
export async function similar(
  snapshot: DraftSnapshot,
  params: SimilarParams,
  session: Locating & AskingShared,
): Promise<SimilarResult> {
  const { knowledge, settings, draft, lines, signal } = snapshot;
  const filters = filtersOf(params.filter ?? {});
  // Who marks a draft wants to see that it counts.
  let sharedNotices: readonly string[] = keptBack(snapshot, session)
    ? [worded(ofConfidential, session.wording)]
    : [];
  const askShared: AskBeside = (text, surroundings, limit) => {
    // What is being typed may be what forbids it, and what it begins with is no question.
    if (!mayBeTold(snapshot, session) || maySayConfidential(text)) return [];
    const { language, uri } = draft;
    const { values, notices } = session.shared.known({
      kind: "similar",
      key: JSON.stringify([text, filters, limit]),
      draft: uri,
      language,
      ask: (search, signal) => search.similar(text, { surroundings, filters, limit, signal }),
    });
    sharedNotices = notices.map((notice) => worded(notice, session.wording));
    return values.flat();
  };
  const corpus = `${knowledge.index?.generation ?? ""}/${knowledge.reading ? "reading" : ""}`;
  const found = await findSimilar(
    knowledge,
    draft,
    {
      offset: lines.offsetAt(params.position),
      ...(params.selection ? { selection: toOffsets(lines, params.selection) } : {}),
    },
    params.limit ?? settings.similarLimit,
    { filters, signal },
    askShared,
  );
  if (!found) return { version: corpus, passages: [] };
  signal.throwIfAborted();
  const lack = found.hits.length === 0 ? await lackOf(knowledge, found.text, draft, "any") : undefined;
  // What stands around the same words may bring other passages.
  const all = [...found.hits, ...found.across];
  const places = all.map(({ passage }) => [passage.document.id, passage.ordinal]);
  const passages = await Promise.all(
    all.map((hit, i) => {
      const shown = i < found.hits.length ? sourcedPassage : passageAcross;
      return shown(session, hit, snapshot, draft);
    }),
  );
  return {
    paragraph: { range: toRange(lines, found.range), text: found.text },
    version: JSON.stringify([corpus, params.filter ?? {}, found.text, places, sharedNotices]),
    passages,
    ...(lack ? { lack: lackResult(lack, session.wording) } : {}),
    ...(sharedNotices.length > 0 ? { sharedNotices: [...sharedNotices] } : {}),
  };
}

/** While the corpus is read no more documents that have a passage too are named than at once: there are no counts. */
const namedWhileReading = 6;

/**
 * A hit with everything a view shows of it.
 * @param draft into which it may be inserted: decides the marks and the language of the citation; without one the
 *   passage's own language does
 */
export async function sourcedPassage(
  session: Locating,
  hit: PassageHit & { readonly variants?: readonly StoredPassage[]; readonly resemblance?: number },
  snapshot: Pick<Snapshot, "knowledge" | "settings" | "signal">,
  draft?: Draft,
): Promise<SourcedPassage> {
  const { settings } = snapshot;
  const { links, reading } = snapshot.knowledge;
  const { passage, matches, repeats } = hit;
  const own = documentName(passage.document);
  const words = normalise(passage.text);
  const others = new Set<string>();
  const wording = new Set<string>();
  // Of words that were selected the same wording is a repeat too, though the paragraph around it is another.
  for (const { document, text } of repeats)
    (normalise(text) === words ? others : wording).add(documentName(document));
  for (const name of [own, ...others]) wording.delete(name);
  others.delete(own);
  const style = { language: draft?.language ?? passage.document.language };
  const nearly = new Set((hit.variants ?? []).map((variant) => documentName(variant.document)));
  for (const name of [own, ...others, ...wording]) nearly.delete(name);
  return {
    text: passage.text,
    matches: matches.map(({ start, end }) => [start, end]),
    source: sourceOf(passage, links, session.wording),
    quotation: quotationOf(passage, style),
    adapted: adaptedOf(passage, settings.adaptedText, isMarkdown(draft), style),
    place: { document: passage.document.id, ordinal: passage.ordinal },
    location: await locatePassage(session, snapshot, passage),
    likeness: Math.round(100 * Math.min(1, hit.resemblance ?? hit.held ?? hit.coverage)),
    alsoIn: reading ? [...others].slice(0, namedWhileReading) : [...others],
    ...(wording.size > 0
      ? { wordingIn: [...wording].slice(0, reading ? namedWhileReading : undefined) }
      : {}),
    ...(hit.inAll && !reading ? { alsoInAll: hit.inAll.documents } : {}),
    ...(hit.further && !reading ? { alsoFurther: true } : {}),
    ...(nearly.size > 0 ? { nearlyIn: [...nearly] } : {}),
    ...(passage.document.corpus === undefined ? {} : { corpus: passage.document.corpus }),
    ...(saidBy(settings.myDelegation, passage.document) ? { own: true } : {}),
  };
}

/** The same for a hit in another language than that of what was asked: a guess. */
export async function passageAcross(...asked: Parameters<typeof sourcedPassage>): Promise<SourcedPassage> {
  const [{ wording }, { passage }] = asked;
  const { language } = passage.document;
  return {
    ...(await sourcedPassage(...asked)),
    across: { language, languageName: languageName(language, wording) },
  };
}

/** penholder/quote */
export async function quote(
  { knowledge: { index }, settings, open }: PlaceSnapshot,
  params: QuoteParams,
): Promise<QuoteResult | null> {
  const { document, ordinal } = params.passage;
  const passage = (await index?.passages(document))?.[ordinal];
  if (!passage) return null;
  const draft = open?.draft;
  const [start, end] = params.part;
  const style = { language: draft?.language ?? passage.document.language, part: { start, end } };
  return {
    quotation: quotationOf(passage, style),
    adapted: adaptedOf(passage, settings.adaptedText, isMarkdown(draft), style),
    text: wordsOf(passage, style),
  };
}

/** Whether a draft is written in Markdown, which has comments and footnotes. */
function isMarkdown(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.languageId !== "plaintext" && !/\.txt$/i.test(draft.uri);
}
