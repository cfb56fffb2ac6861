import type { Log } from "../service/environment";

/**
 * Logs what nobody has caught, and keeps the server alive: whoever drafts would rather miss one answer than all. What is
 * not a request goes through `background`, which catches by itself; this is for what slips through, in libraries too.
 */
export function spreadLastNet(process: Pick<NodeJS.EventEmitter, "on">, log: Pick<Log, "error">): void {
  const tell = (error: unknown) =>
    log.error(`Nobody has caught this: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
  process.on("uncaughtException", tell);
  process.on("unhandledRejection", tell);
}
