import type { Log } from "../service/environment";
import { counted, english, type Said, say } from "../service/text/say";

/** Passages of the largest corpus that was tried in a browser: what it takes of memory stands in docs/architecture.md. */
const mostTried = 112_009;

/**
 * Tells of a corpus that is larger than any that was tried in a browser, which has the whole index in memory; undefined of
 * any other. No browser tells how much it will give, and one that has no more ends the page without a word.
 * @param log told the first time
 */
export function tellingOfLarge(log: Log): (passages: number) => Said | undefined {
  let logged = false;
  return (passages) => {
    if (passages <= mostTried) return undefined;
    const said = say`This corpus is larger than any that was tried in a browser, where the whole index is in memory (${passagesSaid(passages)}; tried: ${passagesSaid(mostTried)}). If the window becomes slow or is closed, choose fewer folders, or open the workspace in VS Code on a desktop.`;
    if (!logged) log.warn(english(said));
    logged = true;
    return said;
  };
}

function passagesSaid(passages: number): Said {
  return say`${counted(passages)} passages`;
}
