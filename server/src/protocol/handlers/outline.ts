import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { findOutline, type OutlineEntry } from "../../service/features/outline";
import { say, worded } from "../../service/text/say";
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
/** How an entry is shown to the client. */
interface Shown {
  readonly kindOf: (entry: OutlineEntry) => SymbolKind;
  readonly nameOf: (entry: OutlineEntry) => string;
}

/** textDocument/documentSymbol: a tree, or for clients that show none a list in the same order. */
export async function outline(
  { uri, knowledge, draft, lines, goOn }: DraftSnapshot,
  session: Pick<Session, "capabilities" | "wording">,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const entries = await findOutline(knowledge, draft, goOn);
  const { hierarchicalDocumentSymbolSupport, symbolKind } =
    session.capabilities.textDocument?.documentSymbol ?? {};
  const taken = (kind: SymbolKind) => kind <= lastOfOld || symbolKind?.valueSet?.includes(kind) === true;
  const shown: Shown = {
    kindOf: ({ kind }) => (taken(kinds[kind]) ? kinds[kind] : SymbolKind.Constant),
    nameOf: ({ name }) => worded(say`${name}`, session.wording),
  };
  return hierarchicalDocumentSymbolSupport
    ? entries.map((entry) => symbolOf(lines, shown, entry))
    : entries.flatMap((entry) => listOf(uri, lines, shown, entry));
}

function symbolOf(lines: LineTable, shown: Shown, entry: OutlineEntry): DocumentSymbol {
  return {
    name: shown.nameOf(entry),
    ...(entry.detail ? { detail: entry.detail } : {}),
    kind: shown.kindOf(entry),
    range: toRange(lines, entry),
    selectionRange: toRange(lines, entry.selection),
    children: entry.children.map((child) => symbolOf(lines, shown, child)),
  };
}

function listOf(
  uri: string,
  lines: LineTable,
  shown: Shown,
  entry: OutlineEntry,
  containerName?: string,
): SymbolInformation[] {
  const own: SymbolInformation = {
    name: shown.nameOf(entry),
    kind: shown.kindOf(entry),
    location: { uri, range: toRange(lines, entry.selection) },
    ...(containerName ? { containerName } : {}),
  };
  return [own, ...entry.children.flatMap((child) => listOf(uri, lines, shown, child, own.name))];
}
