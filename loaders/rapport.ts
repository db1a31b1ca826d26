import {readFileSync} from "node:fs";
import {join} from "node:path";
import {laatstePeriode} from "../components/monitor/keuze.js";
import type {Manifest} from "../components/werkbank/manifest.js";
import {findBrowser} from "./hulp/chromium.js";
import {checkPlace} from "./hulp/doelmap.js";
import {UserError} from "./hulp/foutmelding.js";
import {ArgumentFout, opdracht} from "./hulp/opdracht.js";
import {leesArgumenten} from "./rapport/argumenten.js";
import {schrijfRapporten} from "./rapport/schrijf.js";
import {startDienst} from "./site/dienst.js";
import {maakMelder} from "./site/melder.js";
import {maakWerkbank, mappenVoor} from "./site/werkbank.js";

/** `npm run rapport -- --gebied GM0344 --uit DIR`: the report of the page as PDF, for one gebied, several or all gemeenten. */
const gebruik =
  "npm run rapport -- --gebied GM0344 [--gebied …] | --alle [--vergelijk NL|geen] [--periode 2017HJ02] --uit MAP [--bron MAP [--toch] | --schaal S [--zaad N]]";

await opdracht(gebruik, async () => {
  const {gebieden, vergelijk, periode, uit, ...bron} = leesArgumenten(process.argv.slice(2));
  checkPlace(uit, {bron: bron.bron ?? undefined});
  findBrowser();
  const melden = maakMelder();
  const mappen = mappenVoor(bron);
  await maakWerkbank({...bron, mappen, melden});
  const {perioden} = JSON.parse(readFileSync(join(mappen.tabellen, "manifest.json"), "utf8")) as Manifest;
  if (periode !== null && !perioden.includes(periode))
    throw new ArgumentFout(`--periode kent geen "${periode}": kies uit ${perioden.join(", ")}`);
  const dienst = await startDienst(mappen.dist, {poort: 0, eigen: bron.bron !== null});
  try {
    const naamperiode = periode ?? laatstePeriode(perioden);
    const vraag = {adres: dienst.adres, gebieden, vergelijk, periode, naamperiode, uit, melden};
    const mislukt = await schrijfRapporten(vraag);
    if (mislukt.length > 0)
      throw new UserError(`${mislukt.length} van ${gebieden.length} mislukt: ${mislukt.join(", ")}`);
  } finally {
    await dienst.sluit();
  }
});
