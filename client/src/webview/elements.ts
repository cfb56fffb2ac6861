import { type IconName, icon } from "./icons";

/** An element with a class and a text. All text goes through here: it is never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function button(label: string, className: string, run: () => void): HTMLButtonElement {
  const made = element("button", className, label);
  made.type = "button";
  made.addEventListener("click", run);
  return made;
}

/** A button that is a picture: its name is told to a screen reader, and shown under the pointer and the keyboard focus. */
export function iconButton(picture: IconName, label: string, run: () => void): HTMLButtonElement {
  const made = button("", "icon", run);
  made.setAttribute("aria-label", label);
  made.title = label;
  made.append(icon(picture));
  return made;
}
