import {ANKER, BEGIN, LOPEND} from "./dag.js";
import {
  pleegGeboorten,
  pleegHuwelijken,
  pleegInstelling,
  pleegVerhuizingen,
  pleegVestiging
} from "./verledenHuishouden.js";
import {pleegPaarvorming} from "./verledenJong.js";
import {pleegScheidingen, pleegVerweduwing} from "./verledenPaar.js";
import {pleegOverledenen} from "./overledenen.js";
import {Huishouden, type Wereld} from "./wereld.js";

/** Something that happened before the anchor; `maakOngedaan` brings back how people lived before it. */
export type Stap = {dag: number; maakOngedaan: () => void};

/** Traces all households back to 2010: plans what happened in 2010–2014, and undoes it from the last day to the first. */
export function terug(wereld: Wereld): void {
  for (const h of wereld.huishoudens) volg(h);
  const stappen: Stap[] = [];
  const bezet = new Set<number>();
  pleegGeboorten(wereld, stappen);
  pleegPaarvorming(wereld, stappen, bezet);
  pleegInstelling(wereld, stappen);
  pleegVerweduwing(wereld, stappen, bezet);
  pleegScheidingen(wereld, stappen, bezet);
  pleegVerhuizingen(wereld, stappen);
  pleegVestiging(wereld, stappen);
  pleegHuwelijken(wereld);
  const binnen = stappen.filter((s) => s.dag > BEGIN && s.dag < ANKER);
  binnen.sort((a, b) => b.dag - a.dag);
  for (const s of binnen) s.maakOngedaan();
  for (const p of wereld.personen) {
    if (p.achter !== LOPEND) wereld.schrijfVerblijf(p, p.aankomst, p.achter, p.spoor);
  }
  pleegOverledenen(wereld);
}

function volg(h: Huishouden): void {
  const spoor = new Huishouden(h.id, h.wijk, h.soort);
  spoor.type = h.type;
  spoor.volwassenen = [...h.volwassenen];
  spoor.kinderen = [...h.kinderen];
  for (const p of h.volwassenen) p.spoor = spoor;
  for (const p of h.kinderen) p.spoor = spoor;
}
