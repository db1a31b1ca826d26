import type {Onbekend} from "../adres/lees.js";
import {isHalfjaar} from "../opmaak/periode.js";
import type {Gebiedcodes} from "./gebiedcode.js";
import {isKolom} from "./kolomcode.js";
import {
  dimensies,
  gekozenIndicatoren,
  maten,
  standaardKeuze,
  type Bekend,
  type DatabaseKeuze,
  type Dimensie,
  type Maat
} from "./keuze.js";

/** How an address says that nothing is chosen, where the default is something. */
const GEEN = "geen";
const periodegroepen = {"HJ*": isHalfjaar, "JJ*": (periode: string) => !isHalfjaar(periode)};

/**
 * Writes what differs from the default: lists with points, `*` for all indicatoren, `HJ*` and `JJ*` for all halfjaren and
 * years, gebieden as in gebiedcode.ts, `categorie` once for every indicator with a part of its categorieën.
 */
export function schrijfAdres(keuze: DatabaseKeuze, bekend: Bekend, codes: Gebiedcodes): URLSearchParams {
  const standaard = standaardKeuze(bekend);
  const adres = new URLSearchParams();
  const zet = (sleutel: string, waarde: string, gewoon: string) => {
    if (waarde !== gewoon) adres.set(sleutel, waarde || GEEN);
  };
  const indicator = ({indicatoren}: DatabaseKeuze) =>
    indicatoren.length > 1 && indicatoren.length === bekend.indicatoren.length ? "*" : indicatoren.join(".");
  const periode = ({perioden}: DatabaseKeuze) => schrijfPerioden(perioden, bekend.perioden);
  zet("indicator", indicator(keuze), indicator(standaard));
  for (const {code} of gekozenIndicatoren(keuze, bekend)) {
    const deel = keuze.categorieen[code];
    if (deel) adres.append("categorie", [code, ...deel].join("."));
  }
  zet("gebied", codes.schrijf(keuze.gebieden), codes.schrijf(standaard.gebieden));
  zet("periode", periode(keuze), periode(standaard));
  zet("maat", keuze.maten.join("."), standaard.maten.join("."));
  const indeling = ({rijen, kolommen}: DatabaseKeuze) => `${rijen.join(".")}_${kolommen.join(".")}`;
  zet("indeling", indeling(keuze), indeling(standaard));
  if (keuze.sorteer) adres.set("sorteer", `${keuze.sorteer.af ? "-" : ""}${keuze.sorteer.kolom}`);
  return adres;
}

/** Reads a choice; what is absent is as by default, what nobody knows is kept apart. */
export function leesAdres(adres: URLSearchParams, bekend: Bekend, codes: Gebiedcodes) {
  const standaard = standaardKeuze(bekend);
  const onbekend: Onbekend[] = [];
  const lijst = <Waarde extends string>(sleutel: string, mag: readonly Waarde[], anders: readonly Waarde[]) => {
    const tekst = adres.get(sleutel);
    if (tekst === null) return anders;
    if (tekst === GEEN) return [];
    const gegeven = tekst.split(".").filter(Boolean);
    const fout = gegeven.filter((waarde) => !mag.includes(waarde as Waarde));
    onbekend.push(...fout.map((waarde) => ({sleutel, waarde})));
    const goed = mag.filter((waarde) => gegeven.includes(waarde));
    return goed.length > 0 ? goed : anders;
  };
  const alleIndicatoren = bekend.indicatoren.map(({code}) => code);
  const indicatoren =
    adres.get("indicator") === "*" ? alleIndicatoren : lijst("indicator", alleIndicatoren, standaard.indicatoren);
  const {rijen, kolommen} = leesIndeling(adres.get("indeling"), onbekend) ?? standaard;
  const keuze: DatabaseKeuze = {
    indicatoren,
    categorieen: leesCategorieen(adres.getAll("categorie"), indicatoren, bekend, onbekend),
    gebieden: leesGebieden(adres.get("gebied"), codes, onbekend) ?? standaard.gebieden,
    perioden: leesPerioden(adres.get("periode"), bekend.perioden, onbekend) ?? standaard.perioden,
    maten: lijst<Maat>("maat", maten, standaard.maten),
    ...{rijen, kolommen, sorteer: null}
  };
  const sorteer = leesSortering(adres.get("sorteer"), keuze, bekend, onbekend);
  return {keuze: {...keuze, sorteer}, onbekend};
}

