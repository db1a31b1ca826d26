import {leesArgumenten} from "./figuur/argumenten.js";
import {kiesGebieden} from "./figuur/gebied.js";
import {maakFiguur} from "./figuur/maak.js";
import {maakBevraag} from "./hulp/bevraag.js";
import {opdracht} from "./hulp/opdracht.js";
import {haalCellen, open} from "./tabellen/celbestand.js";
import {periode} from "./tabellen/periode.js";

/** `npm run figuur -- 5.1 --bron DIR --gebied GM0344 …`: one figure as CSV on stdout. */
const gebruik =
  "npm run figuur -- 5.1|5.2|5.3 --bron MAP [--gebied NL] [--vergelijk PV26] [--peilmoment 2015-01-01] [--huishoudtype …] [--gebeurtenis …] [--leeftijd …] [--geslacht …] [--wet …] [--basis zelfde|enige] [--noemer vast|risico]";

await opdracht(gebruik, async (melding) => {
  const {figuur, bron, keuze} = leesArgumenten(process.argv.slice(2));
  kiesGebieden(keuze);
  const {bestand, rapport} = await haalCellen(bron, {voortgang: melding});
  const verbinding = await open(bestand, {access_mode: "READ_ONLY"});
  const {momenten} = periode(rapport.bron);
  process.stdout.write(await maakFiguur(figuur, keuze, {bevraag: maakBevraag(verbinding), momenten}));
  verbinding.closeSync();
});
