import { traceParagraph } from "../../service/features/trace";
import { citationOf, dateOf, documentName } from "../../service/knowledge/passageSource";
import { adoptionOf, changeOf, historyMarkdown, historySummary } from "../../service/render/historyReport";
import { markedMarkdown, namedChanges } from "../../service/render/markedChanges";
import { toRange } from "../convert";
import { locatePassages, reportUri } from "../locations";
import type { TraceParams, TraceResult } from "../requests";
import type { Session } from "../session";

/** penholder/trace */
export async function trace(session: Session, params: TraceParams): Promise<TraceResult | null> {
  const open = session.draft(params.textDocument.uri);
  if (!open) return null;
  const { document, draft } = open;
  const knowledge = await session.knowledge();
  const traced = await traceParagraph(knowledge, draft, document.offsetAt(params.position));
  if (!traced) return null;
  const places = await locatePassages(
    session,
    traced.versions.flatMap(({ uses }) => uses.map(({ passage }) => passage)),
  );
  let place = 0;
  const { line, character } = params.position;
  return {
    paragraph: { range: toRange(document, traced.range), text: traced.text },
    summary: historySummary(traced),
    versions: traced.versions.map((version) => ({
      change: changeOf(version),
      ...(version.since
        ? { named: namedChanges(version.since.comparison), marked: markedMarkdown(version.since.comparison) }
        : { named: [] }),
      text: version.uses[0]!.passage.text,
      uses: version.uses.map((use) => {
        const { passage } = use;
        const date = dateOf(passage.document);
        return {
          name: documentName(passage.document),
          citation: citationOf(passage),
          ...(date ? { date } : {}),
          adoption: adoptionOf(use),
          location: places[place++]!,
        };
      }),
    })),
    markdown: historyMarkdown(traced, knowledge.links),
    uri: reportUri(
      "History of a paragraph",
      "history",
      document.uri,
      `${line}.${character}.${document.version}`,
    ),
  };
}
