import {geweigerdzin, luideTabellen, type Brontelling} from "../herkomst/geweigerd.js";
import {escapeControls} from "../opmaak/controls.js";
import {geheel, procent} from "../opmaak/getal.js";

/** What a site says of its tables. */
export interface Bron {
  naam: string;
  status: string;
  toelichting: string;
  brontellingen: readonly Brontelling[];
}

export const synthetischNederland: Bron = {
  ...{naam: "Synthetisch Nederland", status: "synthetisch", toelichting: ""},
  brontellingen: []
};

const isNederland = ({naam}: Bron) => naam === synthetischNederland.naam;

/**
 * Text of a source that may stand in the source of a page: no element, no expression, no address, no line of its own. Every sign that means
 * anything to who reads pages (Framework, Markdown, HTML) stands there by its number.
 */
export const veilig = (tekst: string): string =>
  escapeControls(tekst.replace(/\s+/g, " ")).replace(
    /[^\p{L}\p{M}\p{N} .,;?%-]/gu,
    (teken) => `&#${teken.codePointAt(0)};`
  );

const zelf = ({naam, status, toelichting}: Bron) =>
  veilig(`${naam.replace(/\.$/, "")}. Status: ${status}. ${toelichting}`.trim());

/** Where the numbers come from, for the foot of every page. */
export const herkomst = (bron: Bron): string =>
  isNederland(bron)
    ? "een synthetisch Nederland, persoon voor persoon gemaakt naar openbare cijfers van CBS StatLine. Het gaat niet over echte mensen."
    : zelf(bron);

/** The strip above every page: what the numbers are, and what of the source does not count in them. */
export function strook(bron: Bron & {synthetisch: boolean}): string {
  const wat = bron.synthetisch
    ? "Alle cijfers zijn synthetisch: berekend over verzonnen inwoners, niet over echte mensen."
    : `Cijfers uit ${veilig(bron.naam)}. Status: ${veilig(bron.status)}.`;
  const zin = geweigerdzin(bron.brontellingen);
  if (zin === "") return `<p class="strook">${wat}</p>`;
  const luid = luideTabellen(bron.brontellingen).length > 0;
  const link = `<a href="/verantwoording#geweigerd">${veilig(zin)}</a>`;
  return luid
    ? `<p class="strook strook-luid">${wat} <strong>Let op: ${link}; de cijfers missen deze rijen.</strong></p>`
    : `<p class="strook">${wat} ${link}.</p>`;
}

/** How many rows of each table were refused and by which rules: numbers alone, for a page may be published. */
function geweigerd({brontellingen}: Bron): string {
  const zin = geweigerdzin(brontellingen);
  if (zin === "") return "";
  const rijen = brontellingen
    .filter((telling) => telling.geweigerd > 0)
    .map(({tabel, gelezen, geweigerd, regels}) => {
      const waarom = regels.map(({regel, kolom, rijen}) => `${kolom}: ${regel} (${geheel(rijen)})`).join("; ");
      const cellen = [geheel(gelezen), geheel(geweigerd), procent(geweigerd / gelezen, 1)];
      return `<tr><th scope="row">${veilig(tabel)}</th>${cellen.map((tekst) => `<td class="getal">${tekst}</td>`).join("")}<td>${veilig(waarom)}</td></tr>`;
    });
  const koppen = ["Tabel", "Gelezen", "Geweigerd", "Deel", "Waarom"]
    .map((kop) => `<th scope="col">${kop}</th>`)
    .join("");
  return [
    `<h3 id="geweigerd">Wat niet meetelt: ${veilig(zin)}</h3>`,
    "<p>Een rij die niet volgens afspraak is, telt niet mee. Eén rij kan om meer dan één reden geweigerd zijn. Welke rijen het zijn, staat in het verslag naast de tabellen (<code>MAP.verslag.txt</code> en <code>MAP.verslag.csv</code>); dat wordt niet gepubliceerd.</p>",
    `<div class="figuur-schuif" tabindex="0" role="region" aria-label="Geweigerde rijen per tabel"><table><thead><tr>${koppen}</tr></thead><tbody>${rijen.join("")}</tbody></table></div>`
  ].join("\n");
}

/** A page made to follow its source: what speaks of another source is left out. */
export const volgBron = (pagina: string, bron: Bron): string =>
  pagina
    .replace(/<!-- synthetisch Nederland -->([^]*?)<!-- einde -->/g, isNederland(bron) ? "$1" : "")
    .replace("<!-- geweigerd -->", () => geweigerd(bron))
    .replace("<!-- eigen bron -->", () => (isNederland(bron) ? "" : `<p>De site rekent met ${zelf(bron)}</p>`));
