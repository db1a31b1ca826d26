/** The order of a table: by which column, and whether the largest comes first. In an address: `totaal` or `-totaal`. */
export interface Volgorde {
  kolom: string;
  af: boolean;
}

export const leesVolgorde = (tekst: string): Volgorde =>
  tekst.startsWith("-") ? {kolom: tekst.slice(1), af: true} : {kolom: tekst, af: false};

export const schrijfVolgorde = ({kolom, af}: Volgorde): string => (af ? `-${kolom}` : kolom);

/** The order after a press on the head of a column: numbers begin with the largest, words with the first of the alphabet. */
export const volgendeVolgorde = (nu: Volgorde, kolom: string, soort: "tekst" | "getal"): Volgorde => ({
  kolom,
  af: nu.kolom === kolom ? !nu.af : soort === "getal"
});
