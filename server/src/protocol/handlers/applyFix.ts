import { say } from "../../service/text/say";
import type { ApplyFixParams } from "../requests";
import type { Session } from "../session";
import { tell } from "../tell";

/** The command `penholder.applyFix`: has the client make an edit, unless the draft has changed since it was offered. */
export async function applyFix(
  session: Pick<Session, "background" | "capabilities" | "connection" | "documents" | "wording">,
  { uri, version, title, edit }: ApplyFixParams,
): Promise<void> {
  const { background, capabilities, connection, documents } = session;
  if (!capabilities.workspace?.applyEdit) return;
  const changed = documents.get(uri)?.version !== version;
  const applied = !changed && (await connection.workspace.applyEdit({ label: title, edit })).applied;
  if (!applied)
    background("Saying why not", () =>
      tell(session, say`The draft was changed meanwhile: ask for its fixes again.`),
    );
}

/** Whether a command's argument is an edit that was offered. */
export function isFix(value: unknown): value is ApplyFixParams {
  const { uri, version, title, edit } = (value ?? {}) as Partial<ApplyFixParams>;
  return (
    typeof uri === "string" &&
    typeof version === "number" &&
    typeof title === "string" &&
    typeof edit === "object" &&
    edit !== null
  );
}
