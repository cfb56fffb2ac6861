import type { Codec } from "../../environment";
import { isSaid, type Said } from "../../text/say";
import type { CorpusDocument } from "../document";
import { kindOfFolders } from "../kindOfFolders";

/**
 * What reading a file has given, kept so that the same file need not be read again: its documents, with the symbols that
 * their passages refer to, and what could not be read of it.
 */
export interface Reading {
  readonly documents: readonly CorpusDocument[];
  readonly problems: readonly Said[];
}

/**
 * All that a reading hangs on beside the bytes of its file: what reads it, the file's name, and what the folders around it
 * tell. Where the folder of the corpus lies is of no account.
 * @param version as in `ReadingOptions`
 * @param path from the folder of the corpus on
 */
export function circumstancesOf(version: string, path: string): string {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  return JSON.stringify([version, name, kindOfFolders(folders) ?? ""]);
}

/** @param uri of the file, which the bytes do not name */
export function encodeReading({ documents, problems }: Reading, uri: string, codec: Codec): Uint8Array {
  const placeless = documents.map(({ uri: _, id, ...document }) => ({
    ...document,
    id: id.slice(uri.length),
  }));
  return codec.encodeUtf8(JSON.stringify({ documents: placeless, problems }));
}

/** A reading, as that of the file at an address. Throws where the bytes are none. */
export function decodeReading(bytes: Uint8Array, uri: string, codec: Codec): Reading {
  const { documents, problems } = JSON.parse(codec.decodeUtf8(bytes)) as Partial<Reading>;
  if (
    !Array.isArray(documents) ||
    !Array.isArray(problems) ||
    !documents.every(isDocument) ||
    !problems.every(isSaid)
  )
    throw new Error("what was read of it before cannot be understood");
  return { documents: documents.map((document) => ({ ...document, id: uri + document.id, uri })), problems };
}

function isDocument(value: Partial<CorpusDocument> | null): boolean {
  const { id, title, kind, language, passages } = value ?? {};
  return (
    [id, title, kind, language].every((fact) => typeof fact === "string") &&
    Array.isArray(passages) &&
    passages.every(({ text, line }) => typeof text === "string" && Number.isInteger(line))
  );
}
