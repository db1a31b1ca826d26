import {h} from "../dom/h.js";
import {tabelElement} from "../figuur/tabel.js";
import {geheel} from "../opmaak/getal.js";
import {vormnaam, type Onderzoek} from "./bron.js";

/** The section on research of another form than the questionnaire; `zet` shows what the source holds of these gemeenten. */
export function andersectie() {
  const tabel = tabelElement();
  const vak = h(
    "div",
    {class: "figuur-schuif", tabindex: 0, role: "region", "aria-label": "Ander onderzoek dan de vragenlijst"},
    tabel.element
  );
  const leeg = h("p", {class: "leeg"});
  return {
    element: h(
      "section",
      {class: "ander-onderzoek"},
      h("h2", {id: "ander-onderzoek"}, "Ander onderzoek dan de vragenlijst"),
      h(
        "p",
        {},
        "Tot en met 2020 vroegen gemeenten hun Wmo-cliënten met één standaardvragenlijst. Vanaf 2021 mag het onderzoek ook een andere vorm hebben, zoals gesprekken of een panel; elk jaar voor 1 juli rapporteren blijft verplicht. Zulke uitkomsten zijn geen percentages bij de tien stellingen. Ze staan hieronder met een omschrijving, en tellen in de figuren niet mee."
      ),
      vak,
      leeg
    ),
    zet(naam: string, onderzoek: readonly Onderzoek[], gemeentenaam: (code: string) => string) {
      vak.hidden = onderzoek.length === 0;
      leeg.hidden = onderzoek.length > 0;
      leeg.replaceChildren(...uitleg(naam));
      if (onderzoek.length === 0) return;
      tabel.zet({
        bijschrift: `Ander onderzoek in ${naam}`,
        koppen: ["Gemeente", "Jaar", "Vorm", "Wat er is gedaan", "Deelnemers (n)"],
        rijkoppen: 4,
        rijen: [...onderzoek]
          .sort((a, b) => b.jaar - a.jaar || gemeentenaam(a.gemeente).localeCompare(gemeentenaam(b.gemeente), "nl"))
          .map(({gemeente, jaar, vorm, omschrijving, n}) => ({
            koppen: [gemeentenaam(gemeente), String(jaar), vormnaam(vorm), omschrijving || "geen omschrijving"],
            cellen: [n === null ? {tekst: "niet opgegeven"} : {tekst: geheel(n), waarde: n}]
          }))
      });
    }
  };
}

const uitleg = (naam: string): (Node | string)[] => [
  `De bron bevat voor ${naam} geen ander onderzoek. Toevoegen kan met een rij in het bronbestand `,
  h("code", {}, "clientervaring"),
  ": gemeente, jaar, ",
  h("code", {}, "vorm"),
  " (",
  h("code", {}, "gesprekken"),
  ", ",
  h("code", {}, "panel"),
  " of ",
  h("code", {}, "anders"),
  ") en een ",
  h("code", {}, "omschrijving"),
  "; de kolommen van de vragenlijst blijven dan leeg."
];
