import { DiagnosticSeverity, DidChangeWatchedFilesNotification, type FileEvent } from "vscode-languageserver";
import { projectFileName } from "../service/rules/project/projectFile";
import { worded } from "../service/text/say";
import { nameOf } from "../service/uri";
import type { Diagnosing } from "./draftCheck";
import type { Session } from "./session";

/** Follows the `.penholder.json` files: what they say holds as soon as they are saved. */
export interface ProjectFollower {
  /** Files that are watched have changed. */
  filesChanged(changes: readonly FileEvent[]): void;
  /** Whatever may have changed since: looks again. */
  lookAround(): void;
}

export function followProjectFiles(session: Session, diagnostics: Diagnosing): ProjectFollower {
  const { background, capabilities, connection, drafting, projectFiles, wording } = session;
  const marked = new Map<string, string>();

  /** A file that is wrong is marked itself: every editor shows that, and names it. */
  async function mark() {
    const problems = projectFiles.problems();
    for (const uri of marked.keys()) {
      if (problems.has(uri)) continue;
      marked.delete(uri);
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const [uri, problem] of problems) {
      const message = worded(problem, wording);
      if (marked.get(uri) === message) continue;
      marked.set(uri, message);
      const start = { line: 0, character: 0 };
      const range = { start, end: start };
      await connection.sendDiagnostics({
        uri,
        diagnostics: [{ range, message, severity: DiagnosticSeverity.Error, source: "Penholder" }],
      });
    }
  }

  async function look() {
    if (await projectFiles.again()) diagnostics.all();
    await mark();
  }
  const lookAround = () => background(`Reading ${projectFileName}`, look);

  let watched = false;
  function watch() {
    if (watched || !capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    watched = true;
    background(`Watching ${projectFileName}`, () =>
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/${projectFileName}` }],
      }),
    );
  }

  // The first draft of a folder brings its file in; where nothing is a draft, nothing is looked for.
  drafting.onChange(() => {
    const drafts = drafting.drafts();
    if (drafts.length === 0) return;
    watch();
    background(`Reading ${projectFileName}`, async () => {
      for (const uri of drafts) await projectFiles.of(uri);
      await mark();
    });
  });
  return {
    lookAround,
    filesChanged(changes) {
      if (changes.some(({ uri }) => nameOf(uri) === projectFileName)) lookAround();
    },
  };
}
