import * as vscode from "vscode";
import type { DownloadSignal, GetDownload } from "../../../../server/src/service/fetching/download";
import { section } from "../settings";

/** How a host gets from the web. Loaded when the delegate first asks for something from there. */
export type OpenWeb = (options: {
  /** Whether this computer and private networks may be asked. */
  readonly privateAddresses: boolean;
}) => Promise<GetDownload>;

/** The web as the delegate's own settings have it; a workspace has no say in them. */
export function openAsSet(open: OpenWeb): Promise<GetDownload> {
  return open({ privateAddresses: ownSetting("network.privateAddresses") === true });
}

/** The address of a mirror of the UN's repositories; undefined where there is none. */
export function mirrorAsSet(): string | undefined {
  const mirror = ownSetting("network.mirror");
  return typeof mirror === "string" && mirror.trim() !== "" ? mirror.trim() : undefined;
}

/** What the delegate has set for this computer, whatever a folder says. */
function ownSetting(name: string): unknown {
  const found = vscode.workspace.getConfiguration(section).inspect(name);
  return found?.globalValue;
}

/** What the editor says of cancelling, as those who download hear it. */
export function signalOf(token: vscode.CancellationToken): DownloadSignal {
  const heard = new Map<() => void, vscode.Disposable>();
  return {
    get aborted() {
      return token.isCancellationRequested;
    },
    throwIfAborted() {
      if (token.isCancellationRequested) throw new vscode.CancellationError();
    },
    addEventListener(_, listener) {
      heard.set(listener, token.onCancellationRequested(listener));
    },
    removeEventListener(_, listener) {
      heard.get(listener)?.dispose();
      heard.delete(listener);
    },
  };
}
