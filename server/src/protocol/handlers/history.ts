import { type AdoptedVersion, findHistory } from "../../service/features/history";
import { citationOf, dateOf, documentName } from "../../service/knowledge/passages/passageSource";
import {
  adoptionOf,
  changeOf,
  historyMarkdown,
  historySummary,
  tracedAcross,
} from "../../service/render/historyReport";
import { allChanges, briefChanges, markedMarkdown } from "../../service/render/markedChanges";
import { say, type Wording, worded } from "../../service/text/say";
import { type AskingShared, knowledgeBeside, reportPatience } from "../besideShared";
import { toRange } from "../convert";
import { type Locating, locatePassages, reportUri } from "../locations";
import type { HistoryParams, HistoryResult, HistoryVersion } from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

/** penholder/trace */
export async function history(
  snapshot: DraftSnapshot,
  { position }: Pick<HistoryParams, "position">,
  session: Locating & AskingShared & Pick<Session, "wording">,
): Promise<HistoryResult | null> {
  const { uri, version, draft, lines, signal } = snapshot;
  const knowledge = knowledgeBeside(snapshot, session, "history", reportPatience);
  const found = await findHistory(knowledge, draft, lines.offsetAt(position), { signal });
  if (!found) return null;
  signal.throwIfAborted();
  const places = await locatePassages(
    session,
    snapshot,
    found.versions.flatMap(({ uses }) => uses.map(({ passage }) => passage)),
  );
  let place = 0;
  const { line, character } = position;
  return {
    paragraph: { range: toRange(lines, found.range), text: found.text },
    summary: [historySummary(found, session.wording), tracedAcross(found, session.wording)]
      .filter(Boolean)
      .join(". "),
    ...(found.reading ? { soFar: true } : {}),
    ...(found.across ? { guessed: true } : {}),
    versions: found.versions.map((version) => ({
      change: changeOf(version, found, session.wording),
      ...changesOf(version, session.wording),
      text: version.uses[0]!.passage.text,
      uses: version.uses.map((use) => {
        const { passage } = use;
        const date = dateOf(passage.document, session.wording);
        return {
          name: documentName(passage.document),
          citation: citationOf(passage, session.wording),
          ...(date ? { date } : {}),
          adoption: adoptionOf(use, session.wording),
          location: places[place++]!,
        };
      }),
    })),
    markdown: historyMarkdown(found, knowledge.links, session.wording),
    uri: reportUri(
      worded(say`History of a paragraph`, session.wording),
      "history",
      uri,
      `${line}.${character}.${version}`,
    ),
  };
}

function changesOf(
  { since }: AdoptedVersion,
  wording: Wording,
): Pick<HistoryVersion, "brief" | "changes" | "marked"> {
  if (!since) return { brief: "", changes: [] };
  const changes = allChanges(since.comparison, wording);
  return {
    brief: briefChanges(changes, wording),
    changes,
    marked: markedMarkdown(since.comparison, { wording }),
  };
}
