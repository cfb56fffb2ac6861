import { placeOf } from "./archivePlaces";
import { readMarkup } from "./markup";

/** How the namespaces of Office files end, in both of their versions, and the prefixes that are used here. */
export const officeSpaces: Readonly<Record<string, string>> = {
  "/officeDocument/2006/relationships": "r",
  "/officeDocument/relationships": "r",
};

/** A part that another leads to. */
export interface Related {
  /** By which the other speaks of it: "rId3". */
  readonly id: string;
  /** What it is to it: "styles". */
  readonly kind: string;
  /** Its name in the archive. */
  readonly place: string;
}

/**
 * The parts that a part of an Office file leads to. What lies outside the file is none.
 * Source: ECMA-376, part 2, section 9.3.
 * @param place of the part in the archive; empty for the file itself
 * @param partOf the text of a part
 */
export function readRelations(place: string, partOf: (place: string) => string | undefined): Related[] {
  const slash = place.lastIndexOf("/") + 1;
  const folder = place.slice(0, slash);
  const relations: Related[] = [];
  readMarkup(partOf(`${folder}_rels/${place.slice(slash)}.rels`) ?? "", {
    open(name, { Id: id = "", Type, Target, TargetMode }) {
      if (!name.endsWith("Relationship") || !Type || !Target || TargetMode === "External") return;
      relations.push({ id, kind: Type.slice(Type.lastIndexOf("/") + 1), place: placeOf(Target, folder) });
    },
  });
  return relations;
}
