import {indicator} from "../../../data/indicator.js";
import {levenswegcodes} from "../../../data/indicator/levensweg.js";
import {geenKeuze} from "../../cohort/keuze.js";
import {figuur51} from "../figuur51.js";
import {figuur52} from "../figuur52.js";
import {figuur53} from "../figuur53.js";
import {clientervaringQuery} from "./clientervaring.js";
import {relatieViews, type Relatie} from "./relaties.js";
import {stroomQuery} from "./stroom.js";
import {tellingen} from "./voorwaarden.js";

/** The SQL of the figures of the Levensweg without filters, over two peilmomenten. */
const figuren: Record<string, string> = {
  [levenswegcodes["5.1"]]: figuur51(geenKeuze(""), 2).sql,
  [levenswegcodes["5.2"]]: figuur52(geenKeuze(""), 2).sql,
  [levenswegcodes["5.3"]]: figuur53(geenKeuze("")).sql
};

/**
 * The SQL of an indicator, as people read it and can run it on the relations of `relatieSql`: the conditions and queries that
 * the loaders run, one row per gemeente and wijk.
 */
export function indicatorSql(code: string): string {
  const figuur = figuren[code];
  if (figuur) return figuur;
  const {categorieen} = indicator(code);
  if (code === "voorzieningen_instroom" || code === "voorzieningen_uitstroom") return stroomQuery;
  if (code.startsWith("clientervaring")) return clientervaringQuery(2016);
  const telling = tellingen[code]!;
  const relaties = new Set(Object.values(telling).flatMap(({teller, noemer}) => [teller.relatie, noemer.relatie]));
  const noemers = [...new Set(Object.values(telling).map(({noemer}) => noemer.waar))];
  const som = (waar: string, naam: string) =>
    `sum(aantal)${waar === "true" ? "" : ` FILTER (WHERE ${waar})`} AS "${naam}"`;
  return [...relaties]
    .map((relatie) => {
      const tellers = categorieen
        .filter((item) => telling[item.code]!.teller.relatie === relatie)
        .map((item) => som(telling[item.code]!.teller.waar, item.code));
      const delers = categorieen
        .filter((item) => telling[item.code]!.noemer.relatie === relatie)
        .map((item) => som(telling[item.code]!.noemer.waar, noemers.length === 1 ? "n" : `n_${item.code}`));
      const kolommen = [...tellers, ...new Set(delers)];
      return `SELECT gemeente, wijk,\n  ${kolommen.join(",\n  ")}\nFROM ${relatie} GROUP BY gemeente, wijk`;
    })
    .join(";\n\n");
}

/** The relations of an indicator, as the SQL that makes them from the counted cells. */
export function relatieSql(code: string): string[] {
  const telling = Object.values(tellingen[code] ?? {});
  const relaties = new Set<Relatie>(telling.flatMap(({teller, noemer}) => [teller.relatie, noemer.relatie]));
  return [...relaties].map((relatie) => relatieViews[relatie]);
}
