import type { Environment } from "../../environment";
import type { PassageWriter, SourceRecord } from "../../search/corpusStore";
import { onDay, say } from "../../text/say";
import { isWithin, nameOf } from "../../uri";
import type { Problem } from "../problems";
import type { Unreachable, Walked } from "../walk";

/** What could not be looked at, with what was read from it before. */
export interface Lost extends Unreachable {
  readonly records: SourceRecord[];
}

/**
 * Of what was read before and was not met now: what has gone, and what could not be looked at, by folder.
 * @param within only what lies in these folders may have gone; undefined where there are no others
 */
export function missed(
  { files, unreachable, empty }: Walked,
  known: ReadonlyMap<string, SourceRecord>,
  within: readonly string[] | undefined,
): { gone: string[]; lost: Lost[] } {
  const present = new Set(files.map(({ uri }) => uri));
  const lost = new Map<string, Lost>(unreachable.map((one) => [one.uri, { ...one, records: [] }]));
  const gone: string[] = [];
  for (const [uri, record] of known) {
    if (present.has(uri)) continue;
    const ways = waysTo(uri);
    const above = ways.find((way) => lost.has(way));
    const bare = ways.find((way) => empty.has(way));
    const device = bare === undefined ? undefined : empty.get(bare)?.device;
    if (above !== undefined) lost.get(above)?.records.push(record);
    else if (bare !== undefined && record.device !== undefined && device !== record.device) {
      // Where a share or a disk was, there is the empty folder that it is attached to.
      lost.set(bare, { uri: bare, reason: say`its disk or share is not connected`, records: [record] });
    } else if (!within || within.some((folder) => isWithin(uri, folder))) gone.push(uri);
  }
  return { gone, lost: [...lost.values()] };
}

/** Notes since when what was read cannot be reached, and says so. */
export async function noted(
  { uri, reason, records }: Lost,
  writer: PassageWriter,
  { today }: Environment["timer"],
): Promise<Problem> {
  const now = today();
  let first = now;
  for (const record of records) {
    first = Math.min(first, record.since ?? now);
    if (record.since === undefined) await writer.amend({ ...record, since: now });
  }
  const name = nameOf(uri);
  if (records.length === 0) {
    return {
      uri,
      reason: say`${name} cannot be reached (${reason}); make it readable, or take it out of the corpus.`,
    };
  }
  return {
    uri,
    reason: say`${name} cannot be reached since ${onDay(new Date(first).toISOString().slice(0, 10))} (${reason}); what was read from it stays: make it readable again, or take it out of the corpus.`,
    partly: true,
  };
}

/** An address and those of the folders around it, the innermost first. */
function waysTo(uri: string): string[] {
  const ways: string[] = [];
  for (let end = uri.length; end > 0; end = uri.lastIndexOf("/", end - 1)) ways.push(uri.slice(0, end));
  return ways;
}
