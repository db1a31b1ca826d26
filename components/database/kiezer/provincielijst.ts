import {h} from "../../dom/h.js";
import {opNaam} from "../../opmaak/opnaam.js";
import type {Gebied} from "../../werkbank/gebied.js";
import type {Groep} from "../groepen.js";
import type {Regel} from "./gebiedkiezer.js";

export interface ProvincielijstOpties {
  gebieden: readonly Gebied[];
  delen: readonly Groep[];
  regel: (plek: string, groep: Pick<Groep, "teken" | "naam" | "leden">, uitleg?: string) => Regel;
  /** Shows of lines that were just made what is chosen. */
  toon: (regels: readonly Regel[]) => void;
}

/** The provincies, each with its gemeenten and their wijken, made when it is first opened. */
export function provincielijst({gebieden, delen, regel, toon}: ProvincielijstOpties) {
  const perCode = new Map(gebieden.map((gebied) => [gebied.code, gebied]));
  const perTeken = new Map(delen.map((groep) => [groep.teken, groep]));
  const klaar: Regel[] = [];

  function vul(vak: HTMLElement, provincie: Gebied) {
    const een = ({code, naam}: Gebied) => regel("lijst", {teken: code, naam, leden: [code]});
    const groep = (code: string) => {
      const gevonden = perTeken.get(`${code}*`);
      return gevonden ? [regel("lijst", gevonden)] : [];
    };
    const gemeenten = provincie.gemeenten.map((code) => perCode.get(code)!).sort((a, b) => opNaam(a.naam, b.naam));
    const regels = [een(provincie), ...groep(provincie.code)];
    const takken = gemeenten.map((gemeente) => ({gemeente: een(gemeente), wijken: groep(gemeente.code)}));
    vak.append(
      ...regels.map(({element}) => element),
      ...takken.flatMap(({gemeente, wijken}) => [
        gemeente.element,
        ...wijken.map(({element}) => h("div", {class: "inspring"}, element))
      ])
    );
    const nieuw = [...regels, ...takken.flatMap(({gemeente, wijken}) => [gemeente, ...wijken])];
    klaar.push(...nieuw);
    toon(nieuw);
  }

  const takken = gebieden
    .filter(({soort}) => soort === "provincie")
    .map((provincie) => {
      const vak = h("div", {class: "inspring"});
      const naam = provincie.naam.replace(/ \(provincie\)$/, "");
      return h(
        "details",
        {class: "tak", ontoggle: () => vak.childElementCount === 0 && vul(vak, provincie)},
        h("summary", {}, naam),
        vak
      );
    });

  return {
    element: h("fieldset", {}, h("legend", {}, "Per provincie"), ...takken),
    regels: (): readonly Regel[] => klaar
  };
}
