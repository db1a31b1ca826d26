import {ANCHOR, BEGIN, RUNNING} from "./day.js";
import {simulateOverledenen} from "./pairs.js";
import {
  simulateGeboorten,
  simulateHuwelijken,
  simulateInstelling,
  simulateSettlement,
  simulateVerhuizingen
} from "./pastHuishouden.js";
import {simulatePairing, simulateScheidingen, simulateWidowhood} from "./pastPair.js";
import {Huishouden, type World} from "./world.js";

/** Something that happened before the anchor; `makeUndo` brings back how people lived before it. */
export type Step = {dag: number; makeUndo: () => void};

/** Traces all households back to 2010: plans what happened in 2010–2014, and undoes it from the last day to the first. */
export function back(world: World): void {
  for (const h of world.huishoudens) follow(h);
  const steps: Step[] = [];
  const taken = new Set<number>();
  simulateGeboorten(world, steps);
  simulatePairing(world, steps, taken);
  simulateInstelling(world, steps);
  simulateWidowhood(world, steps, taken);
  simulateScheidingen(world, steps, taken);
  simulateVerhuizingen(world, steps);
  simulateSettlement(world, steps);
  simulateHuwelijken(world);
  const within = steps.filter((s) => s.dag > BEGIN && s.dag < ANCHOR);
  within.sort((a, b) => b.dag - a.dag);
  for (const s of within) s.makeUndo();
  for (const p of world.personen) {
    if (p.behind !== RUNNING) world.writeVerblijf(p, p.arrival, p.behind, p.trace);
  }
  simulateOverledenen(world);
}

function follow(h: Huishouden): void {
  const trace = new Huishouden(h.id, h.wijk, h.soort);
  trace.type = h.type;
  trace.adults = [...h.adults];
  trace.children = [...h.children];
  for (const p of h.adults) p.trace = trace;
  for (const p of h.children) p.trace = trace;
}