function leesGebieden(tekst: string | null, codes: Gebiedcodes, onbekend: Onbekend[]): string[] | null {
  if (tekst === null || tekst === GEEN) return tekst === null ? null : [];
  const gelezen = codes.lees(tekst);
  onbekend.push(...gelezen.onbekend.map((waarde) => ({sleutel: "gebied", waarde})));
  return gelezen.codes.length > 0 ? gelezen.codes : null;
}

/** Perioden as an address has them; empty where none is chosen. */
export function schrijfPerioden(gekozen: readonly string[], alle: readonly string[]): string {
  const rest = new Set(gekozen);
  const groepen = Object.entries(periodegroepen).filter(([, hoortBij]) => {
    const leden = alle.filter(hoortBij);
    const vol = leden.length > 1 && leden.every((periode) => rest.has(periode));
    if (vol) for (const periode of leden) rest.delete(periode);
    return vol;
  });
  return [...groepen.map(([teken]) => teken), ...rest].join(".");
}

function leesPerioden(tekst: string | null, alle: readonly string[], onbekend: Onbekend[]): string[] | null {
  if (tekst === null || tekst === GEEN) return tekst === null ? null : [];
  const gekozen = new Set<string>();
  for (const deel of tekst.split(".").filter(Boolean)) {
    const groep = (periodegroepen as Record<string, (periode: string) => boolean>)[deel];
    const leden = groep ? alle.filter(groep) : alle.filter((periode) => periode === deel);
    if (leden.length === 0) onbekend.push({sleutel: "periode", waarde: deel});
    for (const periode of leden) gekozen.add(periode);
  }
  return gekozen.size > 0 ? alle.filter((periode) => gekozen.has(periode)) : null;
}

function leesCategorieen(
  teksten: readonly string[],
  indicatoren: readonly string[],
  bekend: Bekend,
  onbekend: Onbekend[]
): DatabaseKeuze["categorieen"] {
  const uit: Record<string, readonly string[]> = {};
  for (const tekst of teksten) {
    const [code = "", ...delen] = tekst.split(".");
    const indicator = bekend.indicatoren.find((item) => item.code === code);
    if (!indicator || !indicatoren.includes(code)) {
      onbekend.push({sleutel: "categorie", waarde: tekst});
      continue;
    }
    const mag = indicator.categorieen.map((categorie) => categorie.code);
    const fout = delen.filter((deel) => !mag.includes(deel));
    onbekend.push(...fout.map((waarde) => ({sleutel: "categorie", waarde: `${code}.${waarde}`})));
    const goed = mag.filter((deel) => delen.includes(deel));
    if ((goed.length > 0 || delen.length === 0) && goed.length < mag.length) uit[code] = goed;
  }
  return uit;
}

function leesIndeling(tekst: string | null, onbekend: Onbekend[]): Pick<DatabaseKeuze, "rijen" | "kolommen"> | null {
  if (tekst === null) return null;
  const [rijen = [], kolommen = [], ...meer] = tekst.split("_").map((deel) => deel.split(".").filter(Boolean));
  const alle = [...rijen, ...kolommen] as Dimensie[];
  const heel = alle.length === dimensies.length && dimensies.every((dimensie) => alle.includes(dimensie));
  if (heel && meer.length === 0) return {rijen: rijen as Dimensie[], kolommen: kolommen as Dimensie[]};
  onbekend.push({sleutel: "indeling", waarde: tekst});
  return null;
}

function leesSortering(tekst: string | null, keuze: DatabaseKeuze, bekend: Bekend, onbekend: Onbekend[]) {
  if (tekst === null) return null;
  const af = tekst.startsWith("-");
  const kolom = af ? tekst.slice(1) : tekst;
  if (isKolom(kolom, keuze, bekend)) return {kolom, af};
  onbekend.push({sleutel: "sorteer", waarde: tekst});
  return null;
}
