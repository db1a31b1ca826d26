import {h} from "../dom/h.js";
import {leegwoorden} from "../figuur/maatwaarde.js";
import {tint, type Soort} from "./indeling.js";
import type {Kaart} from "./kaart.js";
import {klassennaam} from "./klassen.js";

const woorden: [Soort, string][] = [["nul", "0"], ...(Object.entries(leegwoorden) as [Soort, string][])];

/** Says what each colour and mark on the map means; only those that occur. */
export function legenda() {
  const lijst = h("ul", {class: "tegel-legenda", "aria-label": "Legenda"});
  let getoond = "";
  return {
    element: lijst,
    zet({tekst, maat}: Pick<Kaart, "tekst" | "maat">, grenzen: readonly number[], soorten: ReadonlySet<Soort>) {
      const klassen = Array.from({length: grenzen.length + 1}, (_, k): [Soort, string] => [
        `klasse-${k + tint(grenzen.length)}`,
        klassennaam(k, grenzen, tekst)
      ]);
      const regels = [...klassen, ...woorden].filter(([soort]) => soorten.has(soort));
      const nieuw = `${maat} ${regels.join(" ")}`;
      if (nieuw === getoond) return;
      getoond = nieuw;
      lijst.replaceChildren(
        h("li", {class: "tegel-maat"}, maat),
        ...regels.map(([soort, tekst]) =>
          h("li", {}, h("span", {class: `tegel ${soort}`, "aria-hidden": "true"}, soort === "nul" && "0"), tekst)
        )
      );
    }
  };
}
