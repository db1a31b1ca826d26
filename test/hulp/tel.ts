import {DuckDBInstance} from "@duckdb/node-api";
import type {Keuze} from "../../components/cohort/keuze.js";
import {leesBron} from "../../loaders/bron/index.js";
import {tel} from "../../loaders/figuur/maak.js";
import {maakBevraag} from "../../loaders/hulp/bevraag.js";
import {maakCeltabellen, maakPersonen} from "../../loaders/tabellen/celtabellen.js";
import {tijdvak} from "../../loaders/tabellen/tijdvak.js";

/** Takes a source folder the whole road, in memory, and counts the three figures for any choice. */
export async function openBron(map: string) {
  const verbinding = await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect();
  const rapport = await leesBron(verbinding, map, {});
  const tijd = tijdvak(rapport.bron);
  await maakPersonen(verbinding, tijd);
  await maakCeltabellen(verbinding, tijd);
  return {
    rapport,
    tel: (keuze: Keuze) => tel(keuze, {bevraag: maakBevraag(verbinding), momenten: tijd.momenten}),
    sluit: () => verbinding.closeSync()
  };
}
