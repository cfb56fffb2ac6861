import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import {
  type CorpusStatus,
  statusNotification,
  statusRequest,
} from "../../../../server/src/protocol/requests";

/** The state of the corpus as the server last told it; undefined until it has. */
export class CorpusState implements vscode.Disposable {
  private latest: CorpusStatus | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidChange = this.changed.event;

  constructor(client: BaseLanguageClient) {
    this.subscriptions = [
      this.changed,
      client.onNotification(statusNotification, (status: CorpusStatus) => this.take(status)),
      client.onDidChangeState(async ({ newState }) => {
        if (newState !== State.Running) return;
        try {
          this.take(await client.sendRequest<CorpusStatus>(statusRequest));
        } catch (error) {
          client.warn(`Corpus status: ${error}`);
        }
      }),
    ];
  }

  get status(): CorpusStatus | undefined {
    return this.latest;
  }

  private take(status: CorpusStatus) {
    this.latest = status;
    this.changed.fire();
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
