import type {Indicator} from "../../data/indicator/vorm.js";
import {geheel} from "../opmaak/getal.js";
import type {Sorteerkolom} from "../sorteertabel/sorteertabel.js";
import {zonderAfbreking} from "./kolommen.js";
import {telPassend, type Verschilcel, type Verschilrij} from "./gepubliceerd.js";

/** A difference of counts with its sign. */
export const metTeken = (verschil: number): string =>
  verschil === 0 ? "0" : `${verschil < 0 ? "−" : "+"}${geheel(Math.abs(verschil))}`;

/** The published number, with the computed minus the published in brackets; `!` where rounding cannot explain it. */
export function verschiltekst({gepubliceerd, verschil, past}: Verschilcel): string {
  const erbij = verschil === null ? "afgeschermd" : `${metTeken(verschil)}${past ? "" : " !"}`;
  return `${geheel(gepubliceerd)} (${erbij})`;
}

/** The columns of the published table, in its own order. */
export function verschilkolommen(indicator: Indicator, codes: readonly string[]): Sorteerkolom<Verschilrij>[] {
  return [
    {
      ...{code: "naam", naam: "Wijk", soort: "tekst", waarde: ({naam}: Verschilrij) => naam},
      cel: ({naam, soort}) => ({tekst: naam, klasse: soort})
    },
    ...codes.map((code, j): Sorteerkolom<Verschilrij> => {
      const {naam} = indicator.categorieen.find((categorie) => categorie.code === code)!;
      return {
        ...{
          code,
          naam: zonderAfbreking(naam),
          soort: "getal",
          waarde: ({cellen}: Verschilrij) => cellen[j]!.gepubliceerd
        },
        cel: ({cellen}) => {
          const cel = cellen[j]!;
          return {tekst: verschiltekst(cel), waarde: cel.verschil, klasse: cel.past === false ? "past-niet" : ""};
        }
      };
    })
  ];
}

/** What the comparison shows. A source of another size is not to be compared cell by cell. */
export function verschilzin(rijen: readonly Verschilrij[]): string {
  const {vergeleken, passend} = telPassend(rijen);
  const totaal = rijen.at(-1)!.cellen.at(-1)!;
  if (vergeleken === 0) return "Er zijn geen berekende getallen om naast de tabel te zetten.";
  if (totaal.verschil !== null && Math.abs(totaal.verschil) > totaal.gepubliceerd / 10)
    return `De bron telt ${geheel(totaal.berekend!)} huishoudens met voorzieningen, de gepubliceerde tabel ${geheel(totaal.gepubliceerd)}: een bron van zo'n andere omvang is niet getal voor getal te vergelijken.`;
  if (passend === vergeleken)
    return `Alle ${vergeleken} berekende getallen passen bij het gepubliceerde getal: wat ze schelen, kan door afronden komen.`;
  return `Van de ${vergeleken} berekende getallen passen er ${passend} bij het gepubliceerde getal; ${vergeleken - passend} verschillen meer dan afronden kan verklaren.`;
}
