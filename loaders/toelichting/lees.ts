import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {leesToelichting, toelichtingNaam, type Bekend} from "../../components/toelichting/bestand.js";
import type {Toelichting} from "../../components/toelichting/toelichting.js";
import {bestanden} from "../hulp/bestanden.js";
import {UserError} from "../hulp/foutmelding.js";

/** What explains the folder, and the example in it: never shown with a figure. */
const terzijde = /^(LEESMIJ\.md$|voorbeeld\/)/;

/** Reads every toelichting in a folder, `<gebied>/<figuur>.md`. Throws with all that breaks a rule: file, line and rule. */
export function leesToelichtingen(map: string, bekend: Bekend): Toelichting[] {
  if (!existsSync(map)) return [];
  const namen = bestanden(map).filter((naam) => !terzijde.test(naam));
  const gelezen = namen.map((naam) => ({naam, ...leesEen(map, naam, bekend)}));
  const fouten = gelezen.flatMap(({naam, gebreken = []}) =>
    gebreken.map(({regel, wat}) => `${join(map, naam)}, regel ${regel}: ${wat}`)
  );
  if (fouten.length > 0) throw new UserError(`Een toelichting voldoet niet aan de regels.\n${fouten.join("\n")}`);
  return gelezen.map(({toelichting}) => toelichting!);
}

function leesEen(map: string, naam: string, bekend: Bekend): ReturnType<typeof leesToelichting> {
  if (!naam.endsWith(".md")) return {gebreken: [{regel: 1, wat: "hier staan alleen .md-bestanden"}]};
  const gelezen = leesToelichting(readFileSync(join(map, naam), "utf8"), bekend);
  if (gelezen.gebreken) return gelezen;
  const plaats = `${gelezen.toelichting.gebied}/${toelichtingNaam(gelezen.toelichting)}`;
  return plaats === naam ? gelezen : {gebreken: [{regel: 1, wat: `dit bestand hoort op de plaats ${plaats}`}]};
}
