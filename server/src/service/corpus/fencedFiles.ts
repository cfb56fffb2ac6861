import { URI, Utils } from "vscode-uri";
import type { Files } from "../environment";
import { SaidError, say } from "../text/say";
import { isWithin, normalUri } from "../uri";

/**
 * Files with a fence around them: what lies outside of the folders is not there, however it is named and whichever links
 * lead to it. Without folders they are the files themselves.
 * @param within the folders (URIs) as they are now; undefined where there is no fence
 */
export function fencedFiles(files: Files, within: () => readonly string[] | undefined): Files {
  const real = async (uri: string) => {
    const address = URI.parse(uri);
    // A part ".." is followed before anything is asked.
    const plain = address.path === "" ? address : Utils.joinPath(address, ".");
    return normalUri((await files.real?.(plain.toString())) ?? plain.toString());
  };
  async function isInside(uri: string): Promise<boolean> {
    const folders = within();
    if (!folders) return true;
    const place = await real(uri);
    for (const folder of folders) if (isWithin(place, await real(folder))) return true;
    return false;
  }
  // Each way to a file stands here: one that is new does not compile until it is fenced.
  const fenced: { [Way in keyof Required<Files>]: NonNullable<Files[Way]> } = {
    real: async (uri) => (await files.real?.(uri)) ?? uri,
    stat: async (uri) => ((await isInside(uri)) ? files.stat(uri) : undefined),
    list: async (uri) => ((await isInside(uri)) ? files.list(uri) : []),
    async read(uri, most) {
      if (!(await isInside(uri)))
        throw new SaidError(say`it lies outside of this workspace, which is not trusted`);
      return files.read(uri, most);
    },
  };
  return fenced;
}
