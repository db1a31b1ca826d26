import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {schrijfCatalogus} from "../catalogus/schrijf.js";
import {bundel} from "./bundel.js";
import {controleer} from "./controle.js";
import {writeHostHeaders} from "./hostHeaders.js";
import {pakIn} from "./inpakken.js";
import {writeLicenties} from "./licenties.js";
import {paginas, schrijfDoorverwijzingen} from "./paginas.js";
import {werkPaginaBij} from "./pagina.js";
import {zetTabellen} from "./tabellen.js";

/**
 * The step after Framework's build: joins the modules, finishes the pages, checks the whole, adds the catalogue and the licences,
 * packs the files, and adds the headers for hosts and the (packed) tables.
 */
export async function werkNa(dist: string, tabellen: string): Promise<void> {
  await bundel(dist);
  for (const naam of paginas(dist)) {
    const plaats = join(dist, naam);
    writeFileSync(plaats, werkPaginaBij(readFileSync(plaats, "utf8")));
  }
  const fouten = controleer(dist);
  if (fouten.length > 0) throw new Error(`the built site is not sound:\n${fouten.join("\n")}`);
  schrijfDoorverwijzingen(dist);
  schrijfCatalogus(tabellen, dist);
  await writeLicenties(dist);
  await pakIn(dist);
  writeHostHeaders(dist);
  zetTabellen(tabellen, dist);
}
