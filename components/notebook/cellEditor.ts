import {h} from "../dom/element.js";
import {idle} from "../page/openPage.js";
import type {CodeEditor, CodeEditorOptions} from "./codeEditor.js";

/** Where a cell is typed: at once in a plain box, and in an editor with colours and completion when that has come. */
export function cellEditor(options: CodeEditorOptions): CodeEditor {
  const box = h("textarea", {class: "cell-plain", "aria-label": options.label, spellcheck: "false", rows: 1});
  const grow = () => (box.rows = Math.min(30, Math.max(2, box.value.split("\n").length)));
  box.value = options.text;
  grow();
  box.addEventListener("input", () => {
    grow();
    options.onText(box.value);
  });
  const element = h("div", {class: "cell-editor"}, box);
  let editor: CodeEditor = {
    element: box,
    get text() {
      return box.value;
    },
    set text(fresh) {
      box.value = fresh;
      grow();
    },
    focus: () => box.focus()
  };
  void idle()
    .then(() => import("./codeEditor.js"))
    .then(({codeEditor}) => {
      const focused = document.activeElement === box;
      editor = codeEditor({...options, text: box.value});
      element.replaceChildren(editor.element);
      if (focused) editor.focus();
    })
    .catch((error: unknown) => console.error(error));
  return {
    element,
    get text() {
      return editor.text;
    },
    set text(fresh) {
      editor.text = fresh;
    },
    focus: () => editor.focus()
  };
}
