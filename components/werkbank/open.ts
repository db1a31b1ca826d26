import {tableFromIPC} from "@uwdata/flechette";
import {antwoord} from "../cohort/antwoord.js";
import type {Keuze} from "../cohort/keuze.js";
import type {Motor} from "../duckdb/start.js";
import {leesEerste, uitEerste, type EersteRij} from "./eerste.js";
import {maakCellen} from "./cellen.js";
import type {Gebied} from "./gebied.js";
import {haal} from "./haal.js";
import {leesGebieden} from "./leesGebieden.js";
import {vanaf, type Manifest} from "./manifest.js";
import {oefen} from "./oefen.js";
import type {VraagOpties, Werkbank} from "./werkbank.js";
import {zoekGebied} from "./zoek.js";

/** Where the files of the engine are. */
export interface Kern {
  wasm: string;
  worker: string;
}

/**
 * Opens the tables beside the page. DuckDB is fetched at the first question that needs it. Gebieden that are estimated from counts are left out:
 * people cannot be followed in them.
 */
export async function openWerkbank(basis: URL, kern: Kern): Promise<Werkbank> {
  const [manifest, gebieden] = await Promise.all([
    haal(new URL("manifest.json", basis)).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Manifest),
    haal(new URL("gebieden.arrow", basis)).then((bytes) =>
      leesGebieden(tableFromIPC(bytes)).filter(({soort}) => soort !== "gemeente_2020_geschat")
    )
  ]);
  const eerste = new Map<string, Promise<(gebied: string) => EersteRij[]>>();
  const rekenkern = maakRekenkern(basis, kern);
  let vragen = 0;

  function haalEerste(start: string) {
    const bezig = eerste.get(start);
    if (bezig) return bezig;
    const belofte = haal(new URL(`eerste-${start}.arrow`, basis)).then(leesEerste);
    eerste.set(start, belofte);
    belofte.catch(() => eerste.delete(start));
    return belofte;
  }

  function kanten({gebied, vergelijk}: Keuze): Gebied[] {
    const codes = vergelijk === null ? [gebied] : [gebied, vergelijk];
    return codes.map((code) => {
      const gevonden = zoekGebied(gebieden, code);
      if (!gevonden) throw new Error(`Het gebied ${code} is niet bekend.`);
      return gevonden;
    });
  }

  return {
    manifest,
    gebieden,
    async vraag(keuze, opties = {}) {
      vragen++;
      const gebieden = kanten(keuze);
      const momenten = vanaf(manifest, keuze.peilmoment);
      const klein = uitEerste(await haalEerste(keuze.peilmoment), keuze, momenten);
      opties.signal?.throwIfAborted();
      if (klein) return klein;
      return rekenkern(gebieden, keuze.peilmoment, opties, (motor) => antwoord(motor.bevraag, keuze, momenten));
    },
    async warmOp(keuze, opties = {}) {
      const vraag = () =>
        rekenkern(kanten(keuze), keuze.peilmoment, opties, (motor) =>
          antwoord(motor.bevraag, keuze, vanaf(manifest, keuze.peilmoment))
        );
      await vraag();
      performance.mark("rekenkern-klaar");
      const toen = vragen;
      void oefen(vraag, () => vragen === toen);
    }
  };
}

/** The engine, started when first needed; one question at a time, and a question that was withdrawn is not asked. */
function maakRekenkern(basis: URL, kern: Kern) {
  let gestart: Promise<{motor: Motor; stelCohort: ReturnType<typeof maakCellen>}> | null = null;
  let rij: Promise<unknown> = Promise.resolve();

  const start = () =>
    (gestart ??= import("../duckdb/start.js")
      .then(({startDuckdb}) => startDuckdb(kern))
      .then((motor) => ({motor, stelCohort: maakCellen(motor, basis)}))
      .catch((fout: unknown) => {
        gestart = null;
        throw fout;
      }));

  return function reken<T>(gebieden: Gebied[], moment: string, opties: VraagOpties, doe: (motor: Motor) => Promise<T>) {
    const beurt = rij.then(async () => {
      opties.signal?.throwIfAborted();
      if (!gestart) opties.voortgang?.({tekst: "Rekenkern laden", deel: null});
      const {motor, stelCohort} = await start();
      opties.signal?.throwIfAborted();
      await stelCohort(gebieden, moment, opties);
      opties.signal?.throwIfAborted();
      const uit = await doe(motor);
      opties.signal?.throwIfAborted();
      return uit;
    });
    rij = beurt.catch(() => undefined);
    return beurt;
  };
}
