import type { MessageTransports } from "vscode-languageclient";
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
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
