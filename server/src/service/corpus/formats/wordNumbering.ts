import { readMarkup } from "./markup";
import { formattedNumber } from "./numberFormats";
import { wordSpaces } from "./wordSpaces";
import type { Styles } from "./wordStyles";

/** How the paragraphs of one level of a list are numbered. */
interface Level {
  start: number;
  format: string;
  /** "%1.%2": with the number of each level, from 1. */
  text: string;
  /** The level, from 1, after whose paragraphs this one begins anew; 0 for never. */
  restart?: number;
  /** Numbers of all levels in figures. */
  figures?: boolean;
  /** The style whose paragraphs stand on this level. */
  style?: string;
}

interface AbstractList {
  readonly levels: Map<number, Level>;
  /** It has its levels from the list of this style. */
  link?: string;
}

interface List {
  abstract: string;
  readonly overrides: Map<number, { start?: number; level?: Level }>;
}

/** The lists of a Word file as it defines them. */
export interface Lists {
  /** A fresh count from the beginning of the text on. */
  count(): ListCount;
}

/** Counts the paragraphs of lists in the order of the text. */
export interface ListCount {
  /**
   * The number that is printed before the next paragraph.
   * @param list its list; @param level its depth, from 0; undefined for the level of its style
   * @param style the id of its style
   * @returns undefined where nothing is printed, or a bullet
   */
  next(list: string, level: number | undefined, style: string | undefined): string | undefined;
}

/** Levels of a list. */
const levels = 9;

/** @param source the part numbering.xml. Source: ECMA-376 part 1, 17.9 */
export function readLists(source: string | undefined, styles: Styles): Lists {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  let abstract: AbstractList | undefined;
  let list: List | undefined;
  let override: { start?: number; level?: Level } | undefined;
  let level: Level | undefined;
  if (source) {
    readMarkup(
      source,
      {
        open(name, attributes) {
          const value = attributes["w:val"] ?? "";
          const depth = Number(attributes["w:ilvl"]) || 0;
          if (name === "w:abstractNum") {
            abstract = { levels: new Map() };
            abstracts.set(attributes["w:abstractNumId"] ?? "", abstract);
          } else if (name === "w:num") {
            list = { abstract: "", overrides: new Map() };
            lists.set(attributes["w:numId"] ?? "", list);
          } else if (name === "w:abstractNumId" && list) list.abstract = value;
          else if (name === "w:lvlOverride" && list) {
            override = {};
            list.overrides.set(depth, override);
          } else if (name === "w:startOverride" && override) override.start = Number(value) || 0;
          else if (name === "w:numStyleLink" && abstract) abstract.link = value;
          else if (name === "w:lvl") {
            level = { start: 0, format: "decimal", text: "" };
            if (override) override.level = level;
            else abstract?.levels.set(depth, level);
          } else if (!level) return;
          else if (name === "w:start") level.start = Number(value) || 0;
          else if (name === "w:numFmt") level.format = value;
          else if (name === "w:lvlText") level.text = value.slice(0, 100);
          else if (name === "w:lvlRestart") level.restart = Number(value) || 0;
          else if (name === "w:isLgl") level.figures = !/^(?:0|false|off)$/.test(value);
          else if (name === "w:pStyle") level.style = value;
        },
        close(name) {
          if (name === "w:abstractNum") abstract = undefined;
          else if (name === "w:num") list = undefined;
          else if (name === "w:lvlOverride") override = undefined;
          else if (name === "w:lvl") level = undefined;
        },
      },
      wordSpaces,
    );
  }

  /** The name of the abstract list that a list goes by, and its levels; a link to a style is followed once. */
  function found(id: string): { id: string; levels: Map<number, Level>; list: List } | undefined {
    const own = lists.get(id);
    const first = own && abstracts.get(own.abstract);
    if (!own || !first) return undefined;
    const linked = first.link === undefined ? undefined : lists.get(styles.paragraph(first.link)?.list ?? "");
    const at = linked ?? own;
    return { id: at.abstract, levels: abstracts.get(at.abstract)?.levels ?? first.levels, list: own };
  }

  return {
    count() {
      /** By abstract list: lists that share one go on counting where the other stopped. */
      const counts = new Map<string, (number | undefined)[]>();
      const begun = new Set<string>();
      return {
        next(id, asked, style) {
          const at = found(id);
          if (!at) return undefined;
          const ofStyle = [...at.levels].find(
            ([, { style: own }]) => own !== undefined && own === style,
          )?.[0];
          const depth = Math.min(levels - 1, Math.max(0, asked ?? ofStyle ?? 0));
          const of = (index: number) => at.list.overrides.get(index)?.level ?? at.levels.get(index);
          const count = counts.get(at.id) ?? [];
          counts.set(at.id, count);
          if (!begun.has(id)) {
            begun.add(id);
            for (const [index, { start }] of at.list.overrides)
              if (start !== undefined) count[index] = start - 1;
          }
          const level = of(depth);
          if (!level) return undefined;
          count[depth] = count[depth] === undefined ? level.start : count[depth]! + 1;
          for (let deeper = depth + 1; deeper < levels; deeper++) {
            const { restart } = of(deeper) ?? {};
            if (restart === undefined ? true : restart > depth) count[deeper] = undefined;
          }
          if (level.format === "none" && !/%\d/.test(level.text)) return level.text.trim() || undefined;
          if (level.format === "bullet") return undefined;
          const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
            const index = Number(digit) - 1;
            const its = of(index);
            const value = count[index] ?? its?.start ?? 0;
            return formattedNumber(value, level.figures ? "decimal" : (its?.format ?? "decimal"));
          });
          return printed.trim() || undefined;
        },
      };
    },
  };
}
