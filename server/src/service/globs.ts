/** Maximum number of alternatives that a pattern's braces may open. */
const mostAlternatives = 64;

/**
 * Whether a path is named by a pattern: `*` and `?` within a name, `**` for any number of folders, `{a,b}` for either. A
 * pattern that names a folder names all that lies in it. Capitals do not matter, as on most delegates' computers.
 *
 * Takes time in proportion to the lengths of both, whatever the pattern: it may come from a stranger's workspace.
 * @param path with `/` between its parts
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const parts = split(path.toLocaleLowerCase("en"));
  return withoutBraces(pattern.replaceAll("\\", "/")).some((one) =>
    matchesParts(split(one.toLocaleLowerCase("en")), parts),
  );
}

function split(path: string): string[] {
  return path.split("/").filter((part) => part !== "" && part !== ".");
}

/** The pattern without braces, once for each choice: `*.{tbx,csv}` is `*.tbx` and `*.csv`. */
export function withoutBraces(pattern: string): string[] {
  let open = [pattern];
  for (;;) {
    const next = open.flatMap((one) => {
      const [braces, choices] = /\{([^{}]*)\}/.exec(one) ?? [];
      if (braces === undefined) return [one];
      return (choices ?? "").split(",").map((choice) => one.replace(braces, () => choice));
    });
    if (next.length > mostAlternatives || next.every((one, at) => one === open[at])) return open;
    open = next;
  }
}

/** One row of a table over the path's parts for each part of the pattern: no way is tried twice. */
function matchesParts(pattern: readonly string[], path: readonly string[]): boolean {
  // reached[n]: the parts of the pattern so far can stand for the first n parts of the path.
  let reached = path.map(() => false);
  reached.unshift(true);
  for (const part of pattern) {
    const next: boolean[] = [part === "**" && reached[0] === true];
    path.forEach((name, at) => {
      next.push(
        part === "**"
          ? reached[at + 1] === true || next[at] === true
          : reached[at] === true && matchesName(part, name),
      );
    });
    reached = next;
  }
  // What lies in a folder that is named is named with it.
  return pattern.length > 0 && reached.slice(1).some(Boolean);
}

/** Whether a name without folders is named by a pattern of `*` and `?`. Capitals do not matter. */
export function isNamed(pattern: string, name: string): boolean {
  return matchesName(pattern.toLocaleLowerCase("en"), name.toLocaleLowerCase("en"));
}

/** `*` and `?` in one name: after a mismatch only the latest star can have been too short. */
function matchesName(pattern: string, name: string): boolean {
  let star = -1;
  let from = 0;
  let at = 0;
  let place = 0;
  while (at < name.length) {
    if (pattern[place] === "*") {
      star = place++;
      from = at;
    } else if (place < pattern.length && (pattern[place] === "?" || pattern[place] === name[at])) {
      place += 1;
      at += 1;
    } else if (star >= 0) {
      place = star + 1;
      at = ++from;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(place));
}
