// What the server tells without being asked.
import type { CorpusStatus } from "./corpus";
import { notification } from "./declared";
import type { DraftsResult } from "./drafts";

/** What the server tells whoever has asked for it once. */
export const notifications = {
  status: notification<CorpusStatus>("penholder/statusChanged", "The state of the corpus has changed."),
  drafts: notification<DraftsResult>("penholder/draftsChanged", "Other documents are drafts than before."),
  sharedAnswered: notification<void>(
    "penholder/sharedAnswered",
    "A shared corpus has answered, or cannot be asked: `penholder/similar`, `penholder/search` and `penholder/compare` know more than before. Told without being asked for.",
  ),
};
