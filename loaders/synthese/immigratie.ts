import {migratie} from "../../data/synthese/parameters.js";
import {EENPERSOONS, EENOUDER, GEZIN, PAAR} from "./codes.js";
import {maakHuishouden, trekGrootte} from "./huishouden.js";
import {jaarVan} from "./dag.js";
import {leeftijd} from "./leeftijd.js";
import {plaatskeuze} from "./verledenHuishouden.js";
import type {Wereld} from "./wereld.js";

/** Households from abroad, mostly young people who live alone. */
export function immigratie(wereld: Wereld, a: number, b: number): void {
  const {toeval, gebied} = wereld;
  const plaats = plaatskeuze(wereld);
  let rest = wereld.nogTeKomen + toeval.rond((migratie.in[jaarVan(a)]! / 2) * gebied.geschaald);
  while (rest > 0) {
    const type = [EENPERSOONS, PAAR, GEZIN, EENOUDER][toeval.keuze([0.5, 0.16, 0.28, 0.06])]!;
    const eerste = wereld.personen.length;
    const h = maakHuishouden(wereld, plaats.binnenGebied(gebied, toeval), type, trekGrootte(type, toeval));
    const dag = toeval.geheel(a + 1, b - 2);
    const leden = wereld.personen.slice(eerste);
    if (leeftijd(h.volwassenen[0]!.geboren, dag) > 55 && toeval.kans(0.9)) {
      wereld.personen.length = eerste;
      continue;
    }
    rest -= leden.length;
    for (const p of leden) p.aankomst = p.van = dag;
    wereld.huishoudens.push(h);
    wereld.aankomsten.voegToe(h.id, dag, h.wijk);
  }
  wereld.nogTeKomen = rest;
}
