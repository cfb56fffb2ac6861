import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { findOutline, type OutlineEntry } from "../../service/features/outline";
import { toRange } from "../convert";
import type { Session } from "../session";

const kinds: Readonly<Record<OutlineEntry["kind"], SymbolKind>> = {
  heading: SymbolKind.Namespace,
  part: SymbolKind.Namespace,
  paragraph: SymbolKind.String,
  cited: SymbolKind.Package,
  document: SymbolKind.File,
  citation: SymbolKind.Key,
};

/** textDocument/documentSymbol: a tree, or for clients that show none a list in the same order. */
export async function outline(
  session: Session,
  { textDocument }: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const open = session.draft(textDocument.uri);
  if (!open) return [];
  const entries = await findOutline(await session.knowledge(), open.draft);
  const { hierarchicalDocumentSymbolSupport } = session.capabilities.textDocument?.documentSymbol ?? {};
  return hierarchicalDocumentSymbolSupport
    ? entries.map((entry) => symbolOf(open.document, entry))
    : entries.flatMap((entry) => listOf(open.document, entry));
}

function symbolOf(document: TextDocument, entry: OutlineEntry): DocumentSymbol {
  return {
    name: entry.name,
    ...(entry.detail ? { detail: entry.detail } : {}),
    kind: kinds[entry.kind],
    range: toRange(document, entry),
    selectionRange: toRange(document, entry.selection),
    children: entry.children.map((child) => symbolOf(document, child)),
  };
}

function listOf(document: TextDocument, entry: OutlineEntry, containerName?: string): SymbolInformation[] {
  const own: SymbolInformation = {
    name: entry.name,
    kind: kinds[entry.kind],
    location: { uri: document.uri, range: toRange(document, entry.selection) },
    ...(containerName ? { containerName } : {}),
  };
  return [own, ...entry.children.flatMap((child) => listOf(document, child, entry.name))];
}
