import type { Problem } from "../../service/corpus/problems";
import { counted, english, say, together } from "../../service/text/say";
import { print, told } from "../print";
import { documentCount, fileCount, megabytes, passageCount } from "./counts";
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
      told(
        say`${documentCount(documents)}, ${passageCount(passages)} from ${fileCount(sources.length)}, ${megabytes(bytes)}`,
      ),
    );
    if (unread)
      print(told(say`${counted(unread.files)} more files were found and not read: the reading was ended`));
    printProblems(problems, say`not read`);
  }
  return 0;
}
