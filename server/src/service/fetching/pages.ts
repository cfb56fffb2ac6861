import type { Codec } from "../environment";
import { SaidError, say } from "../text/say";
import { type DownloadSignal, type GetDownload, getPatiently } from "./download";
import { isSafePath } from "./repositories";
import { hiddenFolder, type Shelf } from "./shelf";

export interface PageWorld {
  readonly get: GetDownload;
  readonly shelf: Shelf;
  readonly codec: Pick<Codec, "decodeUtf8" | "encodeUtf8">;
  wait(milliseconds: number): Promise<void>;
  /** Today in UTC: "2026-11-29". */
  today(): string;
}

/** Where a document of the web came from. */
export interface PageRecord {
  readonly address: string;
  /** The day on which it was got, in UTC. */
  readonly retrieved: string;
}

const recordsPath = `${hiddenFolder}/pages.json`;
/** Bytes of a document from the web, and of what is noted of all of them. */
const largestPage = 64 * 1024 * 1024;
const largestRecords = 16 * 1024 * 1024;

/** How files end that hold what a server says it sends. */
const endings: Readonly<Record<string, string>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/pdf": "pdf",
  "application/xml": "xml",
  "text/xml": "xml",
  "text/plain": "txt",
  "text/markdown": "md",
  "text/csv": "csv",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/msword": "doc",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/rtf": "rtf",
  "application/epub+zip": "epub",
};

/**
 * Gets a document from the web and keeps it as the file it is, with its address and the day. One that was got from there
 * before is replaced. Rejects with half a sentence.
 * @returns its path on the shelf
 */
export async function getPage(world: PageWorld, address: string, signal?: DownloadSignal): Promise<string> {
  const { shelf, codec } = world;
  const answer = await getPatiently(world.get, world.wait, address, {
    most: largestPage,
    ...(signal ? { signal } : {}),
  });
  if (answer.bytes.length === 0) throw new SaidError(say`there is nothing in it`);
  const records = await recordsOn(world);
  const before = Object.entries(records).find(([, record]) => record.address === address)?.[0];
  const path = before ?? (await freeName(shelf, nameFor(answer.address, answer.type)));
  await shelf.write(path, answer.bytes);
  const record: PageRecord = { address, retrieved: world.today() };
  await shelf.write(
    recordsPath,
    codec.encodeUtf8(`${JSON.stringify({ ...records, [path]: record }, undefined, 1)}\n`),
  );
  return path;
}

async function recordsOn({ shelf, codec }: PageWorld): Promise<Record<string, PageRecord>> {
  const bytes = await shelf.read(recordsPath, largestRecords);
  try {
    const value: unknown = bytes && JSON.parse(codec.decodeUtf8(bytes));
    return Object.fromEntries(
      Object.entries((value ?? {}) as Record<string, PageRecord>).filter(
        ([path, record]) => isSafePath(path) && typeof record?.address === "string",
      ),
    );
  } catch {
    return {};
  }
}

/** A name for what came from an address: its last part, or its host, with the ending of what it is. */
function nameFor(address: string, type: string | undefined): string {
  const [, host = "", path = ""] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(address) ?? [];
  const last = decoded(
    path
      .split("/")
      .filter((part) => part !== "")
      .at(-1) ?? "",
  );
  const [, stem = "", own] = /^(.*?)(?:\.([A-Za-z0-9]{1,5}))?$/.exec(last) ?? [];
  const said = endings[type?.split(";")[0]?.trim().toLowerCase() ?? ""];
  const ending = said ?? own?.toLowerCase() ?? "html";
  const plain = (name: string) =>
    name
      .replace(/[^\p{L}\p{N} ()_.-]+/gu, " ")
      .replace(/^[. ]+|[. ]+$/g, "")
      .slice(0, 100);
  for (const name of [plain(stem), plain(host.replace(/:\d+$/, ""))]) {
    const file = `${name}.${ending}`;
    if (name !== "" && isSafePath(file)) return file;
  }
  return `page.${ending}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The name, with a number where it is taken. */
async function freeName(shelf: Shelf, name: string): Promise<string> {
  const dot = name.lastIndexOf(".");
  for (let number = 1; ; number++) {
    const path = number === 1 ? name : `${name.slice(0, dot)} ${number}${name.slice(dot)}`;
    if ((await shelf.size(path)) === undefined) return path;
  }
}
