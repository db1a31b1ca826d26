import {adreslezer, GEEN, herken} from "../adres/lees.js";
import {isHalfjaar, isJaar, isPeilmoment} from "../opmaak/periode.js";
import type {Gebiedcodes} from "./gebiedcode.js";
import {isKolom} from "./kolomcode.js";
import {
  bijIndicatoren,
  dimensies,
  gekozenIndicatoren,
  maten,
  standaardKeuze,
  type Bekend,
  type DatabaseKeuze,
  type Dimensie,
  type Maat
} from "./keuze.js";

type Lezer = ReturnType<typeof adreslezer>;

const periodegroepen = new Map([
  ["HJ*", isHalfjaar],
  ["JJ*", isJaar],
  ["PM*", isPeilmoment]
]);

/**
 * Writes what differs from the default: lists with points, `*` for all indicatoren, `HJ*`, `JJ*` and `PM*` for all halfjaren,
 * years and startpeilmomenten, gebieden as in gebiedcode.ts, `categorie` once for every indicator with a part of its categorieën.
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

/**
 * Reads a choice; what is absent is as by default, what is not followed is kept apart. A gebied that another page compares with
 * (`vergelijk`) is one more gebied here.
 */
export function leesAdres(adres: URLSearchParams, bekend: Bekend, codes: Gebiedcodes) {
  const standaard = standaardKeuze(bekend);
  const lezer = adreslezer(adres);
  const lijst = <Waarde extends string>(sleutel: string, mag: readonly Waarde[], anders: readonly Waarde[]) => {
    const gegeven = delen(lezer, sleutel);
    if (gegeven === GEEN) return [];
    const goed = bekende(lezer, sleutel, gegeven, mag);
    return goed.length > 0 ? goed : anders;
  };
  const alleIndicatoren = bekend.indicatoren.map(({code}) => code);
  const indicatoren = lezer.teksten("indicator").includes("*")
    ? alleIndicatoren
    : lijst("indicator", alleIndicatoren, standaard.indicatoren);
  const {rijen, kolommen} = leesIndeling(lezer) ?? standaard;
  const keuze: DatabaseKeuze = {
    indicatoren,
    categorieen: leesCategorieen(lezer, indicatoren, bekend),
    gebieden: leesGebieden(lezer, codes) ?? standaard.gebieden,
    perioden: leesPerioden(lezer, bekend.perioden) ?? bijIndicatoren(indicatoren, standaard.perioden, bekend),
    maten: lijst<Maat>("maat", maten, standaard.maten),
    ...{rijen, kolommen, sorteer: null}
  };
  const sorteer = leesSortering(lezer, keuze, bekend);
  return {keuze: {...keuze, sorteer}, onbekend: lezer.rest()};
}

/** The parts of a key, or that nothing is chosen. */
function delen(lezer: Lezer, sleutel: string): readonly string[] | typeof GEEN {
  const gegeven = lezer.waarden(sleutel, /[.,]/);
  return gegeven.length === 1 && gegeven[0]!.trim().toLowerCase() === GEEN ? GEEN : gegeven;
}

/** Those of a list that are named, in its order; what is not in it is told. */
function bekende<Waarde extends string>(
  lezer: Lezer,
  sleutel: string,
  gegeven: readonly string[],
  mag: readonly Waarde[],
  noem = (waarde: string) => waarde
): Waarde[] {
  const gevonden = new Set<string>();
  for (const waarde of gegeven) {
    const goed = herken(waarde, mag);
    if (goed === undefined) lezer.meld(sleutel, noem(waarde));
    else gevonden.add(goed);
  }
  return mag.filter((waarde) => gevonden.has(waarde));
}

