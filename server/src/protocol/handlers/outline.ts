import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { findOutline, type OutlineEntry } from "../../service/features/outline";
import { toRange } from "../convert";
import type { LineTable } from "../lineTable";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

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
  { uri, knowledge, draft, lines, goOn }: DraftSnapshot,
  session: Pick<Session, "capabilities">,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const entries = await findOutline(knowledge, draft, goOn);
  const { hierarchicalDocumentSymbolSupport } = session.capabilities.textDocument?.documentSymbol ?? {};
  return hierarchicalDocumentSymbolSupport
    ? entries.map((entry) => symbolOf(lines, entry))
    : entries.flatMap((entry) => listOf(uri, lines, entry));
}

function symbolOf(lines: LineTable, entry: OutlineEntry): DocumentSymbol {
  return {
    name: entry.name,
    ...(entry.detail ? { detail: entry.detail } : {}),
    kind: kinds[entry.kind],
    range: toRange(lines, entry),
    selectionRange: toRange(lines, entry.selection),
    children: entry.children.map((child) => symbolOf(lines, child)),
  };
}

function listOf(
  uri: string,
  lines: LineTable,
  entry: OutlineEntry,
  containerName?: string,
): SymbolInformation[] {
  const own: SymbolInformation = {
    name: entry.name,
    kind: kinds[entry.kind],
    location: { uri, range: toRange(lines, entry.selection) },
    ...(containerName ? { containerName } : {}),
  };
  return [own, ...entry.children.flatMap((child) => listOf(uri, lines, child, entry.name))];
}
