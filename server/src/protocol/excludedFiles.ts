import type { Connection } from "vscode-languageserver";
import { type Exclusion, excludingSettings } from "../service/corpus/excluded";
import type { Environment } from "../service/environment";
import { normalUri } from "../service/uri";

/** Keeps what the editor is told to leave out of its folders: in a corpus that is passed over as well. */
export interface ExcludedFiles {
  /** As they were last told. */
  readonly all: readonly Exclusion[];
  /** Asks the client, for the window and for each folder in one request. Never rejects. */
  pull(): Promise<void>;
}

/** Maximum number of patterns that are taken of one folder. */
const mostPatterns = 500;

/**
 * @param workspace absent for a client that cannot be asked
 * @param folders the folders of the workspace as they are now, as URIs
 */
export function createExcludedFiles(
  workspace: Pick<Connection["workspace"], "getConfiguration"> | undefined,
  { files, log }: Pick<Environment, "files" | "log">,
  folders: () => readonly string[],
): ExcludedFiles {
  let all: readonly Exclusion[] = [];
  let asked = 0;
  return {
    get all() {
      return all;
    },
    async pull() {
      if (!workspace) return;
      asked += 1;
      const question = asked;
      const scopes = [undefined, ...folders()];
      try {
        const told: unknown[] = await workspace.getConfiguration(
          scopes.flatMap((scopeUri) =>
            excludingSettings.map((section) =>
              scopeUri === undefined ? { section } : { section, scopeUri },
            ),
          ),
        );
        const found = await Promise.all(
          scopes.map(async (scope, at): Promise<Exclusion> => {
            const each = told.slice(at * excludingSettings.length, (at + 1) * excludingSettings.length);
            const patterns = each.flatMap(patternsIn).slice(0, mostPatterns);
            if (scope === undefined) return { patterns };
            // A corpus is read by its address without links.
            const real = (await files.real?.(scope).catch(() => scope)) ?? scope;
            return { folder: normalUri(real), patterns };
          }),
        );
        if (question === asked) all = found;
      } catch (error) {
        log.warn(`The client did not tell which files it leaves out: ${error}`);
      }
    },
  };
}

/** What is left out always; a pattern that holds beside certain other files only is passed over. */
function patternsIn(told: unknown): string[] {
  if (typeof told !== "object" || told === null) return [];
  return Object.entries(told).flatMap(([pattern, holds]) => (holds === true ? [pattern] : []));
}
