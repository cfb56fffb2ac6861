import { join, resolve } from "node:path";
import { version } from "../../../../package.json";
import { createGetting, type GettingWorld } from "../../service/fetching/getting";
import { getPage, type PageWorld } from "../../service/fetching/pages";
import {
  addressesOf,
  type Collection,
  collections,
  type PublishedFile,
} from "../../service/fetching/repositories";
import { type Language, languages } from "../../service/text/language";
import { counted, english, listedWithOr, reasonOf, type Said, say } from "../../service/text/say";
import { nodeCodec } from "../environment";
import { createFolderShelf, sha1 } from "../fetching/folderShelf";
import { createRequests } from "../fetching/request";
import { complain, print, showProgress, told } from "../print";
import { documentCount, filesOf, megabytes } from "./counts";
import { printJson } from "./input";
import { takes, UsageError, yearsWanted } from "./usage";

interface Options {
  readonly to?: string;
  readonly organ?: string;
  readonly year?: string;
  readonly lang?: string;
  readonly mirror?: string;
  readonly "dry-run"?: boolean;
  readonly json?: boolean;
  readonly "private-addresses"?: boolean;
}

/** penholder get */
export async function get(rest: readonly string[], options: Options): Promise<number> {
  if (options.to === undefined)
    throw new UsageError(say`name the folder for the documents: penholder get --to FOLDER --organ sc`);
  const world = worldFor(resolve(options.to), options["private-addresses"] === true);
  if (rest.length > 0) return getPages(rest, world, options.to);
  const chosen = chosenCollections(options.organ);
  const wanted = { languages: chosenLanguages(options.lang), years: chosenYears(options.year) };
  const addresses = addressesOf(options.mirror);
  const getting = await createGetting(world, addresses);
  const files: PublishedFile[] = [];
  const notes: Said[] = [];
  for (const collection of chosen) {
    const listing = await getting.list(collection);
    files.push(...listing.files);
    notes.push(...listing.notes);
  }
  const plan = await getting.plan(files, wanted);
  const { toGet, bytes } = plan;
  const shown = { documents: plan.wanted, here: plan.wanted - toGet.length, toGet: toGet.length, bytes };
  if (!options.json)
    print(
      told(
        say`${documentCount(shown.documents)}, ${counted(shown.here)} of them here already; ${counted(shown.toGet)} to get, ${megabytes(bytes)}`,
      ),
    );
  if (options["dry-run"]) {
    if (options.json) printJson({ ...shown, notes: notes.map(english) });
    else for (const note of notes) complain(told(note));
    return 0;
  }
  const summary = await getting.run(plan, progressOn(options.json === true, toGet.length));
  const { ended } = summary;
  const problems = [...notes, ...summary.problems];
  if (options.json)
    printJson({
      ...shown,
      written: summary.documents,
      problems: problems.map(english),
      ...(ended ? { ended: ended === "cancelled" ? ended : english(ended) } : {}),
    });
  else {
    for (const problem of problems) complain(told(problem));
    if (ended) complain(told(say`not all was tried: ${ended}; the same command goes on from here`));
    print(told(say`${documentCount(summary.documents)} written to ${options.to}`));
  }
  return summary.problems.length > 0 || ended ? 2 : 0;
}

function worldFor(folder: string, privateAddresses: boolean): GettingWorld & PageWorld {
  return {
    get: createRequests({ privateAddresses, agent: `penholder/${version}` }),
    shelf: createFolderShelf(folder),
    codec: nodeCodec,
    sha1,
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    today: () => new Date().toISOString().slice(0, 10),
  };
}

/** Documents from the web, each by its address. */
async function getPages(addresses: readonly string[], world: PageWorld, folder: string): Promise<number> {
  let failed = 0;
  for (const address of addresses) {
    try {
      print(`${join(folder, await getPage(world, address))}`);
    } catch (error) {
      failed++;
      complain(told(say`${address} could not be had: ${reasonOf(error)}`));
    }
  }
  return failed > 0 ? 2 : 0;
}

/** Shows how far it is on the error output, where somebody looks at it. */
function progressOn(quiet: boolean, total: number) {
  if (quiet || !process.stderr.isTTY) return () => {};
  return ({ done, bytes }: { done: number; bytes: number }) => {
    showProgress(done === total ? "" : told(say`${filesOf(done, total)}, ${megabytes(bytes)}`));
  };
}

function namesIn(list: string): string[] {
  return list.split(",").map((name) => name.trim().toLowerCase());
}

function chosenCollections(list: string | undefined): readonly Collection[] {
  if (list === undefined) throw new UsageError(say`name the organs: --organ takes ${listedWithOr(organIds)}`);
  const names = namesIn(list);
  if (names.includes("all")) return collections;
  return names.map((name) => {
    const collection = collections.find(({ id }) => id === name);
    if (!collection) throw new UsageError(takes("--organ", organIds, name));
    return collection;
  });
}

const organIds = [...collections.map(({ id }) => id), "all"];

function chosenLanguages(list: string | undefined): readonly Language[] | undefined {
  if (list === undefined) return undefined;
  return namesIn(list).map((name) => {
    const language = languages.find((known) => known === name);
    if (!language) throw new UsageError(takes("--lang", languages, name));
    return language;
  });
}

function chosenYears(range: string | undefined): ((year: number) => boolean) | undefined {
  if (range === undefined) return undefined;
  const [, first, last = first] = /^(\d{4})(?:-(\d{4}))?$/.exec(range) ?? [];
  if (first === undefined || last === undefined) throw new UsageError(yearsWanted(range));
  return (year) => year >= Number(first) && year <= Number(last);
}
