import {nieuweGemeenten, opvolgingen} from "../../data/indeling.js";
import type {Gebied} from "../werkbank/gebied.js";
import {delenVan} from "./delen.js";

const JAAR = 2020;

/** The code of a gemeente of 2020 as a gebied: the code alone would be that of 2018 where a gemeente only grew. */
export const laterCode = (gemeente: string): string => `${gemeente}-${JAAR}`;

/**
 * The gemeenten of the division of 2020 (the same as of 2019) that differ from that of 2018, each as the gemeenten of 2018 that it was made
 * of. Where one of those was split the gebied is `geschat`.
 */
export function latereGemeenten(van2018: readonly {gemeente: string; naam: string}[]): Gebied[] {
  const namen = new Map([...van2018, ...nieuweGemeenten].map(({gemeente, naam}) => [gemeente, naam]));
  const delen = van2018.flatMap(({gemeente}) =>
    delenVan(gemeente, 2018, JAAR).map((deel) => ({bron: gemeente, ...deel}))
  );
  const doelen = [...new Set(opvolgingen.filter(({jaar}) => jaar > 2018).flatMap(({naar}) => naar))];
  return [...new Set(doelen.map(({gemeente}) => gemeente))].sort().map((gemeente) => {
    const eigen = delen.filter((deel) => deel.gemeente === gemeente);
    const geschat = eigen.some(({deel}) => deel < 1);
    return {
      code: laterCode(gemeente),
      naam: `${namen.get(gemeente)} (indeling ${JAAR}${geschat ? ", geschat" : ""})`,
      soort: geschat ? "gemeente_2020_geschat" : "gemeente_2020",
      gemeenten: eigen.map(({bron}) => bron)
    };
  });
}

/** The gebied of 2020 of which a gemeente of 2018 became a part; null where it is still the same gemeente. */
export function opvolger(gebieden: readonly Gebied[], gemeente: string): Gebied | null {
  const later = gebieden.filter(({soort}) => soort === "gemeente_2020" || soort === "gemeente_2020_geschat");
  const [grootste] = delenVan(gemeente, 2018, JAAR).sort((a, b) => b.deel - a.deel);
  return (
    later.find(({code, gemeenten}) => code === laterCode(grootste!.gemeente) && gemeenten.includes(gemeente)) ?? null
  );
}
