import type { Import } from "./imports";

/**
 * The circles that files import each other in, those of types too: each file of one reaches every other.
 * @param imports of all files
 * @returns each circle once, its files sorted
 */
export function circles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  const nameOf = (path: string) => path.replace(/\.ts$/, "");
  for (const { file, target } of imports)
    next.set(nameOf(file), [...(next.get(nameOf(file)) ?? []), nameOf(target)]);
  // Tarjan's algorithm: the files that are on the way are taken off it together once none of them leads further back.
  const met = new Map<string, number>();
  const way: string[] = [];
  const found: string[][] = [];
  function visit(file: string): number {
    const at = met.size;
    let back = at;
    met.set(file, at);
    way.push(file);
    for (const target of next.get(file) ?? []) {
      if (!met.has(target)) back = Math.min(back, visit(target));
      else if (way.includes(target)) back = Math.min(back, met.get(target)!);
    }
    if (back < at) return back;
    const circle = way.splice(way.indexOf(file));
    if (circle.length > 1 || next.get(file)?.includes(file)) found.push(circle.sort());
    return at;
  }
  for (const file of next.keys()) if (!met.has(file)) visit(file);
  return found;
}
