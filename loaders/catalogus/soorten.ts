import type {Manifest} from "../../components/werkbank/manifest.js";
import {datum} from "../../components/opmaak/datum.js";
import {indicatoren, type Indicator} from "../../data/indicator.js";
import {isHalfjaar} from "../../components/opmaak/periode.js";
import {tijdvak, tijdvakVan} from "./tijd.js";

/** A set of tables that belong together; `hoort` knows its files. */
export interface Soort {
  code: string;
  titel: string;
  omschrijving: string;
  tijd: ReturnType<typeof tijdvak> | null;
  gebied: string;
  hoort: (bestand: string) => boolean;
  indicator?: Indicator;
}

/** Every set of tables that a manifest can name, the indicatoren first; a table belongs to the first set that knows it. */
export function soorten({perioden, peilmomenten, starts}: Manifest): Soort[] {
  const alles = tijdvakVan(perioden);
  const volgt = (start: string) => tijdvak(start, peilmomenten.at(-1)!);
  const grof = "Nederland, provincies, klassen, regio’s en gemeenten";
  return [
    ...indicatoren.map((indicator): Soort => {
      const eigen = perioden.filter((periode) =>
        indicator.periodiciteit.includes(isHalfjaar(periode) ? "halfjaar" : "jaar")
      );
      return {
        ...{code: indicator.code, titel: indicator.naam, omschrijving: indicator.definitie, gebied: grof, indicator},
        tijd: eigen.length > 0 ? tijdvakVan(eigen) : null,
        hoort: (bestand) => bestand === `monitor/indicator/${indicator.code}.arrow`
      };
    }),
    {
      code: "monitor_per_gebied",
      titel: "Monitor per gebied",
      omschrijving: "Alle indicatoren van één gebied; in het bestand van een gemeente staan ook haar wijken.",
      ...{tijd: alles, gebied: `${grof}, wijken`},
      hoort: (bestand) => /^monitor\/[^/]+\.arrow$/.test(bestand)
    },
    {
      code: "gebieden",
      titel: "Gebieden",
      omschrijving: "Alle gebieden met code, naam, soort, gemeenten en plaats op de tegelkaart.",
      ...{tijd: null, gebied: `${grof}, wijken`},
      hoort: (bestand) => bestand === "gebieden.arrow"
    },
    {
      code: "aanlevering",
      titel: "Aanlevering van de Wmo-gegevens",
      omschrijving: "Welke gemeenten over welk halfjaar leverden, werden goedgekeurd en publiceren.",
      ...{tijd: alles, gebied: "Gemeenten"},
      hoort: (bestand) => bestand === "aanlevering.arrow"
    },
    {
      code: "dekking",
      titel: "Gemeenten zonder cijfer",
      omschrijving:
        "Welke gemeenten over welke periode geen Wmo-cijfer of geen cliëntervaring hebben: zij tellen in een groep gemeenten niet mee.",
      ...{tijd: alles, gebied: "Gemeenten"},
      hoort: (bestand) => bestand === "dekking.arrow"
    },
    {
      code: "gedeeld",
      titel: "Huishoudens in meer dan één gemeente",
      omschrijving:
        "Van huishoudens met leden in meer dan één gemeente wat de leden in elke gemeente gebruiken: wie gemeenten optelt, telt zo’n huishouden daarmee één keer.",
      ...{tijd: alles, gebied: "Gemeenten"},
      hoort: (bestand) => bestand === "gedeeld.arrow"
    },
    {
      code: "clientervaring",
      titel: "Cliëntervaring Wmo",
      omschrijving: "Antwoorden op de stellingen van het cliëntervaringsonderzoek, per gemeente en jaar.",
      ...{tijd: alles, gebied: "Gemeenten"},
      hoort: (bestand) => bestand === "clientervaring.arrow"
    },
    ...starts.flatMap((start): Soort[] => [
      {
        code: `eerste_${start}`,
        titel: `Figuren 5.1, 5.2 en 5.3 vanaf ${datum(start)}`,
        omschrijving: "De figuren van de Levensweg zonder selectie, van elk gebied behalve wijken.",
        ...{tijd: volgt(start), gebied: grof},
        hoort: (bestand) => bestand === `eerste-${start}.arrow`
      },
      {
        code: `cohort_${start}`,
        titel: `Cohortcellen vanaf ${datum(start)}`,
        omschrijving:
          "Getelde combinaties van kenmerken, levensgebeurtenissen en gebruik per peilmoment: waarmee de Levensweg rekent. Een bestand per gemeente, en een van het land.",
        ...{tijd: volgt(start), gebied: "Nederland, gemeenten, wijken"},
        hoort: (bestand) => bestand.startsWith(`cohort/${start}/`)
      }
    ]),
    {
      ...{code: "overig", titel: "Overige tabellen", omschrijving: "Tabellen zonder eigen beschrijving."},
      ...{tijd: null, gebied: "Nederland", hoort: () => true}
    }
  ];
}
