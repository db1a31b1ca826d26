import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {hoofdletter, kantnamen, type Omgeving} from "../figuur/figuurnaam.js";
import type {Rij53} from "../figuur/rijen53.js";
import {isGroot, metZonder} from "../figuur/titel53.js";
import {klein} from "../monitor/zin/klein.js";
import {oordelen, woord, type Oordeel} from "../oordeel/oordeel.js";
import {metInterval, metVerschilinterval} from "../opmaak/aandeel.js";
import {geheel, procent} from "../opmaak/getal.js";
import {opsomming} from "../opmaak/opsomming.js";
import {plaats} from "../opmaak/plaats.js";
import {paarzinnen} from "./groepzin.js";

const namen = new Map<string, {naam: string; na: string}>(gebeurtenissen.map((item) => [item.code, item]));
const naamVan = ({gebeurtenis}: Rij53) => klein(namen.get(gebeurtenis)!.naam);

/** The gebeurtenis whose numbers are said, whatever they are: the first of the list. */
const VAST = gebeurtenissen[0].code;

/** What figuur 5.3 shows: one gebeurtenis in numbers, all by how use stands to use without it, and beside the reference group. */
export function zin53(rijen: readonly Rij53[], omgeving: Omgeving): string[] {
  const [naam] = kantnamen(omgeving);
  const groot = rijen.filter(isGroot);
  const eigen = groot.filter(({kant}) => kant === 0);
  if (eigen.length === 0)
    return [`Over levensgebeurtenissen ${plaats(naam)} is te weinig bekend om iets van te zeggen: te kleine groepen.`];
  const paren = eigen.flatMap((rij) => {
    const naast = groot.find(({kant, gebeurtenis}) => kant === 1 && gebeurtenis === rij.gebeurtenis);
    const groep = ({gebruik, personen}: Rij53) => ({gebruik, n: personen});
    return naast ? [{naam: naamVan(rij), eigen: groep(rij), ander: groep(naast)}] : [];
  });
  return [
    ...eigen.filter(({gebeurtenis}) => gebeurtenis === VAST).map((rij) => verschilzin(rij, naam)),
    ...metZonderzinnen(eigen),
    ...paarzinnen(paren, "5.3", omgeving, "na een gebeurtenis "),
    "Samenhang is geen oorzaak: wie iets meemaakt, verschilt ook op andere punten."
  ];
}

function verschilzin({gebeurtenis, personen, zonder, verschil, ...rij}: Rij53, naam: string): string {
  const wie = `van de ${geheel(personen)} inwoners ${namen.get(gebeurtenis)!.na}`;
  return `${hoofdletter(plaats(naam))} gebruikte ${metInterval(rij)} ${wie} een voorziening, tegen ${procent(zonder.aandeel, 1)} van wie dat niet meemaakte: een verschil van ${metVerschilinterval(verschil)}.`;
}

/** Vaker gebruik dan zonder de gebeurtenis: a en b. Minder vaak: c. */
function metZonderzinnen(rijen: readonly Rij53[]): string[] {
  return oordelen
    .map((hoe) => ({hoe, wie: rijen.filter((rij) => metZonder(rij) === hoe).map(naamVan)}))
    .filter(({wie}) => wie.length > 0)
    .map(({hoe, wie}, i) => `${hoofdletter(i === 0 ? zonderDe(hoe) : woord(hoe, "vaak"))}: ${opsomming(wie, "en")}.`);
}

function zonderDe(hoe: Oordeel): string {
  if (hoe === "geen duidelijk verschil") return `${hoe} met wie de gebeurtenis niet meemaakte`;
  return `${woord(hoe, "vaak")} een voorziening ${hoe === "ongeveer gelijk" ? "als" : "dan"} wie de gebeurtenis niet meemaakte`;
}
