import {tableFromIPC} from "@uwdata/flechette";
import {geschatteRijen} from "../gebiedsindeling/monitorrijen.js";
import {haal} from "../werkbank/haal.js";
import {leesGebieden} from "../werkbank/leesGebieden.js";
import type {Manifest} from "../werkbank/manifest.js";
import {zoekGebied} from "../werkbank/zoek.js";
import {onthoud} from "../pagina/onthoud.js";
import {maakDekker, type Zonderrij} from "./dekking.js";
import {maakDubbel, type Dubbel, type Gedeeldrij} from "./gedeeld.js";
import {leesMonitor} from "./lees.js";
import type {Monitor} from "./monitor.js";
import {telOp} from "./telop.js";

/** Opens the tables of the monitor beside the page; a file is fetched once, when first asked for. */
export async function openMonitor(basis: URL): Promise<Monitor> {
  const [manifest, gebieden] = await Promise.all([
    haal(new URL("manifest.json", basis)).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Manifest),
    haal(new URL("gebieden.arrow", basis)).then((bytes) => leesGebieden(tableFromIPC(bytes)))
  ]);
  const bezig = new Map<string, Promise<ReturnType<typeof leesMonitor>>>();
  const bestand = (naam: string) => {
    const eerder = bezig.get(naam);
    if (eerder) return eerder;
    const belofte = haal(new URL(`monitor/${naam}.arrow`, basis)).then(leesMonitor);
    bezig.set(naam, belofte);
    belofte.catch(() => bezig.delete(naam));
    return belofte;
  };
  const dubbel = onthoud(async (): Promise<Dubbel> => {
    const heeft = manifest.tabellen.some(({bestand, rijen}) => bestand === "gedeeld.arrow" && rijen > 0);
    if (!heeft) return maakDubbel([]);
    const bytes = await haal(new URL("gedeeld.arrow", basis));
    return maakDubbel(tableFromIPC(bytes).toArray() as unknown as Gedeeldrij[]);
  });
  return {
    manifest,
    gebieden,
    dekker: onthoud(async () => {
      const bytes = await haal(new URL("dekking.arrow", basis));
      return maakDekker(gebieden, tableFromIPC(bytes).toArray() as unknown as Zonderrij[]);
    }),
    async rijen(code, periode) {
      const gebied = zoekGebied(gebieden, code);
      if (!gebied) throw new Error(`Het gebied ${code} is niet bekend.`);
      if (gebied.soort === "wijk") return (await bestand(gebied.gemeenten[0]!))(code, periode);
      const geschat = gebied.soort === "gemeente_2020_geschat";
      if (!code.includes(",") && !geschat) return (await bestand(code))(code, periode);
      const delen = await Promise.all(gebied.gemeenten.map(async (deel) => (await bestand(deel))(deel, periode)));
      return geschat ? geschatteRijen(gebied, delen, await dubbel()) : telOp(code, delen, await dubbel());
    },
    async vanIndicator(code) {
      const [lees, eenmaalGeteld] = await Promise.all([bestand(`indicator/${code}`), dubbel()]);
      const geschat = gebieden.filter(({soort}) => soort === "gemeente_2020_geschat");
      return [
        ...lees(""),
        ...geschat.flatMap((gebied) =>
          geschatteRijen(
            gebied,
            gebied.gemeenten.map((deel) => lees(deel)),
            eenmaalGeteld
          )
        )
      ];
    }
  };
}
