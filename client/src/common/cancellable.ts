import * as vscode from "vscode";
import { interfaceLanguage, type Said, SaidError, worded } from "../../../server/src/service/text/say";

export type Progress = vscode.Progress<{ message?: string; increment?: number }>;

/** Shows that something is going on, which may be cancelled. @returns undefined where it was */
export async function cancellable<T>(
  title: string,
  work: (progress: Progress, token: vscode.CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      try {
        return await work(progress, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
}

/** A sentence of Penholder's own in the display language. */
export function told(said: Said): string {
  const translations = vscode.l10n.bundle ?? {};
  return worded(said, { language: interfaceLanguage(vscode.env.language) ?? "en", translations });
}

/** Half a sentence that was thrown, for the end of a sentence: in the reader's language where it is Penholder's own. */
export function reasonOf(error: unknown): string {
  if (error instanceof SaidError) return told(error.said);
  return error instanceof Error ? error.message : String(error);
}
