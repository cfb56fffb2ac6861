import { formText, isDraftForm } from "../../service/draft/forms";
import { languages } from "../../service/text/language";
import type { DraftFormParams, DraftFormResult } from "../requests";

/** penholder/draftForm */
export async function draftForm({ form, language }: DraftFormParams): Promise<DraftFormResult | null> {
  const known = languages.find((code) => code === language);
  return known && isDraftForm(form) ? { snippet: formText(form, known, new Date()) } : null;
}
