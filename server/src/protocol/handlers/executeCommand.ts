import type { ExecuteCommandParams } from "vscode-languageserver";
import type { Signal } from "../../service/signal";
import { addToGlossary, isPlace } from "../addToGlossary";
import { changeProjectFile, isProjectChange } from "../changeProjectFile";
import { isIgnoredFinding } from "../ignoredFindings";
import type { Followers } from "../ownRequests";
import { type OwnRequest, type RereadParams, serverCommands } from "../requests";
import { restoreIgnored } from "../restoreIgnored";
import type { Session } from "../session";
import type { Snapshot } from "../snapshot";
import { tell } from "../tell";
import { applyFix, isFix } from "./applyFix";
import { isListCited, listCited } from "./cited";

/** What executes each command. Its argument may be anything: what it cannot use is answered with null. */
type Executions = {
  readonly [Name in keyof typeof serverCommands]: (
    argument: unknown,
    signal: Signal,
  ) => Promise<(typeof serverCommands)[Name] extends OwnRequest<never, infer Result> ? Result : never>;
};

/** workspace/executeCommand. */
export function executing(
  session: Session,
  { recheck, rebuild, reread }: Pick<Followers, "recheck" | "rebuild" | "reread">,
) {
  const { background, snapshots } = session;
  const executions: Executions = {
    async ignore(finding) {
      if (isIgnoredFinding(finding)) await session.ignored.add(finding);
      return recheck();
    },
    async restoreIgnored(finding) {
      if (isIgnoredFinding(finding)) await restoreIgnored(session, finding);
      return recheck();
    },
    async changeProjectFile(asked) {
      if (!isProjectChange(asked)) return null;
      const { draft, ignore, allow } = asked;
      const change = ignore ? { ignore } : { allow: allow! };
      const refusal = await changeProjectFile(session, { draft }, change);
      if (refusal) background("Saying why not", () => tell(session, refusal));
      return recheck();
    },
    async rebuild() {
      await rebuild();
      return null;
    },
    async reread(asked) {
      const { uris } = (asked ?? {}) as Partial<RereadParams>;
      if (Array.isArray(uris)) await reread(uris.filter((uri) => typeof uri === "string"));
      return null;
    },
    async applyFix(fix) {
      if (isFix(fix)) await applyFix(session, fix);
      return null;
    },
    async addToGlossary(place, signal) {
      if (!isPlace(place)) return null;
      const refusal = await addToGlossary(session, await snapshots.of(place.uri, signal), place.range);
      if (refusal) background("Saying why not", () => tell(session, refusal));
      return null;
    },
    async listCited(asked, signal) {
      if (!isListCited(asked)) return null;
      const snapshot = await snapshots.of(asked.uri, signal);
      return snapshot ? listCited(snapshot, asked.as, session) : null;
    },
  };
  const byMethod = new Map(
    (Object.keys(executions) as (keyof Executions)[]).map((name) => [
      serverCommands[name].method,
      executions[name],
    ]),
  );
  return async ({ signal }: Snapshot, { command, arguments: [argument] = [] }: ExecuteCommandParams) =>
    (await byMethod.get(command)?.(argument, signal)) ?? null;
}
