import type {
  Card,
  Option as Choice,
  Field,
  FilterForm,
  FromPage,
  Labels,
  Page,
  ToPage,
} from "../common/similar/messages";

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const vscode = acquireVsCodeApi();
const filter = document.getElementById("filter") as HTMLDetailsElement;
const main = document.getElementById("page") as HTMLElement;
/** The keyboard focus was asked for before there was a passage to give it to. */
let focusAwaited = false;

/** An element with a class and a text. All text goes through here: it is never read as HTML. */
function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function button(label: string, className: string, run: () => void): HTMLButtonElement {
  const made = element("button", className, label);
  made.type = "button";
  made.addEventListener("click", run);
  return made;
}

function passageText(card: Card): HTMLParagraphElement {
  const paragraph = element("p", "text clamped");
  // An Arabic passage runs from the right, whatever language the editor speaks.
  paragraph.dir = "auto";
  if (card.lead) paragraph.append(element("span", "lead", card.lead), element("span", "left-out", "… "));
  for (const piece of card.text) {
    paragraph.append(piece.match ? element("mark", "", piece.text) : piece.text);
  }
  return paragraph;
}

function article(card: Card, index: number, count: number, version: string, labels: Labels): HTMLElement {
  const made = element("article", `card ${card.kind}`);
  made.tabIndex = index === 0 ? 0 : -1;
  made.setAttribute("aria-label", card.spoken);
  made.setAttribute("aria-posinset", String(index + 1));
  made.setAttribute("aria-setsize", String(count));

  const top = element("div", "top");
  top.append(element("span", "kind", card.kindLabel), element("span", "likeness", card.likeness));
  if (card.own) top.firstElementChild!.append(element("span", "own", card.own));
  const heading = element("h2", "heading", card.heading);
  heading.dir = "auto";
  const byline = element("div", "byline", card.byline);
  if (card.guessed) byline.append(" ", element("em", "guessed", card.guessed));
  made.append(top, heading, byline);
  if (card.title) made.append(element("div", "title", card.title));

  const text = passageText(card);
  const more = button(labels.more, "more", () => {
    const clamped = text.classList.toggle("clamped");
    more.textContent = clamped ? labels.more : labels.less;
    more.setAttribute("aria-expanded", String(!clamped));
  });
  more.hidden = true;
  more.setAttribute("aria-expanded", "false");
  made.append(text, more);
  if (card.alsoIn) made.append(element("p", "also", card.alsoIn));
  if (card.nearlyIn) made.append(element("p", "also", card.nearlyIn));

  const actions = element("div", "actions");
  const send = (type: "open" | "insert" | "insertAs" | "copy") => () =>
    vscode.postMessage({ type, version, index });
  actions.append(
    button(labels.open, "action", send("open")),
    button(card.insert, "action", send("insert")),
    ...(card.kind === "model" ? [] : [button(labels.insertAs, "action", send("insertAs"))]),
    button(labels.copy, "action", send("copy")),
  );
  made.append(actions);
  made.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === made) send("open")();
  });
  return made;
}

function articles(): HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>("article")];
}

function focusArticle(index: number) {
  const all = articles();
  const next = all[Math.max(0, Math.min(all.length - 1, index))];
  if (!next) return;
  for (const one of all) one.tabIndex = one === next ? 0 : -1;
  next.focus();
}

/** Shows "Show all" only where a passage is cut off at the present width. */
function measure() {
  for (const text of main.querySelectorAll<HTMLElement>("p.text.clamped")) {
    const more = text.nextElementSibling as HTMLElement;
    more.hidden = text.scrollHeight <= text.clientHeight + 1 && !text.querySelector(".lead");
  }
}

function show(page: Page) {
  if (page.kind === "notice") {
    const notice = element("div", "notice");
    const text = element("p", "", page.text);
    text.setAttribute("role", "status");
    notice.append(text);
    const { action } = page;
    if (action) {
      notice.append(
        button(action.label, "primary", () => vscode.postMessage({ type: "action", name: action.name })),
      );
    }
    main.replaceChildren(notice);
    return;
  }
  const { cards, version, labels, note } = page;
  const notes = note ? [element("p", "note", note)] : [];
  const drawn = JSON.stringify(cards) + version;
  const shown = main.querySelector<HTMLElement>(".feed");
  if (shown?.dataset.drawn === drawn) {
    // Only the reading goes on: the passages stay as they are, under the reader's eyes and hands.
    main.replaceChildren(...notes, shown);
    return;
  }
  const first = (list: Element | null) => list?.querySelector("article")?.getAttribute("aria-label");
  const before = first(main);
  const focused = articles().indexOf(document.activeElement?.closest("article") as HTMLElement);
  const scroll = document.documentElement.scrollTop;

  const feed = element("div", "feed");
  feed.setAttribute("role", "feed");
  feed.setAttribute("aria-label", labels.list);
  feed.append(...cards.map((card, index) => article(card, index, cards.length, version, labels)));
  feed.dataset.drawn = drawn;
  main.replaceChildren(...notes, feed);
  measure();
  // The same list, completed: the reader stays where they were. Another paragraph's list begins at its top.
  document.documentElement.scrollTop = before === first(main) ? scroll : 0;
  if (focused >= 0 || focusAwaited) focusArticle(focused);
  focusAwaited = false;
}

/** The filter control. It is drawn once; later only what is chosen changes, so that nobody loses the field they are in. */
function showFilter(form: FilterForm) {
  filter.hidden = false;
  if (filter.childElementCount === 0) {
    const fields = element("div", "fields");
    fields.append(
      labelled("by", form.by, element("input", "")),
      labelled("organ", form.organ, element("input", "")),
      labelled("kind", form.kind, choice(form.kind.options)),
      labelled("year", form.year, element("input", "")),
      labelled("lang", form.lang, choice(form.lang.options)),
      button(form.clear, "action", () => vscode.postMessage({ type: "filter", filter: {} })),
    );
    filter.append(element("summary", ""), fields);
  }
  filter.querySelector("summary")!.textContent = form.summary;
  filter.classList.toggle("active", Object.keys(form.filter).length > 0);
  for (const control of controls()) {
    const value = form.filter[control.name as keyof typeof form.filter] ?? "";
    if (control.value !== value && control !== document.activeElement) control.value = value;
  }
}

function controls() {
  return [...filter.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")];
}

function labelled(name: string, { label, example }: Field, control: HTMLInputElement | HTMLSelectElement) {
  control.name = name;
  if (control instanceof HTMLInputElement) control.placeholder = example;
  control.addEventListener("change", () => {
    const chosen = Object.fromEntries(controls().map((each) => [each.name, each.value]));
    vscode.postMessage({ type: "filter", filter: chosen });
  });
  const made = element("label", "field");
  made.append(element("span", "", label), control);
  return made;
}

function choice(options: Choice[]): HTMLSelectElement {
  const made = element("select", "");
  for (const { value, label } of options) made.add(new Option(label, value));
  return made;
}

main.addEventListener("keydown", (event) => {
  const all = articles();
  const at = all.indexOf((event.target as HTMLElement).closest("article") as HTMLElement);
  if (at < 0) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  focusArticle(to);
});
window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "show") show(data.page);
  else if (data.type === "filter") showFilter(data.form);
  else if (articles().length > 0) focusArticle(0);
  else focusAwaited = true;
});
new ResizeObserver(() => requestAnimationFrame(measure)).observe(main);
vscode.postMessage({ type: "ready" });
