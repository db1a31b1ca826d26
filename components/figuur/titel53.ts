import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {levenswegdrempel} from "../oordeel/drempel.js";
import {oordeel, woord, type Oordeel} from "../oordeel/oordeel.js";
import {procenten} from "../opmaak/aandeel.js";
import {opsomming} from "../opmaak/opsomming.js";
import {plaats} from "../opmaak/plaats.js";
import {hoofdletter, kantnamen, type Omgeving} from "./figuurnaam.js";
import {waarin} from "./groepnaam.js";
import {KLEIN, onzeker} from "./onzeker.js";
import type {Rij53} from "./rijen53.js";

/** Whether enough people made a gebeurtenis, and enough did not, to speak of the difference. */
export const isGroot = ({personen, gebruik, zonder}: Rij53): boolean =>
  !onzeker(gebruik, personen) && zonder.personen >= KLEIN;

/** How use after a gebeurtenis stands to use without it. */
export const metZonder = ({verschil}: Rij53): Oordeel => oordeel(verschil, levenswegdrempel("5.3"))!;

const geteld = ["hoger", "lager", "iets hoger", "iets lager"] as const satisfies readonly Oordeel[];

/** What one sees in figuur 5.3, in one sentence: after how many of the gebeurtenissen use is higher, and after how many lower. */
export function titel53(rijen: readonly Rij53[], omgeving: Omgeving): string {
  const [naam] = kantnamen(omgeving);
  const waar = waarin("5.3", omgeving);
  const eigen = rijen.filter(({kant, personen}) => kant === 0 && personen > 0);
  if (eigen.length === 0) return `Niemand ${plaats(naam)} maakte in deze keuze een levensgebeurtenis mee`;
  const groot = eigen.filter(isGroot);
  if (groot.length === 0)
    return `Over levensgebeurtenissen ${plaats(naam)} is bij deze keuze niets te zeggen: te weinig inwoners`;
  const klein =
    eigen.length > groot.length ? ` (na ${eigen.length - groot.length} andere zijn de groepen te klein)` : "";
  if (groot.length === 1) return `${enige(groot[0]!, waar)}${klein}`;
  const oordelen = groot.map(metZonder);
  const tel = (hoe: Oordeel) => oordelen.filter((ander) => ander === hoe).length;
  const er = geteld.filter((hoe) => tel(hoe) > 0);
  if (er.length === 0) return `${hoofdletter(waar)} ${geenVerschil(tel("ongeveer gelijk"), groot.length)}${klein}`;
  const [eerste, ...rest] = er.map((hoe) => ({aantal: tel(hoe), woord: woord(hoe, "vaak")}));
  const verder = rest.map(({aantal, woord}) => `na ${aantal} ${woord}`);
  const aantallen = `na ${eerste!.aantal} van de ${groot.length} levensgebeurtenissen ${eerste!.woord} een voorziening dan wie dat niet meemaakte`;
  return `${hoofdletter(waar)} gebruiken inwoners ${[aantallen, opsomming(verder, "en")].filter(Boolean).join(", ")}${klein}`;
}

const geenVerschil = (gelijk: number, alle: number): string =>
  gelijk === alle
    ? `gebruiken inwoners na ${alle} levensgebeurtenissen ongeveer even vaak een voorziening als wie dat niet meemaakte`
    : `is na geen van de ${alle} levensgebeurtenissen een duidelijk verschil in gebruik te zien`;

/** Where one gebeurtenis is left to speak of. */
function enige(rij: Rij53, waar: string): string {
  const {na} = gebeurtenissen.find(({code}) => code === rij.gebeurtenis)!;
  const [met, zonder] = procenten(rij.aandeel!, rij.zonder.aandeel!) as [string, string];
  const hoe = metZonder(rij);
  const begin = `${hoofdletter(waar)} gebruiken inwoners ${na}`;
  if (hoe === "geen duidelijk verschil")
    return `${hoofdletter(waar)} is in gebruik ${na} geen duidelijk verschil te zien met wie dat niet meemaakte (${met} en ${zonder})`;
  const dan = hoe === "ongeveer gelijk" ? "als" : "dan";
  return `${begin} ${woord(hoe, "vaak")} een voorziening ${dan} wie dat niet meemaakte (${met} en ${zonder})`;
}
