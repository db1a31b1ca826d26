import {ontleedPeriode} from "../../components/opmaak/periode.js";

/** A stretch of time as DCAT names it. */
export const tijdvak = (begin: string, einde: string) => ({
  "@type": "dct:PeriodOfTime",
  "dcat:startDate": begin,
  "dcat:endDate": einde
});

/** The days from the first of these perioden to the last. */
export function tijdvakVan(perioden: readonly string[]) {
  const dagen = perioden.map((periode) => {
    const {jaar, halfjaar} = ontleedPeriode(periode);
    return {
      begin: `${jaar}-${halfjaar === 2 ? "07" : "01"}-01`,
      einde: `${jaar}-${halfjaar === 1 ? "06-30" : "12-31"}`
    };
  });
  return tijdvak(
    dagen.map(({begin}) => begin).sort()[0]!,
    dagen
      .map(({einde}) => einde)
      .sort()
      .at(-1)!
  );
}
