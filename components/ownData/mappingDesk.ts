import {h, quietButton, setText} from "../dom/element.js";
import {saveFile} from "../figure/file.js";
import {escapeControls} from "../format/text.js";
import {asInput, fireInput, type InputElement} from "../inputs/input.js";
import {contract, isGemeenteTable, type SchemaColumn, type SchemaTable, tables} from "../pipeline/source/schema.js";
import {
  type CodeLists,
  type FileHead,
  isMandatory,
  mappedFile,
  type MappedTable,
  type Mapping,
  mappingGaps,
  mappingJson,
  readMapping
} from "./mapping.js";
import {OwnFault} from "./ownFiles.js";
import {suggestMapping, suggestTable, unknownCodes} from "./recognise.js";

interface MappingDeskOptions {
  heads: readonly FileHead[];
  lists?: CodeLists;
  /** What is shown first; without it what is recognised. */
  value?: Mapping;
  /** Offers a file to the visitor. */
  save?: (name: string, content: Blob) => void;
}

/** Values of a column that are shown, and values of a code column that can be given a code. */
const [SHOWN, MOST_VALUES] = [3, 50];
/** A longer list is none to choose from: what is not in it, the check says. */
const LONGEST_LIST = 500;

/** A value of a file as one line that is not too long. */
function shownValue(value: string): string {
  const line = escapeControls(value);
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** Where the visitor says which file is which table, and which column and code what; its value is the mapping. */
export function mappingDesk({heads, lists = {}, value, save = saveFile}: MappingDeskOptions): InputElement<Mapping> {
  let mapping = structuredClone(value ?? suggestMapping(heads, lists).mapping);
  const gaps = h("ul", {});
  const lacking = h("div", {class: "mapping-gaps", role: "status"});
  const fault = h("div", {class: "notice", role: "alert", hidden: true});
  const parts = new Map(tables.map((table) => [table, tablePart(table)]));

  function tablePart(table: SchemaTable) {
    const id = `koppeling-${table}`;
    const content = h("div", {});
    const file = h("select", {id: `${id}-bestand`});
    file.addEventListener("input", () => {
      const head = heads.find(({path}) => path === file.value);
      if (file.value === "") delete mapping.tabellen[table];
      else mapping.tabellen[table] = head ? suggestTable(table, head, lists).mapped : mappedFile(file.value);
      fill();
      sayGaps();
    });

    /** Shows the columns of the file that is chosen. */
    function fill() {
      const mapped = mapping.tabellen[table];
      const head = heads.find(({path}) => path === mapped?.bestand);
      if (!mapped || !head) return content.replaceChildren();
      const codes = h("div", {});
      const fillCodes = () => codes.replaceChildren(...codeParts(table, mapped, head, lists, sayGaps));
      fillCodes();
      content.replaceChildren(
        columnTable(table, mapped, head, () => (fillCodes(), sayGaps())),
        codes
      );
    }

    return {
      element: h(
        "section",
        {class: "mapping-table", "aria-labelledby": `${id}-kop`},
        h("h3", {id: `${id}-kop`}, `Tabel ${table}`),
        h("div", {class: "field"}, h("label", {for: file.id}, `Bestand met de tabel ${table}`), file),
        content
      ),
      show() {
        const chosen = mapping.tabellen[table]?.bestand ?? "";
        const none = isGemeenteTable(table) ? "geen bestand" : "kies een bestand";
        file.replaceChildren(
          ...optionsOf(
            none,
            heads.map(({path}) => path),
            chosen,
            "niet gegeven"
          )
        );
        file.value = chosen;
        fill();
      }
    };
  }

  /** What is lacking, read aloud only when it changes. */
  function sayGaps() {
    const sentences = mappingGaps(mapping, heads);
    if (sentences.length > 0 && sentences.join("\n") === [...gaps.children].map((item) => item.textContent).join("\n"))
      return;
    gaps.replaceChildren(...sentences.map((sentence) => h("li", {}, escapeControls(sentence))));
    const words = sentences.length === 1 ? "Nog één ding te kiezen:" : `Nog ${sentences.length} dingen te kiezen:`;
    lacking.replaceChildren(
      h("p", {}, sentences.length === 0 ? "Alle tabellen en kolommen zijn gekozen." : words),
      ...(sentences.length === 0 ? [] : [gaps])
    );
  }

  function show() {
    for (const part of parts.values()) part.show();
    sayGaps();
  }

  const field = h("input", {id: "koppeling-lees", type: "file", accept: ".json,application/json"});
  field.addEventListener("input", (event) => event.stopPropagation());
  field.addEventListener("change", async (event) => {
    event.stopPropagation();
    const [file] = field.files ?? [];
    if (!file) return;
    fault.hidden = true;
    try {
      mapping = readMapping(await file.text(), lists);
      show();
      fireInput(element);
    } catch (error) {
      if (!(error instanceof OwnFault)) throw error;
      setText(fault, `${escapeControls(file.name)}: ${error.message}.`);
      fault.hidden = false;
    } finally {
      // The same file can be chosen again when it was mended.
      field.value = "";
    }
  });

  const element = asInput<Mapping, HTMLElement>(
    h(
      "div",
      {class: "mapping-desk"},
      lacking,
      ...[...parts.values()].map((part) => part.element),
      h(
        "div",
        {class: "mapping-buttons"},
        quietButton("Bewaar koppeling als bestand", () =>
          save("koppeling.json", new Blob([mappingJson(mapping)], {type: "application/json"}))
        ),
        h("div", {}, h("label", {for: field.id}, "Lees een koppeling die u eerder bewaarde"), field)
      ),
      fault
    ),
    {
      get: () => structuredClone(mapping),
      set(fresh) {
        mapping = structuredClone(fresh);
        show();
      }
    }
  );
  show();
  return element;
}

/** Options to choose one of names, or none; a chosen one that is not among them stays, and says so. */
function optionsOf(none: string, names: readonly string[], chosen: string, absent: string): HTMLOptionElement[] {
  const different = [...new Set(names)].filter((name) => name !== "");
  return [
    h("option", {value: ""}, none),
    ...different.map((name) => h("option", {value: name}, escapeControls(name))),
    ...(chosen === "" || different.includes(chosen)
      ? []
      : [h("option", {value: chosen}, `${escapeControls(chosen)} (${absent})`)])
  ];
}

function columnTable(table: SchemaTable, mapped: MappedTable, head: FileHead, changed: () => void): HTMLElement {
  const rows = contract[table].map((column) => columnRow(table, column, mapped, head, changed));
  return h(
    "div",
    {class: "mapping-columns", role: "region", tabindex: 0, "aria-label": `Kolommen van ${table}`},
    h(
      "table",
      {},
      h("caption", {class: "screen-reader-only"}, `Kolommen van de tabel ${table}`),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["Kolom", "Kolom in uw bestand", "Eerste waarden"].map((words) => h("th", {scope: "col"}, words))
        )
      ),
      h("tbody", {}, ...rows)
    )
  );
}

