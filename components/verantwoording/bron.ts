/** What a site says of its tables. */
export interface Bron {
  naam: string;
  status: string;
  toelichting: string;
}

export const synthetischNederland: Bron = {naam: "Synthetisch Nederland", status: "synthetisch", toelichting: ""};

const isNederland = ({naam}: Bron) => naam === synthetischNederland.naam;

/** Text of a source that may stand in a page: no element, no expression, no line of its own. */
export const veilig = (tekst: string): string =>
  tekst.replace(/\s+/g, " ").replace(/[&<>"$`{}]/g, (teken) => `&#${teken.charCodeAt(0)};`);

const zelf = ({naam, status, toelichting}: Bron) =>
  veilig(`${naam.replace(/\.$/, "")}. Status: ${status}. ${toelichting}`.trim());

/** Where the numbers come from, for the foot of every page. */
export const herkomst = (bron: Bron): string =>
  isNederland(bron)
    ? "een synthetisch Nederland, persoon voor persoon gemaakt naar openbare cijfers van CBS StatLine. Het gaat niet over echte mensen."
    : zelf(bron);

/** A page made to follow its source: what speaks of another source is left out. */
export const volgBron = (pagina: string, bron: Bron): string =>
  pagina
    .replace(/<!-- synthetisch Nederland -->([^]*?)<!-- einde -->/g, isNederland(bron) ? "$1" : "")
    .replace("<!-- eigen bron -->", () => (isNederland(bron) ? "" : `<p>De site rekent met ${zelf(bron)}</p>`));
