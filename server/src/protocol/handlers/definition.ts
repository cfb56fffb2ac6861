import type { DefinitionParams, Location, LocationLink } from "vscode-languageserver";
import { findDefinition } from "../../service/features/definition";
import { toRange } from "../convert";
import { cardUri, locateDocument, locatePassage } from "../locations";
import type { Session } from "../session";

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** textDocument/definition: the corpus document at the paragraph, or the official page. */
export async function definition(
  session: Session,
  { textDocument, position }: DefinitionParams,
): Promise<Location[] | LocationLink[]> {
  const open = session.draft(textDocument.uri);
  if (!open) return [];
  const found = await findDefinition(await session.knowledge(), open.draft, open.document.offsetAt(position));
  if (!found) return [];
  let target: Location | undefined;
  if (found.kind === "draft") {
    target = { uri: textDocument.uri, range: toRange(open.document, found.introduction) };
  } else if (found.kind === "corpus") {
    target = found.passage
      ? await locatePassage(session, found.passage)
      : locateDocument(session, found.document);
  } else if (session.opensContent) {
    target = { uri: cardUri(found.symbol), range: top };
  } else if (found.address) {
    target = { uri: found.address, range: top };
  }
  if (!target) return [];
  if (!session.capabilities.textDocument?.definition?.linkSupport) return [target];
  return [
    {
      originSelectionRange: toRange(open.document, found.range),
      targetUri: target.uri,
      targetRange: target.range,
      targetSelectionRange: target.range,
    },
  ];
}
