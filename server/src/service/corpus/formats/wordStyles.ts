import { readMarkup } from "./markup";
import { wordSpaces } from "./wordSpaces";

/** What a style of a Word file, or a paragraph itself, says of paragraphs. */
export interface ParagraphSettings {
  /** The list that it belongs to; "0" for none. */
  readonly list?: string;
  /** Its depth in the list, from 0. */
  readonly level?: number;
  /** Its depth in the outline, from 0; 9 for text. */
  readonly outline?: number;
}

/** A style of a Word file with all that it takes from those that it is based on. */
export interface Style extends ParagraphSettings {
  /** As people see it: "heading 1". */
  readonly name: string;
  readonly hidden?: boolean;
}

/** The styles of a Word file. */
export interface Styles {
  /** @param id undefined for a paragraph that names none */
  paragraph(id: string | undefined): Style | undefined;
  character(id: string): Style | undefined;
}

/** Styles that are based on each other; more of them are a circle. */
const longestChain = 32;

/** @param source the part styles.xml. Source: ECMA-376 part 1, 17.7 */
export function readStyles(source: string | undefined): Styles {
  type Own = { -readonly [Key in keyof Style]?: Style[Key] } & { base?: string };
  const own = new Map<string, Own>();
  let standard: string | undefined;
  let current: Own | undefined;
  /** What stands in a changed setting is what it was before. */
  let former = 0;
  if (source) {
    readMarkup(
      source,
      {
        open(name, attributes) {
          const value = attributes["w:val"];
          if (name.endsWith("Change")) former++;
          if (name === "w:style") {
            const id = attributes["w:styleId"] ?? "";
            current = {};
            own.set(id, current);
            if (attributes["w:type"] === "paragraph" && isOn(attributes["w:default"], "0")) standard = id;
          }
          if (!current || former > 0) return;
          if (name === "w:name" && value) current.name = value;
          else if (name === "w:basedOn" && value) current.base = value;
          else if (name === "w:numId" && value) current.list = value;
          else if (name === "w:ilvl") current.level = Number(value) || 0;
          else if (name === "w:outlineLvl") current.outline = Number(value) || 0;
          else if (name === "w:vanish") current.hidden = isOn(value, "1");
        },
        close(name) {
          if (name.endsWith("Change")) former--;
          if (name === "w:style") current = undefined;
        },
      },
      wordSpaces,
    );
  }
  const resolved = new Map<string, Style>();
  const resolve = (id: string): Style | undefined => {
    const known = resolved.get(id);
    if (known) return known;
    if (!own.has(id)) return undefined;
    let style: Own = {};
    const met = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !met.has(at) && met.size < longestChain; ) {
      met.add(at);
      const base: Own | undefined = own.get(at);
      style = { ...base, ...style };
      at = base?.base;
    }
    const { base: _, ...settings } = style;
    const whole = { ...settings, name: own.get(id)?.name ?? id };
    resolved.set(id, whole);
    return whole;
  };
  return {
    paragraph: (id) => {
      const named = id ?? standard;
      return named === undefined ? undefined : resolve(named);
    },
    character: resolve,
  };
}

/** Whether a setting that is there says yes. @param absent what it says where it has no value */
export function isOn(value: string | undefined, absent: "0" | "1"): boolean {
  return !/^(?:0|false|off|none)$/.test(value ?? absent);
}
