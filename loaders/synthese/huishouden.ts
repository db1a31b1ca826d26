import {EENOUDER, EENPERSOONS, GEZIN, INSTELLING, OVERIG, PAAR} from "./codes.js";
import {ANKER, JAAR} from "./dag.js";
import {geborenBij, oud, tussen} from "./leeftijd.js";
import type {Toeval} from "./toeval.js";
import type {Huishouden, Wereld} from "./wereld.js";
import {oudInType, schuif} from "./wijkmengsel.js";

const groottes: Record<number, number[]> = {
  [GEZIN]: [0, 0, 0, 0.37, 0.45, 0.14, 0.04],
  [EENOUDER]: [0, 0, 0.55, 0.32, 0.11, 0.02],
  [OVERIG]: [0, 0, 0.6, 0.3, 0.1]
};

export function trekGrootte(type: number, toeval: Toeval): number {
  return type === EENPERSOONS || type === INSTELLING ? 1 : type === PAAR ? 2 : toeval.keuze(groottes[type]!);
}

/** A household as it lives on the anchor: ages follow from its type, and from how old and how young the wijk is. */
export function maakHuishouden(wereld: Wereld, wijk: number, type: number, grootte: number): Huishouden {
  const {toeval, land, gemeente} = wereld;
  const h = wereld.nieuwHuishouden(wijk, type === OVERIG ? "overig" : type === INSTELLING ? "instelling" : "gewoon");
  const {oud: grijs, kindJong} = land.wijken[wijk]!;
  const isOud = toeval.kans(type < 2 ? schuif(oudInType[type]!, grijs) : oudInType[type]!);
  const volwassene = (jaren: number, man: boolean): void => {
    h.volwassenen.push(wereld.nieuwPersoon(geborenBij(jaren, toeval), man, h));
  };
  if (type === EENPERSOONS) {
    const jaren = isOud
      ? Math.min(97, oud(toeval) + toeval.geheel(0, 5))
      : alleen(toeval, land.gemeenten[gemeente]!.jong);
    volwassene(jaren, toeval.kans(jaren < 30 ? 0.53 : jaren < 65 ? 0.6 : 0.3));
  } else if (type === INSTELLING) {
    volwassene(
      isOud ? Math.min(99, 76 + Math.floor(20 * toeval.trek())) : toeval.geheel(18, 64),
      toeval.kans(isOud ? 0.28 : 0.6)
    );
  } else if (type === OVERIG) {
    const basis = isOud ? oud(toeval) : toeval.geheel(20, 64);
    for (let i = 0; i < grootte; i++) volwassene(tussen(18, basis + toeval.normaal(0, 5), 95), toeval.kans(0.5));
  } else if (type === PAAR) {
    const jaren = isOud
      ? oud(toeval)
      : toeval.kans(0.25)
        ? toeval.geheel(21, 36)
        : Math.round(64 - 26 * Math.pow(toeval.trek(), 1.6));
    volwassene(jaren, true);
    volwassene(tussen(18, jaren - 2 + toeval.normaal(0, 3), 97), toeval.kans(0.02));
  } else gezin(wereld, h, type, grootte, kindJong, volwassene);
  h.type = h.bepaalType();
  for (const p of [...h.volwassenen, ...h.kinderen]) p.type = h.type;
  return h;
}

function gezin(
  wereld: Wereld,
  h: Huishouden,
  type: number,
  grootte: number,
  kindJong: number,
  volwassene: (jaren: number, man: boolean) => void
): void {
  const {toeval} = wereld;
  const ouders = type === GEZIN ? 2 : 1;
  const dagen = kinddagen(toeval, grootte - ouders, schuif(type === GEZIN ? 0.705 : 0.575, kindJong), type);
  const oudste = (ANKER - dagen[0]!) / JAAR;
  const moeder = tussen(19, oudste + Math.max(18, toeval.normaal(30.7, 4.3)), 75);
  if (ouders === 2 || toeval.kans(0.83)) volwassene(moeder, false);
  else volwassene(moeder + 2, true);
  if (ouders === 2) volwassene(tussen(19, moeder + 2 + toeval.normaal(0, 3), 80), true);
  for (const dag of dagen) h.kinderen.push(wereld.nieuwPersoon(dag, toeval.kans(0.512), h));
}

/** Days of birth of the children at home, oldest first: at least two years apart, or twins. */
function kinddagen(toeval: Toeval, aantal: number, jongste15: number, type: number): number[] {
  const dagen = [geborenBij(jongste(toeval, jongste15, type), toeval)];
  while (dagen.length < aantal) {
    const tweeling = dagen.length === 1 && toeval.kans(0.016);
    const eerder = dagen[0]! - (tweeling ? 0 : Math.floor(JAAR * (1.6 + 2.4 * toeval.trek() * toeval.trek() * 1.5)));
    dagen.unshift(eerder);
  }
  return dagen;
}

function jongste(toeval: Toeval, kans15: number, type: number): number {
  if (toeval.kans(kans15)) return Math.floor(15 * Math.pow(toeval.trek(), type === EENOUDER ? 0.8 : 1.13));
  return toeval.kans(0.87) ? 15 + Math.floor(9 * Math.pow(toeval.trek(), 1.3)) : 24 + Math.floor(8 * toeval.trek());
}

/** Age of someone under 65 who lives alone: more young people where the gemeente has many. */
function alleen(toeval: Toeval, jong: number): number {
  const kansJong = Math.max(0.1, Math.min(0.75, 0.36 * jong));
  return toeval.kans(kansJong)
    ? 18 + Math.floor(12 * Math.pow(toeval.trek(), 0.8))
    : 30 + Math.floor(35 * Math.pow(toeval.trek(), 0.65));
}
