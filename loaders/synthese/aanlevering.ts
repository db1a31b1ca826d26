import {leverdoel, leverkeuze} from "../../data/synthese/aanlevering.js";
import {alsCsv, leesGemeenten, neigingen, volgorde} from "./gemeentelijst.js";
import {Toeval} from "./toeval.js";

const kolommen = ["gemeente", "periode", "geleverd", "goedgekeurd", "opt_out_basis", "opt_out_facultatief"];

const jaNee = (waar: boolean) => (waar ? "ja" : "nee");

/**
 * The table `aanlevering`, as CSV: the totals of `leverdoel`, the gemeenten by chance. In order of inclination come who publish; of the
 * others, in a lasting order of their own, who opt out, who are not approved, and who do not deliver.
 */
export function aanlevering(zaad: number): string {
  const gemeenten = leesGemeenten();
  const toeval = new Toeval(`${zaad}/aanlevering`);
  const neiging = neigingen(gemeenten.length, toeval);
  const afkeer = neigingen(gemeenten.length, toeval);
  const rijen = leverdoel.flatMap(({periode, geleverd, goedgekeurd, opt_out}) => {
    const opVolgorde = volgorde(gemeenten, neiging, leverkeuze, toeval);
    const publiceert = goedgekeurd - opt_out;
    const rest = opVolgorde.slice(publiceert).sort((a, b) => afkeer[a]! - afkeer[b]!);
    const rang = new Map([...opVolgorde.slice(0, publiceert), ...rest].map((plaats, i) => [plaats, i]));
    return gemeenten.map(({code}, i) => {
      const plek = rang.get(i)!;
      const basis = plek >= publiceert && plek < goedgekeurd;
      const facultatief = toeval.kans(leverkeuze.facultatief) && plek < goedgekeurd;
      return [
        code,
        periode,
        jaNee(plek < geleverd),
        jaNee(plek < goedgekeurd),
        jaNee(basis),
        jaNee(basis || facultatief)
      ];
    });
  });
  return alsCsv(kolommen, rijen);
}
