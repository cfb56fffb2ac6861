import type { CatalogueEntry } from "../../references/facts/catalogueEntry";
import { readableDate } from "../../text/readableDate";

type Dated = Pick<CatalogueEntry, "date" | "dateSource" | "otherDates">;

/** "22 October 1973", "December 1984"; "about 16 December 1983" where it was inferred; undefined where none is known. */
export function recordedDate({ date, dateSource }: Dated): string | undefined {
  if (!date) return undefined;
  return `${dateSource === "inferred" ? "about " : ""}${readableDate(date)}`;
}

/** How sure the date is, in a few words: "inferred from the resolutions numbered before and after". */
export function dateCertainty({ date, dateSource, otherDates }: Dated): string | undefined {
  if (!date) return undefined;
  const known = {
    cited: "as texts of the United Nations cite it",
    "one source": "by one source",
    inferred: "inferred from the resolutions numbered before and after",
  };
  const others = otherDates?.map(readableDate).join(", ");
  const parts = [
    dateSource && known[dateSource],
    !dateSource && date.length === 7 && "the day is not known",
    others && `other sources give ${others}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("; ") : undefined;
}
