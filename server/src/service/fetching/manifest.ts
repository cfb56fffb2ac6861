import type { Codec } from "../environment";
import { hiddenFolder, type Shelf } from "./shelf";

/** What was got, by its path on the shelf. */
export interface Got {
  /** The hash under which it was listed. */
  readonly hash: string;
  /** The files that came of it, with their sizes in bytes: itself, or those of an archive. */
  readonly files: Readonly<Record<string, number>>;
}

/** What lies on a shelf of downloads. */
export interface Manifest {
  /** The marks of the lists of files, by repository. */
  readonly marks: Record<string, string>;
  readonly got: Record<string, Got>;
}

const path = `${hiddenFolder}/got.json`;
const version = 1;
/** Bytes; of a manifest of far more documents than there are. */
const largest = 64 * 1024 * 1024;

/** What is known of a shelf; nothing where it has no manifest, or one that cannot be read: then all counts as new. */
export async function readManifest(
  shelf: Shelf,
  { decodeUtf8 }: Pick<Codec, "decodeUtf8">,
): Promise<Manifest> {
  const bytes = await shelf.read(path, largest);
  const nothing: Manifest = { marks: {}, got: {} };
  if (!bytes) return nothing;
  try {
    const value = JSON.parse(decodeUtf8(bytes)) as Partial<Manifest> & { version?: unknown };
    if (value.version !== version) return nothing;
    return { marks: strings(value.marks), got: gotOf(value.got) };
  } catch {
    return nothing;
  }
}

export async function writeManifest(
  shelf: Shelf,
  { encodeUtf8 }: Pick<Codec, "encodeUtf8">,
  { marks, got }: Manifest,
): Promise<void> {
  await shelf.write(path, encodeUtf8(JSON.stringify({ version, marks, got })));
}

function strings(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function gotOf(value: unknown): Record<string, Got> {
  return Object.fromEntries(
    Object.entries(value ?? {}).flatMap(([path, one]) => {
      const { hash, files } = (one ?? {}) as Record<string, unknown>;
      if (typeof hash !== "string" || typeof files !== "object" || files === null) return [];
      const sizes = Object.entries(files).filter(
        (entry): entry is [string, number] => typeof entry[1] === "number",
      );
      return [[path, { hash, files: Object.fromEntries(sizes) }]];
    }),
  );
}
