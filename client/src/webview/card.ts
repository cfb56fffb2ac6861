import type { Card, FromPage, Labels, Piece, Places } from "../common/similar/messages";
import { button, element, iconButton } from "./elements";

/** A passage with its source and its buttons; `extra` are buttons that come first. */
export function passageCard(
  card: Card,
  version: string,
  labels: Labels,
  post: (message: FromPage) => void,
  extra: HTMLButtonElement[] = [],
): HTMLElement {
  const made = element("article", `card ${card.kind}`);
  made.tabIndex = -1;
  made.setAttribute("aria-label", card.spoken);

  const top = element("div", "top");
  top.append(element("span", "kind", card.kindLabel), element("span", "likeness", card.likeness));
  if (card.own) top.firstElementChild!.append(element("span", "own", card.own));
  if (card.corpus) top.firstElementChild!.append(element("span", "own", card.corpus));
  made.append(top, source(card));
  if (card.title) {
    const title = element("div", "title", card.title);
    title.dir = "auto";
    made.append(title);
  }
  if (card.named) {
    const list = element("ul", "named");
    list.append(...card.named.map((change) => element("li", "", change)));
    made.append(list);
  }

  const text = passageText(card);
  const more = button(labels.more, "more", () => {
    const clamped = text.classList.toggle("clamped");
    more.textContent = clamped ? labels.more : labels.less;
    more.setAttribute("aria-expanded", String(!clamped));
  });
  more.hidden = true;
  more.setAttribute("aria-expanded", "false");
  made.append(text, more);
  made.append(...card.elsewhere.map(elsewhere));

  const actions = element("div", "actions");
  const { index } = card;
  const send = (type: "open" | "insert" | "insertAs" | "copy") => () => {
    const part = selectedIn(text);
    post({ type, version, index, ...(part ? { part } : {}) });
  };
  // A press on a button would take the selection away before it is asked for.
  actions.addEventListener("mousedown", (event) => event.preventDefault());
  actions.append(
    ...extra,
    iconButton("open", labels.open, send("open")),
    iconButton("insert", card.insert, send("insert")),
    ...(card.kind === "model" ? [] : [iconButton("insertAs", labels.insertAs, send("insertAs"))]),
    iconButton("copy", labels.copy, send("copy")),
  );
  made.append(actions);
  made.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === made) send("open")();
  });
  return made;
}

/** Who said it, where and when. A line ends between words only. */
function source({ who, where, when, doubts }: Card): HTMLElement {
  const made = element("h3", "source");
  made.dir = "auto";
  const parts = [
    ["who", who],
    ["where", where],
    ["when", when],
  ] as const;
  for (const [name, text] of parts) {
    if (text === "") continue;
    if (made.childElementCount > 0) made.append(element("span", "between", "\u00a0· "));
    made.append(element("span", name, text));
  }
  for (const doubt of doubts) made.append(" ", element("em", "doubt", doubt));
  return made;
}

/** The documents a passage stands in too; the rest of a long list comes when it is asked for. */
function elsewhere({ text, more }: Places): HTMLElement {
  const made = element("p", "also", text);
  if (more) {
    const rest = button(more.label, "more", () => {
      made.textContent = more.text;
      made.closest<HTMLElement>("article")?.focus();
    });
    made.append(" ", rest);
  }
  return made;
}

function passageText(card: Card): HTMLParagraphElement {
  const paragraph = element("p", card.same ? "text clamped same" : "text clamped");
  // An Arabic passage runs from the right, whatever language the editor speaks.
  paragraph.dir = "auto";
  if (card.lead) paragraph.append(element("span", "lead", card.lead), element("span", "left-out", "… "));
  paragraph.append(...card.text.map(piece));
  return paragraph;
}

function piece({ text, match, change }: Piece): HTMLElement | string {
  if (change) return element(change === "inserted" ? "ins" : "del", "", text);
  return match ? element("mark", "", text) : text;
}

/**
 * The selected part of a passage, as offsets in its text; undefined where nothing is, and in agreed language shown with
 * its changes, which is not one text.
 */
function selectedIn(paragraph: HTMLElement): [number, number] | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || paragraph.querySelector("ins, del")) return undefined;
  const range = selection.getRangeAt(0);
  if (!paragraph.contains(range.startContainer) || !paragraph.contains(range.endContainer)) return undefined;
  const offset = (node: Node, at: number) => {
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, at);
    const leftOut = before.cloneContents().querySelector(".left-out")?.textContent ?? "";
    return before.toString().length - leftOut.length;
  };
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  return end > start ? [start, end] : undefined;
}
