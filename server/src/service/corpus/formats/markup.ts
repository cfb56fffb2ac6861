import { deepestElement, Parser, TooDeep } from "../../parsers";
import { say } from "../../text/say";
import { damaged } from "./unreadable";

/** What is told of an XML text, in its order. */
export interface MarkupHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Tells of the elements of an XML text. Entities that it declares itself stay as they are written: none is unfolded or
 * fetched.
 * @param spaces prefixes by the end of the namespace that they shall stand for, whatever the text calls it: its elements
 * and attributes are told of with this prefix
 * @throws Unreadable where it does not end, or goes too deep
 */
export function readMarkup(
  source: string,
  { open, text, close }: MarkupHandlers,
  spaces: Readonly<Record<string, string>> = {},
): void {
  const endings = Object.entries(spaces);
  const renamed = new Map<string, string>();
  const renamedName = (name: string) => {
    const colon = name.indexOf(":");
    const prefix = renamed.get(colon < 0 ? "" : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  };
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (++depth > deepestElement) throw new TooDeep();
        for (const key in attributes) {
          if (!key.startsWith("xmlns")) continue;
          const own = endings.find(([ending]) => attributes[key]!.endsWith(ending))?.[1];
          const prefix = key.slice(6);
          if (own !== undefined && own !== prefix) renamed.set(prefix, own);
        }
        if (renamed.size === 0) open(tag, attributes);
        else {
          const entries = Object.entries(attributes);
          open(
            renamedName(tag),
            // A name without a prefix is in no namespace, whatever the element's own is.
            Object.fromEntries(
              entries.map(([key, value]) => [key.includes(":") ? renamedName(key) : key, value]),
            ),
          );
        }
      },
      ...(text ? { ontext: text } : {}),
      onclosetag(tag) {
        depth--;
        close?.(renamed.size === 0 ? tag : renamedName(tag));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    parser.write(source);
  } catch (error) {
    if (error instanceof TooDeep)
      throw damaged(say`it has more than ${deepestElement} elements within each other`);
    throw error;
  }
  if (depth > 0) throw damaged(say`a part of it ends in the middle`);
}
