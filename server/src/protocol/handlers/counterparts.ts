import {
  counterpartsOfPassage,
  findCounterparts,
  type PassageCounterparts,
} from "../../service/features/counterparts";
import { citationWords } from "../../service/knowledge/passages/passageSource";
import { corpusText } from "../../service/render/corpusText";
import { counterpartsMarkdown } from "../../service/render/counterparts";
import { languageName } from "../../service/render/languageNames";
import type { CorpusSearch, StoredPassage } from "../../service/search/corpusSearch";
import { say, worded } from "../../service/text/say";
import { counterpartsUri, type Locating, readContentUri } from "../locations";
import type { CounterpartsParams, CounterpartsResult, SourcedPassage } from "../requests";
import type { Session } from "../session";
import type { PlaceSnapshot, Snapshot } from "../snapshot";
import { sourcedPassage } from "./similar";

/** penholder/counterparts */
export async function counterparts(
  snapshot: PlaceSnapshot,
  params: CounterpartsParams,
  session: Locating & Pick<Session, "precedents" | "wording">,
): Promise<CounterpartsResult | null> {
  const { index, reading } = snapshot.knowledge;
  if (!index) return null;
  const sourced = (passage: StoredPassage): Promise<SourcedPassage> =>
    sourcedPassage(session, { passage, score: 1, coverage: 1, matches: [], repeats: [] }, snapshot);
  const alone = await find(session, snapshot, index, params);
  if (!alone) return null;
  const found: PassageCounterparts = { ...alone, ...(reading ? { reading } : {}) };
  const { passage } = found;
  return {
    passage: await sourced(passage),
    language: passage.document.language,
    found: found.found,
    counterparts: await Promise.all(
      found.counterparts.map(async ({ language, passages, certain, place }) => ({
        language,
        languageName: languageName(language, session.wording),
        passages: certain ? await Promise.all(passages.map(sourced)) : [],
        place: worded(place, session.wording),
      })),
    ),
    markdown: counterpartsMarkdown(found, session.wording),
    uri: counterpartsUri(
      worded(say`${citationWords(passage)} in other languages`, session.wording),
      passage,
      found.found,
    ),
  };
}

async function find(
  session: Pick<Session, "addresses" | "lineTable" | "precedents" | "wording">,
  { knowledge, open }: PlaceSnapshot,
  index: CorpusSearch,
  { textDocument: { uri }, position, languages }: CounterpartsParams,
): Promise<PassageCounterparts | undefined> {
  const offset = open?.lines.offsetAt(position) ?? 0;
  const asked = readContentUri(uri);
  const document = await index.document(
    asked?.kind === "document" ? asked.value : session.addresses.real(uri),
  );
  if (document) {
    const passages = await index.passages(document.id);
    const page = corpusText(document, passages, session.wording);
    const lines = session.lineTable(page.text);
    const place = asked
      ? page.ranges.findIndex(({ end }) => lines.offsetAt(position) <= end)
      : passages.filter(({ line }) => line <= position.line).length - 1;
    const passage = passages[place < 0 ? (asked ? passages.length - 1 : 0) : place];
    if (passage) return counterpartsOfPassage(index, passage, languages);
  }
  return open && findCounterparts(knowledge, open.draft, offset, session.precedents, languages);
}

/** The page that an address of `counterpartsUri` asks for; undefined where the document is gone. */
export async function counterpartsPage(
  { knowledge }: Snapshot,
  value: string,
  { wording }: Pick<Session, "wording">,
): Promise<string | undefined> {
  const [, found, ordinal, id] = /^(same|version|across) (\d+) (.+)$/s.exec(value) ?? [];
  const { index, reading } = knowledge;
  const passage = index && id ? (await index.passages(id))[Number(ordinal)] : undefined;
  if (!index || !passage) return undefined;
  const languages = await counterpartsOfPassage(index, passage);
  return counterpartsMarkdown(
    { ...languages, found: found as PassageCounterparts["found"], ...(reading ? { reading } : {}) },
    wording,
  );
}
