import {autocompletion, completionKeymap} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {javascript} from "@codemirror/lang-javascript";
import {sql, StandardSQL} from "@codemirror/lang-sql";
import {bracketMatching, HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import {EditorState} from "@codemirror/state";
import {EditorView, keymap, lineNumbers} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import {askTables} from "./askTables.js";
import type {CellKind} from "./document.js";

export interface CodeEditorOptions {
  kind: CellKind;
  text: string;
  label: string;
  onText: (text: string) => void;
}

/** What a notebook types in, once it is there. */
export interface CodeEditor {
  element: HTMLElement;
  text: string;
  focus(): void;
}

/** Colours of code, each readable on its ground, light and dark. */
const colours = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.bool, tags.null],
    color: "var(--notebook-keyword)",
    fontWeight: "600"
  },
  {tag: [tags.string, tags.special(tags.string)], color: "var(--notebook-text)"},
  {tag: [tags.number, tags.typeName], color: "var(--notebook-number)"},
  {tag: [tags.comment], color: "var(--basis-color-default-color-subtle)", fontStyle: "italic"}
]);

const languages: Partial<Record<CellKind, () => ReturnType<typeof sql>>> = {
  sql: () =>
    sql({
      dialect: StandardSQL,
      upperCaseKeywords: true,
      schema: Object.fromEntries(askTables.map(({naam, kolommen: columns}) => [naam, columns.map(({naam}) => naam)]))
    }),
  js: () => javascript(),
  chart: () => javascript(),
  control: () => javascript()
};

/** An editor of code; Tab leaves it, as everywhere in a page. */
export function codeEditor({kind, text, label, onText}: CodeEditorOptions): CodeEditor {
  const language = languages[kind];
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        autocompletion(),
        EditorView.lineWrapping,
        EditorState.tabSize.of(2),
        syntaxHighlighting(colours),
        ...(language ? [language()] : []),
        // Ctrl+Enter is the notebook's: it runs the cell.
        keymap.of([...completionKeymap, ...defaultKeymap.filter(({key}) => key !== "Mod-Enter"), ...historyKeymap]),
        EditorView.contentAttributes.of({"aria-label": label, spellcheck: kind === "markdown" ? "true" : "false"}),
        EditorView.updateListener.of((update) => update.docChanged && onText(update.state.doc.toString()))
      ]
    })
  });
  return {
    element: view.dom,
    get text() {
      return view.state.doc.toString();
    },
    set text(fresh) {
      if (fresh === view.state.doc.toString()) return;
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: fresh}});
    },
    focus: () => view.focus()
  };
}
