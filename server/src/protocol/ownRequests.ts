import type { Answered } from "./answer";
import { collections, correct, documents } from "./handlers/collections";
import { columns } from "./handlers/columns";
import { compare, compareWholeDraft } from "./handlers/compare";
import { counterparts } from "./handlers/counterparts";
import { exportWords } from "./handlers/dictionary";
import { draftForm } from "./handlers/draftForm";
import { history } from "./handlers/history";
import { mentions } from "./handlers/mentions";
import { whatMyDelegationHasSaid } from "./handlers/ownStatements";
import { quoted } from "./handlers/quoted";
import { renderings } from "./handlers/renderings";
import { exportCatalogue, search } from "./handlers/search";
import { sent, testShared } from "./handlers/shared";
import { quote, similar } from "./handlers/similar";
import { speakingTime } from "./handlers/speakingTime";
import { verifyQuotations } from "./handlers/verifyQuotations";
import { isIgnoredFinding } from "./ignoredFindings";
import { type CorpusStatus, type DraftsResult, type OwnRequest, requests } from "./requests";
import { allIgnored, restoreIgnored } from "./restoreIgnored";
import type { Session } from "./session";

type Answers = {
  readonly [Name in keyof typeof requests]: (typeof requests)[Name] extends OwnRequest<
    infer Params,
    infer Result
  >
    ? Answered<Params, Result>
    : never;
};

/** What those keep and do who follow the corpus, the drafts and the findings. */
export interface Followers {
  status(): Promise<CorpusStatus>;
  /** Reads the whole corpus again; ends when that has begun. */
  rebuild(): Promise<void>;
  /** Reads files and folders (URIs) of the corpus again; ends when that has begun. */
  reread(uris: readonly string[]): Promise<void>;
  drafts(): DraftsResult;
  /** Checks every open draft again. */
  recheck(): Promise<null>;
}

/** Answers Penholder's own requests (see `requests.ts`). */
export function registerOwnRequests(session: Session, followers: Followers): void {
  const { connection, answer } = session;
  const answers: Answers = {
    similar: answer.draft("similar passages", null, (snapshot, params) => similar(snapshot, params, session)),
    quote: answer.place("quotation", null, (snapshot, params) => quote(snapshot, params)),
    testShared: answer.whole("test of a shared corpus", { problem: "" }, (_, params) =>
      testShared(params, session),
    ),
    sent: answer.whole("what was sent", { records: [] }, async () => sent(session)),
    quoted: answer.wholeDraft("quoted passages", null, (snapshot) => quoted(snapshot, session)),
    search: answer.whole("search", { terms: [], documents: [], passages: [] }, (snapshot, params) =>
      search(snapshot, params, session),
    ),
    mentions: answer.draft("what a paragraph names", { documents: [], terms: [] }, (snapshot, params) =>
      mentions(snapshot, params, session),
    ),
    compare: answer.draft("comparison", null, (snapshot, params) => compare(snapshot, params, session)),
    compareDraft: answer.wholeDraft("comparison of the draft", null, (snapshot) =>
      compareWholeDraft(snapshot, session),
    ),
    exportCatalogue: answer.whole("export of the catalogue", { text: "", documents: 0 }, (snapshot, params) =>
      exportCatalogue(snapshot, params, session),
    ),
    trace: answer.draft("history", null, (snapshot, params) => history(snapshot, params, session)),
    verifyQuotations: answer.wholeDraft("quotations", null, (snapshot) =>
      verifyQuotations(snapshot, session),
    ),
    counterparts: answer.place("other languages", null, (snapshot, params) =>
      counterparts(snapshot, params, session),
    ),
    renderings: answer.draft("renderings of a term", null, (snapshot, params) =>
      renderings(snapshot, params, session),
    ),
    ownStatements: answer.draft("statements of the delegation", null, (snapshot, params) =>
      whatMyDelegationHasSaid(snapshot, params, session),
    ),
    exportWords: answer.whole("export of words", { text: "", words: 0 }, exportWords),
    speakingTime: answer.draft("speaking time", null, speakingTime),
    draftForm: answer.whole("new draft", null, (_, params) => draftForm(params)),
    status: answer.whole(
      "status",
      { documents: 0, passages: 0, folders: [], problems: [] },
      followers.status,
    ),
    drafts: answer.whole("drafts", { drafts: [], leftAlone: false }, followers.drafts),
    rebuild: answer.whole("rebuild", null, async () => {
      await followers.rebuild();
      return null;
    }),
    collections: answer.whole("collections", [], (snapshot) => collections(snapshot, session)),
    documents: answer.whole("documents of a collection", { documents: [], total: 0 }, (snapshot, params) =>
      documents(snapshot, params, session),
    ),
    correct: answer.whole("correction", { files: [] }, (_, params) => correct(params, session)),
    columns: answer.whole("columns of a dataset", null, (_, params) => columns(params, session)),
    reread: answer.whole("reading again", null, async (_, { uris }) => {
      await followers.reread(uris);
      return null;
    }),
    ignored: answer.whole("ignored findings", [], () => allIgnored(session)),
    restoreIgnored: answer.whole("restoring a finding", null, async (_, finding) => {
      if (isIgnoredFinding(finding)) await restoreIgnored(session, finding);
      return followers.recheck();
    }),
  };
  for (const name of Object.keys(answers) as (keyof Answers)[])
    connection.onRequest(requests[name].method, answers[name] as Answered<unknown, unknown>);
}
