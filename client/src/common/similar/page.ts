import type { CorpusStatus } from "../../../../server/src/protocol/requests";
import { percentDone } from "../corpus/wording";
import { type Translate, toCard } from "./cards";
import type { Found } from "./follow";
import type { Page } from "./messages";

/** What the view shows: the passages, or one sentence that says why there are none and what can be done. */
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
  const { paragraph, passages, version } = found.result;
  const reading = status.indexing
    ? t("The reference documents are still being read: {0} %.", percentDone(status.indexing))
    : undefined;
  if (passages.length > 0) {
    return {
      kind: "passages",
      version,
      cards: passages.map((passage) => toCard(passage, t)),
      labels: {
        list: t("Similar passages, best first"),
        open: t("Open"),
        insertAs: t("Insert as …"),
        copy: t("Copy"),
        more: t("Show all"),
        less: t("Show less"),
      },
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
  return {
    kind: "notice",
    text: filtered
      ? t("Nothing that passes the filter resembles this paragraph.")
      : t("Nothing in the reference documents resembles this paragraph."),
  };
}
