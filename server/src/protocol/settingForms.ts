/** Settings by their names below `penholder`: "corpus.folders". */
export type NamedSettings = Readonly<Record<string, unknown>>;

/**
 * Reads what a client sends as settings, in whichever form: nested or with dotted names, below `penholder` or bare, or
 * several of these at once. Null is what clients say of a setting that they do not know: it counts as nothing said.
 * @param names of all settings below `penholder`
 * @param unknown hears the name of what is no setting; what stands beside `penholder` belongs to others and is passed over
 */
export function namedSettings(
  sent: unknown,
  names: ReadonlySet<string>,
  unknown: (name: string) => void = () => {},
): NamedSettings {
  const found: Record<string, unknown> = {};
  const groups = new Set([...names].flatMap((name) => groupsOf(name)));
  function take(value: unknown, name: string) {
    if (value === null || value === undefined) return;
    if (names.has(name)) found[name] = value;
    else if (isObject(value) && (name === "" || groups.has(name))) {
      for (const [part, each] of Object.entries(value)) take(each, name === "" ? part : `${name}.${part}`);
    } else unknown(name);
  }
  if (!isObject(sent)) return found;
  const ours = Object.entries(sent).filter(([name]) => name === "penholder" || name.startsWith("penholder."));
  if (ours.length === 0) take(sent, "");
  for (const [name, value] of ours) take(value, name.slice("penholder.".length));
  return found;
}

/** "links.language" is in the group "links". */
function groupsOf(name: string): string[] {
  const parts = name.split(".");
  return parts.slice(1).map((_, place) => parts.slice(0, place + 1).join("."));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
