import {join} from "node:path";
import type {Manifest} from "../../components/werkbank/manifest.js";
import {distributie} from "./bestand.js";
import {leesKolommen} from "./kolommen.js";
import {soorten, type Soort} from "./soorten.js";
import {tijdvakVan} from "./tijd.js";

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  dc: "http://purl.org/dc/elements/1.1/",
  adms: "http://www.w3.org/ns/adms#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  csvw: "http://www.w3.org/ns/csvw#",
  werkbank: "urn:levenswegwerkbank:",
  "dcat:downloadURL": {"@type": "@id"}
};

/** EUPL-1.2 for what the workbench made; the numbers that a synthetic source rests on are of CBS. */
const synthetischeRechten = {
  "dct:license": "https://spdx.org/licenses/EUPL-1.2.html",
  "dct:rights":
    "Gemaakt met de Levenswegwerkbank (EUPL-1.2) en geijkt op cijfers van CBS StatLine (CC BY 4.0, https://creativecommons.org/licenses/by/4.0/)."
};
const eigenRechten = {"dct:rights": "De rechten op de bronbestanden bepalen wat met deze tabellen mag."};

/** All tables of a folder as a DCAT catalogue (JSON-LD), with addresses relative to the root of the site. */
export function catalogus(map: string, manifest: Manifest) {
  const over = new Map(manifest.tabellen.map(({bestand, rijen}) => [bestand, rijen]));
  const rest = new Set(over.keys());
  const gemeen = {
    "dct:language": "nl",
    "dct:issued": manifest.gemaakt,
    "adms:status": manifest.status,
    "werkbank:synthetisch": manifest.synthetisch,
    "dct:provenance": `${manifest.naam}. ${manifest.toelichting}`,
    ...(manifest.synthetisch ? synthetischeRechten : eigenRechten)
  };
  const datasets = soorten(manifest).flatMap((soort) => {
    const bestanden = [...rest].filter(soort.hoort);
    for (const bestand of bestanden) rest.delete(bestand);
    return bestanden.length === 0 ? [] : [dataset(map, soort, bestanden, over, gemeen)];
  });
  return {
    "@context": context,
    "@type": "dcat:Catalog",
    "dct:title": "Levenswegwerkbank: tabellen",
    "dct:description":
      "De tabellen waarmee de werkbank rekent, als bestanden met vaste adressen. Alle bestanden zijn Arrow (IPC-stroom, niet ingepakt).",
    ...gemeen,
    "dct:hasVersion": manifest.hash,
    "dct:temporal": tijdvakVan(manifest.perioden),
    "dct:spatial": `Nederland, gemeentelijke indeling van ${manifest.indeling}`,
    "dcat:distribution": [distributie(map, "manifest.json")],
    "dcat:dataset": datasets
  };
}

function dataset(
  map: string,
  {code, titel, omschrijving, tijd, gebied, indicator}: Soort,
  bestanden: readonly string[],
  rijen: ReadonlyMap<string, number>,
  gemeen: object
) {
  return {
    "@type": "dcat:Dataset",
    "@id": `#${code}`,
    "dct:identifier": code,
    "dct:title": titel,
    "dct:description": omschrijving,
    ...gemeen,
    ...(tijd && {"dct:temporal": tijd}),
    "dct:spatial": gebied,
    ...(indicator && {
      "werkbank:eenheid": indicator.eenheid,
      "werkbank:teller": indicator.teller,
      "werkbank:noemer": indicator.noemer,
      "werkbank:per": indicator.per,
      "werkbank:voorbehoud": indicator.voorbehoud,
      "werkbank:hoofdstuk": indicator.hoofdstuk,
      "werkbank:categorieen": indicator.categorieen.map(({code, naam, cbs}) => ({
        "skos:notation": code,
        "skos:prefLabel": naam,
        ...(cbs && {"skos:exactMatch": `CBS ${cbs}`})
      })),
      "dct:relation": indicator.cbsTabellen.map((tabel) => `CBS StatLine ${tabel}`)
    }),
    "csvw:tableSchema": {"csvw:column": leesKolommen(join(map, bestanden.at(-1)!))},
    "dcat:distribution": bestanden.map((bestand) => distributie(map, bestand, rijen.get(bestand)))
  };
}