function columnRow(table: SchemaTable, column: SchemaColumn, mapped: MappedTable, head: FileHead, changed: () => void) {
  const {naam} = column;
  const required = isMandatory(column);
  const values = h("td", {class: "mapping-values"});
  const list = h("select", {id: `koppeling-${table}-${naam}`, "aria-label": `Kolom in uw bestand voor ${naam}`});
  const own = mapped.kolommen[naam] ?? "";
  list.append(
    ...optionsOf(required ? "kies een kolom" : "niet in het bestand", head.columns, own, "niet in het bestand")
  );
  list.value = own;
  const show = () => {
    const some = head.values.get(list.value)?.slice(0, SHOWN).map(shownValue) ?? [];
    setText(values, list.value === "" ? "" : some.length > 0 ? some.join(" · ") : "geen waarden gezien");
  };
  list.addEventListener("input", () => {
    if (list.value === "") delete mapped.kolommen[naam];
    else mapped.kolommen[naam] = list.value;
    // The codes were those of another column.
    delete mapped.codes[naam];
    show();
    changed();
  });
  show();
  const words = h(
    "small",
    {},
    !required ? "mag ontbreken" : column.verplicht === false ? "mag leeg zijn" : "verplicht"
  );
  return h("tr", {}, h("th", {scope: "row"}, naam, words), h("td", {}, list), values);
}

/** Per code column with values that are no code, a list of codes for each of them. */
function codeParts(
  table: SchemaTable,
  mapped: MappedTable,
  head: FileHead,
  lists: CodeLists,
  changed: () => void
): HTMLElement[] {
  return contract[table].flatMap(({naam, type}) => {
    const [own, list] = [mapped.kolommen[naam], lists[naam]];
    if (type !== "code" || own === undefined || !list || list.length > LONGEST_LIST) return [];
    const known = (mapped.codes[naam] ?? []).map(({eigen: value}) => value);
    const values = [...new Set([...known, ...unknownCodes(head.values.get(own) ?? [], list)])].slice(0, MOST_VALUES);
    if (values.length === 0) return [];
    const rows = values.map((value, i) =>
      codeRow(`koppeling-${table}-${naam}-${i}`, naam, value, mapped, list, changed)
    );
    return [
      h(
        "fieldset",
        {class: "mapping-codes"},
        h("legend", {}, `Waarden van ${naam} die geen code zijn`),
        h("p", {class: "help"}, "Alleen de eerste rijen zijn bekeken: wat verder onbekend is, zegt de controle."),
        ...rows
      )
    ];
  });
}

function codeRow(
  id: string,
  column: string,
  value: string,
  mapped: MappedTable,
  list: readonly {code: string; naam?: string}[],
  changed: () => void
): HTMLElement {
  const codes = [...new Map(list.map((item) => [item.code, item])).values()];
  const field = h(
    "select",
    {id},
    h("option", {value: ""}, "laat staan"),
    ...codes.map(({code, naam}) => h("option", {value: code}, naam && naam !== code ? `${naam} (${code})` : code))
  );
  field.value = mapped.codes[column]?.find(({eigen: other}) => other === value)?.code ?? "";
  field.addEventListener("input", () => {
    const others = (mapped.codes[column] ?? []).filter(({eigen: other}) => other !== value);
    const pairs = field.value === "" ? others : [...others, {eigen: value, code: field.value}];
    if (pairs.length > 0) mapped.codes[column] = pairs;
    else delete mapped.codes[column];
    changed();
  });
  return h("div", {}, h("label", {for: id}, shownValue(value)), field);
}
