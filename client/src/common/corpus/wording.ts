import type { CorpusStatus } from "../../../../server/src/protocol/requests";
import type { Translate } from "../similar/cards";

/** How far the reading is, in whole per cent from 0 to 100. */
export function percentDone({ done, total }: NonNullable<CorpusStatus["indexing"]>): number {
  return total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0;
}

/** "3,150 documents, 61,204 passages", with the digits of `locale`. */
export function corpusSize({ documents, passages }: CorpusStatus, locale: string, t: Translate): string {
  const number = numberFormat(locale);
  return [
    documents === 1 ? t("1 document") : t("{0} documents", number.format(documents)),
    passages === 1 ? t("1 passage") : t("{0} passages", number.format(passages)),
  ].join(", ");
}

/** The editor's display language is nearly always a known locale; where it is not, English digits are used. */
function numberFormat(locale: string): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale);
  } catch {
    return new Intl.NumberFormat("en");
  }
}
