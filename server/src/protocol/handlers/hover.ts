import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { findDiagnostics } from "../../service/features/diagnostics";
import { findHover } from "../../service/features/hover";
import { hoverText } from "../../service/render/hoverMarkdown";
import { firstLines, type HoverText, wholeText } from "../../service/render/hoverText";
import { plainText } from "../../service/render/plainText";
import { say, type Wording, worded } from "../../service/text/say";
import { toRange } from "../convert";
import { draftName, reportUri } from "../locations";
import { type AskedHover, moreCommand } from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

/**
 * textDocument/hover: three lines with a link to the rest where the client has the command for it, else all of it; as
 * Markdown where the client shows it, as plain text where it does not.
 */
export async function hover(
  snapshot: DraftSnapshot,
  params: HoverParams & AskedHover,
  session: Pick<Session, "capabilities" | "moreCommand" | "precedents" | "wording">,
): Promise<Hover | null> {
  const found = await textAt(snapshot, params, session);
  if (!found) return null;
  const { capabilities, moreCommand: opens } = session;
  const shown = capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown);
  const value =
    shown && opens
      ? firstLines(found.text, moreAddress(params, session.wording), session.wording)
      : wholeText(found.text, session.wording);
  return {
    contents: shown
      ? { kind: MarkupKind.Markdown, value }
      : { kind: MarkupKind.PlainText, value: plainText(value) },
    range: found.range,
  };
}

/** The page that a hover's "more" opens: the whole of it; undefined where nothing is said of the place any longer. */
export async function hoverPage(
  snapshot: DraftSnapshot,
  position: HoverParams["position"],
  session: Pick<Session, "precedents" | "wording">,
): Promise<string | undefined> {
  const found = await textAt(snapshot, { position, asked: true }, session);
  return found && `${wholeText(found.text, session.wording)}\n`;
}

async function textAt(
  { knowledge, checks, draft, lines }: DraftSnapshot,
  { position, asked = false }: Pick<HoverParams, "position"> & AskedHover,
  session: Pick<Session, "precedents" | "wording">,
): Promise<{ text: HoverText; range: Hover["range"] & object } | undefined> {
  const findings = () => findDiagnostics(knowledge, draft, checks);
  const offset = lines.offsetAt(position);
  const found = await findHover(knowledge, draft, offset, session.precedents, { findings, asked });
  if (!found) return undefined;
  return { text: hoverText(found, knowledge.links, session.wording), range: toRange(lines, found.range) };
}

/** A command with the address of the page: nothing of the draft or the corpus stands in it unencoded. */
function moreAddress(
  { textDocument: { uri }, position: { line, character } }: HoverParams,
  wording: Wording,
): string {
  const page = reportUri(
    worded(say`${draftName(uri)}, line ${line + 1}`, wording),
    "hover",
    uri,
    `${line}.${character}`,
  );
  const argument = encodeURIComponent(JSON.stringify([page])).replace(
    /[()']/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `command:${moreCommand}?${argument}`;
}
