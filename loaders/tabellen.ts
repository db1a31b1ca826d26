import {parseArgs} from "node:util";
import {rapportTekst, weigermelding} from "./bron/index.js";
import {ArgumentFout, opdracht} from "./hulp/opdracht.js";
import {maakTabellen} from "./tabellen/maak.js";

/** `npm run tabellen -- --bron DIR --uit DIR`: source files to Arrow tables; ends with what it read, refused and merged. */
await opdracht("npm run tabellen -- --bron MAP --uit MAP [--toch]", async (melding) => {
  const {values} = parseArgs({options: {bron: {type: "string"}, uit: {type: "string"}, toch: {type: "boolean"}}});
  if (!values.bron || !values.uit) throw new ArgumentFout("geef --bron MAP en --uit MAP");
  const {opnieuw, rapport, manifest} = await maakTabellen({
    ...{bron: values.bron, uit: values.uit, toch: values.toch, voortgang: melding}
  });
  const verslag = `${values.uit.replace(/(?<=.)\/+$/, "")}.verslag`;
  melding(rapportTekst(rapport));
  melding(
    `${manifest.tabellen.length} tabellen in ${values.uit}${opnieuw ? "" : " (ongewijzigd)"}, met ${verslag}.txt en .csv`
  );
  const geweigerd = weigermelding(rapport, `${verslag}.txt`);
  if (geweigerd) melding(geweigerd);
});
