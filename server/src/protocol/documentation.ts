import { type MarkupContent, MarkupKind } from "vscode-languageserver";
import { plainText } from "../service/render/plainText";
import type { Session } from "./session";

/** As Markdown where the client shows it, as plain text where it does not. */
export function documentation({ capabilities }: Pick<Session, "capabilities">, value: string): MarkupContent {
  const formats = capabilities.textDocument?.completion?.completionItem?.documentationFormat;
  return formats?.includes(MarkupKind.Markdown)
    ? { kind: MarkupKind.Markdown, value }
    : { kind: MarkupKind.PlainText, value: plainText(value) };
}
