/**
 * The name in the archive of what a part leads to. Steps up end at the top of the archive.
 * @param target relative to `folder`, or from the top on: "styles.xml", "/word/styles.xml"
 */
export function placeOf(target: string, folder: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts: string[] = [];
  for (const part of (folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
