import {figuren} from "../monitor/figuur/figuren.js";

/** A chapter of the report. */
export interface Hoofdstuk {
  nummer: number;
  titel: string;
  inleiding: string;
  figuren: readonly string[];
}

const van = (nummer: number) => figuren.map((plan) => plan.nummer).filter((code) => code.startsWith(`${nummer}.`));

export const hoofdstukken: readonly Hoofdstuk[] = [
  {
    ...{nummer: 1, titel: "Huidige situatie", figuren: van(1)},
    inleiding:
      "Wie gebruikt een voorziening van het sociaal domein, en van welke wet? Dit hoofdstuk toont de gekozen periode, of een andere waar die geen cijfer heeft (dan staat dat erbij), voor inwoners en voor huishoudens, naast de referentiegroep. Gebruik is geen behoefte: wie geen voorziening heeft, kan er wel een nodig hebben."
  },
  {
    ...{nummer: 2, titel: "Ontwikkelingen", figuren: van(2)},
    inleiding:
      "Wat verandert er van halfjaar tot halfjaar? Elke figuur vergelijkt het laatste halfjaar met het eerste. Een verandering kan ook komen door nieuwe regels of een andere manier van registreren."
  },
  {
    ...{nummer: 3, titel: "Uitgangspositie", figuren: van(3)},
    inleiding:
      "Met welke inwoners en huishoudens heeft de gemeente te maken? De bevolking verklaart een deel van het gebruik: waar meer ouderen wonen, is er meestal meer ondersteuning nodig."
  },
  {
    ...{nummer: 4, titel: "Resultaten", figuren: van(4)},
    inleiding:
      "Wat levert de ondersteuning op? Dit hoofdstuk laat zien hoe cliënten de Wmo-ondersteuning ervaren, en hoe vaak jongeren opnieuw met jeugdbescherming of jeugdreclassering te maken krijgen."
  },
  {
    ...{nummer: 5, titel: "Levensweg", figuren: ["5.1", "5.2", "5.3"]},
    inleiding:
      "Hoe gaat het verder met wie een voorziening gebruikt? De startgroep van het eerste peilmoment wordt gevolgd, in totaal, per huishoudtype en na een levensgebeurtenis."
  }
];

/** What figures of the Levensweg are about, in the list of contents. */
export const levenswegOnderwerpen: Record<string, string> = {
  "5.1": "Wie een voorziening blijft gebruiken, per wet",
  "5.2": "Wie een voorziening blijft gebruiken, per huishoudtype",
  "5.3": "Gebruik na een levensgebeurtenis"
};
