import { objectIn, type ProjectFile, readProjectFile } from "./projectFile";

/** A change of a `.penholder.json`. */
export type ProjectChange =
  | { readonly ignore: ProjectFile["ignored"][number] }
  | { readonly restore: ProjectFile["ignored"][number] }
  | { readonly allow: string };

/**
 * The file's text after a change: its other members, their order and its indentation stay.
 * @param text undefined where there is no file yet
 * Throws an `Error`, as `readProjectFile` does, for a file that is wrong already: nothing is written into it then.
 */
export function changedProjectFile(text: string | undefined, change: ProjectChange): string {
  const before = text ?? "{}";
  const { ignored, words } = readProjectFile(before);
  const said = objectIn(before);
  const same = (a: ProjectFile["ignored"][number], b: ProjectFile["ignored"][number]) =>
    a.code === b.code && a.text === b.text;
  const list = (name: string) => (said[name] as unknown[] | undefined) ?? [];
  if ("allow" in change) {
    if (!words.has(change.allow.toLowerCase())) said.words = [...list("words"), change.allow];
  } else if ("ignore" in change) {
    const { code, text: about } = change.ignore;
    if (!ignored.some((known) => same(known, change.ignore)))
      said.ignored = [...list("ignored"), { code, text: about }];
  } else {
    said.ignored = (list("ignored") as ProjectFile["ignored"][number][]).filter(
      (known) => !same(known, change.restore),
    );
  }
  const indentation = /\n([ \t]+)"/.exec(before)?.[1] ?? "  ";
  return `${JSON.stringify(said, undefined, indentation)}\n`;
}
