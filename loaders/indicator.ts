import {verslagWeg} from "./bron/index.js";
import {kiesGebieden} from "./figuur/gebied.js";
import {UserError} from "./hulp/foutmelding.js";
import {opdracht} from "./hulp/opdracht.js";
import {leesArgumenten} from "./indicator/argumenten.js";
import {indicatorCsv, indicatorRijen} from "./indicator/maak.js";
import {telLos} from "./indicator/los.js";
import {losseperiode, monitorperiode, periodecodes} from "./monitor/perioden.js";
import {haalCellen, open} from "./tabellen/celbestand.js";
import {meldHerkomst} from "./tabellen/editie.js";

/** `npm run indicator -- wmo_clienten --bron DIR --gebied GM0344 --periode 2015HJ01`: one indicator as CSV on stdout. */
await opdracht(
  "npm run indicator -- CODE --bron MAP [--gebied NL] [--periode 2015HJ01|2015JJ00] [--toch]",
  async (melding) => {
    const {indicator, bron, gebied, periode, toch} = leesArgumenten(process.argv.slice(2));
    const [kant] = kiesGebieden({gebied, vergelijk: null});
    const {bestand, hash, rapport, bron: staat} = await haalCellen(bron, {toch, voortgang: melding});
    const perioden = periodecodes(monitorperiode(rapport.bron));
    const soort = indicator.periodiciteit[0] === "jaar" ? "JJ" : "HJ";
    const gevraagd = periode ?? perioden.filter((code) => code.slice(4, 6) === soort).at(-1);
    if (gevraagd === undefined) throw new UserError(`de bron heeft geen heel jaar voor ${indicator.code}`);
    const bekend = perioden.indexOf(gevraagd);
    const verbinding =
      bekend >= 0 ? await open(bestand, {access_mode: "READ_ONLY"}) : await telLos(bron, gevraagd, melding, staat);
    const nummer = bekend >= 0 ? bekend : periodecodes(losseperiode(gevraagd)!).indexOf(gevraagd);
    const rijen = await indicatorRijen(verbinding, indicator, kant!, {periode: gevraagd, nummer});
    process.stdout.write(indicatorCsv(rijen, indicator, rapport.bron.synthetisch ? "synthetisch" : "voorlopig"));
    verbinding.closeSync();
    meldHerkomst(hash, rapport, verslagWeg(bron), melding);
  }
);
