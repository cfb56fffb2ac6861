import type { Signal } from "../service/signal";
import { createDraftCheck, type Diagnosing, pauseInWord } from "./draftCheck";
import { isPage } from "./locations";
import type { Session } from "./session";

/** After the last change of a draft. Shorter, and squiggles come and go under half-typed words. Milliseconds. */
const pause = 500;

const nobodyCancels: Signal = { aborted: false, throwIfAborted() {} };

/** Publishes the findings of each open draft a moment after it was opened or changed. */
export function publishDiagnostics(session: Session): Diagnosing {
  const { background, capabilities, connection, documents, environment } = session;
  const check = createDraftCheck(session);
  const withVersion = capabilities.textDocument?.publishDiagnostics?.versionSupport === true;
  const waiting = new Map<string, () => void>();
  const opened = new Set<string>();
  const marked = new Set<string>();

  async function publish(uri: string, inWord = false) {
    waiting.delete(uri);
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
  documents.onDidClose(({ document: { uri } }) => {
    opened.delete(uri);
    check.forget(uri);
    waiting.get(uri)?.();
    waiting.delete(uri);
    if (marked.delete(uri))
      background("Taking findings away", () => connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  return {
    all() {
      for (const { uri } of documents.all()) soon(uri, 0);
    },
  };
}
