import { draftForms, formText, isDraftForm, plainForm } from "../../service/draft/forms";
import { languages } from "../../service/text/language";
import { listedWithAnd, say } from "../../service/text/say";
import { print } from "../print";
import { takes, UsageError } from "./usage";

/** penholder new: the frame of a new draft, each part that is the author's to write described in its place. */
export async function newDraft(forms: readonly string[], options: { lang?: string }): Promise<number> {
  const [form] = forms;
  if (forms.length !== 1 || !isDraftForm(form))
    throw new UsageError(say`penholder new FORM; the forms are ${listedWithAnd(draftForms)}`);
  const language = languages.find((code) => code === (options.lang ?? "en"));
  if (!language) throw new UsageError(takes("--lang", languages, options.lang ?? ""));
  print(plainForm(formText(form, language, new Date())).trimEnd());
  return 0;
}
