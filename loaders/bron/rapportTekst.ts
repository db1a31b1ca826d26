import {escapeControls} from "../../components/opmaak/controls.js";
import type {Bronrapport, Overtredinggroep} from "./bronrapport.js";
import {regels} from "./regels.js";

const getal = new Intl.NumberFormat("nl-NL");
const GETOOND = 5;

/** The report as text for a terminal: what was read, refused, merged and kept per table, then each rule that was broken with a few examples. */
export function rapportTekst({map, bron, tabellen, overtredingen, waarschuwingen}: Bronrapport): string {
  const kop = [
    `Bron: ${bron.naam}${bron.synthetisch ? " (synthetisch)" : ""}`,
    `Map: ${map}`,
    ...waarschuwingen.map((zin) => `LET OP: ${zin}`),
    ""
  ];
  const rijen = Object.values(tabellen).map((t) => [
    t.bestand,
    ...[t.gelezen, t.geweigerd, t.samengevoegd, t.gebruikt].map((n) => getal.format(n))
  ]);
  const tabel = kolommen([["bestand", "gelezen", "geweigerd", "samengevoegd", "gebruikt"], ...rijen]);
  const fouten = overtredingen.filter(({ernst}) => ernst === "fout");
  const signalen = overtredingen.filter(({ernst}) => ernst === "signaal");
  const delen = [...deel("Fouten (de rij telt niet mee)", fouten), ...deel("Signalen (de rij telt mee)", signalen)];
  const rest = overtredingen.length === 0 ? ["", "Geen fouten en geen signalen."] : delen;
  return [...kop, ...tabel, ...rest, ""].map(escapeControls).join("\n");
}

function deel(titel: string, groepen: readonly Overtredinggroep[]): string[] {
  return groepen.length === 0 ? [] : ["", titel, ...groepen.flatMap(beschrijving)];
}

function beschrijving({regel, bestand, kolom, totaal, eerste}: Overtredinggroep): string[] {
  const plaats = bestand.endsWith(".csv") ? "regel" : "rij";
  const voorbeelden = eerste
    .slice(0, GETOOND)
    .map(({rij, uitleg}) => (rij > 0 ? `    ${plaats} ${rij}: ${uitleg}` : `    ${uitleg}`));
  const meer = totaal > voorbeelden.length ? [`    … en nog ${getal.format(totaal - voorbeelden.length)}`] : [];
  return [
    `  ${bestand}${kolom && `, ${kolom}`}: ${regels[regel].naam} (${getal.format(totaal)})`,
    ...voorbeelden,
    ...meer
  ];
}

/** The first column left, the numbers right. */
function kolommen(rijen: readonly string[][]): string[] {
  const breed = rijen[0]!.map((_, k) => Math.max(...rijen.map((rij) => rij[k]!.length)));
  return rijen.map((rij) =>
    rij.map((cel, k) => (k === 0 ? cel.padEnd(breed[k]!) : cel.padStart(breed[k]!))).join("  ")
  );
}
