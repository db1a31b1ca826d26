import {geheel} from "../../opmaak/getal.js";
import {inZin, marge, precisie, type Begrensd, type Decimalen} from "../../opmaak/maat.js";
import {opMaat, type Meting} from "../figuur/meting.js";
import {uitspraak} from "./uitspraak.js";

/** Whether a figure speaks of rates or of counts. */
export type Maat = "per" | "aantal";

const enkelvoud: Record<string, string> = {
  ...{inwoners: "inwoner", huishoudens: "huishouden", jongeren: "jongere", voorzieningen: "voorziening"},
  ...{trajecten: "traject", antwoorden: "antwoord", mensen: "mens"}
};

/** The decimals of all numbers of a sentence: of these, with the intervals of those that it says too. */
export function zinprecisie(
  soort: Maat,
  metingen: readonly (Meting | null)[],
  metInterval: readonly Meting[] = []
): Decimalen {
  if (soort === "aantal") return 0;
  const waarden = metingen.flatMap((meting) => (meting && opMaat(meting, "per").waarde) ?? []);
  return precisie(waarden, metInterval.flatMap(grenzenVan));
}

function grenzenVan(meting: Meting): Begrensd[] {
  const {waarde, onder, boven} = opMaat(meting, "per");
  return waarde === null || onder === null || boven === null ? [] : [{waarde, onder, boven}];
}

/** The number alone: 62, 6,2%, 3.340. */
export function getal(meting: Meting, soort: Maat, decimalen: Decimalen = zinprecisie(soort, [meting])): string {
  const {waarde} = opMaat(meting, soort);
  if (waarde === null) return "–";
  return soort === "aantal" ? geheel(waarde) : inZin(waarde, meting.indicator.per!, decimalen);
}

/** The number with what it is a number of: 62 van de 1.000 inwoners, 12% van de jongeren, 3.340 inwoners. */
export function hoeveel(meting: Meting, soort: Maat, decimalen?: Decimalen): string {
  const {indicator, categorie, waarde} = meting;
  const {wie, stuks = indicator.eenheid} = uitspraak(indicator);
  const tekst = getal(meting, soort, decimalen);
  if (soort === "aantal") return `${tekst} ${waarde === 1 ? (enkelvoud[stuks] ?? stuks) : stuks}`;
  if (indicator.per === 100) return `${tekst} van de ${wie(categorie)}`;
  return uitspraak(indicator).stuks
    ? `${tekst} ${stuks} per 1.000 ${wie(categorie)}`
    : `${tekst} van de 1.000 ${wie(categorie)}`;
}

/** Whether the verb stands in the plural: of a percentage, of one and of none it does not. */
export const meervoud = ({indicator, waarde}: Meting, soort: Maat): boolean =>
  soort === "aantal" ? waarde !== 1 : indicator.per !== 100;

/** The interval of a rate: 95%-interval 61 tot 63, or 95%-interval ±0,2. */
export function interval(meting: Meting, decimalen: Decimalen = zinprecisie("per", [meting], [meting])): string | null {
  const [grenzen] = grenzenVan(meting);
  return grenzen ? `95%-interval ${marge(grenzen, meting.indicator.per!, decimalen)}` : null;
}
