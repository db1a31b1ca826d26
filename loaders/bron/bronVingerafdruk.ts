import {createHash} from "node:crypto";
import {stat} from "node:fs/promises";
import {join} from "node:path";
import {fileSum} from "../hulp/inventaris.js";
import {zoekBestanden} from "./bestanden.js";
import {BronFout} from "./bronFout.js";

/** What a source is, at the moment that it was looked at. */
export interface Bronstaat {
  /** SHA-256 over `bron.json` and the table files, names and bytes: the same source, the same key. Other files in the folder do not count. */
  vingerafdruk: string;
  /** Of each file what changes when it is written. */
  stand: string;
  /** The day (UTC) on which the youngest file was written: of the source, whenever and wherever it is read. */
  dag: string;
}

/** Recognises the source in a folder. */
export async function herkenBron(map: string): Promise<Bronstaat> {
  const bestanden = ["bron.json", ...(await zoekBestanden(map)).map(({bestand}) => bestand)];
  const staten = await Promise.all(
    bestanden.map(async (bestand) => ({bestand, ...(await stat(join(map, bestand), {bigint: true}))}))
  );
  const jongste = staten.reduce((laatst, {mtimeMs}) => (mtimeMs > laatst ? mtimeMs : laatst), 0n);
  const sommen = await Promise.all(
    bestanden.map(async (bestand) => `${bestand} ${await fileSum(join(map, bestand))}\n`)
  );
  return {
    vingerafdruk: createHash("sha256").update(sommen.join("")).digest("hex"),
    stand: staten.map(({bestand, ino, size, mtimeNs}) => `${bestand} ${ino} ${size} ${mtimeNs}`).join("\n"),
    dag: new Date(Number(jongste)).toISOString().slice(0, 10)
  };
}

/** Reads with `lees`, and throws when the source is no longer what it was before: what was read may be of both. */
export async function leesOnveranderd<T>(map: string, vooraf: Bronstaat, lees: () => Promise<T>): Promise<T> {
  const toets = async () => {
    const {vingerafdruk, stand} = await herkenBron(map).catch(() => ({vingerafdruk: "", stand: ""}));
    if (vingerafdruk === vooraf.vingerafdruk && stand === vooraf.stand) return;
    throw new BronFout(
      `de bron veranderde tijdens het lezen: er is niets bewaard; laat de bestanden in ${map} met rust en geef de opdracht opnieuw`
    );
  };
  const uit = await lees().catch(async (fout: unknown) => {
    await toets();
    throw fout;
  });
  await toets();
  return uit;
}
