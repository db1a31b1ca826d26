import {randomUUID} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {UserError} from "../hulp/foutmelding.js";
import {aanlevering} from "./aanlevering.js";
import {bronbeschrijving} from "./bron.js";
import {clientervaring} from "./clientervaring.js";
import {EINDE, LOPEND} from "./dag.js";
import {leesLand} from "./land.js";
import type {Levering} from "./levering.js";
import {leverIn} from "./ploeg.js";
import {Schrijver} from "./schrijver.js";
import {Stapelcorrectie} from "./stapelcorrectie.js";
import {Verhuiscorrectie} from "./verhuiscorrectie.js";

export type Opdracht = {uit: string; schaal: number; zaad: number; voortgang?: (bericht: string) => void};
export type Uitkomst = {personen: number; verblijf: number; voorzieningen: number; gebeurtenissen: number};

/** Writes the synthetic source files. The folder appears when it is whole; the same seed and scale give the same bytes. */
export async function maakSynthese({uit, schaal, zaad, voortgang = () => {}}: Opdracht): Promise<Uitkomst> {
  const doel = resolve(uit);
  weigerVreemdeMap(doel);
  const map = join(dirname(doel), `.synthese-${randomUUID()}`);
  const ruimOp = (): void => rmSync(map, {recursive: true, force: true});
  process.once("exit", ruimOp);
  mkdirSync(map, {recursive: true});
  try {
    const uitkomst = await vulMap(map, schaal, zaad, voortgang);
    rmSync(doel, {recursive: true, force: true});
    renameSync(map, doel);
    return uitkomst;
  } finally {
    process.off("exit", ruimOp);
    ruimOp();
  }
}

const bestanden = [
  "bron.json",
  "aanlevering.csv",
  "clientervaring.csv",
  "personen.parquet",
  "verblijf.parquet",
  "voorzieningen.parquet",
  "gebeurtenissen.parquet"
];

/** An existing folder is replaced only when it holds nothing but earlier synthetic files. */
function weigerVreemdeMap(map: string): void {
  if (!existsSync(map)) return;
  const vreemd = readdirSync(map).find((naam) => !bestanden.includes(naam));
  if (vreemd !== undefined)
    throw new UserError(`de map bevat iets anders dan synthetische bronbestanden: ${join(map, vreemd)}`);
}

async function vulMap(
  map: string,
  schaal: number,
  zaad: number,
  voortgang: (bericht: string) => void
): Promise<Uitkomst> {
  const land = leesLand(schaal);
  const schrijver = await Schrijver.open(land);
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
  }
  writeFileSync(join(map, "aanlevering.csv"), aanlevering(zaad));
  writeFileSync(join(map, "clientervaring.csv"), clientervaring(zaad));
  writeFileSync(join(map, "bron.json"), `${JSON.stringify(bronbeschrijving(schaal, zaad), null, 2)}\n`);
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