function leesGebieden(lezer: Lezer, codes: Gebiedcodes): string[] | null {
  const [eigen, naast] = ["gebied", "vergelijk"].map((sleutel) => {
    const gegeven = delen(lezer, sleutel);
    if (gegeven === GEEN) return {geen: true, codes: []};
    const gelezen = codes.lees(gegeven.join(".").toUpperCase());
    for (const waarde of gelezen.onbekend)
      lezer.meld(sleutel, gegeven.find((deel) => deel.toUpperCase() === waarde) ?? waarde);
    return {geen: false, codes: gelezen.codes};
  });
  if (eigen!.geen) return [];
  const samen = codes.opVolgorde([...eigen!.codes, ...naast!.codes]);
  return samen.length > 0 ? samen : null;
}

/** Perioden as an address has them; empty where none is chosen. */
export function schrijfPerioden(gekozen: readonly string[], alle: readonly string[]): string {
  const rest = new Set(gekozen);
  const groepen = [...periodegroepen].filter(([, hoortBij]) => {
    const leden = alle.filter(hoortBij);
    const vol = leden.length > 1 && leden.every((periode) => rest.has(periode));
    if (vol) for (const periode of leden) rest.delete(periode);
    return vol;
  });
  return [...groepen.map(([teken]) => teken), ...rest].join(".");
}

function leesPerioden(lezer: Lezer, alle: readonly string[]): string[] | null {
  const gegeven = delen(lezer, "periode");
  if (gegeven === GEEN) return [];
  const tekens = [...periodegroepen.keys()];
  const gekozen = bekende(lezer, "periode", gegeven, [...tekens, ...alle]);
  const groepen = gekozen.flatMap((teken) => periodegroepen.get(teken) ?? []);
  const goed = alle.filter((periode) => gekozen.includes(periode) || groepen.some((hoortBij) => hoortBij(periode)));
  return goed.length > 0 ? goed : null;
}

function leesCategorieen(lezer: Lezer, indicatoren: readonly string[], bekend: Bekend): DatabaseKeuze["categorieen"] {
  const uit: Record<string, readonly string[]> = {};
  for (const tekst of lezer.waarden("categorie")) {
    const [code = "", ...gegeven] = tekst.trim().split(".");
    const indicator = bekend.indicatoren.find((item) => item.code === herken(code, indicatoren));
    if (!indicator) {
      lezer.meld("categorie", tekst);
      continue;
    }
    const mag = indicator.categorieen.map((categorie) => categorie.code);
    const goed = bekende(lezer, "categorie", gegeven, mag, (waarde) => `${indicator.code}.${waarde}`);
    if ((goed.length > 0 || gegeven.length === 0) && goed.length < mag.length) uit[indicator.code] = goed;
  }
  return uit;
}

function leesIndeling(lezer: Lezer): Pick<DatabaseKeuze, "rijen" | "kolommen"> | null {
  const tekst = enige(lezer, "indeling");
  if (tekst === null) return null;
  const [rijen = [], kolommen = [], ...meer] = tekst
    .toLowerCase()
    .split("_")
    .map((deel) => deel.split(".").filter(Boolean));
  const alle = [...rijen, ...kolommen] as Dimensie[];
  const heel = alle.length === dimensies.length && dimensies.every((dimensie) => alle.includes(dimensie));
  if (heel && meer.length === 0) return {rijen: rijen as Dimensie[], kolommen: kolommen as Dimensie[]};
  lezer.meld("indeling", tekst);
  return null;
}

function leesSortering(lezer: Lezer, keuze: DatabaseKeuze, bekend: Bekend) {
  const tekst = enige(lezer, "sorteer");
  if (tekst === null) return null;
  const af = tekst.startsWith("-");
  const kolom = af ? tekst.slice(1) : tekst;
  if (isKolom(kolom, keuze, bekend)) return {kolom, af};
  lezer.meld("sorteer", tekst);
  return null;
}

/** The value of a key that has one; those after it are told. */
function enige(lezer: Lezer, sleutel: string): string | null {
  const [eerste, ...meer] = lezer.waarden(sleutel);
  for (const waarde of meer) lezer.meld(sleutel, waarde, "dubbel");
  return eerste?.trim() ?? null;
}
