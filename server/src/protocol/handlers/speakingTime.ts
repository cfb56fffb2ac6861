import { findSpeakingTime, paceOf } from "../../service/features/speakingTime";
import type { SpeakingTimeParams, SpeakingTimeResult } from "../requests";
import type { DraftSnapshot } from "../snapshot";

/** penholder/speakingTime */
export async function speakingTime(
  { draft, lines, settings }: DraftSnapshot,
  { range }: SpeakingTimeParams,
): Promise<SpeakingTimeResult | null> {
  const within = range && { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const time = findSpeakingTime(draft, within, paceOf(settings.speakingPace));
  if (!time) return null;
  const { words, seconds } = time;
  return { words, seconds, ...(settings.speakingLimit > 0 ? { limit: settings.speakingLimit * 60 } : {}) };
}
