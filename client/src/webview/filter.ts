import type { Option as Choice, Field, FilterForm, FromPage } from "../common/similar/messages";
import { button, element } from "./elements";

/** The filter control. It is drawn once; later only what is chosen changes, so that nobody loses the field they are in. */
export function showFilter(filter: HTMLElement, form: FilterForm, post: (message: FromPage) => void): void {
  filter.hidden = false;
  if (filter.childElementCount === 0) {
    const chosen = () =>
      post({
        type: "filter",
        filter: Object.fromEntries(controls(filter).map((each) => [each.name, each.value])),
      });
    const fields = element("div", "fields");
    fields.append(
      labelled("by", form.by, element("input", ""), chosen),
      labelled("organ", form.organ, element("input", ""), chosen),
      labelled("kind", form.kind, choice(form.kind.options), chosen),
      labelled("year", form.year, element("input", ""), chosen),
      labelled("lang", form.lang, choice(form.lang.options), chosen),
      button(form.clear, "action", () => post({ type: "filter", filter: {} })),
    );
    filter.append(element("summary", ""), fields);
  }
  filter.querySelector("summary")!.textContent = form.summary;
  filter.classList.toggle("active", Object.keys(form.filter).length > 0);
  for (const control of controls(filter)) {
    const value = form.filter[control.name as keyof typeof form.filter] ?? "";
    if (control.value !== value && control !== document.activeElement) control.value = value;
  }
}

function controls(filter: HTMLElement) {
  return [...filter.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")];
}

function labelled(
  name: string,
  { label, example }: Field,
  control: HTMLInputElement | HTMLSelectElement,
  changed: () => void,
): HTMLLabelElement {
  control.name = name;
  if (control instanceof HTMLInputElement) control.placeholder = example;
  control.addEventListener("change", changed);
  const made = element("label", "field");
  made.append(element("span", "", label), control);
  return made;
}

function choice(options: Choice[]): HTMLSelectElement {
  const made = element("select", "");
  for (const { value, label } of options) made.add(new Option(label, value));
  return made;
}
