import { TextDocument } from "vscode-languageserver-textdocument";
import {
  findInOtherLanguages,
  type InOtherLanguages,
  passageInOtherLanguages,
} from "../../service/features/counterparts";
import { citationOf } from "../../service/knowledge/passageSource";
import { corpusText } from "../../service/render/corpusText";
import { languageName } from "../../service/render/languageNames";
import { otherLanguagesMarkdown } from "../../service/render/otherLanguages";
import type { PassageIndex, StoredPassage } from "../../service/search/passageIndex";
import { languagesUri, readContentUri } from "../locations";
import type { CounterpartsParams, CounterpartsResult, SourcedPassage } from "../requests";
import { corpusUri, type Session } from "../session";
import { sourcedPassage } from "./similar";

/** penholder/counterparts */
export async function counterparts(
  session: Session,
  params: CounterpartsParams,
): Promise<CounterpartsResult | null> {
  const knowledge = await session.knowledge();
  const { index, links } = knowledge;
  if (!index) return null;
  const sourced = (passage: StoredPassage): Promise<SourcedPassage> =>
    sourcedPassage(session, { passage, score: 1, coverage: 1, matches: [], repeats: [] }, links);
  const found = await find(session, index, params);
  if (!found) return null;
  const { passage } = found;
  return {
    passage: await sourced(passage),
    language: passage.document.language,
    found: found.found,
    counterparts: await Promise.all(
      found.counterparts.map(async ({ language, passages, certain, place }) => ({
        language,
        languageName: languageName(language),
        passages: certain ? await Promise.all(passages.map(sourced)) : [],
        place,
      })),
    ),
    markdown: otherLanguagesMarkdown(found),
    uri: languagesUri(`${citationOf(passage)} in other languages`, passage, found.found),
  };
}

async function find(
  session: Session,
  index: PassageIndex,
  { textDocument: { uri }, position, languages }: CounterpartsParams,
): Promise<InOtherLanguages | undefined> {
  const open = session.draft(uri);
  const offset = open?.document.offsetAt(position) ?? 0;
  const asked = readContentUri(uri);
  const document = await index.document(asked?.kind === "document" ? asked.value : corpusUri(uri));
  if (document) {
    const passages = await index.passages(document.id);
    const page = corpusText(document, passages);
    const text = TextDocument.create(uri, "plaintext", 0, page.text);
    const place = asked
      ? page.ranges.findIndex(({ end }) => text.offsetAt(position) <= end)
      : passages.filter(({ line }) => line <= position.line).length - 1;
    const passage = passages[place < 0 ? (asked ? passages.length - 1 : 0) : place];
    if (passage) return passageInOtherLanguages(index, passage, languages);
  }
  const knowledge = await session.knowledge();
  return open && findInOtherLanguages(knowledge, open.draft, offset, session.precedents, languages);
}

/** The page that an address of `languagesUri` asks for. */
export async function languagesPage(session: Session, value: string): Promise<string> {
  const [, found, ordinal, id] = /^(same|version|across) (\d+) (.+)$/s.exec(value) ?? [];
  const { index } = await session.knowledge();
  const passage = index && id ? (await index.passages(id))[Number(ordinal)] : undefined;
  if (!index || !passage) return "This document is no longer in the corpus.\n";
  const languages = await passageInOtherLanguages(index, passage);
  return otherLanguagesMarkdown({ ...languages, found: found as InOtherLanguages["found"] });
}
