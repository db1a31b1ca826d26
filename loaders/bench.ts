import {parseArgs} from "node:util";
import {join} from "node:path";
import {meetBegrippen} from "./bench/begrippen.js";
import {meetBouw} from "./bench/bouw.js";
import {meetMonitor} from "./bench/monitor.js";
import {meetMotor} from "./bench/motor.js";
import {meetOmvang} from "./bench/omvang.js";
import {meetPagina} from "./bench/pagina.js";
import {toon} from "./bench/toon.js";
import {opdracht} from "./hulp/opdracht.js";

/** `npm run bench -- [--schaal 1] [--zonder-bouw]`: build, sizes and speed in the browser, as a table on stdout. */
await opdracht("npm run bench -- [--schaal 1] [--zonder-bouw]", async (melding) => {
  const {values} = parseArgs({options: {schaal: {type: "string", default: "1"}, "zonder-bouw": {type: "boolean"}}});
  const schaal = values.schaal;
  if (!values["zonder-bouw"]) {
    melding("bouw, van niets tot site");
    toon("Bouw", await meetBouw(schaal));
  }
  melding("omvang");
  toon("Omvang", meetOmvang("dist"));
  melding("pagina: koude start en honderd keuzes");
  const pagina = await meetPagina("dist");
  toon("Pagina", pagina.rijen);
  melding("monitor: koude start en veertig gebieden per pagina");
  toon("Monitor", [...(await meetMonitor("dist")), ...(await meetBegrippen("dist"))]);
  melding("dezelfde vragen zonder pagina");
  toon("Motor", await meetMotor(join(".cache", "bron", `${schaal}-1`), pagina.p50));
});
