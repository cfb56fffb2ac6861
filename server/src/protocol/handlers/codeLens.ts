import type { CodeLens } from "vscode-languageserver";
import { compareDraft } from "../../service/features/compare";
import { statusLine } from "../../service/render/comparisonReport";
import { toRange } from "../convert";
import { isPage } from "../locations";
import { compareCommand } from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

/** textDocument/codeLens: above each paragraph its precedent and status. Nothing unless the delegate wants it. */
export async function codeLens(
  { uri, knowledge, draft, lines, settings, goOn }: DraftSnapshot,
  session: Pick<Session, "compareCommand" | "precedents" | "wording">,
): Promise<CodeLens[]> {
  if (!settings.codeLens || isPage(uri)) return [];
  const paragraphs = await compareDraft(knowledge, draft, session.precedents, goOn);
  return paragraphs.map((compared) => {
    const range = toRange(lines, compared.range);
    const title = statusLine(compared, session.wording);
    const does = session.compareCommand && "precedent" in compared;
    const command = does
      ? { title, command: compareCommand, arguments: [uri, range.start] }
      : { title, command: "" };
    return { range: { start: range.start, end: range.start }, command };
  });
}
