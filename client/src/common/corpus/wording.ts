import * as vscode from "vscode";
import type { CorpusStatus, LackResult, ReadingResult } from "../../../../server/src/protocol/requests";
import { documentsOf, passagesOf } from "../amounts";
import { counted } from "../counted";
import { inARow } from "../inARow";
import type { Translate } from "../similar/cards";

/** Maximum number of changed files that are read again before anybody has read how far that is. */
const tooFewToTell = 10;

/**
 * How far the reading is, in whole per cent from 0 to 100; undefined where nothing is being read, or a few files only that
 * have changed.
 */
export function percentRead({ reading, indexing }: CorpusStatus): number | undefined {
  if (reading) return reading.percent;
  if (!indexing || indexing.total <= tooFewToTell) return undefined;
  return Math.min(100, Math.floor((100 * indexing.done) / indexing.total));
}

/** "3,150 documents, 61,204 passages". */
export function corpusSize({ documents, passages }: CorpusStatus): string {
  return vscode.l10n.t("{0}, {1}", documentsOf(documents), passagesOf(passages));
}

/** "Penholder: 3,210 documents (reading 42 %; 3 need a look)": the item in the status bar. */
export function statusBarText(status: CorpusStatus): string {
  const { t } = vscode.l10n;
  const { documents, reading } = status;
  const percent = percentRead(status);
  const look = filesToLookAt(status);
  const unreadable = unreadableFormats(status);
  const far =
    percent === undefined ? "" : reading?.stopped ? t("{0} % read", percent) : t("reading {0} %", percent);
  if (documents === 0 && percent !== undefined) return t("Penholder: {0}", far);
  if (documents === 0 && unreadable) return t("Penholder: {0} cannot be read yet", listed(unreadable));
  const notes = [far, look === 0 ? "" : counted(look, "1 needs a look", "{0} need a look")].filter(Boolean);
  const size = documents === 0 ? t("no documents") : documentsOf(documents);
  return t(
    "Penholder: {0}",
    notes.length > 0
      ? t(
          "{0} ({1})",
          size,
          notes.reduce((one, next) => t("{0}; {1}", one, next)),
        )
      : size,
  );
}

/** How many files could not be read, or were read with a reservation; the index itself counts as one. */
export function filesToLookAt({ problems }: CorpusStatus): number {
  return problems.reduce((sum, { files }) => sum + Math.max(1, files.length), 0);
}

/** How many files of each format cannot be read yet, most first; undefined where there are none. */
function unreadableFormats({ problems }: CorpusStatus): [string, number][] | undefined {
  const found = problems.flatMap(({ format, files }): [string, number][] =>
    format ? [[format, files.length]] : [],
  );
  return found.length > 0 ? found.sort(([, x], [, y]) => y - x) : undefined;
}

/** "12 PDF files and 3 Word files". */
function listed(formats: [string, number][]): string {
  const each = formats.map(([format, files]) => counted(files, "1 {0} file", "{0} {1} files", format));
  const last = each.pop()!;
  return each.length === 0 ? last : vscode.l10n.t("{0} and {1}", inARow(each, vscode.l10n.t), last);
}

/** What to tell whose corpus holds nothing that can be read; undefined where it holds nothing at all. */
export function unreadableSentence(status: CorpusStatus): string | undefined {
  const formats = unreadableFormats(status);
  const saveAs = status.problems.find((problem) => problem.saveAs)?.saveAs;
  return (
    formats &&
    saveAs &&
    vscode.l10n.t(
      "Your corpus holds {0}, which Penholder cannot read yet. Save their text as {1} in the same folder.",
      listed(formats),
      saveAs,
    )
  );
}

/** "Reading the corpus, 18 %: this is what was found so far." */
export function soFar(reading: ReadingResult, t: Translate): string {
  return reading.stopped
    ? t(
        "Only {0} % of the reference documents have been read: this is what was found so far.",
        reading.percent,
      )
    : t("Reading the corpus, {0} %: this is what was found so far.", reading.percent);
}

/** What is said in the place of "there is none"; undefined where the corpus is wholly read, and there is none. */
export function nothingYet(status: CorpusStatus | undefined, t: Translate): string | undefined {
  const reading = status?.reading;
  return reading && t("Nothing found yet. {0}", lackSentence({ kind: "reading", ...reading }, t));
}

/** What stands in the place of "new" or "nothing". A full sentence. */
export function lackSentence(lack: LackResult, t: Translate): string {
  if (lack.kind === "reading") {
    return lack.stopped
      ? t("Only {0} % of the reference documents have been read.", lack.percent)
      : t("Reading the corpus, {0} %.", lack.percent);
  }
  const { of, languageName } = lack;
  if (languageName)
    return of === "adopted"
      ? t("Your corpus has no adopted text in {0}.", languageName)
      : t("Your corpus has no text in {0}.", languageName);
  return of === "adopted" ? t("Your corpus has no adopted text.") : t("Your corpus has no text.");
}
