/** Work on a text, and texts that may be hostile to it: pieces, repeated until the text is long. */
export interface Trial {
  /** What is done to the text: "finding references". */
  readonly what: string;
  readonly pieces: readonly string[];
  /** Makes a text of a repeated piece; only the piece where this is not given. */
  readonly text?: (repeated: string) => string;
  readonly work: (text: string) => unknown;
  /** How long the shorter text is, in UTF-16 code units. */
  readonly size?: number;
}

/** How many times the shorter text the longer one is, and about how many times as long it takes. */
const times = 8;
/**
 * What goes back over all that it has read takes eight times as long as it should; so much more is taken for the
 * processor's caches and the collecting of garbage.
 */
const mostTimes = 4;
/** Less than this is no time at all. Milliseconds. */
const noTime = 4;
const attempts = 5;
const rounds = 3;
const usualSize = 4000;

/** How many times as long the longer text takes, a piece of text repeated, as eight of the shorter do. */
export async function growthOf(
  { text = (repeated) => repeated, work, size = usualSize }: Trial,
  piece: string,
) {
  const of = (length: number) => text(piece.repeat(Math.ceil(length / piece.length)));
  const short = Array.from({ length: times }, () => of(size));
  const long = [of(times * size)];
  let factor = Number.POSITIVE_INFINITY;
  // What took longer once was disturbed.
  for (let attempt = 0; attempt < attempts && factor >= mostTimes; attempt += 1) {
    // The short ones first: the first work of a kind is slow, whatever its size.
    const expected = (await took(work, short)) + noTime;
    factor = (await took(work, long)) / expected;
  }
  return { factor, grows: factor < mostTimes };
}

/** Processor time, in milliseconds, that the work on all the texts takes: the least of several rounds. */
async function took(work: Trial["work"], texts: readonly string[]): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    for (const text of texts) await work(text);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
