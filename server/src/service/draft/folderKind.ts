import { URI, Utils } from "vscode-uri";
import type { Files, FolderEntry } from "../environment";
import { lookingOnly } from "../lookingOnly";

/** What a folder of the workspace is for, as far as its own files tell. */
export interface FolderKind {
  /** A code repository: somebody's program or its documentation, which is left alone. */
  readonly code: boolean;
  /** It has a corpus: what is written beside one is a draft. */
  readonly corpus: boolean;
}

/** Corpus folders that nobody need name. In code repositories both names mean other things. */
export const defaultFolders: readonly string[] = ["corpus", "reference"];

/**
 * Looks at the names in a folder, and opens no file.
 * @param folder a URI
 * @param corpusFolders names relative to it
 */
export async function folderKind(
  files: Files,
  folder: string,
  corpusFolders: readonly string[],
): Promise<FolderKind> {
  const looked = lookingOnly(files);
  const isDefault = (name: string) => defaultFolders.includes(name);
  const there = async (name: string) => {
    const uri = Utils.joinPath(URI.parse(folder), name).toString();
    if ((await looked.stat(uri))?.folder !== true) return false;
    return !isDefault(name) || !mostlyCode(await looked.list(uri));
  };
  // A folder that somebody took the trouble to name is meant, whatever lies around it.
  for (const name of corpusFolders)
    if (!isDefault(name) && (await there(name))) return { code: false, corpus: true };
  if (await isInCodeRepository(looked, folder)) return { code: true, corpus: false };
  for (const name of corpusFolders) if (await there(name)) return { code: false, corpus: true };
  return { code: false, corpus: false };
}

type Looked = ReturnType<typeof lookingOnly>;

/** Files that only a program or its documentation is built from, in the languages of TIOBE's and GitHub's lists. */
const projectFile =
  /^(?:package\.json|tsconfig\.json|deno\.jsonc?|Cargo\.toml|go\.mod|pyproject\.toml|setup\.py|Pipfile|pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|CMakeLists\.txt|meson\.build|configure\.ac|Gemfile|.*\.gemspec|composer\.json|mix\.exs|rebar\.config|pubspec\.yaml|Package\.swift|Podfile|stack\.yaml|.*\.cabal|dune-project|project\.clj|deps\.edn|Project\.toml|NAMESPACE|MODULE\.bazel|flake\.nix|Dockerfile|.*\.(?:sln|csproj|fsproj|vbproj|vcxproj)|mkdocs\.ya?ml|book\.toml|antora\.yml|docusaurus\.config\.\w+|Doxyfile)$/;
const projectFolder = /\.(?:xcodeproj|xcworkspace)$/;
const sourceFile =
  /\.(?:[cm]?[jt]sx?|py|ipynb|java|kts?|scala|go|rs|rb|php|c|cc|cpp|cxx|h|hh|hpp|cs|fs|vb|swift|m|mm|lua|pl|pm|r|jl|hs|ml|exs?|erl|clj|dart|sql|vue|svelte|asm|zig|nim)$/i;
const sourceFolder = /^(?:src|source|lib|include|cmd|pkg|app)$/i;
const history = [".git", ".hg", ".svn"];

/**
 * Maximum number of folders above this one that are looked at: for the beginning of the repository that it is a part
 * of.
 */
const mostAbove = 8;

/**
 * Whether a folder is a program's, or a part of one: a project file says so (package.json, Cargo.toml, mkdocs.yml …),
 * or source code under version control. Version control alone does not: drafts are kept under it too.
 */
async function isInCodeRepository(files: Looked, folder: string): Promise<boolean> {
  let here = URI.parse(folder);
  for (let above = 0; above <= mostAbove; above++) {
    const entries = await files.list(here.toString());
    const begins = entries.some(({ name }) => history.includes(name));
    if ((above === 0 || begins) && (await isProject(files, here, entries, begins))) return true;
    const parent = Utils.dirname(here);
    if (begins || parent.toString() === here.toString()) return false;
    here = parent;
  }
  return false;
}

/**
 * Whether a file lies in a program that lies in a folder: a project file stands somewhere between the two.
 * @param uri of the file
 * @param folder around it; its own project files do not count here
 */
export async function isInProgramWithin(files: Files, uri: string, folder: string): Promise<boolean> {
  const looked = lookingOnly(files);
  const top = URI.parse(folder).path.replace(/\/$/, "");
  let here = Utils.dirname(URI.parse(uri));
  for (let above = 0; above <= mostAbove && here.path.startsWith(`${top}/`); above++) {
    if (hasProjectFile(await looked.list(here.toString()))) return true;
    here = Utils.dirname(here);
  }
  return false;
}

function hasProjectFile(entries: readonly FolderEntry[]): boolean {
  return entries.some(({ name, folder }) => (folder ? projectFolder : projectFile).test(name));
}

async function isProject(files: Looked, folder: URI, entries: readonly FolderEntry[], versioned: boolean) {
  if (hasProjectFile(entries)) return true;
  if (!versioned) return false;
  if (entries.some(isSource)) return true;
  for (const { name } of entries.filter((entry) => entry.folder && sourceFolder.test(entry.name))) {
    if ((await files.list(Utils.joinPath(folder, name).toString())).some(isSource)) return true;
  }
  return false;
}

function isSource({ name, folder }: FolderEntry): boolean {
  return !folder && sourceFile.test(name);
}

/** A folder of source code or of a program's documentation is no corpus, whatever it is called. An empty one may become one. */
function mostlyCode(entries: readonly FolderEntry[]): boolean {
  const sources = entries.filter(isSource).length;
  return hasProjectFile(entries) || 2 * sources > entries.filter(({ folder }) => !folder).length;
}
