import table from "../../../../data/catalogue/council-years.tsv";

/**
 * Security Council resolutions are numbered through since 1946, so the number alone fixes the year (the numbers of the
 * earlier ones were given in 1964 and 1965). The table says which numbers each year has.
 */
export interface CouncilYears {
  /** The year in which the resolution was adopted; undefined for numbers that the table does not reach. */
  yearOf(number: number): number | undefined;
  /** The last number of the table. */
  readonly last: number;
  /** The year of the last number. */
  readonly lastYear: number;
}

let known: CouncilYears | undefined;

/** The table that ships with Penholder; read once. */
export function councilYears(): CouncilYears {
  known ??= readCouncilYears(table);
  return known;
}

function readCouncilYears(text: string): CouncilYears {
  const years = new Map<number, number>();
  let last = 0;
  let lastYear = 0;
  for (const line of text.split("\n").slice(1)) {
    const [year = 0, first = 1, final = 0] = line.split("\t").map(Number);
    for (let number = first; number <= final; number++) years.set(number, year);
    if (final > last) {
      last = final;
      lastYear = year;
    }
  }
  return { yearOf: (number) => years.get(number), last, lastYear };
}
