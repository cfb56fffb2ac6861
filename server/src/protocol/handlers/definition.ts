import type { DefinitionParams, Location, LocationLink } from "vscode-languageserver";
import { findDefinition } from "../../service/features/definition";
import { toRange } from "../convert";
import { cardUri, type Locating, locateDocument, locatePassage } from "../locations";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * textDocument/definition: the corpus document at the paragraph, or what is known of a document that the corpus lacks. Only
 * what the client can open: web addresses are for hovers and links, editors take them for files.
 */
export async function definition(
  snapshot: DraftSnapshot,
  { position }: DefinitionParams,
  session: Locating & Pick<Session, "capabilities">,
): Promise<Location[] | LocationLink[]> {
  const { uri, knowledge, draft, lines } = snapshot;
  const found = await findDefinition(knowledge, draft, lines.offsetAt(position));
  if (!found) return [];
  let target: Location | undefined;
  if (found.kind === "draft") {
    target = { uri, range: toRange(lines, found.introduction) };
  } else if (found.kind === "corpus") {
    target = found.passage
      ? await locatePassage(session, snapshot, found.passage)
      : locateDocument(session, found.document);
  } else if (session.opensContent) {
    target = { uri: cardUri(found.symbol), range: top };
  }
  if (!target) return [];
  if (!session.capabilities.textDocument?.definition?.linkSupport) return [target];
  return [
    {
      originSelectionRange: toRange(lines, found.range),
      targetUri: target.uri,
      targetRange: target.range,
      targetSelectionRange: target.range,
    },
  ];
}
