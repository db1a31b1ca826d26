import {opvolgingen} from "../../data/indeling.js";
import {opsomming} from "../opmaak/opsomming.js";
import type {Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";
import {opvolger} from "./later.js";

/** Which division the numbers of a gebied are in, and what that means for it; a sentence or more. */
export function indelingzin(gebieden: readonly Gebied[], code: string): string {
  const gebied = zoekGebied(gebieden, code);
  const namen = (codes: readonly string[]) => codes.map((deel) => zoekGebied(gebieden, deel)?.naam ?? deel);
  if (gebied?.soort === "gemeente_2020")
    return `Geteld uit de inwoners van ${opsomming(namen(gebied.gemeenten), "en")}, de gemeenten van 2018 die erin opgingen.`;
  if (gebied?.soort === "gemeente_2020_geschat") {
    const gesplitst = gebied.gemeenten.filter((deel) => (wegVan(deel)?.naar.length ?? 0) > 1);
    return (
      `Geschat uit ${opsomming(namen(gebied.gemeenten), "en")}, gemeenten van 2018. ` +
      `${opsomming(namen(gesplitst), "en")} werd gesplitst; welke inwoners waarheen gingen is niet bekend, daarom is verdeeld naar hun aantal.`
    );
  }
  const later = gebied?.soort === "gemeente" && !code.includes(",") ? opvolger(gebieden, code) : null;
  if (!gebied || !later) return "Indeling van 1 januari 2018.";
  const weg = wegVan(code);
  const kaal = later.naam.replace(/ \(.*\)$/, "");
  if (!weg) return `Indeling van 1 januari 2018. Op 1 januari 2019 werd ${gebied.naam} groter.`;
  const hoe = weg.naar.length > 1 ? "grotendeels bij" : "bij";
  return `Indeling van 1 januari 2018. Sinds 1 januari ${weg.jaar} hoort ${gebied.naam} ${hoe} ${kaal}.`;
}

const wegVan = (gemeente: string) => opvolgingen.find((weg) => weg.gemeente === gemeente && weg.jaar > 2018);
