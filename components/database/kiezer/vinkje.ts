import {h, zetTekst} from "../../dom/h.js";

/** A check box with its label, which can also be half on. */
export function vinkje(id: string, {naam, uitleg = ""}: {naam: string; uitleg?: string}, opWissel: () => void) {
  const vak = h("input", {type: "checkbox", id, onchange: opWissel});
  const klein = h("small", {}, uitleg);
  return {
    element: h("div", {class: "groep-regel"}, vak, h("label", {for: id}, naam, uitleg !== "" && klein)),
    zet(aan: number, van: number) {
      vak.checked = van > 0 && aan === van;
      vak.indeterminate = aan > 0 && aan < van;
    },
    zetUitleg: (tekst: string) => zetTekst(klein, tekst),
    aan: () => vak.checked
  };
}
