import * as vscode from "vscode";
import { counted, numeral } from "./counted";

/** "1 file", "1,200 files". */
export function filesOf(count: number): string {
  return counted(count, "1 file", "{0} files");
}

/** "1 document", "1,200 documents". */
export function documentsOf(count: number): string {
  return counted(count, "1 document", "{0} documents");
}

/** "12 kB", "1.5 MB". @param bytes */
export function sizeOf(bytes: number): string {
  return bytes < 1e6
    ? vscode.l10n.t("{0} kB", numeral(Math.ceil(bytes / 1e3)))
    : vscode.l10n.t("{0} MB", numeral(bytes / 1e6, 1));
}

/** "1 passage", "61,204 passages". */
export function passagesOf(count: number): string {
  return counted(count, "1 passage", "{0} passages");
}

/** "1 word", "612 words". */
export function wordsOf(count: number): string {
  return counted(count, "1 word", "{0} words");
}
