import {h, quietButton, setText} from "../dom/element.js";
import {withValues} from "../queries/query.js";

/** A query that ran, with what it gives. */
export interface Calculation {
  title?: string;
  sql: string;
  values?: readonly (number | string)[];
}

/** Queries, or what makes them when somebody looks. */
export type Calculations = readonly Calculation[] | (() => Promise<readonly Calculation[]>);

interface CalculationOptions {
  /** What opens it. */
  summary?: string;
  /** What was calculated, for who hears the page. */
  of?: string;
}

/**
 * What opens to the SQL that ran, with its values filled in so that it runs as it stands, each query to be copied. `show` gives it other
 * queries; the texts are made when somebody looks.
 */
export function calculation({summary = "Zo is dit berekend", of = "deze figuur"}: CalculationOptions = {}) {
  const box = h("div", {class: "calculation-texts"});
  const element = h("details", {class: "calculation", ontoggle: fill}, h("summary", {}, summary), box);
  let pending: Calculations | null = null;
  let before = "";

  async function fill() {
    if (!element.open || pending === null) return;
    const asked = pending;
    const queries = typeof asked === "function" ? await asked() : asked;
    if (pending !== asked) return;
    pending = null;
    box.replaceChildren(
      ...(before === "" ? [] : [h("p", {}, before)]),
      ...queries.flatMap((query, i) => queryBlock(query, queries.length === 1 ? null : i + 1, of))
    );
  }
  return {
    element,
    /** `note`: what must be known of them, above them. */
    show(queries: Calculations, note = ""): void {
      pending = queries;
      before = note;
      element.hidden = queries.length === 0 && typeof queries !== "function";
      void fill();
    }
  };
}

function queryBlock(query: Calculation, number: number | null, of: string): HTMLElement[] {
  const text = withValues(query);
  const title = query.title ?? (number === null ? "" : `Vraag ${number}`);
  const what = [`SQL van ${of}`, title].filter(Boolean).join(": ");
  return [
    ...(title === "" ? [] : [h("p", {class: "calculation-title"}, title)]),
    h("pre", {tabindex: 0, role: "region", "aria-label": what}, h("code", {}, text)),
    copyButton(text, what)
  ];
}

/** A button that puts a text on the clipboard and says so. */
function copyButton(text: string, what: string): HTMLElement {
  const notice = h("span", {role: "status"});
  const button = quietButton("Kopieer SQL", async () => {
    const said = await navigator.clipboard.writeText(text).then(
      () => "Gekopieerd",
      () => "Kopiëren lukt niet in deze browser; selecteer de tekst"
    );
    setText(notice, said);
  });
  button.setAttribute("aria-label", `Kopieer ${what}`);
  return h("p", {class: "copy"}, button, notice);
}
