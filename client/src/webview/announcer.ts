/** How long what is shown must stay as it is before it is told, in milliseconds: who types or passes by hears nothing. */
const quiet = 1500;

/**
 * Tells sentences to a screen reader, through a region of the page with the role "status". What is overtaken within the
 * pause is not told, nor is the same twice in a row.
 * @returns takes the sentences; none leaves untold what waits
 */
export function announcer(
  tell: (sentences: readonly string[]) => void,
): (sentences: readonly string[]) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let told = "";
  return (sentences) => {
    clearTimeout(waiting);
    const next = sentences.join("\n");
    if (next === "") return;
    waiting = setTimeout(() => {
      if (next === told) return;
      told = next;
      tell(sentences);
    }, quiet);
  };
}
