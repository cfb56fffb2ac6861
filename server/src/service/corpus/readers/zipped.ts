import { counted, listed, reasonOf, type Said, say } from "../../text/say";
import { decodeUnicode } from "../decoding";
import type { CorpusDocument } from "../document";
import { formatOf, problemKinds } from "../problems";
import type { Reader } from "../reader";
import { isPassedOver } from "../walk";

/** Bytes that are unpacked of one archive, with those within it, and of one of its files. */
const mostUnpacked = 256 * 1024 * 1024;
const largestFile = 32 * 1024 * 1024;
/** Archives within each other. */
const deepest = 2;
/** Files of one archive. */
const mostFiles = 10_000;
/** What is said of the files of one archive, at most. */
const mostProblems = 20;

/**
 * Archives of documents, as colleagues send them and libraries offer them: each file in them is read as if it lay in a
 * folder of that name. Nothing is unpacked to a disk.
 * @param readerOf the reader of a file, by its name and its bytes
 */
export function zipped(readerOf: (name: string, bytes: Uint8Array) => Reader | undefined): Reader {
  return {
    name: "ZIP",
    endings: ["zip"],
    description:
      "An archive of documents: each file in it is read as if it lay in a folder. Archives within archives are read once.",
    largest: 128 * 1024 * 1024,
    async *read({ uri, name, path, bytes }, environment, problems) {
      const told: Said[] = [];
      const left = { bytes: mostUnpacked, files: mostFiles };
      yield* documentsIn({ uri, name, path, bytes }, 1, left, (problem) => told.push(problem));
      for (const problem of told.slice(0, mostProblems)) problems(problem);
      if (told.length > mostProblems)
        problems(
          say`${told.length - mostProblems} other files in ${name} need a look; unpack it into a folder to see them.`,
        );

      async function* documentsIn(
        archived: { uri: string; name: string; path: string; bytes: Uint8Array },
        depth: number,
        left: { bytes: number; files: number },
        tell: (problem: Said) => void,
      ): AsyncIterable<CorpusDocument> {
        const { codec, timer } = environment;
        const { openArchive, orSaid, placeOf } = await import("../formats");
        const archive = orSaid(archived.name, tell, () =>
          openArchive(
            archived.bytes,
            left.bytes,
            (part) => decodeUnicode(part, codec) ?? codec.decode(part, "windows-1252"),
          ),
        );
        if (!archive) return;
        let found = 0;
        const unread = new Map<string, number>();
        const ids = new Set<string>();
        for (const entry of archive.names) {
          // Steps up and roots are of whoever made the archive, and lead nowhere.
          const place = placeOf(entry.replaceAll("\\", "/").replace(/^(?:[A-Za-z]:)?\/+/, ""), "");
          const parts = place.split("/");
          const inner = parts.at(-1) ?? "";
          if (/[/\\]$/.test(entry) || inner === "" || isPassedOver(parts)) continue;
          if (left.files-- <= 0) {
            tell(
              say`${archived.name} holds more than ${counted(mostFiles)} files and was read only up to there; split it.`,
            );
            return;
          }
          const known = orSaid(`${archived.name}/${inner}`, tell, () => {
            const content = archive.read(entry, largestFile);
            left.bytes -= content?.length ?? 0;
            return content;
          });
          if (!known) continue;
          await timer.pause();
          const address = `${archived.uri}!/${place.split("/").map(encodeURIComponent).join("/")}`;
          const file = { uri: address, name: inner, path: `${archived.path}/${place}`, bytes: known };
          const tellOf = (problem: Said) => tell(say`In ${archived.name}: ${problem}`);
          if (/\.zip$/i.test(inner)) {
            if (depth < deepest) yield* documentsIn(file, depth + 1, left, tellOf);
            else tellOf(say`${inner} lies in an archive within an archive and was left out; unpack it.`);
            continue;
          }
          const reader = known.length === 0 ? undefined : readerOf(inner, known);
          if (!reader) {
            const format = formatOf(inner) ?? "";
            if (known.length > 0) unread.set(format, (unread.get(format) ?? 0) + 1);
            continue;
          }
          try {
            for await (const document of reader.read(file, environment, tellOf)) {
              if (ids.has(document.id)) continue;
              ids.add(document.id);
              found++;
              yield { ...document, uri };
            }
          } catch (error) {
            tellOf(say`${inner} could not be read: ${reasonOf(error)}.`);
          }
        }
        if (unread.size > 0)
          tell(
            say`In ${archived.name} files were left out that cannot be read: ${listed([...unread].map(([format, count]) => (format === "" ? say`${count} without an ending` : say`${count} ${format}`)))}.`,
          );
        else if (found === 0 && told.length === 0) tell(problemKinds.noParagraph.one(archived.name));
      }
    },
  };
}
