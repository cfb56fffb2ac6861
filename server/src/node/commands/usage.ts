import { listedWithOr, type Said, SaidError, say } from "../../service/text/say";

/** Wrong usage or unreadable input: one clear line on stderr, exit code 2. */
export class UsageError extends SaidError {}

/** The value of `--format`, the first of those that a command knows where none is given. Throws `UsageError`. */
export function oneOf<const F extends readonly string[]>(
  said: string | undefined,
  known: F,
  option = "--format",
): F[number] {
  const chosen = said ?? known[0]!;
  if (known.includes(chosen)) return chosen;
  throw new UsageError(takes(option, known, chosen));
}

/** That an option does not take what was given. @param known what it takes */
export function takes(option: string, known: readonly string[], given: string): Said {
  return say`${option} takes ${listedWithOr(known)}, not "${given}"`;
}

/** That `--year` does not take what was given. */
export function yearsWanted(given: string): Said {
  return say`--year takes a year or two, such as 2020 or 2000-2010, not "${given}"`;
}

/** That an index must wait for another process. @param store its folder */
export function beingWritten(store: string): Said {
  return say`${store} is being written to by another process: try again when it has ended`;
}

/**
 * What `parseArgs` of Node refuses, in words of our own.
 * @param options those that the command has
 */
export function wrongOption(
  { message }: Error,
  command: string,
  options: Readonly<Record<string, { readonly type: string }>>,
): UsageError {
  const [, option = ""] = /'(-[^\s']*)/.exec(message) ?? [];
  const name = option.replace(/^--/, "");
  if (!Object.hasOwn(options, name)) return new UsageError(say`penholder ${command} has no option ${option}`);
  return new UsageError(
    options[name]?.type === "string" ? say`${option} needs a value` : say`${option} takes no value`,
  );
}
