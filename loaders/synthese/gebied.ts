import {aankomstrijen, bevolkingstelling} from "./aankomst.js";
import {bevolk} from "./bevolk.js";
import {EINDE, LOPEND} from "./dag.js";
import type {Aandelen} from "./gebruik/aandelen.js";
import {gebruik} from "./gebruik/gebruik.js";
import {jaargangen} from "./jaargang.js";
import type {Land} from "./land.js";
import type {Levering} from "./levering.js";
import {losse} from "./losse.js";
import {PEILSTAP, stapelingGemeente} from "./stapeling.js";
import {Tabel, uitvoer} from "./tabel.js";
import {terug} from "./terug.js";
import {Toeval} from "./toeval.js";
import {vooruit, type Adres} from "./vooruit.js";
import {Wereld} from "./wereld.js";

/** Lives one gebied: people first, then what happens to them, then the use that follows. */
export function leefGebied(land: Land, nummer: number, deel: Aandelen, zaad: number): Levering {
  const gebied = land.gebieden[nummer]!;
  const wereld = new Wereld(land, gebied, new Toeval(`${zaad}:${gebied.naam}`));
  const telt = stapelingGemeente(land);
  bevolk(wereld);
  terug(wereld);
  const adressen = vooruit(wereld, PEILSTAP, (wijk) => land.wijken[wijk]!.gemeente === telt);
  const jaargang = jaargangen(wereld.personen);
  losse(wereld, jaargang);
  const {gewoon, uitgesteld} = scheidUitgesteld(gebruik(wereld, deel, jaargang), adressen);
  return {
    gebied: nummer,
    personen: wereld.personen.length,
    huishoudens: wereld.aantalHuishoudens,
    persoon: uitvoer(persoonstabel(wereld)),
    verblijf: uitvoer(wereld.verblijf),
    voorzieningen: uitvoer(gewoon),
    gebeurtenissen: uitvoer(wereld.gebeurtenissen),
    adressen: uitvoer(adrestabel(adressen)),
    uitgesteld: uitvoer(uitgesteld),
    telling: uitvoer(bevolkingstelling(wereld)),
    aankomsten: uitvoer(aankomstrijen(wereld))
  };
}

function persoonstabel({personen}: Wereld): Tabel {
  const tabel = new Tabel(3, Math.max(1, personen.length));
  for (const p of personen) tabel.voegToe(p.geboren, p.man ? 0 : 1, p.dood > EINDE ? LOPEND : p.dood);
  return tabel;
}

function adrestabel(adressen: Adres[]): Tabel {
  const tabel = new Tabel(6, Math.max(1, adressen.length));
  for (const {persoon: p, huishouden, wijk} of adressen)
    tabel.voegToe(p.id, huishouden, wijk, p.geboren, p.aankomst, p.vertrek);
  return tabel;
}

function scheidUitgesteld(alle: Tabel, adressen: Adres[]): {gewoon: Tabel; uitgesteld: Tabel} {
  const uitgesteld = new Tabel(4, 16);
  if (adressen.length === 0) return {gewoon: alle, uitgesteld};
  const later = new Set(adressen.map(({persoon}) => persoon.id));
  const gewoon = new Tabel(4, Math.max(1, alle.n));
  const [p, v, van, tot] = alle.kolommen as [Int32Array, Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < alle.n; i++) (later.has(p[i]!) ? uitgesteld : gewoon).voegToe(p[i]!, v[i]!, van[i]!, tot[i]!);
  return {gewoon, uitgesteld};
}
