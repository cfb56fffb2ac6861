import type { Diagnostic, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { findDiagnostics, prepareDiagnostics, wordBeingTyped } from "../service/features/diagnostics";
import { Slices } from "../service/slices";
import { toDiagnostic } from "./convert";
import { isPage } from "./locations";
import type { Session } from "./session";
import type { DraftSnapshot } from "./snapshot";

/** After the last change, what touches the last word is told too: nobody is writing it any longer. Milliseconds. */
export const pauseInWord = 2000;

/** The findings of drafts, but for the word that is being typed. */
export interface DraftCheck {
  /**
   * @param inWord nobody is writing any longer: what touches the last word is told too
   * @returns undefined where the draft was changed meanwhile; `withheld` where a word is being typed that has findings
   */
  of(
    snapshot: DraftSnapshot,
    inWord: boolean,
  ): Promise<{ readonly diagnostics: Diagnostic[]; readonly withheld: boolean } | undefined>;
  /** The draft was closed. */
  forget(uri: string): void;
}

/** What one editor is told of its drafts, in whichever way it is told. */
export interface Diagnosing {
  /** Checks every open draft again: settings, terms or the list of ignored findings have changed. */
  all(): void;
}

export function createDraftCheck({
  documents,
  environment,
  glossary,
  quotations,
  wording,
}: Pick<Session, "environment" | "glossary" | "quotations" | "wording"> & {
  readonly documents: Pick<TextDocuments<TextDocument>, "get">;
}): DraftCheck {
  /** The texts that were checked last, to see what has been typed since. */
  const checked = new Map<string, string>();
  return {
    async of({ uri, version, knowledge, checks, draft, lines }, inWord) {
      // A page of the corpus and a glossary are no drafts: nothing in them is to be mended, no term introduced.
      if (isPage(uri)) return { diagnostics: [], withheld: false };
      const quoted = await quotations.findings(knowledge, draft);
      const own = glossary.isOwn(uri);
      // Of what was changed meanwhile the change itself has asked for another check.
      const isPast = () => documents.get(uri)?.version !== version;
      if (!own) await prepareDiagnostics(draft, checks, new Slices(environment.timer), isPast);
      if (isPast()) return undefined;
      const findings = own ? [] : findDiagnostics(knowledge, draft, checks, quoted);
      const before = checked.get(uri) ?? draft.text;
      const typed = inWord ? undefined : wordBeingTyped(before, draft.text);
      if (typed === undefined) checked.set(uri, draft.text);
      const told = findings.filter(({ start, end }) => !typed || typed.end < start || typed.start > end);
      return {
        diagnostics: told.map((finding) => toDiagnostic(lines, finding, wording)),
        withheld: told.length < findings.length,
      };
    },
    forget: (uri) => checked.delete(uri),
  };
}
