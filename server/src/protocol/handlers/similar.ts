import type { Draft } from "../../service/draft/draft";
import { findSimilar } from "../../service/features/similar";
import type { LinkForm } from "../../service/knowledge/knowledge";
import { saidBy } from "../../service/knowledge/ownStatements";
import { documentName, sourceOf } from "../../service/knowledge/passageSource";
import { adaptedOf, quotationOf, wordsOf } from "../../service/knowledge/quotation";
import { filtersOf } from "../../service/search/filters";
import type { PassageHit, StoredPassage } from "../../service/search/passageIndex";
import { toOffsets, toRange } from "../convert";
import { locatePassage } from "../locations";
import type { QuoteParams, QuoteResult, SimilarParams, SimilarResult, SourcedPassage } from "../requests";
import type { Session } from "../session";

/** penholder/similar */
export async function similar(session: Session, params: SimilarParams): Promise<SimilarResult> {
  const open = session.draft(params.textDocument.uri);
  const knowledge = await session.knowledge();
  const { documents = 0, passages = 0 } = knowledge.index?.size ?? {};
  const corpus = `${documents}/${passages}`;
  if (!open) return { version: corpus, passages: [] };
  const { document, draft } = open;
  const found = await findSimilar(
    knowledge,
    draft,
    {
      offset: document.offsetAt(params.position),
      ...(params.selection ? { selection: toOffsets(document, params.selection) } : {}),
    },
    params.limit ?? session.settings.similarLimit,
    filtersOf(params.filter ?? {}),
  );
  if (!found) return { version: corpus, passages: [] };
  // What stands around the same words may bring other passages.
  const places = found.hits.map(({ passage }) => [passage.document.id, passage.ordinal]);
  return {
    paragraph: { range: toRange(document, found.range), text: found.text },
    version: JSON.stringify([corpus, params.filter ?? {}, found.text, places]),
    passages: await Promise.all(
      found.hits.map((hit) => sourcedPassage(session, hit, knowledge.links, draft)),
    ),
  };
}

/**
 * A hit with everything a view shows of it.
 * @param draft into which it may be inserted: decides the marks and the language of the citation; without one the
 *   passage's own language does
 */
export async function sourcedPassage(
  session: Session,
  hit: PassageHit & { readonly variants?: readonly StoredPassage[] },
  links: LinkForm,
  draft?: Draft,
): Promise<SourcedPassage> {
  const { passage, matches, held = hit.coverage, repeats } = hit;
  const others = new Set(repeats.map((repeat) => documentName(repeat.document)));
  others.delete(documentName(passage.document));
  const style = { language: draft?.language ?? passage.document.language };
  const nearly = new Set((hit.variants ?? []).map((variant) => documentName(variant.document)));
  for (const name of [...others, documentName(passage.document)]) nearly.delete(name);
  return {
    text: passage.text,
    matches: matches.map(({ start, end }) => [start, end]),
    source: sourceOf(passage, links),
    quotation: quotationOf(passage, style),
    adapted: adaptedOf(passage, session.settings.adaptedText, isMarkdown(draft), style),
    place: { document: passage.document.id, ordinal: passage.ordinal },
    location: await locatePassage(session, passage),
    likeness: Math.round(Math.min(1, Math.max(0, held)) * 100),
    alsoIn: [...others],
    ...(hit.further ? { alsoFurther: true } : {}),
    ...(nearly.size > 0 ? { nearlyIn: [...nearly] } : {}),
    ...(saidBy(session.settings.myDelegation, passage.document) ? { own: true } : {}),
  };
}

/** penholder/quote */
export async function quote(session: Session, params: QuoteParams): Promise<QuoteResult | null> {
  const { document, ordinal } = params.passage;
  const { index } = await session.knowledge();
  const passage = (await index?.passages(document))?.[ordinal];
  if (!passage) return null;
  const draft = session.draft(params.textDocument.uri)?.draft;
  const [start, end] = params.part;
  const style = { language: draft?.language ?? passage.document.language, part: { start, end } };
  return {
    quotation: quotationOf(passage, style),
    adapted: adaptedOf(passage, session.settings.adaptedText, isMarkdown(draft), style),
    text: wordsOf(passage, style),
  };
}

/** Whether a draft is written in Markdown, which has comments and footnotes. */
function isMarkdown(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.languageId !== "plaintext" && !/\.txt$/i.test(draft.uri);
}
