import {h, zetTekst} from "../../dom/h.js";
import type {Antwoord} from "../antwoord.js";
import type {DatabaseKeuze} from "../keuze.js";
import type {Vorm} from "./onderwerp.js";
import type {Beeldomgeving, beeldpaneel} from "./paneel.js";

const namen: [Vorm | "geen", string][] = [
  ["geen", "Alleen de tabel"],
  ["staven", "Staven"],
  ["lijnen", "Lijnen"],
  ["kaart", "Kaart van gemeenten"]
];

/** Whether the table has a figure beside it; what draws it is fetched when first asked for. */
export function beeldkeuze(omgeving: Beeldomgeving) {
  const vakken = namen.map(([vorm]) =>
    h("input", {
      type: "radio",
      name: "beeld",
      value: vorm,
      id: `beeld-${vorm}`,
      checked: vorm === "geen",
      onchange: () => void toon()
    })
  );
  const status = h("p", {class: "status", role: "status"});
  const plek = h("div", {});
  let paneel: ReturnType<typeof beeldpaneel> | undefined;
  let nu: {antwoord: Antwoord; keuze: DatabaseKeuze} | undefined;

  async function toon() {
    const vorm = vakken.find(({checked}) => checked)!.value as Vorm | "geen";
    plek.hidden = vorm === "geen";
    if (vorm === "geen" || !nu) return;
    try {
      if (!paneel) {
        zetTekst(status, "De figuur wordt geladen …");
        const {beeldpaneel} = await import("./paneel.js");
        paneel ??= beeldpaneel(omgeving);
        plek.replaceChildren(paneel.element);
      }
      await paneel.zet(nu.antwoord, nu.keuze, vorm);
      zetTekst(status, "");
    } catch (fout) {
      console.error(fout);
      zetTekst(status, "De figuur kon niet worden getekend.");
    }
  }

  return {
    element: h(
      "section",
      {class: "beeldkeuze", "aria-labelledby": "beeld-kop"},
      h("h2", {id: "beeld-kop"}, "Bekijk de keuze als figuur"),
      h(
        "fieldset",
        {class: "knoppenrij"},
        h("legend", {class: "alleen-voorlezen"}, "Figuur bij de tabel"),
        ...vakken.flatMap((vak, i) => [vak, h("label", {for: vak.id}, namen[i]![1])])
      ),
      ...[status, plek]
    ),
    zet(antwoord: Antwoord, keuze: DatabaseKeuze) {
      nu = {antwoord, keuze};
      void toon();
    }
  };
}
