import type { Disposable, WorkDoneProgressServerReporter } from "vscode-languageserver";
import { counted, type Said, say, worded } from "../service/text/say";
import type { Session } from "./session";
import { tell } from "./tell";

/** A run that takes no longer shows no progress, and its last words stay as long to be read. Milliseconds. */
const patience = 700;
const lastWords = 1500;

/** A progress that the client shows, and the listening to its button that ends with it. */
interface Shown {
  readonly reporter: WorkDoneProgressServerReporter;
  readonly listening: Disposable;
}

/**
 * Shows the reading of the corpus as work-done progress, where the client shows it: one at a time. A run that begins
 * while the last words of another can still be read goes on in its progress. Any other client is told in a message when
 * a run that took some time has ended.
 */
export function showReadingProgress(
  session: Pick<Session, "background" | "connection" | "corpus" | "capabilities" | "environment" | "wording">,
): void {
  const { background, connection, corpus, capabilities, environment, wording } = session;
  const { timer, log } = environment;
  if (!capabilities.window?.workDoneProgress) {
    let begun: number | undefined;
    corpus.onStatus(({ indexing, reading, documents }) => {
      if (indexing && indexing.total > 0) begun ??= timer.now();
      if (indexing || begun === undefined) return;
      const took = timer.now() - begun;
      begun = undefined;
      const end = reading
        ? say`Penholder: reading the corpus ended at ${reading.percent} %.`
        : say`Penholder: the corpus is read: ${documentsIn(documents)}.`;
      if (took > patience) background("Telling the end of reading", () => tell(session, end));
    });
    return;
  }
  let shown: Promise<Shown | undefined> | undefined;
  let stopWaiting: (() => void) | undefined;
  let stopEnding: (() => void) | undefined;

  async function begin(): Promise<Shown | undefined> {
    try {
      const reporter = await connection.window.createWorkDoneProgress();
      reporter.begin(worded(say`Penholder: reading the corpus`, wording), 0, undefined, true);
      return { reporter, listening: reporter.token.onCancellationRequested(() => corpus.cancel()) };
    } catch (error) {
      // A client may refuse, whatever it says that it can do.
      log.info(`The progress of reading is not shown: ${String(error)}`);
      return undefined;
    }
  }

  function report(percent: number, said: Said) {
    const saying = shown;
    background("Showing the progress of reading", async () => {
      const found = await saying;
      if (shown === saying) found?.reporter.report(percent, worded(said, wording));
    });
  }

  function end() {
    const ended = shown;
    shown = undefined;
    stopEnding = undefined;
    background("Showing the end of reading", async () => {
      const found = await ended;
      found?.listening.dispose();
      found?.reporter.done();
    });
  }

  corpus.onStatus(({ indexing, reading, documents }) => {
    // Looking which files have changed is no reading.
    if (indexing && indexing.total > 0) {
      stopEnding?.();
      stopEnding = undefined;
      if (shown === undefined)
        stopWaiting ??= timer.after(patience, () => {
          shown = begin();
        });
      const { done, total, current } = indexing;
      const percent = reading?.percent ?? Math.floor((100 * done) / total);
      report(percent, current ? say`${done} of ${total} files: ${current}` : say`${done} of ${total} files`);
      return;
    }
    if (indexing) return;
    stopWaiting?.();
    stopWaiting = undefined;
    if (shown === undefined) return;
    report(
      reading?.percent ?? 100,
      reading ? say`reading ended at ${reading.percent} %` : documentsIn(documents),
    );
    stopEnding ??= timer.after(lastWords, end);
  });
}

function documentsIn(count: number): Said {
  return count === 1 ? say`1 document` : say`${counted(count)} documents`;
}
