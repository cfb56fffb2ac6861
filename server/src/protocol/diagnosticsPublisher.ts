import type { Signal } from "../service/signal";
import { createDraftCheck, type Diagnosing, pauseInWord } from "./draftCheck";
import { isPage } from "./locations";
import type { Session } from "./session";

/** After the last change of a draft. Shorter, and squiggles come and go under half-typed words. Milliseconds. */
const pause = 500;

/** A draft that was opened is checked within this time, and sooner where the editor asks nothing. Milliseconds. */
const longestUnchecked = 300;

const nobodyCancels: Signal = { aborted: false, throwIfAborted() {} };

/** Publishes the findings of each open draft a moment after it was opened or changed. */
export function publishDiagnostics(session: Session): Diagnosing {
  const { background, capabilities, connection, documents, environment, lull } = session;
  const check = createDraftCheck(session);
  const withVersion = capabilities.textDocument?.publishDiagnostics?.versionSupport === true;
  const waiting = new Map<string, () => void>();
  const opened = new Set<string>();
  /** Opened, and not yet checked for the first time. */
  const unchecked = new Set<string>();
  const marked = new Set<string>();

  async function publish(uri: string, inWord = false) {
    waiting.delete(uri);
    unchecked.delete(uri);
    const snapshot = await session.snapshots.of(uri, nobodyCancels);
    if (!snapshot || isPage(uri)) {
      // It was a draft until now: its marks go. What never was one, nobody is told anything of.
      if (marked.delete(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
      return;
    }
    const found = await check.of(snapshot, inWord);
    if (!found) return;
    if (found.withheld) soon(uri, pauseInWord, true);
    marked.add(uri);
    const { version } = snapshot;
    const { diagnostics } = found;
    await connection.sendDiagnostics({ uri, ...(withVersion ? { version } : {}), diagnostics });
  }

  function soon(uri: string, milliseconds: number, inWord = false) {
    when(uri, environment.timer.after(milliseconds, checking(uri, inWord)));
  }
  const checking =
    (uri: string, inWord = false) =>
    () =>
      background(`Checking ${uri}`, () => publish(uri, inWord));
  /** @param stop calls off the check that comes next */
  function when(uri: string, stop: () => void) {
    waiting.get(uri)?.();
    waiting.set(uri, stop);
  }

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    // Opening counts as a change of content too.
    if (opened.has(uri)) return soon(uri, pause);
    opened.add(uri);
    unchecked.add(uri);
    when(uri, lull.after(longestUnchecked, checking(uri)));
  });
  documents.onDidClose(({ document: { uri } }) => {
    opened.delete(uri);
    unchecked.delete(uri);
    check.forget(uri);
    waiting.get(uri)?.();
    waiting.delete(uri);
    if (marked.delete(uri))
      background("Taking findings away", () => connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  return {
    all() {
      for (const { uri } of documents.all()) if (!unchecked.has(uri)) soon(uri, 0);
    },
  };
}
