import {verslagWeg} from "./bron/index.js";
import {leesArgumenten} from "./figuur/argumenten.js";
import {kiesGebieden} from "./figuur/gebied.js";
import {maakFiguur} from "./figuur/maak.js";
import {maakBevraag} from "./hulp/bevraag.js";
import {opdracht} from "./hulp/opdracht.js";
import {haalCellen, open} from "./tabellen/celbestand.js";
import {meldHerkomst} from "./tabellen/editie.js";
import {periode} from "./tabellen/periode.js";

/** `npm run figuur -- 5.1 --bron DIR --gebied GM0344 …`: one figure as CSV on stdout. */
const gebruik =
  "npm run figuur -- 5.1|5.2|5.3 --bron MAP [--gebied NL] [--vergelijk PV26] [--peilmoment 2015-01-01] [--huishoudtype …] [--gebeurtenis …] [--leeftijd …] [--geslacht …] [--wet …] [--basis zelfde|enige] [--noemer vast|risico] [--toch]";

await opdracht(gebruik, async (melding) => {
  const {figuur, bron, toch, keuze} = leesArgumenten(process.argv.slice(2));
  kiesGebieden(keuze);
  const {bestand, hash, rapport} = await haalCellen(bron, {toch, voortgang: melding});
  const verbinding = await open(bestand, {access_mode: "READ_ONLY"});
  const {momenten} = periode(rapport.bron);
  process.stdout.write(await maakFiguur(figuur, keuze, {bevraag: maakBevraag(verbinding), momenten}));
  verbinding.closeSync();
  meldHerkomst(hash, rapport, verslagWeg(bron), melding);
});
