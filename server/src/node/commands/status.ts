import { pathOf, sizeOf } from "./index";
import { environmentFor, openIndex, print, printJson } from "./input";

/** penholder status */
export async function status(options: { store?: string; json?: boolean }): Promise<number> {
  const index = await openIndex(options.store);
  const { documents, passages } = index.size;
  const sources = [...(await index.sources()).values()];
  index.close();
  const problems = sources.flatMap(({ uri, problem, documents: read }) =>
    problem ? [{ path: pathOf(uri), reason: problem, ...(read > 0 ? { partly: true } : {}) }] : [],
  );
  const bytes = await sizeOf(environmentFor(options.store));
  if (options.json)
    printJson({ store: options.store, documents, passages, files: sources.length, bytes, problems });
  else {
    print(
      `${documents} documents, ${passages} passages from ${sources.length} files, ${(bytes / 1e6).toFixed(1)} MB`,
    );
    for (const { path, reason, partly } of problems)
      print(`${partly ? "note" : "not read"}: ${path}: ${reason}`);
  }
  return 0;
}
