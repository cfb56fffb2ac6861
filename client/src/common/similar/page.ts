import type {
  CorpusStatus,
  DocumentResult,
  SourcedPassage,
  TermResult,
} from "../../../../server/src/protocol/requests";
import { percentDone } from "../corpus/wording";
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
  if (status.documents === 0 && !status.indexing) {
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
  const reading = status.indexing
    ? t("The reference documents are still being read: {0} %.", percentDone(status.indexing))
    : undefined;
  const precedent = toPrecedent(compared, t);
  const newWording =
    compared?.status === "new" && found.draft.languageId === "penholder-resolution"
      ? t("New: no adopted paragraph of the reference documents resembles it.")
      : undefined;
  const documents = (mentions?.documents ?? []).map(toDocument);
  const terms = (mentions?.terms ?? []).map(toTerm);
  const cards = passages.flatMap((passage, index) =>
    isSame(passage, compared?.precedent) ? [] : [toCard(passage, t, index)],
  );
  if (precedent || cards.length > 0 || documents.length > 0 || terms.length > 0) {
    return {
      kind: "paragraph",
      version,
      labels: labels(t),
      ...(precedent ? { precedent } : {}),
      ...(newWording ? { newWording } : {}),
      cards,
      ...(cards.length > 0 || reading ? {} : { nothing: nothingElse(precedent !== undefined, filtered, t) }),
      documents,
      terms,
      ...(reading ? { note: reading } : {}),
    };
  }
  if (reading) return { kind: "notice", text: reading };
  if (!paragraph) {
    return {
      kind: "notice",
      text: t("Place the cursor in a paragraph to see where it has been said before."),
    };
  }
  return { kind: "notice", text: nothingElse(false, filtered, t) };
}

function nothingElse(precedent: boolean, filtered: boolean, t: Translate): string {
  if (filtered) return t("Nothing that passes the filter resembles this paragraph.");
  return precedent
    ? t("Nothing else in the reference documents resembles this paragraph.")
    : t("Nothing in the reference documents resembles this paragraph.");
}

function labels(t: Translate): Labels {
  return {
    agreed: t("Agreed language"),
    similar: t("Similar passages"),
    mentions: t("In this paragraph"),
    list: t("Similar passages, best first"),
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
