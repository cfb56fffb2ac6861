import { findDiagnostics, prepareDiagnostics, wordBeingTyped } from "../service/features/diagnostics";
import type { Signal } from "../service/signal";
import { Slices } from "../service/slices";
import { toDiagnostic } from "./convert";
import { isPage } from "./locations";
import type { Session } from "./session";

/** After the last change of a draft. Shorter, and squiggles come and go under half-typed words. Milliseconds. */
const pause = 500;
/** After that, what touches the last word is told too: nobody is writing it any longer. Milliseconds. */
const pauseInWord = 2000;

/** Publishes the findings of each open draft a moment after it was opened or changed. */
export interface DiagnosticsPublisher {
  /** Checks every open draft again: settings, terms or the list of ignored findings have changed. */
  all(): void;
}

const nobodyCancels: Signal = { aborted: false, throwIfAborted() {} };

export function publishDiagnostics(session: Session): DiagnosticsPublisher {
  const { background, connection, documents, environment } = session;
  const waiting = new Map<string, () => void>();
  const opened = new Set<string>();
  const marked = new Set<string>();
  /** The texts that were checked last, to see what has been typed since. */
  const checked = new Map<string, string>();

  async function publish(uri: string, inWord = false) {
    waiting.delete(uri);
    const snapshot = await session.snapshots.of(uri, nobodyCancels);
    if (!snapshot || isPage(uri)) {
      // It was a draft until now: its marks go. What never was one, nobody is told anything of.
      if (marked.delete(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
      return;
    }
    const { knowledge, checks, draft, lines, version } = snapshot;
    const quoted = await session.quotations.findings(knowledge, draft);
    // A glossary is no draft: its terms need no introduction.
    const own = session.glossary.isOwn(uri);
    // Of what was changed meanwhile the change itself has asked for another check.
    const isPast = () => documents.get(uri)?.version !== version;
    if (!own) await prepareDiagnostics(draft, checks, new Slices(environment.timer), isPast);
    if (isPast()) return;
    const findings = own ? [] : findDiagnostics(knowledge, draft, checks, quoted);
    const before = checked.get(uri) ?? draft.text;
    const typed = inWord ? undefined : wordBeingTyped(before, draft.text);
    if (typed === undefined) checked.set(uri, draft.text);
    const told = findings.filter(({ start, end }) => !typed || typed.end < start || typed.start > end);
    if (told.length < findings.length) soon(uri, pauseInWord, true);
    marked.add(uri);
    const diagnostics = told.map((finding) => toDiagnostic(lines, finding));
    await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  function soon(uri: string, milliseconds: number, inWord = false) {
    waiting.get(uri)?.();
    waiting.set(
      uri,
      environment.timer.after(milliseconds, () => background(`Checking ${uri}`, () => publish(uri, inWord))),
    );
  }

  documents.onDidChangeContent(({ document }) => {
    // Opening counts as a change of content too, and is checked at once.
    soon(document.uri, opened.has(document.uri) ? pause : 0);
    opened.add(document.uri);
  });
  documents.onDidClose(({ document }) => {
    opened.delete(document.uri);
    checked.delete(document.uri);
    waiting.get(document.uri)?.();
    waiting.delete(document.uri);
    const { uri } = document;
    if (marked.delete(uri))
      background("Taking findings away", () => connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  return {
    all() {
      for (const { uri } of documents.all()) soon(uri, 0);
    },
  };
}
