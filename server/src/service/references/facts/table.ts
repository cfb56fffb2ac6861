/** A table of facts (tab-separated, the first line names the columns) whose rows are found by their first column. */
export interface KeyedTable {
  row(key: string): readonly string[] | undefined;
  keys(): Iterable<string>;
}

/** Notes where each row begins; a row is taken apart only when it is asked for. */
export function keyedTable(text: string): KeyedTable {
  const places = new Map<string, number>();
  let at = text.indexOf("\n") + 1;
  while (at > 0 && at < text.length) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    const tab = text.indexOf("\t", at);
    places.set(text.slice(at, tab < 0 || tab > end ? end : tab), at);
    at = end + 1;
  }
  return {
    row(key) {
      const start = places.get(key);
      if (start === undefined) return undefined;
      const end = text.indexOf("\n", start);
      return text.slice(start, end < 0 ? text.length : end).split("\t");
    },
    keys: () => places.keys(),
  };
}

/** All rows of a table. */
export function rows(text: string): string[][] {
  return text
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split("\t"));
}

/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
