import * as vscode from "vscode";
import {
  createGetting,
  type Getting,
  type GettingPlan,
} from "../../../../server/src/service/fetching/getting";
import {
  addressesOf,
  type Collection,
  collections,
  type PublishedFile,
} from "../../../../server/src/service/fetching/repositories";
import { english, type Said } from "../../../../server/src/service/text/say";
import { documentsOf, filesOf, sizeOf } from "../amounts";
import { plainMessage, tell } from "../aside";
import { cancellable, reasonOf, told } from "../cancellable";
import { counted, numeral } from "../counted";
import { corpusFolderFor } from "./place";
import { mirrorAsSet, type OpenWeb, openAsSet, signalOf } from "./web";
import { codec, wait, workspaceShelf } from "./workspaceShelf";

/** What was chosen last, so that getting what is new takes a few keys. */
interface Choice {
  readonly collections: readonly string[];
  readonly years: readonly number[];
  readonly languages: readonly string[];
}

const memoryKey = "resolutions";

/**
 * Asks which resolutions are wanted, says how many and how large they are, and downloads them from the UN's public
 * repositories into a folder of the corpus. Nothing is asked of the network before.
 */
export async function getResolutions(
  memory: vscode.Memento,
  web: OpenWeb,
  log: vscode.LogOutputChannel,
): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    tell(vscode.l10n.t("Penholder downloads nothing while the workspace is not trusted."));
    return;
  }
  const last = memory.get<Choice>(memoryKey);
  const chosen = await choose(
    vscode.l10n.t("Whose Resolutions?"),
    collections.map((collection) => ({
      label: told(collection.words),
      picked: last?.collections.includes(collection.id) ?? false,
      value: collection,
    })),
  );
  if (!chosen) return;
  const folder = await corpusFolderFor(memory, "UN resolutions");
  if (!folder) return;
  const get = await openAsSet(web);
  const getting = await createGetting(
    {
      get,
      shelf: workspaceShelf(folder),
      codec,
      sha1,
      wait,
    },
    addressesOf(mirrorAsSet()),
  );
  const listed = await listing(getting, chosen);
  if (!listed) return;
  for (const note of listed.notes) log.warn(english(note));
  const wanted = await chooseWanted(listed.files, last);
  if (!wanted) return;
  await memory.update(memoryKey, {
    collections: chosen.map(({ id }) => id),
    ...wanted,
  } satisfies Choice);
  const plan = await getting.plan(listed.files, {
    languages: wanted.languages,
    years: (year) => wanted.years.includes(year),
  });
  if (await confirmed(plan, folder)) await download(getting, plan, log);
}

interface Item<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** What is ticked in a list; undefined where it was closed or nothing was ticked. */
async function choose<T>(title: string, items: readonly Item<T>[]): Promise<T[] | undefined> {
  const ticked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Penholder: Get UN Resolutions"),
    placeHolder: title,
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return ticked && ticked.length > 0 ? ticked.map(({ value }) => value) : undefined;
}

/** What there is; undefined where that was cancelled, or could not be had, which is said in a sentence. */
async function listing(getting: Getting, chosen: readonly Collection[]) {
  try {
    return await cancellable(vscode.l10n.t("Asking what there is"), (_, token) =>
      list(getting, chosen, token),
    );
  } catch (error) {
    await vscode.window.showErrorMessage(plainMessage(`${reasonOf(error)}.`));
    return undefined;
  }
}

async function list(getting: Getting, chosen: readonly Collection[], token: vscode.CancellationToken) {
  const files: PublishedFile[] = [];
  const notes: Said[] = [];
  for (const collection of chosen) {
    const listing = await getting.list(collection, signalOf(token));
    files.push(...listing.files);
    notes.push(...listing.notes);
  }
  return { files, notes };
}

/** Which years and which languages, of those that there are. */
async function chooseWanted(files: readonly PublishedFile[], last: Choice | undefined) {
  const counts = new Map<number, number>();
  for (const { years } of files) for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const years = await choose(
    vscode.l10n.t("Of Which Years? A session of the General Assembly lies in two"),
    [...counts]
      .sort(([a], [b]) => b - a)
      .map(([year, count]) => ({
        label: String(year),
        description: documentsOf(count),
        picked: last?.years.includes(year) ?? false,
        value: year,
      })),
  );
  if (!years) return undefined;
  const names = new Intl.DisplayNames([vscode.env.language], { type: "language" });
  const inYears = files.filter((file) => file.years.some((year) => years.includes(year)));
  const languages = await choose(
    vscode.l10n.t("In Which Languages?"),
    [...new Set(inYears.map(({ language }) => language))].sort().map((language) => ({
      label: names.of(language) ?? language,
      description: documentsOf(inYears.filter((file) => file.language === language).length),
      picked: last?.languages.includes(language) ?? language === "en",
      value: language,
    })),
  );
  return languages && { years, languages };
}

/** Says how much there is to download, and asks whether it shall be. */
async function confirmed({ wanted, toGet, bytes }: GettingPlan, folder: vscode.Uri): Promise<boolean> {
  if (toGet.length === 0) {
    tell(vscode.l10n.t("Nothing is new: {0} of your choice, all here already.", documentsOf(wanted)));
    return false;
  }
  const button = vscode.l10n.t("Download");
  const answer = await vscode.window.showInformationMessage(
    plainMessage(vscode.l10n.t("Download {0} ({1})?", filesOf(toGet.length), sizeOf(bytes))),
    {
      modal: true,
      detail: vscode.l10n.t(
        "{0} of the {1} that you chose are here already. The rest comes from the United Nations’ public repositories into {2}. What is interrupted goes on where it stopped.",
        numeral(wanted - toGet.length),
        numeral(wanted),
        vscode.workspace.asRelativePath(folder, true),
      ),
    },
    button,
  );
  return answer === button;
}

async function download(getting: Getting, plan: GettingPlan, log: vscode.LogOutputChannel): Promise<void> {
  const total = plan.toGet.length;
  const summary = await cancellable(vscode.l10n.t("Downloading resolutions"), (progress, token) => {
    let before = 0;
    return getting.run(
      plan,
      ({ done, bytes }) => {
        const increment = (100 * (bytes - before)) / plan.bytes;
        before = bytes;
        progress.report({
          message: vscode.l10n.t("{0} of {1}, {2}", done, total, sizeOf(bytes)),
          increment,
        });
      },
      signalOf(token),
    );
  });
  if (!summary) return;
  const { documents, problems, ended } = summary;
  for (const problem of problems) log.warn(english(problem));
  const written = vscode.l10n.t("Downloaded: {0}.", documentsOf(documents));
  if (ended === "cancelled")
    tell(`${written} ${vscode.l10n.t("Run the command again to go on from there.")}`);
  else if (problems.length === 0) tell(written);
  else {
    const showLog = vscode.l10n.t("Show Log");
    const rest = ended
      ? vscode.l10n.t("It was ended: {0}. Run the command again to go on from there.", told(ended))
      : counted(
          problems.length,
          "1 could not be; the log names it.",
          "{0} could not be; the log names each.",
        );
    if ((await vscode.window.showWarningMessage(plainMessage(`${written} ${rest}`), showLog)) === showLog)
      log.show();
  }
}

async function sha1(parts: readonly Uint8Array[]): Promise<string> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", whole));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
