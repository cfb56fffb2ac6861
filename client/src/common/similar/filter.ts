import type { PassageFilter } from "../../../../server/src/protocol/requests";
import { inARow } from "../inARow";
import { kindLabel, officialLanguages, type Translate } from "./cards";
import type { FilterForm, Option } from "./messages";

const fields = ["by", "organ", "kind", "year", "lang"] as const;

/** The filter with only what is chosen in it, whatever was kept or sent. */
export function tidyFilter(sent: unknown): PassageFilter {
  const filter: PassageFilter = {};
  for (const field of fields) {
    const value = (sent as Record<string, unknown> | null | undefined)?.[field];
    if (typeof value === "string" && value.trim() !== "") filter[field] = value.trim();
  }
  return filter;
}

/** The filter control in words: a summary that is seen while it is closed, and its fields. */
export function filterForm(filter: PassageFilter, t: Translate): FilterForm {
  const kinds = (["adopted", "spoken", "report", "model"] as const).map((kind) => ({
    value: kind as string,
    label: kindLabel(kind, t),
  }));
  const languages = officialLanguages(t);
  const any = (label: string): Option => ({ value: "", label });
  const named = (options: Option[], value?: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  const chosen = [
    filter.by,
    filter.organ,
    named(kinds, filter.kind),
    filter.year,
    named(languages, filter.lang),
  ];
  const said = inARow(chosen, t);
  return {
    filter,
    summary: said ? t("Filter: {0}", said) : t("Filter"),
    by: { label: t("Speaker or delegation"), example: t("for instance {0}", t("Norway")) },
    organ: { label: t("Organ"), example: t("for instance {0}", t("Security Council")) },
    kind: { label: t("Kind"), example: "", options: [any(t("Any kind")), ...kinds] },
    year: { label: t("Years"), example: t("for instance {0}", "2018-2021") },
    lang: { label: t("Language"), example: "", options: [any(t("Any language")), ...languages] },
    clear: t("Clear Filter"),
  };
}
