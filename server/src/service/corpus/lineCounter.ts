/** Tells the line, from 0, of ever greater offsets in a text. */
export function lineCounter(source: string): (offset: number) => number {
  let at = 0;
  let line = 0;
  return (offset) => {
    for (; at < offset && at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) line++;
    }
    return line;
  };
}
