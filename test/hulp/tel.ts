import {DuckDBInstance} from "@duckdb/node-api";
import type {Keuze} from "../../components/cohort/keuze.js";
import {leesBron} from "../../loaders/bron/index.js";
import {zoekGebied} from "../../components/werkbank/zoek.js";
import {indicatoren} from "../../data/indicator.js";
import {indicatorRijen} from "../../loaders/indicator/maak.js";
import {periodecodes} from "../../loaders/monitor/perioden.js";
import {telMonitor} from "../../loaders/monitor/tel.js";
import {gebieden} from "../../loaders/tabellen/gebieden.js";
import {tel} from "../../loaders/figuur/maak.js";
import {maakBevraag} from "../../loaders/hulp/bevraag.js";
import {maakCeltabellen, maakPersonen} from "../../loaders/tabellen/celtabellen.js";
import {tijdvak} from "../../loaders/tabellen/tijdvak.js";

/** Takes a source folder the whole road, in memory, and counts the three figures for any choice. */
export async function openBron(map: string) {
  const verbinding = await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect();
  const rapport = await leesBron(verbinding, map, {});
  const tijd = tijdvak(rapport.bron);
  await maakPersonen(verbinding, rapport, tijd);
  await maakCeltabellen(verbinding, tijd);
  return {
    rapport,
    /** The rows of every indicator of a gebied and periode, as `indicator categorie` with waarde and n. */
    async monitor(gebied: string, periode: string) {
      const codes = periodecodes(tijd);
      const kant = zoekGebied(gebieden(), gebied)!;
      const plaats = {periode, nummer: codes.indexOf(periode)};
      return (
        await Promise.all(indicatoren.map((indicator) => indicatorRijen(verbinding, indicator, kant, plaats)))
      ).flat();
    },
    telMonitor: () => telMonitor(verbinding, tijd),
    tel: (keuze: Keuze) => tel(keuze, {bevraag: maakBevraag(verbinding), momenten: tijd.momenten}),
    sluit: () => verbinding.closeSync()
  };
}
