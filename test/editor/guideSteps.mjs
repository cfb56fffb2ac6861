// The steps of a guide (docs/guides/*.md) as they are written for its reader, made into what an editor is told to do. A
// guide is thus its own script: a step that says nothing of this kind is refused.
/** What a sentence of a step may ask for; whatever else stands in **bold** must be shown then, and not before. */
const actions = [
  ["openFile", /\bOpen `([^`]+)`/],
  ["cursorAfter", /\bcursor behind “([^”]+)”/],
  ["cursorIn", /\bcursor in “([^”]+)”/],
  ["point", /\bpointer on “([^”]+)”/],
  ["bring", /\bPut `([^`]+)` into the folder `corpus`/],
  ["command", /\b[Rr]un \*\*([^*]+)\*\*/],
  ["type", /\b[Tt]ype `([^`]+)`/],
  ["press", /\b[Pp]ress \*\*([^*]+)\*\*/],
  ["choose", /\b[Cc]hoose \*\*([^*]+)\*\*/],
  ["grey", /\bin grey: \*\*([^*]+)\*\*/],
  ["shown", /\*\*([^*]+)\*\*/],
  ["picture", /!\[[^\]]+\]\(([\w-]+\.png)\)/],
];
const anyAction = new RegExp(actions.map(([, pattern]) => pattern.source).join("|"), "g");

/**
 * The numbered steps of a guide: what each says on one line, and what is done, in order: `{ does, with }`.
 * Throws where there is none, where one asks for nothing, or where none makes a picture.
 */
export function stepsOf(page) {
  const items = page.split(/^(?=\d+\. )/m).filter((item) => /^\d+\. /.test(item));
  const steps = items.map((item) => {
    // Behind the last step the guide goes on with an unindented paragraph.
    const [text] = item.split(/\n\n(?! )/);
    const words = text.replace(/\s+/g, " ").trim();
    const parts = [...words.matchAll(anyAction)].map((match) => {
      const at = match.slice(1).findIndex((group) => group !== undefined);
      return { does: actions[at][0], with: match[at + 1] };
    });
    if (parts.length === 0) throw new Error(`a step asks for nothing that can be done: ${words}`);
    return { words, parts };
  });
  if (steps.length === 0) throw new Error("there are no numbered steps");
  if (!steps.some(({ parts }) => parts.some(({ does }) => does === "picture")))
    throw new Error("no step makes a picture");
  return steps;
}
