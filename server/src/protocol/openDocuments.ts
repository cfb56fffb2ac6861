import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocuments, type TextDocumentsConfiguration } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { lineTable } from "./lineTable";
import type { PositionEncoding } from "./positionEncoding";

/** What is open in the client, kept up to date with its changes, whatever it counts their places in. */
export function openDocuments(encoding: PositionEncoding): TextDocuments<TextDocument> {
  if (encoding === "utf-16") return new TextDocuments(TextDocument);
  const configuration: TextDocumentsConfiguration<TextDocument> = {
    create: TextDocument.create,
    // Each change is told in the text that those before it have left.
    update: (document, changes, version) =>
      changes.reduce(
        (text, change) => TextDocument.update(text, [inUtf16(text, change, encoding)], version),
        document,
      ),
  };
  return new TextDocuments(configuration);
}

function inUtf16(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: PositionEncoding,
): TextDocumentContentChangeEvent {
  if (!("range" in change) || !change.range) return change;
  const place = ({ line, character }: { line: number; character: number }) => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: lineTable(text, encoding).offsetAt({ line: 0, character }) };
  };
  return { range: { start: place(change.range.start), end: place(change.range.end) }, text: change.text };
}
