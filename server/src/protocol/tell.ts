import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";

/** Tells the delegate something in one sentence. A notification, which every client takes, and no question. */
export function tell(connection: Connection, message: string): Promise<void> {
  return connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}
