import {hoofdletter} from "../../figuur/figuurnaam.js";
import {kleuren} from "../../figuur/kleur.js";
import {lijnregel} from "../../figuur/sleutelregels.js";
import type {Sleutelregel} from "../../figuur/stroom.js";
import type {Trendlijn, Trendpaneel} from "../../figuur/trendtekening.js";
import {opMaat} from "./meting.js";
import type {Figuurcijfers} from "./metingen.js";
import {kortenaam, type Reeks} from "./reeks.js";

/** What a trend draws. */
export interface Trend {
  panelen: Trendpaneel[];
  sleutel: Sleutelregel[];
}

/**
 * Rates: a panel per category, the gebied beside vergelijk. Counts of one indicator: one panel, a named line per category;
 * of several: a panel per category with a line per indicator, or one panel where there is one category.
 */
export function trend(cijfers: Figuurcijfers): Trend {
  const {plan, reeksen} = cijfers;
  if (plan.maat === "per") return {panelen: perCategorie(cijfers), sleutel: kantregels(cijfers)};
  const categorieen = new Set(reeksen.map(({categorie}) => categorie.code));
  if (plan.indicatoren.length > 1 && categorieen.size > 1) return naastElkaar(cijfers, [...categorieen]);
  const meer = plan.indicatoren.length > 1;
  const lijnen = reeksen.map((reeks, i) => ({
    ...lijn(cijfers, reeks, 0),
    naam: meer ? kortenaam(reeks.indicator, plan) : reeks.categorie.naam,
    soort: i === 0 ? ("vol" as const) : ("stippel" as const)
  }));
  const sleutel = lijnen.map(({naam, kleur, soort}) => lijnregel(naam, kleur, soort === "stippel"));
  return {panelen: [{kop: null, kleur: kleuren.tekst, lijnen}], sleutel};
}

const lijn = ({plan, perioden, van}: Figuurcijfers, reeks: Reeks, kant: number): Trendlijn => ({
  kleur: kant === 0 ? reeks.kleur : kleuren.vergelijk,
  soort: kant === 0 ? "vol" : "stippel",
  dun: kant === 1,
  punten: perioden.map((periode) => ({periode, ...opMaat(van(kant, reeks, periode), plan.maat)}))
});

const perCategorie = (cijfers: Figuurcijfers): Trendpaneel[] =>
  cijfers.reeksen.map((reeks) => ({
    ...{kop: reeks.categorie.naam, kleur: reeks.kleur},
    lijnen: cijfers.namen.map((_, kant) => lijn(cijfers, reeks, kant))
  }));

const kantregels = ({kantnamen}: Figuurcijfers): Sleutelregel[] =>
  kantnamen.map((naam, kant) =>
    lijnregel(hoofdletter(naam), kant === 0 ? kleuren.totaal : kleuren.vergelijk, kant === 1, kant === 0 ? 650 : 400)
  );

function naastElkaar(cijfers: Figuurcijfers, categorieen: readonly string[]): Trend {
  const van = (code: string) => cijfers.reeksen.filter(({categorie}) => categorie.code === code);
  const panelen = categorieen.map((code) => ({
    kop: van(code)[0]!.categorie.naam,
    kleur: van(code)[0]!.kleur,
    lijnen: van(code).map((reeks, i) => ({
      ...lijn(cijfers, reeks, 0),
      soort: i === 0 ? ("vol" as const) : ("stippel" as const)
    }))
  }));
  const sleutel = van(categorieen[0]!).map(({indicator}, i) =>
    lijnregel(kortenaam(indicator, cijfers.plan), kleuren.totaal, i > 0)
  );
  return {panelen, sleutel};
}
