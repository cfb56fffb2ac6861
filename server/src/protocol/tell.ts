import { MessageType, ShowMessageNotification } from "vscode-languageserver";
import { type Said, worded } from "../service/text/say";
import type { Session } from "./session";

/** Tells the delegate something in one sentence. A notification, which every client takes, and no question. */
export function tell(
  { connection, wording }: Pick<Session, "connection" | "wording">,
  said: Said,
): Promise<void> {
  const message = withoutLinks(worded(said, wording));
  return connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}

/** A file's name may stand in a message: editors read what looks like a link of Markdown as one. */
function withoutLinks(message: string): string {
  return message.replaceAll("](", "] (");
}
