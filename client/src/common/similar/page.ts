import type {
  CompareResult,
  CorpusStatus,
  DocumentResult,
  LackResult,
  SourcedPassage,
  TermResult,
} from "../../../../server/src/protocol/requests";
import { lackSentence, soFar, unreadableSentence } from "../corpus/wording";
import { type Translate, toCard } from "./cards";
import type { Found } from "./follow";
import type { Labels, Mention, Page } from "./messages";
import { toPrecedent } from "./precedent";

/** What the view shows: what is known of the paragraph, or one sentence that says why there is nothing and what can be done. */
export function toPage(
  found: Found | undefined,
  status: CorpusStatus | undefined,
  t: Translate,
  filtered = false,
): Page {
  if (!found || !status) return { kind: "notice", text: t("One moment …") };
  const notices = (found.draft && found.result.sharedNotices) ?? [];
  const ofShared = found.draft && found.result.passages.some(({ corpus }) => corpus !== undefined);
  if (status.documents === 0 && !status.reading && !ofShared && notices.length === 0) {
    const unreadable = unreadableSentence(status);
    if (unreadable)
      return {
        kind: "notice",
        text: unreadable,
        action: { name: "showStatus", label: t("Show Corpus Status") },
      };
    return {
      kind: "notice",
      text: t(
        "There are no reference documents yet. Put statements and resolutions into a folder named “corpus” beside your draft, or choose where yours are.",
      ),
      action: { name: "chooseFolders", label: t("Choose Folders") },
    };
  }
  if (!found.draft) {
    return { kind: "notice", text: t("Open a draft to see where its paragraphs have been said before.") };
  }
  const { result, compared, mentions } = found;
  const { paragraph, passages, version } = result;
  const reading = status.reading ? soFar(status.reading, t) : undefined;
  const precedent = toPrecedent(compared, t);
  const newWording =
    found.draft.languageId === "penholder-resolution" && !status.reading && !precedent
      ? wordsWithoutPrecedent(compared, t)
      : undefined;
  const documents = (mentions?.documents ?? []).map(toDocument);
  const terms = (mentions?.terms ?? []).map(toTerm);
  const cardsOf = (other: boolean) =>
    passages.flatMap((passage, index) =>
      isSame(passage, compared?.precedent ?? compared?.across?.passage) ||
      (passage.across !== undefined) !== other
        ? []
        : [toCard(passage, t, index)],
    );
  const cards = cardsOf(false);
  const across = cardsOf(true);
  if (precedent || cards.length > 0 || across.length > 0 || documents.length > 0 || terms.length > 0) {
    return {
      kind: "paragraph",
      version,
      labels: labels(t),
      ...(precedent ? { precedent } : {}),
      ...(newWording ? { newWording } : {}),
      cards,
      across,
      ...(compared?.status === "identical" && cards.length > 0 ? { folded: true as const } : {}),
      ...(cards.length > 0 || reading
        ? {}
        : { nothing: nothingElse(precedent !== undefined, filtered, result.lack, t) }),
      documents,
      terms,
      ...(reading || notices.length > 0 ? { note: [reading, ...notices].filter(Boolean).join(" ") } : {}),
    };
  }
  // The cursor may stand in a paragraph of which nothing is found yet, or in none at all.
  if (status.reading && paragraph) {
    return { kind: "notice", text: lackSentence({ kind: "reading", ...status.reading }, t) };
  }
  if (!paragraph) {
    return {
      kind: "notice",
      text: t("Place the cursor in a paragraph to see where it has been said before."),
    };
  }
  const nothing = nothingElse(false, filtered, result.lack, t);
  return {
    kind: "notice",
    text: [compared?.lack && newWording && !result.lack ? newWording : "", nothing, ...notices]
      .filter(Boolean)
      .join(" "),
  };
}

/** Why no agreed language is shown, to who writes a resolution. */
function wordsWithoutPrecedent(compared: CompareResult | null | undefined, t: Translate): string | undefined {
  if (compared?.status === "new")
    return t("New: no adopted paragraph of the reference documents resembles it.");
  return compared?.lack && compared.lack.kind !== "reading" ? lackSentence(compared.lack, t) : undefined;
}

function nothingElse(
  precedent: boolean,
  filtered: boolean,
  lack: LackResult | undefined,
  t: Translate,
): string {
  if (lack && !precedent && (lack.kind === "reading" || !filtered)) return lackSentence(lack, t);
  if (filtered) return t("Nothing that passes the filter comes close to this paragraph.");
  return precedent
    ? t("Nothing else in the reference documents comes close to this paragraph.")
    : t("Nothing in the reference documents comes close to this paragraph.");
}

function labels(t: Translate): Labels {
  return {
    agreed: t("Agreed language"),
    similar: t("Similar passages"),
    mentions: t("In this paragraph"),
    list: t("Similar passages, best first"),
    across: t("In other languages"),
    acrossList: t("Passages of other languages that say the same, best first"),
    compare: t("Compare"),
    trace: t("History"),
    open: t("Open"),
    insertAs: t("Insert as …"),
    copy: t("Copy"),
    more: t("Show all"),
    less: t("Show less"),
  };
}

/** The precedent is shown once, with its differences. */
function isSame({ location }: SourcedPassage, precedent: SourcedPassage | undefined): boolean {
  return (
    precedent !== undefined &&
    location.uri === precedent.location.uri &&
    location.range.start.line === precedent.location.range.start.line
  );
}

function toDocument({ symbol, title, detail }: DocumentResult): Mention {
  return {
    name: symbol ?? title,
    what: symbol ? title : "",
    more: [title, detail].filter(Boolean).join("\n"),
  };
}

function toTerm(term: TermResult): Mention {
  return { name: term.term, what: repeatsTerm(term) ? "" : term.name, more: term.definition ?? term.name };
}

/** True where the full name says the term again: "host country". */
function repeatsTerm({ term, name }: TermResult): boolean {
  return name.toLowerCase() === term.toLowerCase();
}
