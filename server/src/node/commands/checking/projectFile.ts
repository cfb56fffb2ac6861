import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  largestProjectFile,
  noProjectFile,
  type ProjectFile,
  projectFileName,
  readProjectFile,
} from "../../../service/rules/project/projectFile";
import { say } from "../../../service/text/say";
import { readRegularFileNow, reasonOf } from "../../regularFiles";
import { UsageError } from "../usage";

/** The nearest `.penholder.json` above a draft. Throws `UsageError` where it cannot be read or says what it cannot. */
export function projectFileFor(draft: string): ProjectFile {
  for (let folder = dirname(resolve(draft)); ; folder = dirname(folder)) {
    const path = join(folder, projectFileName);
    if (existsSync(path)) return read(path);
    if (dirname(folder) === folder) return noProjectFile;
  }
}

function read(path: string): ProjectFile {
  let text: string;
  try {
    text = new TextDecoder().decode(readRegularFileNow(path, largestProjectFile));
  } catch (error) {
    throw new UsageError(say`${path} cannot be read: ${reasonOf(error)}`);
  }
  try {
    return readProjectFile(text);
  } catch (error) {
    throw new UsageError(say`${path}: ${reasonOf(error)}`);
  }
}
