/** Where a command may be offered besides the palette. */
export type Menu =
  | "view/title"
  | "editor/title"
  | "view/item/context"
  | "explorer/context"
  | "file/newFile"
  | "penholder.editor";

/** A command as the editor shows it. */
export interface Command {
  /** With three dots where it asks something first. */
  readonly title: string;
  /** In the list of File > New File. */
  readonly shortTitle?: string;
  /** One of VS Code's icons, by its name. */
  readonly icon?: string;
  /** When the palette offers it; always where nothing is said. */
  readonly when?: string;
  readonly menus?: Readonly<Partial<Record<Menu, { readonly when?: string; readonly group: string }>>>;
  /** The key after Ctrl+K (Cmd+K on macOS), and what it does, for README.md. */
  readonly key?: { readonly letter: string; readonly when: string; readonly does: string };
}

const hasDraft = "penholder.hasDraft";
const draftAndDocuments = "penholder.hasDraft && penholder.hasDocuments";
const inDraft = "penholder.isDraft";
const inDraftWithDocuments = "penholder.isDraft && penholder.hasDocuments";
const inDraftOrPage = "penholder.isDraft || resourceScheme == penholder";
const inPage = "resourceScheme == penholder";
const inView = "view == penholder.similarPassages";
const inCorpusView = "view == penholder.corpus";
/** Rows of the Corpus view of these kinds. */
const rows = (...kinds: string[]) => `${inCorpusView} && viewItem =~ /^(${kinds.join("|")})\\b/`;
/** Offered for rows of a view alone: the palette has none to give. */
const never = "false";

/**
 * The commands that Penholder offers, in the order of the documentation. A new one is an entry here and a handler of the
 * same name in penholder.ts; `npm run manifest` writes the rest.
 */
