import type { Problem } from "../../service/corpus/problems";
import { english, together } from "../../service/text/say";
import { print } from "../print";
import { sizeOf } from "./index";
import { environmentFor, openIndex, pathOf, printJson } from "./input";
import { printProblems } from "./printProblems";
import { type SharedOptions, statusShared } from "./sharedCorpus";

/** penholder status */
export async function status(options: SharedOptions & { store?: string }): Promise<number> {
  if (options.url !== undefined) return statusShared(options);
  const store = await openIndex(options.store);
  const { documents, passages, unread } = store.status;
  const sources = [...(await store.sources()).values()];
  store.close();
  const problems = sources.flatMap(
    ({ uri, problems: [first, ...others] = [], documents: read }): Problem[] =>
      first ? [{ uri, reason: together([first, ...others]), ...(read > 0 ? { partly: true } : {}) }] : [],
  );
  const bytes = await sizeOf(environmentFor(options.store));
  if (options.json)
    printJson({
      store: options.store,
      documents,
      passages,
      files: sources.length,
      ...(unread ? { unread: unread.files } : {}),
      bytes,
      problems: problems.map(({ uri, reason, ...rest }) => ({
        path: pathOf(uri),
        reason: english(reason),
        ...rest,
      })),
    });
  else {
    print(
      `${documents} documents, ${passages} passages from ${sources.length} files, ${(bytes / 1e6).toFixed(1)} MB`,
    );
    if (unread) print(`${unread.files} more files were found and not read: the reading was ended`);
    printProblems(problems, "not read");
  }
  return 0;
}
