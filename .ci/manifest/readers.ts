// What docs/writing-a-corpus.md says of readers.
import { formats } from "../../server/src/service/corpus/problems";
import { readerFor, readers } from "../../server/src/service/corpus/readers";
import { table, wrapped } from "./blocks";

/** The table of the files that are read. */
export function readersTable(): string {
  return table(
    ["file", "what Penholder makes of it"],
    readers.map(({ endings, description }) => [
      endings.map((ending) => `\`.${ending}\``).join(", "),
      description,
    ]),
  );
}

/** The formats of texts that have no reader. */
export function unreadFormats(): string {
  const unread = Object.entries(formats).flatMap(([ending, name]) => (readerFor(`a.${ending}`) ? [] : name));
  return wrapped(`**Not yet read**: ${[...new Set(unread)].join(", ")}.`);
}
