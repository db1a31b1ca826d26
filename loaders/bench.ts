import {join} from "node:path";
import {parseArgs} from "node:util";
import {measureEngine} from "./bench/engine.js";
import {measurePage} from "./bench/levensweg.js";
import {measureBegrippen, measureMonitor} from "./bench/monitor.js";
import {show} from "./bench/report.js";
import {measureBuild, measureSize} from "./bench/size.js";
import {command} from "./util/command.js";

/** `npm run bench -- [--schaal 1] [--zonder-bouw]`: build, sizes and speed in the browser, as a table on stdout. */
await command("npm run bench -- [--schaal 1] [--zonder-bouw]", async (notice) => {
  const {values} = parseArgs({options: {schaal: {type: "string", default: "1"}, "zonder-bouw": {type: "boolean"}}});
  const scale = values.schaal;
  if (!values["zonder-bouw"]) {
    notice("bouw, van niets tot site");
    show("Bouw", await measureBuild(scale));
  }
  notice("omvang");
  show("Omvang", measureSize("dist"));
  notice("pagina: koude start en honderd keuzes");
  const page = await measurePage("dist");
  show("Pagina", page.rijen);
  notice("monitor: koude start en veertig gebieden per pagina");
  show("Monitor", [...(await measureMonitor("dist")), ...(await measureBegrippen("dist"))]);
  notice("dezelfde vragen zonder pagina");
  show("Motor", await measureEngine(join(".cache", "bron", `${scale}-1`), page.p50));
});
