import {schoon, zichtbaar} from "./tekens.js";

const dag = (jaar: string, maand: string, dag: string): string | null => {
  const iso = `${jaar}-${maand.padStart(2, "0")}-${dag.padStart(2, "0")}`;
  const datum = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(datum.getTime()) || datum.toISOString().slice(0, 10) !== iso ? null : iso;
};

const maanden = "jan feb mrt apr mei jun jul aug sep okt nov dec maa may oct mar".split(" ");
const plaatsen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 3, 5, 10, 3];

/** The dates that a text in another form may mean: none, one, or two where day and month can change places. */
function mogelijk(tekst: string): string[] {
  const [, j1 = "", m1 = "", d1 = ""] = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(tekst) ?? [];
  if (j1) return [dag(j1, m1, d1)].filter((d) => d !== null);
  const [, a = "", b = "", j2 = ""] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(tekst) ?? [];
  if (j2) return [...new Set([dag(j2, b, a), dag(j2, a, b)].filter((d) => d !== null))];
  const [, d3 = "", m3 = "", j3 = ""] = /^(\d{1,2})[-/. ]?([a-z]{3})[a-z.]*[-/. ]?(\d{4})$/i.exec(tekst) ?? [];
  const maand = plaatsen[maanden.indexOf(m3.toLowerCase())];
  return maand ? [dag(j3, String(maand), d3)].filter((d) => d !== null) : [];
}

/** The day a spreadsheet means by its number, for numbers of this and the last century. */
function dagnummer(tekst: string): string | null {
  const [, getal = ""] = /^(\d{4,5})(?:[.,]0+)?$/.exec(tekst) ?? [];
  return getal === "" || Number(getal) < 3000
    ? null
    : new Date(Date.UTC(1899, 11, 30 + Number(getal))).toISOString().slice(0, 10);
}

const nietsWoorden =
  /^(null|na|n\/a|<na>|#n\/[ab]|nan|nat|none|nil|\\n|onbekend|unknown|nvt|n\.v\.t\.|geen|leeg|[-.?0 ]+|0000-00-00.*)$/i;
const ver = /^([+-]?inf(inity)?|9999-12-31.*|2262-04-11.*|\+?\d{5,}-.*|0001-01-01.*|1677-09-2[12].*|.*\(BC\))$/i;

/** Why a value is no day of the contract, and how to write it. */
export function uitlegDag(kolom: string, waarde: string): string {
  const tekst = schoon(waarde);
  const verplicht = !["einddatum", "overlijdensdatum"].includes(kolom);
  const leeg = kolom === "overlijdensdatum" ? "laat leeg wie leeft" : "laat leeg wat nog loopt";
  const getoond = `"${zichtbaar(waarde)}"`;
  if (nietsWoorden.test(tekst)) return `${getoond} is geen datum; ${verplicht ? `${kolom} is verplicht` : leeg}`;
  if (ver.test(tekst))
    return `${getoond} is een plaatsvervanger en geen dag; ${
      verplicht ? `geef de echte ${kolom}` : `${leeg}, of geef de echte datum`
    }`;
  const [, alleenDag = "", rest = ""] = /^(\d{4}-\d\d-\d\d)[ T](\d\d.*)$/.exec(tekst) ?? [];
  if (alleenDag !== "")
    return `${getoond} heeft een tijd${/(Z|[+-]\d\d(:?\d\d)?|[A-Z]{3,4})$/i.test(rest) ? " met tijdzone" : ""}; geef de datum zonder tijd: ${alleenDag}`;
  const dagen = mogelijk(tekst);
  if (dagen.length > 0 && dagen[0] !== tekst)
    return `${getoond} is niet in de vorm JJJJ-MM-DD; bedoelt u ${dagen.join(" of ")}?`;
  const nummer = dagnummer(tekst);
  if (nummer)
    return `${getoond} is geen datum in de vorm JJJJ-MM-DD; is het een dagnummer van een rekenblad, dan is dat ${nummer}`;
  if (/^\d{4}-\d\d-\d\d$/.test(tekst))
    return `${getoond} is geen bestaande datum in de vorm JJJJ-MM-DD: die dag is er niet`;
  return `${getoond} is geen bestaande datum in de vorm JJJJ-MM-DD`;
}
