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

/** Kinds up to this one every client takes; the others only one that names them. */
const lastOfOld = SymbolKind.Array;
type KindOf = (entry: OutlineEntry) => SymbolKind;

/** textDocument/documentSymbol: a tree, or for clients that show none a list in the same order. */
export async function outline(
  { uri, knowledge, draft, lines, goOn }: DraftSnapshot,
  session: Pick<Session, "capabilities">,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const entries = await findOutline(knowledge, draft, goOn);
  const { hierarchicalDocumentSymbolSupport, symbolKind } =
    session.capabilities.textDocument?.documentSymbol ?? {};
  const taken = (kind: SymbolKind) => kind <= lastOfOld || symbolKind?.valueSet?.includes(kind) === true;
  const kindOf: KindOf = ({ kind }) => (taken(kinds[kind]) ? kinds[kind] : SymbolKind.Constant);
  return hierarchicalDocumentSymbolSupport
    ? entries.map((entry) => symbolOf(lines, kindOf, entry))
    : entries.flatMap((entry) => listOf(uri, lines, kindOf, entry));
}

function symbolOf(lines: LineTable, kindOf: KindOf, entry: OutlineEntry): DocumentSymbol {
  return {
    name: entry.name,
    ...(entry.detail ? { detail: entry.detail } : {}),
    kind: kindOf(entry),
    range: toRange(lines, entry),
    selectionRange: toRange(lines, entry.selection),
    children: entry.children.map((child) => symbolOf(lines, kindOf, child)),
  };
}

function listOf(
  uri: string,
  lines: LineTable,
  kindOf: KindOf,
  entry: OutlineEntry,
  containerName?: string,
): SymbolInformation[] {
  const own: SymbolInformation = {
    name: entry.name,
    kind: kindOf(entry),
    location: { uri, range: toRange(lines, entry.selection) },
    ...(containerName ? { containerName } : {}),
  };
  return [own, ...entry.children.flatMap((child) => listOf(uri, lines, kindOf, child, entry.name))];
}
