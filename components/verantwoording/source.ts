import {percent, wholeNumber} from "../format/number.js";
import {type MayBeProtected, protectionLine} from "../model/protection.js";
import {loudTables, refusedSentence, type SourceTally} from "../model/provenance.js";
import {escapeControls} from "../format/text.js";

/** What a site says of its tables. */
export interface SiteSource extends MayBeProtected {
  naam: string;
  status: string;
  toelichting: string;
  brontellingen: readonly SourceTally[];
}

export const syntheticNederland: SiteSource = {
  ...{naam: "Synthetisch Nederland", status: "synthetisch", toelichting: ""},
  brontellingen: []
};

const isNederland = ({naam}: SiteSource) => naam === syntheticNederland.naam;

/**
 * Text of a source that may stand in the source of a page: no element, no expression, no address, no line of its own. Every sign that means
 * anything to who reads pages (Framework, Markdown, HTML) stands there by its number.
 */
export const safe = (text: string): string =>
  escapeControls(text.replace(/\s+/g, " ")).replace(
    /[^\p{L}\p{M}\p{N} .,;?%-]/gu,
    (draw) => `&#${draw.codePointAt(0)};`
  );

const self = ({naam, status, toelichting}: SiteSource) =>
  safe(`${naam.replace(/\.$/, "")}. Status: ${status}. ${toelichting}`.trim());

/** Where the numbers come from, for the foot of every page. */
export const provenance = (source: SiteSource): string =>
  isNederland(source)
    ? "een synthetisch Nederland, persoon voor persoon gemaakt naar openbare cijfers van CBS StatLine. Het gaat niet over echte mensen."
    : self(source);

/** The strip above every page: what the numbers are, and what of the source does not count in them. */
export function strip(source: SiteSource & {synthetisch: boolean}): string {
  const self = source.synthetisch
    ? "Alle cijfers zijn synthetisch: berekend over verzonnen inwoners, niet over echte mensen."
    : `Cijfers uit ${safe(source.naam)}. Status: ${safe(source.status)}.`;
  const line = protectionLine(source);
  const what = line === "" ? self : `${self} <a href="/verantwoording#bescherming">${line}</a>.`;
  const sentence = refusedSentence(source.brontellingen);
  if (sentence === "") return `<p class="strip">${what}</p>`;
  const loud = loudTables(source.brontellingen).length > 0;
  const link = `<a href="/verantwoording#geweigerd">${safe(sentence)}</a>`;
  return loud
    ? `<p class="strip strip-loud">${what} <strong>Let op: ${link}; de cijfers missen deze rijen.</strong></p>`
    : `<p class="strip">${what} ${link}.</p>`;
}

/** How many rows of each table were refused and by which rules: numbers alone, for a page may be published. */
function refused({brontellingen: sourceTallies}: SiteSource): string {
  const sentence = refusedSentence(sourceTallies);
  if (sentence === "") return "";
  const rows = sourceTallies
    .filter((tally) => tally.geweigerd > 0)
    .map(({tabel: table, gelezen: parsed, geweigerd: refused, regels: lines}) => {
      const why = lines
        .map(({regel: line, kolom: column, rijen: rows}) => `${column}: ${line} (${wholeNumber(rows)})`)
        .join("; ");
      const cells = [wholeNumber(parsed), wholeNumber(refused), percent(refused / parsed, 1)];
      return `<tr><th scope="row">${safe(table)}</th>${cells.map((text) => `<td class="number">${text}</td>`).join("")}<td>${safe(why)}</td></tr>`;
    });
  const headings = ["Tabel", "Gelezen", "Geweigerd", "Deel", "Waarom"]
    .map((heading) => `<th scope="col">${heading}</th>`)
    .join("");
  return [
    `<h3 id="geweigerd">Wat niet meetelt: ${safe(sentence)}</h3>`,
    "<p>Een rij die niet volgens afspraak is, telt niet mee. Eén rij kan om meer dan één reden geweigerd zijn. Welke rijen het zijn, staat in het verslag naast de tabellen (<code>MAP.verslag.txt</code> en <code>MAP.verslag.csv</code>); dat wordt niet gepubliceerd.</p>",
    `<div class="figure-scroll" tabindex="0" role="region" aria-label="Geweigerde rijen per tabel"><table><thead><tr>${headings}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`
  ].join("\n");
}

/** A page made to follow its source: what speaks of another source is left out. */
export const followSource = (page: string, source: SiteSource): string =>
  page
    .replace(
      /<!-- synthetisch Nederland -->([^]*?)<!-- einde -->/g,
      isNederland(source) ? `<div class="site-source">$1</div>` : ""
    )
    .replace("<!-- geweigerd -->", () => refused(source))
    .replace("<!-- eigen bron -->", () => (isNederland(source) ? "" : `<p>De site rekent met ${self(source)}</p>`));
