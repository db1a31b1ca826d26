import {createHash} from "node:crypto";
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {type Manifest, manifestForm} from "../../components/model/forms.js";
import {countedBefore, protectionRule} from "../../components/model/protection.js";
import {editieCode} from "../../components/model/provenance.js";
import {indicatorQueries} from "../../components/queries/monitor/indicatorQueries.js";
import {withValues} from "../../components/queries/query.js";
import {readJson} from "../util/files.js";
import {type TableKind, tableKinds, readTableColumns, tijdvakOf} from "./tables.js";

/** A file that can be fetched, as DCAT names it; the address is relative to that of the catalogue. */
interface Distribution {
  "@type": "dcat:Distribution";
  "dct:title": string;
  "dcat:downloadURL": string;
  "dcat:mediaType": string;
  "dcat:byteSize": number;
  "csvw:rowCount"?: number;
  "spdx:checksum": {"spdx:algorithm": "spdx:checksumAlgorithm_sha256"; "spdx:checksumValue": string};
}

const FOLDER = "_file/tabellen";

const media: Record<string, string> = {
  arrow: "application/vnd.apache.arrow.stream",
  json: "application/json"
};

/** Describes a file of the folder with tables by its bytes. */
function distribution(folder: string, file: string, rows?: number): Distribution {
  const bytes = readFileSync(join(folder, file));
  return {
    "@type": "dcat:Distribution",
    "dct:title": file,
    "dcat:downloadURL": `${FOLDER}/${file}`,
    "dcat:mediaType": media[file.split(".").at(-1)!] ?? "application/octet-stream",
    "dcat:byteSize": bytes.length,
    ...(rows === undefined ? {} : {"csvw:rowCount": rows}),
    "spdx:checksum": {
      "spdx:algorithm": "spdx:checksumAlgorithm_sha256",
      "spdx:checksumValue": createHash("sha256").update(bytes).digest("hex")
    }
  };
}

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
const syntheticRights = {
  "dct:license": "https://spdx.org/licenses/EUPL-1.2.html",
  "dct:rights":
    "Gemaakt met de Levenswegwerkbank (EUPL-1.2) en geijkt op cijfers van CBS StatLine (CC BY 4.0, https://creativecommons.org/licenses/by/4.0/)."
};
const ownRights = {"dct:rights": "De rechten op de bronbestanden bepalen wat met deze tabellen mag."};

/** All tables of a folder as a DCAT catalogue (JSON-LD), with addresses relative to the root of the site. */
export function dcatCatalogue(folder: string, manifest: Manifest) {
  const over = new Map(manifest.tabellen.map(({bestand: file, rijen: rows}) => [file, rows]));
  const rest = new Set(over.keys());
  const common = {
    "dct:language": "nl",
    "dct:issued": manifest.gemaakt,
    "adms:status": manifest.status,
    "werkbank:synthetisch": manifest.synthetisch,
    "dct:provenance": `${manifest.naam}. ${manifest.toelichting}`,
    "werkbank:editie": editieCode(manifest),
    ...protectionOf(manifest),
    ...(manifest.synthetisch ? syntheticRights : ownRights)
  };
  const datasets = tableKinds(manifest).flatMap((kind) => {
    const files = [...rest].filter(kind.belongs);
    for (const file of files) rest.delete(file);
    return files.length === 0 ? [] : [dataset(folder, kind, files, over, common, manifest)];
  });
  return {
    "@context": context,
    "@type": "dcat:Catalog",
    "dct:title": "Levenswegwerkbank: tabellen",
    "dct:description":
      "De tabellen waarmee de werkbank rekent, als bestanden met vaste adressen. Alle bestanden zijn Arrow (IPC-stroom, niet ingepakt).",
    ...common,
    "dct:hasVersion": manifest.hash,
    "dct:temporal": tijdvakOf(manifest.perioden),
    "dct:spatial": `Nederland, gemeentelijke indeling van ${manifest.indeling}`,
    "dcat:distribution": [distribution(folder, "manifest.json")],
    "dcat:dataset": datasets
  };
}

/** By which rule the numbers were protected before they were written, and how many are withheld; nothing where they are as counted. */
function protectionOf(manifest: Manifest): object {
  const rule = protectionRule(manifest);
  if (rule === null) return {};
  return {
    "werkbank:bescherming": {
      "skos:notation": rule.code,
      "skos:prefLabel": rule.naam,
      "dct:description": `${rule.uitleg} ${countedBefore}`,
      "dct:source": rule.bron,
      "werkbank:drempel": rule.drempel,
      "werkbank:veelvoud": rule.veelvoud,
      "werkbank:afwijking": rule.afwijking,
      "werkbank:tabellen": manifest.bescherming!.tabellen
    }
  };
}

function dataset(
  folder: string,
  {code, titel: title, omschrijving: description, tijd: time, gebied, indicator}: TableKind,
  files: readonly string[],
  rows: ReadonlyMap<string, number>,
  common: object,
  manifest: Manifest
) {
  return {
    "@type": "dcat:Dataset",
    "@id": `#${code}`,
    "dct:identifier": code,
    "dct:title": title,
    "dct:description": description,
    ...common,
    ...(time && {"dct:temporal": time}),
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
      "werkbank:sql": indicatorQueries(indicator, manifest).map((query) => ({
        "dct:title": query.title,
        "werkbank:tekst": withValues(query)
      })),
      "dct:relation": indicator.cbsTables.map((table) => `CBS StatLine ${table}`)
    }),
    "csvw:tableSchema": {"csvw:column": readTableColumns(join(folder, files.at(-1)!))},
    "dcat:distribution": files.map((file) => distribution(folder, file, rows.get(file)))
  };
}

/** Writes `catalogus.json` at the root of a site, of the tables in a folder. */
export function writeCatalogue(tables: string, dist: string): void {
  const manifest = readJson(join(tables, "manifest.json"), manifestForm);
  writeFileSync(join(dist, "catalogus.json"), JSON.stringify(dcatCatalogue(tables, manifest)));
}
