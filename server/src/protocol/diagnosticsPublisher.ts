import { findDiagnostics } from "../service/features/diagnostics";
import { toDiagnostic } from "./convert";
import type { Session } from "./session";

/** After the last change of a draft. Shorter, and squiggles come and go under half-typed words. Milliseconds. */
const pause = 500;

/** Publishes the findings of each open draft a moment after it was opened or changed. */
export interface DiagnosticsPublisher {
  /** Checks every open draft again: settings, terms or the list of ignored findings have changed. */
  all(): void;
}

export function publishDiagnostics(session: Session): DiagnosticsPublisher {
  const { connection, documents, environment } = session;
  const waiting = new Map<string, () => void>();
  const opened = new Set<string>();

  async function publish(uri: string) {
    waiting.delete(uri);
    const open = session.draft(uri);
    if (!open || uri.startsWith("penholder:")) return;
    try {
      const knowledge = await session.knowledge();
      const quoted = await session.quotations.findings(knowledge, open.draft);
      // A glossary is no draft: its terms need no introduction.
      const own = session.glossary.isOwn(uri);
      const findings = own ? [] : findDiagnostics(knowledge, open.draft, session.settings, quoted);
      if (documents.get(uri)?.version !== open.document.version) return;
      const diagnostics = findings.map((finding) => toDiagnostic(open.document, finding));
      await connection.sendDiagnostics({ uri, version: open.document.version, diagnostics });
    } catch (error) {
      environment.log.error(
        `Checking ${uri}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
    }
  }

  function soon(uri: string, milliseconds: number) {
    waiting.get(uri)?.();
    waiting.set(
      uri,
      environment.timer.after(milliseconds, () => void publish(uri)),
    );
  }

  documents.onDidChangeContent(({ document }) => {
    // Opening counts as a change of content too, and is checked at once.
    soon(document.uri, opened.has(document.uri) ? pause : 0);
    opened.add(document.uri);
  });
  documents.onDidClose(({ document }) => {
    opened.delete(document.uri);
    waiting.get(document.uri)?.();
    waiting.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  return {
    all() {
      for (const { uri } of documents.all()) soon(uri, 0);
    },
  };
}
