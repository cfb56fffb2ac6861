import { URI } from "vscode-uri";
import { isConfidential } from "../service/draft/confidential";
import type { Knowledge } from "../service/knowledge/knowledge";
import type { AskForWords } from "../service/knowledge/paragraphs/soughtQuotations";
import { besideShared } from "../service/search/shared/besideShared";
import type { Session } from "./session";
import type { DraftSnapshot, OpenDraft, Snapshot } from "./snapshot";

/** What is needed to ask shared corpora about a draft. */
export interface AskingShared extends Pick<Session, "shared"> {
  readonly documents: Pick<Session["documents"], "get">;
}

/** Milliseconds that a report waits for shared corpora; a view does not wait, and is told when they have answered. */
export const reportPatience = 2000;

/** Whether shared corpora may be told something of a draft. */
export function mayBeTold(
  { draft, uri, version, settings }: OpenDraft & Pick<Snapshot, "settings">,
  { documents }: Pick<AskingShared, "documents">,
): boolean {
  // What it has become meanwhile may be confidential.
  return documents.get(uri)?.version === version && !isKept({ draft, settings });
}

/** Whether there are shared corpora that would be asked about a draft, if it were not confidential. */
export function keptBack(snapshot: DraftSnapshot, { shared }: Pick<AskingShared, "shared">): boolean {
  return shared.asks(snapshot.draft.language) && isKept(snapshot);
}

function isKept({ draft, settings }: Pick<DraftSnapshot, "draft" | "settings">): boolean {
  return isConfidential(draft.text, URI.parse(draft.uri).path, settings.confidentialDrafts);
}

/** Maximum number of passages that are looked at for the words of a quotation. */
const mostForWords = 20;

/**
 * What asks shared corpora for the words of quotations of a draft: of each at most twelve. Undefined where there is none to ask.
 * @param surface see `Beside`
 */
export function askingForWords(
  snapshot: DraftSnapshot,
  session: AskingShared,
  surface: string,
): AskForWords | "confidential" | undefined {
  const { language, uri: draft } = snapshot.draft;
  const { shared } = session;
  if (!shared.asks(language)) return undefined;
  if (keptBack(snapshot, session)) return "confidential";
  return async (text, milliseconds) => {
    if (!mayBeTold(snapshot, session)) return undefined;
    const { values, answered, notices } = await shared.within(
      {
        kind: `${surface} words`,
        key: text,
        draft,
        language,
        ask: (search, signal) => search.similar(text, { limit: mostForWords, signal }),
      },
      milliseconds,
    );
    const passages = values.flat().flatMap(({ passage, repeats }) => [passage, ...repeats]);
    return { passages, answered, notices };
  };
}

/**
 * The knowledge for a question about a draft that somebody has asked by hand, with shared corpora asked beside the own one.
 * @param surface see `Beside`
 * @param patience milliseconds
 */
export function knowledgeBeside(
  snapshot: DraftSnapshot,
  session: AskingShared,
  surface: string,
  patience: number,
): Knowledge {
  const { knowledge, draft } = snapshot;
  const { index } = knowledge;
  const { language, uri } = draft;
  if (!index || !session.shared.asks(language) || !mayBeTold(snapshot, session)) return knowledge;
  return {
    ...knowledge,
    index: besideShared(index, session.shared, { surface, draft: uri, language, patience }),
  };
}

/**
 * The same for words that are typed into a search, or that a page was asked with, of which nobody knows any longer where they
 * stood: nothing of them is sent while a confidential draft is open.
 */
export function knowledgeBesideWords(
  { knowledge }: Snapshot,
  session: AskingShared & Pick<Session, "snapshots" | "settings">,
  surface: string,
  patience: number,
): Knowledge {
  const { index } = knowledge;
  if (!index || !session.shared.asks()) return knowledge;
  const mayBe = session.snapshots
    .drafts()
    .every((open) => mayBeTold({ ...open, settings: session.settings.of(open.uri) }, session));
  return mayBe
    ? { ...knowledge, index: besideShared(index, session.shared, { surface, patience }) }
    : knowledge;
}
