const sector = 512;
const free = 0xffffffff;
const chainEnd = 0xfffffffe;

/** A compound file of a few streams, each of which begins a sector of its own. */
export function compoundFile(streams: Record<string, Uint8Array>): Uint8Array {
  const contents = Object.entries(streams).map(([name, bytes]) => ({
    name,
    // Below 4,096 bytes it would lie among the small streams.
    bytes: bytes.length < 4096 ? padded(bytes, 4096) : bytes,
    start: 0,
  }));
  const table: number[] = [0xfffffffd];
  const chain = (length: number): number => {
    const first = table.length;
    for (let left = length; left > 0; left--) table.push(left > 1 ? table.length + 1 : chainEnd);
    return first;
  };
  const directory = chain(Math.ceil(((contents.length + 1) * 128) / sector));
  for (const content of contents) content.start = chain(Math.ceil(content.bytes.length / sector));
  const file = new Uint8Array((table.length + 1) * sector);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0xd0cf11e0);
  view.setUint32(4, 0xa1b11ae1);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, chainEnd, true);
  view.setUint32(68, chainEnd, true);
  for (let at = 0; at < 109; at++) view.setUint32(76 + at * 4, at === 0 ? 0 : free, true);
  for (let at = 0; at < 128; at++) view.setUint32(sector + at * 4, table[at] ?? free, true);
  const entries = [
    { name: "Root Entry", type: 5, start: chainEnd, size: 0 },
    ...contents.map(({ name, bytes, start }) => ({ name, type: 2, start, size: bytes.length })),
  ];
  entries.forEach(({ name, type, start, size }, index) => {
    const at = (directory + 1) * sector + index * 128;
    for (let letter = 0; letter < name.length; letter++)
      view.setUint16(at + letter * 2, name.charCodeAt(letter), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    file[at + 66] = type;
    file[at + 67] = 1;
    view.setUint32(at + 68, free, true);
    // Each leads to the next.
    view.setUint32(at + 72, index > 0 && index + 1 < entries.length ? index + 1 : free, true);
    view.setUint32(at + 76, index === 0 ? 1 : free, true);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  });
  for (const { bytes, start } of contents) file.set(bytes, (start + 1) * sector);
  return file;
}

function padded(bytes: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length);
  whole.set(bytes);
  return whole;
}

/** What a file of Word 97 to 2003 is made of. */
export interface LegacyParts {
  /** Paragraphs end in "\r", cells and rows in "\u0007". The first piece is in windows-1252, all others in UTF-16. */
  readonly pieces: readonly string[];
  /** How many of the characters are the document's own text; all where not given. The rest are footnotes. */
  readonly own?: number;
  /** Settings of letters from one character to before another. */
  readonly letters?: readonly (readonly [from: number, to: number, settings: readonly number[]])[];
  /** Settings of each paragraph with its style first, by the character after its end. */
  readonly paragraphs?: readonly (readonly [to: number, settings: readonly number[]])[];
  /** Where footnotes are marked, and where each begins among the footnotes' text, with where the last ends. */
  readonly notes?: { readonly marks: readonly number[]; readonly begin: readonly number[] };
  readonly flags?: number;
  readonly version?: number;
}

const textAt = 0x800;

/** A file of Word 97 to 2003, laid out as [MS-DOC] has it. */
export function legacyWordFile({
  pieces,
  own,
  letters = [],
  paragraphs = [],
  notes,
  flags = 0,
  version = 0xc1,
}: LegacyParts): Uint8Array {
  const all = pieces.join("");
  const main = new Uint8Array(textAt + all.length * 2 + 16);
  const view = new DataView(main.buffer);
  const starts: number[] = [];
  let byte = textAt;
  let character = 0;
  /** The byte at which a character stands. */
  const bytes: number[] = [];
  pieces.forEach((piece, index) => {
    starts.push(index === 0 ? ((byte * 2) | 0x40000000) >>> 0 : byte);
    for (const letter of piece) {
      bytes[character++] = byte;
      if (index === 0) main[byte] = narrow(letter);
      else view.setUint16(byte, letter.charCodeAt(0), true);
      byte += index === 0 ? 1 : 2;
    }
  });
  bytes[character] = byte;
  const table = new Uint8Array(4096);
  const places = new DataView(table.buffer);
  let free = 0;
  const put = (
    at: number,
    numbers: readonly number[],
    shorts: readonly number[] = [],
    head: readonly number[] = [],
  ) => {
    view.setUint32(at, free, true);
    const from = free;
    for (const one of head) table[free++] = one;
    for (const one of numbers) {
      places.setUint32(free, one, true);
      free += 4;
    }
    for (const one of shorts) {
      places.setUint16(free, one, true);
      free += 2;
    }
    view.setUint32(at + 4, free - from, true);
  };
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, version, true);
  view.setUint16(0x0a, 0x0200 | flags, true);
  view.setUint32(0x18, textAt, true);
  view.setUint32(0x4c, own ?? all.length, true);
  view.setUint32(0x50, all.length - (own ?? all.length), true);
  // Where the text stands: the characters at which its pieces begin, and the byte of each.
  const lengths = [0];
  for (const piece of pieces) lengths.push(lengths.at(-1)! + piece.length);
  const size = lengths.length * 4 + pieces.length * 8;
  put(
    0x01a2,
    lengths,
    starts.flatMap((start) => [0, start & 0xffff, start >>> 16, 0]),
    [2, size & 255, size >> 8, 0, 0],
  );
  properties(
    0x600,
    1,
    letters.map(([from, to, settings]) => [bytes[from]!, bytes[to]!, [settings.length, ...settings]]),
  );
  let from = 0;
  properties(
    0x400,
    13,
    paragraphs.map(([to, settings]) => {
      const begins = bytes[from]!;
      from = to;
      return [
        begins,
        bytes[to]!,
        settings.length % 2 === 1
          ? [(settings.length + 1) / 2, ...settings]
          : [0, settings.length / 2, ...settings],
      ];
    }),
  );
  put(0x00fa, [textAt, byte, 3]);
  put(0x0102, [textAt, byte, 2]);
  if (notes) {
    put(
      0x00aa,
      [...notes.marks, all.length],
      notes.marks.map(() => 1),
    );
    put(0x00b2, notes.begin);
  }
  return compoundFile({ WordDocument: main, "1Table": table });

  /** A page of properties; stretches between those that are given have none. */
  function properties(
    at: number,
    width: number,
    runs: readonly (readonly [number, number, readonly number[]])[],
  ): void {
    const filled: [number, number, readonly number[]][] = [];
    let end = textAt;
    for (const [begins, ends, settings] of runs) {
      if (begins > end) filled.push([end, begins, []]);
      filled.push([begins, ends, settings]);
      end = ends;
    }
    let settingsAt = 510;
    filled.forEach(([begins, ends, settings], run) => {
      view.setUint32(at + run * 4, begins, true);
      view.setUint32(at + run * 4 + 4, ends, true);
      if (settings.length === 0) return;
      settingsAt = (settingsAt - settings.length) & ~1;
      main.set(settings, at + settingsAt);
      main[at + (filled.length + 1) * 4 + run * width] = settingsAt / 2;
    });
    main[at + 511] = filled.length;
  }
}

/** The byte of a letter in windows-1252, of those that are used here. */
function narrow(letter: string): number {
  const quotes: Record<string, number> = { "“": 0x93, "”": 0x94, "’": 0x92, "–": 0x96 };
  return quotes[letter] ?? letter.charCodeAt(0);
}
