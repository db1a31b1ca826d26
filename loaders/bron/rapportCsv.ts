import type {Bronrapport} from "./bronrapport.js";

const kolommen = ["ernst", "regel", "bestand", "rij", "kolom", "waarde", "uitleg"] as const;

const veld = (waarde: string | number) =>
  /[",\r\n]/.test(String(waarde)) ? `"${String(waarde).replaceAll('"', '""')}"` : String(waarde);

/** The violations in the report as CSV, one a line; of each rule the first hundred per column. */
export function rapportCsv({overtredingen}: Bronrapport): string {
  const rijen = overtredingen.flatMap(({eerste}) =>
    eerste.map((o) => kolommen.map((kolom) => veld(o[kolom])).join(","))
  );
  return [kolommen.join(","), ...rijen, ""].join("\n");
}
