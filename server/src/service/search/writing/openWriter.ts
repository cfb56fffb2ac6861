import type { Environment } from "../../environment";
import type { OnStage } from "../../stages";
import { damageOfTranslations } from "../across/translationsPart";
import type { PassageWriter } from "../corpusStore";
import { UnreadablePart } from "../segment/part";
import { checkSegment } from "../segment/segment";
import { emptyManifest, readManifest, readSources } from "./manifest";
import { removeUnnamed, SegmentWriter } from "./writer";
import { damageMark, WriterState } from "./writerState";

/**
 * The right to write to the index in `environment.storage`; undefined where another living process has it. Reads what
 * the store holds, not the passages: it takes milliseconds however large the index is. Throws `NewerStore`, or
 * `UnreadablePart` where a file cannot be read just now.
 * @param onCommit called when something has become visible
 * @param onStage told what is being done
 */
export async function openWriter(
  environment: Environment,
  onCommit: () => Promise<unknown> = async () => undefined,
  onStage?: OnStage,
): Promise<PassageWriter | undefined> {
  const lock = await environment.storage.lock();
  if (!lock) return undefined;
  try {
    const state = await readState(environment);
    return new SegmentWriter(environment, lock, state, onCommit, onStage);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** What the store holds, without what is known to be damaged; files that belong to no state are removed. */
async function readState(environment: Environment): Promise<WriterState> {
  const { storage, codec, log } = environment;
  const read = await readManifest(storage, codec);
  const whole = read.state === "whole" ? read.manifest : emptyManifest;
  const sources = whole.sources ? await readSources(storage, codec, whole.sources) : [];
  if (read.state === "older" || read.state === "damaged" || !sources) {
    log.warn("The index is of an older version or damaged, and is built anew.");
    const names = await storage.list();
    const numbers = names.map((name) =>
      Number(/^(?:segment|sources|translations)-(\d+)/.exec(name)?.[1] ?? 0),
    );
    // Numbers are not used again, because another process may still have the old files open.
    const next = Math.max(whole.next, 1 + Math.max(0, ...numbers));
    // Generations never exceed file numbers, so this one is new to every reader.
    const state = new WriterState({ ...emptyManifest, generation: next, next }, []);
    state.repaired = true;
    return state;
  }
  const state = new WriterState(whole, sources);
  const names = new Set(await storage.list());
  for (const { name } of whole.segments) {
    try {
      await checkSegment(storage, codec, name);
      if (!names.has(damageMark(name))) continue;
      log.warn(`Part of the index (${name}) is damaged; its sources are read again.`);
    } catch (error) {
      if (error instanceof UnreadablePart) throw error;
      log.warn(`Part of the index is damaged (${String(error)}); its sources are read again.`);
    }
    state.quarantine(name);
  }
  if (state.translations !== undefined) {
    const damage = names.has(damageMark(state.translations))
      ? "met while it was read"
      : await damageOfTranslations(environment, state.translations);
    if (damage !== undefined) {
      log.warn(`What was learnt of other languages is damaged (${damage}) and is learnt anew.`);
      state.forgetTranslations();
    }
  }
  await removeUnnamed(environment, whole);
  return state;
}
