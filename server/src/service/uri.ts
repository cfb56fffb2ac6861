import { URI, Utils } from "vscode-uri";

/**
 * An address in the one form that Penholder compares: clients and systems differ in what they percent-encode, in the
 * letter of a Windows drive and in the slash behind a folder. A bare `%` stands for itself.
 */
export function normalUri(uri: string): string {
  return withoutSlash(URI.parse(uri).toString());
}

/** Whether an address is a folder's own or of something in it. Both as `normalUri` gives them; a slash behind is passed over. */
export function isWithin(uri: string, folder: string): boolean {
  const plain = withoutSlash(folder);
  return uri === plain || uri.startsWith(plain.endsWith("/") ? plain : `${plain}/`);
}

/** The path from a folder to what is in it, as people read it ("statements/100 %.txt"); undefined for what lies elsewhere. */
export function pathWithin(uri: string, folder: string): string | undefined {
  const [inside, around] = [normalUri(uri), normalUri(folder)];
  if (inside === around || !isWithin(inside, around)) return undefined;
  return URI.parse(inside).path.slice(URI.parse(around).path.replace(/\/$/, "").length + 1);
}

/** The address of the folder that a file or folder lies in. */
export function folderAround(uri: string): string {
  return normalUri(Utils.dirname(URI.parse(uri)).toString());
}

/** The last part of an address, as people read it. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri)) || uri;
}

/** A file's name without its ending: "S_RES_2518_2020". What begins with a digit ("Add.1") is none. */
export function stemOf(name: string): string {
  return name.replace(/\.[a-z][a-z0-9]*$/i, "");
}

function withoutSlash(uri: string): string {
  return uri.replace(/(?<=[^/:])\/+$/, "");
}
