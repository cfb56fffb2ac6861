import type { Message, MessageTransports } from "vscode-languageclient";
import { BrowserMessageReader, BrowserMessageWriter } from "vscode-languageclient/browser";

/**
 * The two ends of a line to a new worker. VS Code puts a constructor of its own in the place of `Worker`, so that what
 * it makes is no instance of it; the client library would not know it for a worker.
 * @param scripts addresses of what it runs, one after the other: data files first, which the server has not in itself
 */
export async function startWorker(scripts: readonly string[]): Promise<MessageTransports> {
  const all = scripts.map((script) => JSON.stringify(script)).join();
  const start = new Blob([`importScripts(${all})`], { type: "text/javascript" });
  const worker = new Worker(URL.createObjectURL(start));
  return { reader: new BrowserMessageReader(worker), writer: new HandingWriter(worker) };
}

/** Writes messages; the bytes of a file that was asked for are handed over as they are, where a message is copied otherwise. */
class HandingWriter extends BrowserMessageWriter {
  constructor(private readonly to: Worker) {
    super(to);
  }

  override async write(message: Message): Promise<void> {
    const { result } = message as { result?: unknown };
    // What `workspace.fs` reads is its reader's own; but a Buffer from an extension may be a view of what that keeps.
    if (!(result instanceof Uint8Array) || Object.getPrototypeOf(result) !== Uint8Array.prototype)
      return super.write(message);
    this.to.postMessage(message, [result.buffer as ArrayBuffer]);
  }
}
