import type { CatalogueEntry, DateSource } from "../../references/facts/catalogueEntry";
import { listed, onDay, type Said, say, type Wording, withSemicolons, worded } from "../../text/say";

type Dated = Pick<CatalogueEntry, "date" | "dateSource" | "otherDates">;

/** "22 October 1973", "December 1984"; "about 16 December 1983" where it was inferred; undefined where none is known. */
export function recordedDate({ date, dateSource }: Dated, wording: Wording): string | undefined {
  if (!date) return undefined;
  return worded(dateSource === "inferred" ? say`about ${onDay(date)}` : say`${onDay(date)}`, wording);
}

const sources: Readonly<Record<DateSource, Said>> = {
  cited: say`as texts of the United Nations cite it`,
  "one source": say`by one source`,
  inferred: say`inferred from the resolutions numbered before and after`,
};

/** How sure the date is, in a few words: "inferred from the resolutions numbered before and after". */
export function dateCertainty({ date, dateSource, otherDates }: Dated, wording: Wording): string | undefined {
  if (!date) return undefined;
  const parts = [
    ...(dateSource ? [sources[dateSource]] : []),
    ...(!dateSource && date.length === 7 ? [say`the day is not known`] : []),
    ...(otherDates ? [say`other sources give ${listed(otherDates.map(onDay))}`] : []),
  ];
  const [first, ...others] = parts;
  return first && worded(withSemicolons([first, ...others]), wording);
}
