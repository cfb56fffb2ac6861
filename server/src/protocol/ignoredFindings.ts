import type { Environment } from "../service/environment";
import type { IgnoredFinding } from "../service/features/diagnostics";

/** What the delegate chose to ignore. Kept beside the index, so that it needs no setting and no mark in the draft. */
export interface IgnoredFindings {
  /** Nothing before `read` is done. */
  all(): readonly IgnoredFinding[];
  /** Reads the list; one that cannot be read is logged and begun anew. Never rejects. */
  read(): Promise<void>;
  add(finding: IgnoredFinding): Promise<void>;
  remove(finding: IgnoredFinding): Promise<void>;
}

const file = "ignored.json";

export function createIgnoredFindings({ storage, codec, log }: Environment): IgnoredFindings {
  let list: readonly IgnoredFinding[] = [];
  let turn: Promise<void> = Promise.resolve();
  const same = (a: IgnoredFinding, b: IgnoredFinding) =>
    a.code === b.code && a.text === b.text && a.uri === b.uri;

  async function take(otherwise: string) {
    try {
      const source = await storage.open(file);
      if (!source) return;
      const read: unknown = JSON.parse(codec.decodeUtf8(source.read(0, source.size)));
      source.close();
      if (Array.isArray(read)) list = read.filter(isIgnoredFinding);
    } catch (error) {
      log.warn(`The list of ignored findings could not be read${otherwise}: ${error}`);
    }
  }

  /** Another window of the same workspace may have changed the list since: the change is made to what is there now. */
  function change(changed: (now: readonly IgnoredFinding[]) => readonly IgnoredFinding[]): Promise<void> {
    const done = turn.then(async () => {
      await take("");
      list = changed(list);
      await storage.write(file, [codec.encodeUtf8(JSON.stringify(list))]);
    });
    turn = done.catch(() => undefined);
    return done;
  }

  return {
    all: () => list,
    read() {
      turn = turn.then(() => take(" and is begun anew"));
      return turn;
    },
    add: (finding) => change((now) => (now.some((known) => same(known, finding)) ? now : [...now, finding])),
    remove: (finding) => change((now) => now.filter((known) => !same(known, finding))),
  };
}

export function isIgnoredFinding(value: unknown): value is IgnoredFinding {
  const { code, text, uri } = (value ?? {}) as Partial<IgnoredFinding>;
  return (
    typeof code === "string" && typeof text === "string" && (uri === undefined || typeof uri === "string")
  );
}
