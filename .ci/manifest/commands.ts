// What package.json, package.nls.json and docs/settings.md say of commands.
import {
  type Command,
  commands,
  listAskedForCommand,
  type Menu,
  submenu,
} from "../../client/src/common/commands";
import { table, wrapped } from "./blocks";

const all = Object.entries<Command>(commands).map(([name, command]) => ({
  ...command,
  name,
  id: `penholder.${name}`,
}));
const submenuKey = `submenu.${submenu.id.slice("penholder.".length)}`;

/** `contributes.commands`, `submenus`, `menus` and `keybindings`. */
export function commandLists(): object {
  const { id, menu, when, group } = submenu;
  return {
    commands: all.map(({ id, name, shortTitle, icon }) => ({
      command: id,
      title: `%command.${name}%`,
      category: "Penholder",
      ...(shortTitle && { shortTitle: `%command.${name}.short%` }),
      ...(icon && { icon: `$(${icon})` }),
    })),
    submenus: [{ id, label: `%${submenuKey}%` }],
    menus: {
      "view/title": entriesOf("view/title"),
      "editor/title": entriesOf("editor/title"),
      "view/item/context": entriesOf("view/item/context"),
      "explorer/context": entriesOf("explorer/context"),
      [menu]: [{ submenu: id, when, group }],
      commandPalette: all.flatMap(({ id, when }) => (when ? { command: id, when } : [])),
      "file/newFile": entriesOf("file/newFile"),
      [id]: entriesOf(id),
    },
    keybindings: [
      ...all.flatMap(({ id, key }) =>
        key ? { command: id, key: `ctrl+k ${key.letter}`, mac: `cmd+k ${key.letter}`, when: key.when } : [],
      ),
      ...listKeys,
    ],
  };
}

/**
 * Ctrl+Space in a draft does what it does elsewhere, and tells first that it was pressed: VS Code asks for a list in the
 * same way behind a letter. Where VS Code shows that there is nothing it would do nothing; here it asks anew.
 */
const listKeys = [
  { when: "!suggestWidgetVisible", first: [] },
  { when: "suggestWidgetVisible && !suggestWidgetHasFocusedSuggestion", first: ["hideSuggestWidget"] },
].map(({ when, first }) => ({
  command: "runCommands",
  key: "ctrl+space",
  args: { commands: [...first, listAskedForCommand, "editor.action.triggerSuggest"] },
  when: `editorTextFocus && penholder.isDraft && !editorReadonly && ${when}`,
}));

/** What a menu holds, in the order of its groups. */
function entriesOf(menu: Menu): object[] {
  return all
    .flatMap(({ id, menus }) => {
      const place = menus?.[menu];
      return place ? { command: id, ...place } : [];
    })
    .sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0));
}

/** The titles, by their keys among the words to translate. */
export function commandWords(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const { name, title, shortTitle } of all) {
    words[`command.${name}`] = title;
    if (shortTitle) words[`command.${name}.short`] = shortTitle;
  }
  return { ...words, [submenuKey]: submenu.label };
}

/** The titles of what the palette offers in docs/settings.md, without the dots of those that ask something. */
export function commandTitles(): string {
  const offered = all.filter(({ when }) => when !== "false");
  return wrapped(`${offered.map(({ title }) => `*${title.replace(/\.+$/, "")}*`).join(", ")}.`);
}

/** The table of keys in docs/settings.md. */
export function keysTable(): string {
  return table(
    ["in a draft", "macOS", ""],
    all.flatMap(({ key }) =>
      key ? [[`Ctrl+K ${key.letter.toUpperCase()}`, `Cmd+K ${key.letter.toUpperCase()}`, key.does]] : [],
    ),
  );
}
