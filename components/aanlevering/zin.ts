import {geheel} from "../opmaak/getal.js";
import {inPeriode} from "../opmaak/periode.js";
import type {Leveroverzicht} from "./overzicht.js";

/** How many gemeenten publish in a halfjaar, in one sentence. */
export function levertitel(
  overzicht: Leveroverzicht,
  gemeenten: readonly string[],
  periode: string,
  waar: string
): string {
  const totaal = overzicht.totaal(gemeenten, periode);
  if (!totaal) return `Over ${inPeriode(periode)} zegt de bron niet wie er leverde`;
  const {publiceert, van} = totaal;
  return `Over ${inPeriode(periode)} ${publiceert === 1 ? "publiceert" : "publiceren"} ${geheel(publiceert)} van de ${geheel(van)} gemeenten ${waar} hun Wmo-gegevens`;
}

/** The steps behind that number, and the halfjaar before. All gemeenten are counted, so that nothing here is chance. */
export function leverzinnen(overzicht: Leveroverzicht, gemeenten: readonly string[], periode: string): string[] {
  const totaal = overzicht.totaal(gemeenten, periode);
  if (!totaal) return [];
  const {geleverd, goedgekeurd, opt_out, publiceert, opt_out_facultatief} = totaal;
  const stappen = `${geheel(geleverd)} leverden, daarvan ${geheel(goedgekeurd)} goedgekeurd; ${geheel(opt_out)} ${opt_out === 1 ? "koos" : "kozen"} voor opt-out, zodat er ${geheel(publiceert)} publiceren.`;
  const deels =
    opt_out_facultatief > 0
      ? [
          `Van die ${geheel(publiceert)} ${opt_out_facultatief === 1 ? "houdt" : "houden"} er ${geheel(opt_out_facultatief)} de facultatieve gegevens achter; de cijfers op deze site gebruiken die niet.`
        ]
      : [];
  return [stappen, ...deels, ...eerder(overzicht, gemeenten, periode, publiceert)];
}

function eerder(overzicht: Leveroverzicht, gemeenten: readonly string[], periode: string, nu: number): string[] {
  const {halfjaren} = overzicht;
  const vorige = halfjaren[halfjaren.indexOf(periode) - 1];
  const toen = vorige === undefined ? null : overzicht.totaal(gemeenten, vorige);
  if (!toen) return [];
  const verschil = nu - toen.publiceert;
  if (verschil === 0) return ["Dat is evenveel als een halfjaar eerder."];
  return [
    `Dat zijn er ${geheel(Math.abs(verschil))} ${verschil > 0 ? "meer" : "minder"} dan een halfjaar eerder (${geheel(toen.publiceert)}).`
  ];
}
