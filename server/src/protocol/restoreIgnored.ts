import { english } from "../service/text/say";
import { changeProjectFile } from "./changeProjectFile";
import type { IgnoredFinding } from "./requests";
import type { Session } from "./session";

/** All that is ignored: by the delegate alone, and by everybody in a folder whose `.penholder.json` says so. */
export function allIgnored({
  ignored,
  projectFiles,
}: Pick<Session, "ignored" | "projectFiles">): IgnoredFinding[] {
  const shared = projectFiles
    .known()
    .flatMap(({ uri, says }) => says.ignored.map((finding) => ({ ...finding, file: uri })));
  return [...ignored.all(), ...shared];
}

/** Shows an ignored finding again: what a `.penholder.json` says is taken out of it. */
export async function restoreIgnored(session: Session, { file, ...finding }: IgnoredFinding): Promise<void> {
  if (file === undefined) return session.ignored.remove(finding);
  const refusal = await changeProjectFile(session, { file }, { restore: finding });
  if (refusal) session.environment.log.warn(english(refusal));
}
