import {readFileSync} from "node:fs";
import {tableFromIPC, Type} from "@uwdata/flechette";

/** A column of a table as the catalogue names it (CSV on the Web). */
export interface Kolom {
  name: string;
  datatype: "string" | "integer" | "number";
  "dc:description": string;
}

/** What the columns of all tables mean. */
export const kolomuitleg: Readonly<Record<string, string>> = {
  indicator: "Code van de indicator",
  gebied: "Code van het gebied; zie gebieden.arrow",
  periode: "2015HJ01 is het eerste halfjaar van 2015, 2015JJ00 heel 2015",
  categorie: "Code van de categorie van de indicator",
  waarde: "Aantal, in de eenheid van de indicator; leeg waar reden zegt waarom",
  n: "Noemer: waarvan het aantal een deel is; bij cliëntervaring het aantal antwoorden",
  reden: "Waarom er geen aantal is: niet_geleverd, opt_out, afgeschermd of niet_van_toepassing; leeg waar er een is",
  code: "Code van het gebied",
  naam: "Naam van het gebied",
  soort: "Soort gebied",
  gemeenten:
    "Codes van de gemeenten waaruit het bestaat, met spaties ertussen; van een wijk de gemeente waarin die ligt",
  kolom: "Plaats op de tegelkaart, kolom vanaf 1; 0 waar het gebied geen tegel heeft",
  rij: "Plaats op de tegelkaart, rij vanaf 1; 0 waar het gebied geen tegel heeft",
  figuur: "Nummer van de figuur zonder punt: 51, 52 of 53",
  groep: "Wet, huishoudtype of levensgebeurtenis",
  moment: "Peilmoment, als aantal halve jaren na de start",
  personen: "Personen in de groep",
  gebruik: "Van hen met een voorziening in gebruik",
  zonder_personen: "Personen zonder de levensgebeurtenis (figuur 5.3)",
  zonder_gebruik: "Van hen met een voorziening in gebruik",
  wijk: "Code van de wijk; leeg waar die onbekend is",
  huishoudtype:
    "Plaats in de codelijst van huishoudtypen, vanaf 0: van wie op het startpeilmoment zo woont, of van het huishouden op de eerste dag van de periode",
  leeftijdsklasse: "Plaats in de codelijst van leeftijdsklassen op het startpeilmoment, vanaf 0",
  geslacht: "Plaats in de codelijst van geslachten, vanaf 0",
  gebeurtenissen: "Een bit per levensgebeurtenis in de vier jaar voor de start, in de volgorde van de codelijst",
  wmo: "Een bit per peilmoment met een Wmo-voorziening in gebruik; bit 0 is de start",
  participatiewet: "Een bit per peilmoment met een voorziening van de Participatiewet; bit 0 is de start",
  jeugdwet: "Een bit per peilmoment met een voorziening van de Jeugdwet; bit 0 is de start",
  wsw: "Een bit per peilmoment met een Wsw-voorziening; bit 0 is de start",
  aanwezig: "Een bit per peilmoment waarop iemand leeft en ergens woont; bit 0 is de start",
  aantal: "Hoeveel personen deze combinatie hebben",
  gemeente: "Code van de gemeente",
  geval: "Nummer van het geval binnen de periode: rijen met hetzelfde nummer zijn van hetzelfde huishouden",
  wetten: "Een bit per wet die de leden in deze gemeente gebruiken: Jeugd, P-wet, Wmo",
  voorzieningen: "Hoeveel voorzieningen de leden in deze gemeente samen gebruiken; 6 is zes of meer",
  huishoudens: "Hoeveel huishoudens zo zijn",
  onderwerp: "Waarover geen cijfer is: wmo of clientervaring",
  geleverd: "Of de gemeente haar Wmo-gegevens leverde: ja of nee",
  goedgekeurd: "Of de levering is goedgekeurd: ja of nee",
  opt_out_basis: "Of de gemeente de basisgegevens niet laat verschijnen: ja of nee",
  opt_out_facultatief: "Of de gemeente de facultatieve gegevens niet laat verschijnen: ja of nee",
  jaar: "Jaar van het onderzoek",
  stelling: "Code van de stelling, of van wat een andere vorm van onderzoek vroeg",
  eens: "Antwoorden (helemaal) eens",
  neutraal: "Antwoorden neutraal",
  oneens: "Antwoorden (helemaal) oneens",
  omschrijving: "Wat een andere vorm van onderzoek vroeg, in woorden; leeg bij de vragenlijst",
  vorm: "Vorm van het onderzoek; zie de codelijst van onderzoeksvormen"
};

/** The columns of an Arrow table, from its own schema. */
export function leesKolommen(bestand: string): Kolom[] {
  return tableFromIPC(readFileSync(bestand)).schema.fields.map(({name, type}) => ({
    name,
    datatype: soort(type.typeId),
    "dc:description": kolomuitleg[name] ?? name
  }));
}

function soort(type: number): Kolom["datatype"] {
  if (type === Type.Int) return "integer";
  return type === Type.Float ? "number" : "string";
}
