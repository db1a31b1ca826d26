import {readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {checkDoelmap, healDoelmap, replaceDoelmap} from "../hulp/doelmap.js";
import {discard, workPath} from "../hulp/werkbestand.js";
import {aanlevering} from "./aanlevering.js";
import {bronbeschrijving, isBeschrijving} from "./bron.js";
import {clientervaring} from "./clientervaring.js";
import {EINDE, LOPEND} from "./dag.js";
import {leesLand} from "./land.js";
import type {Levering} from "./levering.js";
import {leverIn} from "./ploeg.js";
import {Schrijver} from "./schrijver.js";
import {Stapelcorrectie} from "./stapelcorrectie.js";
import {Verhuiscorrectie} from "./verhuiscorrectie.js";

export type Opdracht = {
  uit: string;
  schaal: number;
  zaad: number;
  /** Whether the folder is the product's own, replaced whatever it holds. */
  inCache?: boolean;
  voortgang?: (bericht: string) => void;
};
export type Uitkomst = {personen: number; verblijf: number; voorzieningen: number; gebeurtenissen: number};

/** Writes the synthetic source files. The folder appears when it is whole; the same seed and scale give the same bytes. */
export async function maakSynthese(opdracht: Opdracht): Promise<Uitkomst> {
  const {uit, schaal, zaad, inCache = false, voortgang = () => {}} = opdracht;
  const check = () =>
    inCache ? undefined : checkDoelmap(uit, {inventory: filesIn, what: "synthetische bronbestanden"});
  healDoelmap(uit);
  check();
  return replaceDoelmap(uit, (map) => vulMap(map, schaal, zaad, voortgang), check);
}

const bestanden = [
  "aanlevering.csv",
  "clientervaring.csv",
  "personen.parquet",
  "verblijf.parquet",
  "voorzieningen.parquet",
  "gebeurtenissen.parquet"
];

/** Which files in a folder are synthetic files as they were written: own files that took their names are not. */
function filesIn(map: string): ((naam: string) => boolean) | null {
  try {
    const beschrijving: unknown = JSON.parse(readFileSync(join(map, "bron.json"), "utf8"));
    if (!isBeschrijving(beschrijving)) return null;
    const sizes = new Map(beschrijving.bestanden.map(({bestand, bytes}) => [bestand, bytes]));
    return (naam) => naam === "bron.json" || sizes.get(naam) === statSync(join(map, naam)).size;
  } catch {
    return null;
  }
}

async function vulMap(
  map: string,
  schaal: number,
  zaad: number,
  voortgang: (bericht: string) => void
): Promise<Uitkomst> {
  const land = leesLand(schaal);
  const werk = workPath(map, "werk");
  const schrijver = await Schrijver.open(land, werk);
  const uitkomst: Uitkomst = {personen: 0, verblijf: 0, voorzieningen: 0, gebeurtenissen: 0};
  try {
    let huishoudens = 1;
    const correctie = new Stapelcorrectie(land, zaad);
    const verhuizingen = new Verhuiscorrectie(land, zaad);
    const aantal = land.gebieden.length;
    for await (const levering of leverIn(aantal, {schaal, zaad})) {
      const eerste = uitkomst.personen + 1;
      voegToe(schrijver, levering, eerste, huishoudens);
      verhuizingen.verzamel(levering.telling, levering.aankomsten, levering.verblijf);
      correctie.verzamel(levering.adressen, levering.uitgesteld);
      huishoudens += levering.huishoudens;
      uitkomst.personen += levering.personen;
      uitkomst.verblijf += levering.verblijf.n;
      uitkomst.voorzieningen += levering.voorzieningen.n;
      uitkomst.gebeurtenissen += levering.gebeurtenissen.n;
      const tiende = (i: number): number => Math.floor((10 * i) / aantal);
      if (tiende(levering.gebied + 1) > tiende(levering.gebied))
        voortgang(`bevolking: ${10 * tiende(levering.gebied + 1)}%`);
    }
    const verplaatst = verhuizingen.pasToe();
    voortgang(`inwoners en huishoudens per gemeente: ${verplaatst.length} perioden van verblijf verplaatst`);
    const utrecht = correctie.pasToe();
    voortgang(`stapeling van Utrecht: ${correctie.aangepast} huishoudens aangepast`);
    schrijver.voegToe("voorzieningen", utrecht);
    uitkomst.voorzieningen += utrecht.n;
    voortgang("bestanden schrijven");
    await schrijver.schrijfPlaatsen(verplaatst);
    await schrijver.schrijf(map);
  } finally {
    schrijver.sluit();
    discard(werk);
  }
  writeFileSync(join(map, "aanlevering.csv"), aanlevering(zaad));
  writeFileSync(join(map, "clientervaring.csv"), clientervaring(zaad));
  const gemaakt = bestanden.map((bestand) => ({bestand, bytes: statSync(join(map, bestand)).size}));
  writeFileSync(join(map, "bron.json"), `${JSON.stringify(bronbeschrijving(schaal, zaad, gemaakt), null, 2)}\n`);
  return uitkomst;
}

function voegToe(schrijver: Schrijver, levering: Levering, eerstePersoon: number, eersteHuishouden: number): void {
  const schuif = (kolom: Int32Array, n: number, met: number): void => {
    for (let i = 0; i < n; i++) kolom[i]! += met;
  };
  const {persoon, verblijf, voorzieningen, gebeurtenissen} = levering;
  const nummers = Int32Array.from({length: persoon.n}, (_, i) => eerstePersoon + i);
  schrijver.voegToe("personen", {n: persoon.n, kolommen: [nummers, ...persoon.kolommen]});
  for (const tabel of [verblijf, voorzieningen, gebeurtenissen]) schuif(tabel.kolommen[0]!, tabel.n, eerstePersoon);
  const [p, van, tot, wijk, huishouden, type] = verblijf.kolommen as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array
  ];
  schuif(huishouden, verblijf.n, eersteHuishouden);
  for (let i = 0; i < verblijf.n; i++) if (tot[i]! > EINDE) tot[i] = LOPEND;
  schrijver.voegVerblijfToe({n: verblijf.n, kolommen: [p, van, tot, huishouden, type]}, wijk);
  schrijver.voegToe("gebeurtenissen", gebeurtenissen);
  const [vp, vv, vvan, vtot] = voorzieningen.kolommen as [Int32Array, Int32Array, Int32Array, Int32Array];
  schrijver.voegToe("voorzieningen", {n: voorzieningen.n, kolommen: [vp, vv, vvan, vtot]});
  const {adressen, uitgesteld} = levering;
  schuif(uitgesteld.kolommen[0]!, uitgesteld.n, eerstePersoon);
  schuif(adressen.kolommen[0]!, adressen.n, eerstePersoon);
  schuif(adressen.kolommen[1]!, adressen.n, eersteHuishouden);
}