export const commands = {
  searchCorpus: {
    title: "Search Corpus...",
    icon: "search",
    menus: {
      "view/title": { when: inView, group: "navigation" },
      "penholder.editor": { when: inDraftOrPage, group: "3_more@2" },
    },
    key: { letter: "g", when: "editorTextFocus && penholder.isDraft", does: "search the corpus" },
  },
  searchCatalogue: {
    title: "Search Catalogue...",
  },
  connectToSharedCorpus: {
    title: "Connect to Shared Corpus...",
  },
  showSent: {
    title: "Review What Was Sent to Shared Corpora",
  },
  exportCatalogue: {
    title: "Export Catalogue...",
  },
  exportWords: {
    title: "Export Words...",
  },
  openFileOfPage: {
    title: "Open the File",
    icon: "go-to-file",
    when: inPage,
    menus: { "editor/title": { when: inPage, group: "navigation" } },
  },
  listDocumentsCited: {
    title: "List Documents Cited...",
    when: hasDraft,
    menus: { "penholder.editor": { when: inDraft, group: "2_draft@4" } },
  },
  normaliseReferences: {
    title: "Normalise All References",
    when: hasDraft,
    menus: { "penholder.editor": { when: inDraft, group: "2_draft@5" } },
  },
  renumberParagraphs: {
    title: "Renumber Operative Paragraphs",
    when: hasDraft,
    menus: { "penholder.editor": { when: inDraft, group: "2_draft@6" } },
  },
  showSimilarPassages: {
    title: "Show Similar Passages",
    menus: { "penholder.editor": { when: inDraft, group: "1_paragraph@1" } },
  },
  pinView: {
    title: "Pin View to This Paragraph",
    icon: "pin",
    when: "penholder.hasDraft && !penholder.viewPinned",
    menus: {
      "view/title": {
        when: `${inView} && !penholder.viewPinned`,
        group: "navigation@2",
      },
    },
  },
  unpinView: {
    title: "Unpin View to Follow the Cursor",
    icon: "pinned",
    when: "penholder.viewPinned",
    menus: {
      "view/title": {
        when: `${inView} && penholder.viewPinned`,
        group: "navigation@2",
      },
    },
  },
  compareWithAgreedLanguage: {
    title: "Compare Paragraph with Agreed Language",
    icon: "diff",
    when: draftAndDocuments,
    menus: { "penholder.editor": { when: inDraftWithDocuments, group: "1_paragraph@2" } },
    key: {
      letter: "a",
      when: "editorTextFocus && penholder.isDraft",
      does: "compare the paragraph with agreed language",
    },
  },
  listQuotedPassages: {
    title: "List Quoted Passages...",
    when: draftAndDocuments,
    menus: { "penholder.editor": { when: inDraftWithDocuments, group: "2_draft@3" } },
  },
  compareDraftWithAgreedLanguage: {
    title: "Compare Draft with Agreed Language",
    when: draftAndDocuments,
    menus: { "penholder.editor": { when: inDraftWithDocuments, group: "2_draft@1" } },
  },
  traceParagraph: {
    title: "Trace Paragraph History",
    icon: "history",
    when: draftAndDocuments,
    menus: {
      "view/title": { when: "view == penholder.history", group: "navigation@1" },
      "penholder.editor": { when: inDraftWithDocuments, group: "1_paragraph@3" },
    },
    key: { letter: "h", when: "editorTextFocus && penholder.isDraft", does: "trace the paragraph's history" },
  },
  showHistoryDocument: {
    title: "Open Paragraph History as Document",
    icon: "open-preview",
    when: "penholder.hasHistory",
    menus: { "view/title": { when: "view == penholder.history", group: "navigation@2" } },
  },
  verifyQuotations: {
    title: "Verify Quotations",
    when: draftAndDocuments,
    menus: { "penholder.editor": { when: inDraftWithDocuments, group: "2_draft@2" } },
  },
  showInOtherLanguages: {
    title: "Show Paragraph in Other Languages",
    when: "penholder.hasDocuments && (penholder.hasDraft || resourceScheme == penholder)",
    menus: {
      "penholder.editor": {
        when: "penholder.hasDocuments && (penholder.isDraft || resourceScheme == penholder)",
        group: "1_paragraph@4",
      },
    },
    key: {
      letter: "l",
      when: "editorTextFocus && (penholder.isDraft || resourceScheme == penholder)",
      does: "show the paragraph in other languages",
    },
  },
  insertInOtherLanguage: {
    title: "Insert Paragraph in Another Language...",
    when: draftAndDocuments,
    menus: { "penholder.editor": { when: inDraftWithDocuments, group: "1_paragraph@5" } },
  },
  showTermInOtherLanguages: {
    title: "Show Term in Other Languages",
    when: draftAndDocuments,
    menus: { "penholder.editor": { when: inDraftWithDocuments, group: "1_paragraph@5" } },
  },
  showOwnStatements: {
    title: "Show What My Delegation Has Said",
    when: draftAndDocuments,
    menus: { "penholder.editor": { when: inDraftWithDocuments, group: "1_paragraph@6" } },
  },
  showCorpusStatus: {
    title: "Show Corpus Status...",
    icon: "info",
    menus: { "view/title": { when: inView, group: "1_corpus@1" } },
  },
  rebuildIndex: {
    title: "Rebuild Index",
    when: "penholder.hasCorpus",
    menus: {
      "view/title": { when: `${inView} && penholder.hasCorpus`, group: "1_corpus@2" },
    },
  },
  addSelectionToGlossary: {
    title: "Add Term to Glossary",
    when: "penholder.isDraft && workspaceFolderCount != 0",
    menus: {
      "penholder.editor": {
        when: "editorHasSelection && penholder.isDraft && workspaceFolderCount != 0",
        group: "3_more@1",
      },
    },
  },
  manageIgnoredFindings: {
    title: "Manage Ignored Findings...",
    when: hasDraft,
  },
  toggleInlineSuggestions: {
    title: "Toggle Inline Suggestions",
  },
  newStatement: {
    title: "New Statement...",
    shortTitle: "UN Statement",
    menus: { "file/newFile": { group: "file" } },
  },
  newResolution: {
    title: "New Draft Resolution...",
    shortTitle: "UN Draft Resolution",
    menus: { "file/newFile": { group: "file" } },
  },
  openExample: {
    title: "Open Example",
  },
  addToCorpus: {
    title: "Add to Corpus...",
    icon: "add",
    menus: {
      "view/title": { when: inCorpusView, group: "navigation@1" },
      "explorer/context": { when: "!penholder.leftAlone", group: "z_penholder" },
    },
  },
  readAgain: {
    title: "Read Again",
    icon: "refresh",
    when: never,
    menus: { "view/item/context": { when: rows("collection", "document", "problem"), group: "2_read@1" } },
  },
  openCorpusFile: {
    title: "Open File",
    when: never,
    menus: { "view/item/context": { when: rows("document", "problem", "leftOut"), group: "1_open@1" } },
  },
  revealCorpusFile: {
    title: "Reveal File or Folder",
    when: never,
    menus: {
      "view/item/context": {
        when: rows("collection", "document", "problem", "leftOut"),
        group: "1_open@2",
      },
    },
  },
  correctDetails: {
    title: "Correct Details...",
    icon: "edit",
    when: never,
    menus: { "view/item/context": { when: rows("document"), group: "3_said@1" } },
  },
  chooseColumns: {
    title: "Choose Columns...",
    icon: "table",
    when: never,
    menus: {
      "view/item/context": { when: `${inCorpusView} && viewItem =~ /\\btable\\b/`, group: "3_said@1" },
    },
  },
  excludeFromSuggestions: {
    title: "Exclude from Suggestions",
    when: never,
    menus: {
      "view/item/context": {
        when: `${rows("collection", "document")} && !(viewItem =~ /quiet$/)`,
        group: "3_said@2",
      },
    },
  },
  includeInSuggestions: {
    title: "Include in Suggestions",
    when: never,
    menus: {
      "view/item/context": {
        when: `${rows("collection", "document")} && viewItem =~ /quiet$/`,
        group: "3_said@2",
      },
    },
  },
  removeFromCorpus: {
    title: "Remove from Corpus...",
    when: never,
    menus: {
      "view/item/context": { when: rows("collection", "document", "problem"), group: "4_remove@1" },
    },
  },
  takeInAgain: {
    title: "Take In Again",
    when: never,
    menus: { "view/item/context": { when: rows("leftOut"), group: "1_open@3" } },
  },
  getResolutions: {
    title: "Get UN Resolutions...",
    icon: "cloud-download",
    when: "isWorkspaceTrusted",
    menus: { "view/title": { when: `${inView} && isWorkspaceTrusted`, group: "1_corpus@3" } },
  },
  addWebPage: {
    title: "Add Web Page to Corpus...",
    icon: "globe",
    when: "isWorkspaceTrusted",
    menus: { "view/title": { when: `${inView} && isWorkspaceTrusted`, group: "1_corpus@5" } },
  },
  installCorpusPack: {
    title: "Install Corpus Pack...",
    icon: "package",
    when: "isWorkspaceTrusted",
    menus: { "view/title": { when: `${inView} && isWorkspaceTrusted`, group: "1_corpus@4" } },
  },
  showLog: {
    title: "Show Log",
    menus: { "view/title": { when: inView, group: "2_log" } },
  },
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

/** "penholder.searchCorpus": the name under which the editor knows a command. */
export type CommandId = `penholder.${CommandName}`;

/** What runs each command. Arguments come from whoever runs it; the palette gives none. */
export type CommandHandlers = { readonly [Name in CommandName]: (...given: never[]) => unknown };

/** Runs before VS Code's own command for a list where the delegate presses the keys for one. */
export const listAskedForCommand = "penholder.listAskedFor";

/** The one line of Penholder's in the editor's context menu, and what opens from it. */
export const submenu = {
  id: "penholder.editor",
  label: "Penholder",
  menu: "editor/context",
  when: inDraftOrPage,
  group: "z_penholder",
} as const;
