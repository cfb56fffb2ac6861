import type { Environment } from "../service/environment";
import type { IgnoredFinding } from "../service/features/diagnostics";

/** What the delegate chose to ignore. Kept beside the index, so that it needs no setting and no mark in the draft. */
export interface IgnoredFindings {
  all(): readonly IgnoredFinding[];
  add(finding: IgnoredFinding): Promise<void>;
  remove(finding: IgnoredFinding): Promise<void>;
}

const file = "ignored.json";

/** Reads the list; one that cannot be read is logged and begun anew. */
export async function createIgnoredFindings({ storage, codec, log }: Environment): Promise<IgnoredFindings> {
  let list: readonly IgnoredFinding[] = [];
  try {
    const source = await storage.open(file);
    if (source) {
      const read: unknown = JSON.parse(codec.decodeUtf8(source.read(0, source.size)));
      source.close();
      if (Array.isArray(read)) list = read.filter(isIgnoredFinding);
    }
  } catch (error) {
    log.warn(`The list of ignored findings could not be read and is begun anew: ${error}`);
  }
  const save = () => storage.write(file, [codec.encodeUtf8(JSON.stringify(list))]);
  const same = (a: IgnoredFinding, b: IgnoredFinding) =>
    a.code === b.code && a.text === b.text && a.uri === b.uri;
  return {
    all: () => list,
    async add(finding) {
      if (list.some((known) => same(known, finding))) return;
      list = [...list, finding];
      await save();
    },
    async remove(finding) {
      list = list.filter((known) => !same(known, finding));
      await save();
    },
  };
}

export function isIgnoredFinding(value: unknown): value is IgnoredFinding {
  const { code, text, uri } = (value ?? {}) as Partial<IgnoredFinding>;
  return (
    typeof code === "string" && typeof text === "string" && (uri === undefined || typeof uri === "string")
  );
}
