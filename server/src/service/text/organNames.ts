import table from "../../../data/bodies.tsv";
import { listed, named, type SaidValue, say } from "./say";

/** Parsed at first use; the table never changes. */
const parsed: { bodies?: ReadonlyMap<string, SaidValue> } = {};

/** Organs, committees, commissions and other bodies, by their English names. */
function bodies(): ReadonlyMap<string, SaidValue> {
  parsed.bodies ??= parse();
  return parsed.bodies;
}

function parse(): ReadonlyMap<string, SaidValue> {
  const [head = "", ...lines] = table.trim().split("\n");
  const [, ...languages] = head.split("\t");
  return new Map(
    lines.map((line) => {
      const [english = "", ...names] = line.split("\t");
      return [english, named(english, Object.fromEntries(languages.map((code, at) => [code, names[at]])))];
    }),
  );
}

/**
 * An organ or body in the reader's language, to be filled into a sentence; as it is named here where that is not known.
 * @param name in English; a body of an organ after the organ and a comma ("General Assembly, Third Committee")
 */
export function organWords(name: string): SaidValue {
  const known = bodies();
  const whole = known.get(name);
  if (whole) return whole;
  const parts = name.split(", ").map((part) => known.get(part));
  return parts.every((part) => part !== undefined) ? say`${listed(parts)}` : name;
}
