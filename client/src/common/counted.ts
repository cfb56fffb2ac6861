import * as vscode from "vscode";

/**
 * How many there are, in words of the display language: "1 file", "1,200 files".
 * @param one English words for a single one; `{0}`, `{1}` stand for `values`
 * @param other English words for any other count; `{0}` stands for the count, `{1}`, `{2}` for `values`
 */
export function counted(count: number, one: string, other: string, ...values: string[]): string {
  return count === 1 ? vscode.l10n.t(one, ...values) : several(count, other, ...values);
}

/**
 * The same where one alone is told otherwise, as by its name. Where the display language has another form for this number
 * ("2 файла", "5 файлов"), that stands in its translations as those of the server's sentences do (`worded` in `say.ts`):
 * under the English words with `#few` and the like behind them.
 */
export function several(count: number, words: string, ...values: string[]): string {
  // Without translations there is none to choose: English has one form for all that are not one.
  const { bundle } = vscode.l10n;
  const form = bundle && `${words}#${new Intl.PluralRules(vscode.env.language).select(count)}`;
  const told = form !== undefined && Object.hasOwn(bundle ?? {}, form) ? form : words;
  return vscode.l10n.t(told, numeral(count), ...values);
}

/** A number with its digits as the display language groups them. @param digits most of them after the decimal sign */
export function numeral(count: number, digits = 0): string {
  const { language } = vscode.env;
  // United Nations texts in Arabic have the digits 0 to 9, which not every version of `Intl` takes for "ar".
  const locale = /^ar\b/.test(language) ? "ar-u-nu-latn" : language;
  try {
    return count.toLocaleString(locale, { maximumFractionDigits: digits });
  } catch {
    // A display language need not be a known locale.
    return count.toLocaleString("en", { maximumFractionDigits: digits });
  }
}
