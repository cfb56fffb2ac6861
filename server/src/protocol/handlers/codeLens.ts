import type { CodeLens, CodeLensParams } from "vscode-languageserver";
import { compareDraft } from "../../service/features/compare";
import { statusLine } from "../../service/render/comparisonReport";
import { toRange } from "../convert";
import { compareCommand, contentScheme } from "../requests";
import type { Session } from "../session";

/** textDocument/codeLens: above each paragraph its precedent and status. Nothing unless the delegate wants it. */
export async function codeLens(
  session: Session,
  { textDocument: { uri } }: CodeLensParams,
  cancelled: () => boolean,
): Promise<CodeLens[]> {
  const open = session.draft(uri);
  if (!open || !session.settings.codeLens || uri.startsWith(`${contentScheme}:`)) return [];
  const { document, draft } = open;
  const paragraphs = await compareDraft(await session.knowledge(), draft, session.precedents, async () => {
    await session.environment.timer.pause();
    return !cancelled();
  });
  return paragraphs.map((compared) => {
    const range = toRange(document, compared.range);
    const title = statusLine(compared);
    const does = session.compareCommand && compared.status !== "new";
    const command = does
      ? { title, command: compareCommand, arguments: [uri, range.start] }
      : { title, command: "" };
    return { range: { start: range.start, end: range.start }, command };
  });
}
