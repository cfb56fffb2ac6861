import type { Card, FromPage, Labels, Mention, Page, Paragraph, ToPage } from "../common/similar/messages";
import { announcer } from "./announcer";
import { passageCard } from "./card";
import { button, element, iconButton } from "./elements";
import { showFilter } from "./filter";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): { closed?: string[]; opened?: string[] } | undefined;
  setState(state: { closed: string[]; opened: string[] }): void;
};

const vscode = acquireVsCodeApi();
const filter = document.getElementById("filter") as HTMLDetailsElement;
const main = document.getElementById("page") as HTMLElement;
const post = (message: FromPage) => vscode.postMessage(message);
const said = document.getElementById("said") as HTMLElement;
const announce = announcer((sentences) =>
  said.replaceChildren(...sentences.map((sentence) => element("p", "", sentence))),
);
/** The keyboard focus was asked for before there was a passage to give it to. */
let focusAwaited = false;

/** The passages that are in sight: what is folded away is out of the keyboard's reach. */
function articles(): HTMLElement[] {
  const all = [...main.querySelectorAll<HTMLElement>("article")];
  return all.filter((article) => article.closest("details")?.open !== false);
}

/** The Tab key reaches one passage, from which the arrow keys lead to the others. */
function keepTabStop() {
  const all = articles();
  if (all.length > 0 && !all.some(({ tabIndex }) => tabIndex === 0)) all[0]!.tabIndex = 0;
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

/**
 * A part of the view under a heading that folds it away; what was folded or unfolded stays so.
 * @param folded whether it is folded where nobody has chosen
 */
function part(name: string, heading: string, content: HTMLElement, folded = false): HTMLElement {
  const made = element("details", `part ${name}`);
  // A part that is folded by itself remembers apart from the same part in another paragraph.
  const key = folded ? `${name} folded` : name;
  made.open = !chosen("closed").includes(key) && (!folded || chosen("opened").includes(key));
  made.addEventListener("toggle", () => {
    const without = (names: string[]) => names.filter((other) => other !== key);
    vscode.setState({
      closed: [...without(chosen("closed")), ...(made.open ? [] : [key])],
      opened: [...without(chosen("opened")), ...(made.open ? [key] : [])],
    });
    measure();
    keepTabStop();
  });
  const summary = element("summary", "");
  summary.append(element("h2", "", heading));
  made.append(summary, content);
  return made;
}

function chosen(what: "closed" | "opened"): string[] {
  return vscode.getState()?.[what] ?? [];
}

function agreed({ precedent, newWording, version, labels }: Paragraph): HTMLElement[] {
  if (precedent) {
    const ask = (type: "compare" | "trace") => () => post({ type, version });
    const buttons = [
      iconButton("compare", labels.compare, ask("compare")),
      iconButton("trace", labels.trace, ask("trace")),
    ];
    return [part("agreed", labels.agreed, passageCard(precedent, version, labels, post, buttons))];
  }
  return newWording ? [part("agreed", labels.agreed, element("p", "note", newWording))] : [];
}

function mentioned({ documents, terms, version, labels }: Paragraph): HTMLElement[] {
  if (documents.length + terms.length === 0) return [];
  const list = element("ul", "mentions");
  const add = (mentions: Mention[], of: "documents" | "terms") =>
    mentions.forEach(({ name, what, more }, index) => {
      const made = button("", "mention", () => post({ type: "mention", list: of, version, index }));
      made.append(element("span", "name", name), " ", element("span", "what", what));
      made.title = more;
      const item = element("li", "");
      item.append(made);
      list.append(item);
    });
  add(documents, "documents");
  add(terms, "terms");
  return [part("named-here", labels.mentions, list)];
}

function similar({ cards, folded = false, nothing, version, labels }: Paragraph): HTMLElement[] {
  if (cards.length === 0)
    return nothing ? [part("similar", labels.similar, element("p", "note", nothing))] : [];
  const feed = feedOf(cards, labels.list, version, labels);
  // Of what is folded the heading tells how much there is.
  return [part("similar", folded ? `${labels.similar} (${cards.length})` : labels.similar, feed, folded)];
}

function otherLanguages({ across, version, labels }: Paragraph): HTMLElement[] {
  return across.length === 0
    ? []
    : [part("across", labels.across, feedOf(across, labels.acrossList, version, labels))];
}

function feedOf(cards: readonly Card[], name: string, version: string, labels: Labels): HTMLElement {
  const feed = element("div", "feed");
  feed.setAttribute("role", "feed");
  feed.setAttribute("aria-label", name);
  feed.append(
    ...cards.map((card: Card, index) => {
      const made = passageCard(card, version, labels, post);
      made.setAttribute("aria-posinset", String(index + 1));
      made.setAttribute("aria-setsize", String(cards.length));
      return made;
    }),
  );
  return feed;
}

function show(page: Page) {
  if (page.kind === "notice") {
    const notice = element("div", "notice");
    notice.append(element("p", "", page.text));
    const { action } = page;
    if (action) {
      notice.append(button(action.label, "primary", () => post({ type: "action", name: action.name })));
    }
    main.replaceChildren(notice);
    return;
  }
  const { note, ...content } = page;
  const notes = note ? [element("p", "note", note)] : [];
  const drawn = JSON.stringify(content);
  const shown = main.querySelector<HTMLElement>(".paragraph");
  if (shown?.dataset.drawn === drawn) {
    // Only the reading goes on: what is shown stays as it is, under the reader's eyes and hands.
    main.replaceChildren(...notes, shown);
    return;
  }
  const first = (list: Element | null) => list?.querySelector("article")?.getAttribute("aria-label");
  const before = first(main);
  const focused = articles().indexOf(document.activeElement?.closest("article") as HTMLElement);
  const scroll = document.documentElement.scrollTop;

  const paragraph = element("div", "paragraph");
  paragraph.append(...agreed(page), ...mentioned(page), ...similar(page), ...otherLanguages(page));
  paragraph.dataset.drawn = drawn;
  main.replaceChildren(...notes, paragraph);
  keepTabStop();
  measure();
  // The same list, completed: the reader stays where they were. Another paragraph's begins at its top.
  document.documentElement.scrollTop = before === first(main) ? scroll : 0;
  if (focused >= 0 || focusAwaited) focusArticle(focused);
  focusAwaited = false;
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
  if (data.type === "show") {
    show(data.page);
    announce(data.said);
  } else if (data.type === "filter") showFilter(filter, data.form, post);
  else if (articles().length > 0) focusArticle(0);
  else focusAwaited = true;
});
new ResizeObserver(() => requestAnimationFrame(measure)).observe(main);
post({ type: "ready" });
