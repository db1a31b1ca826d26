import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";

/** A file that can be fetched, as DCAT names it; the address is relative to that of the catalogue. */
export interface Distributie {
  "@type": "dcat:Distribution";
  "dct:title": string;
  "dcat:downloadURL": string;
  "dcat:mediaType": string;
  "dcat:byteSize": number;
  "csvw:rowCount"?: number;
  "spdx:checksum": {"spdx:algorithm": "spdx:checksumAlgorithm_sha256"; "spdx:checksumValue": string};
}

export const MAP = "_file/tabellen";

const media: Record<string, string> = {
  arrow: "application/vnd.apache.arrow.stream",
  json: "application/json"
};

/** Describes a file of the folder with tables by its bytes. */
export function distributie(map: string, bestand: string, rijen?: number): Distributie {
  const bytes = readFileSync(join(map, bestand));
  return {
    "@type": "dcat:Distribution",
    "dct:title": bestand,
    "dcat:downloadURL": `${MAP}/${bestand}`,
    "dcat:mediaType": media[bestand.split(".").at(-1)!] ?? "application/octet-stream",
    "dcat:byteSize": bytes.length,
    ...(rijen === undefined ? {} : {"csvw:rowCount": rijen}),
    "spdx:checksum": {
      "spdx:algorithm": "spdx:checksumAlgorithm_sha256",
      "spdx:checksumValue": createHash("sha256").update(bytes).digest("hex")
    }
  };
}
