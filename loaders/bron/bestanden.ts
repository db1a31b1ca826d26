import {open, readdir, stat} from "node:fs/promises";
import {extname, join} from "node:path";
import {systemErrorText} from "../hulp/foutmelding.js";
import {BronFout} from "./bronFout.js";
import {isGemeentetabel, tabellen, type Tabel} from "./schema.js";

/** Where the rows of one table are. */
export interface Vindplaats {
  tabel: Tabel;
  bestand: string;
  pad: string;
  formaat: "csv" | "parquet";
}

/** Finds `bron.json` and per table its one file, of a gemeentetabel none or one; says what is missing, double, empty or something else. */
export async function zoekBestanden(map: string): Promise<Vindplaats[]> {
  const namen = await readdir(map).catch((cause: NodeJS.ErrnoException) => {
    const reden = {ENOTDIR: "is geen map", ENOENT: "bestaat niet"}[String(cause.code)];
    throw new BronFout(`bronmap ${reden ? `${map} ${reden}` : (systemErrorText(cause) ?? `${map} is niet te lezen`)}`, {
      cause
    });
  });
  if (!namen.includes("bron.json"))
    throw new BronFout(anderGenoemd("bron", namen, ["bron.json"]) ?? `bron.json ontbreekt in ${map}`);
  await toetsBestand(map, "bron.json");
  const gevonden = tabellen.flatMap((tabel) => zoekBestand(tabel, namen, map) ?? []);
  for (const {bestand} of gevonden) await toetsBestand(map, bestand);
  return gevonden;
}

function zoekBestand(tabel: Tabel, namen: string[], map: string): Vindplaats | null {
  const [formaat, ander] = (["csv", "parquet"] as const).filter((f) => namen.includes(`${tabel}.${f}`));
  const melding = formaat ? null : anderGenoemd(tabel, namen, [`${tabel}.csv`, `${tabel}.parquet`]);
  if (melding) throw new BronFout(melding);
  if (!formaat && isGemeentetabel(tabel)) return null;
  if (!formaat) throw new BronFout(`tabel ${tabel} ontbreekt: ${tabel}.csv of ${tabel}.parquet staat niet in ${map}`);
  if (ander) throw new BronFout(`tabel ${tabel} staat er twee keer: ${tabel}.csv en ${tabel}.parquet; laat er een weg`);
  const bestand = `${tabel}.${formaat}`;
  return {tabel, bestand, pad: join(map, bestand), formaat};
}

/** A file that is probably meant, under another name: other capitals, a second extension, a number behind it. */
function anderGenoemd(stam: string, namen: readonly string[], verwacht: readonly string[]): string | null {
  const eigen = new RegExp(`^[\\s_-]*${stam}[\\s_-]*(\\(\\d+\\)|kopie|copy|\\d+)?[\\s]*\\.`, "i");
  const naam = namen.find((kandidaat) => eigen.test(kandidaat.normalize("NFKC")));
  if (naam === undefined) return null;
  const zelfde = verwacht.find((bestand) => naam.toLowerCase().endsWith(extname(bestand)));
  const doel = zelfde ?? verwacht.join(" of ");
  return `${naam} gevonden, ${doel} verwacht: ${zelfde ? "geef het bestand die naam" : "sla het op in die vorm, onder die naam"}`;
}

/** What the first bytes of a file say that it is. */
const kenmerken: readonly [soort: string, begin: string | RegExp, raad: string][] = [
  ["een Parquet-bestand", "PAR1", "noem het .parquet"],
  ["ingepakt (gzip)", "\x1f\x8b", "pak het eerst uit"],
  ["een Excel-bestand of zip", "PK\x03\x04", "sla het op als CSV UTF-8, of pak het eerst uit"],
  ["een oud Excel-bestand", "\xd0\xcf\x11\xe0", "sla het op als CSV UTF-8"],
  ["ingepakt (zstd)", "\x28\xb5\x2f\xfd", "pak het eerst uit"],
  ["ingepakt (bzip2)", "BZh", "pak het eerst uit"],
  ["ingepakt (xz)", "\xfd7zXZ", "pak het eerst uit"],
  ["ingepakt (7z)", "7z\xbc\xaf", "pak het eerst uit"],
  ["een SPSS-bestand", /^\$FL[23]/, "sla het op als CSV UTF-8 of Parquet"],
  ["een Stata-bestand", "<stata_dta>", "sla het op als CSV UTF-8 of Parquet"],
  ["een Arrow-bestand", /^(ARROW1|FEA1)/, "sla het op als Parquet of CSV"],
  ["een SQLite-bestand", "SQLite format 3", "sla elke tabel op als CSV UTF-8 of Parquet"],
  ["een PDF", /^\s*%PDF-/, "haal de tabel op als CSV UTF-8 of Parquet"],
  ["een plaatje", /^(\x89PNG|\xff\xd8\xff|GIF8)/, "haal de tabel op als CSV UTF-8 of Parquet"],
  ["RTF", "{\\rtf", "sla het op als CSV UTF-8 of Parquet"],
  [
    "UTF-32",
    /^(\xff\xfe\0\0|\0\0\xfe\xff|([\t\n\r -~]\0\0\0){2}|(\0\0\0[\t\n\r -~]){2})/,
    "sla het op met tekenset UTF-8"
  ],
  [
    "UTF-16",
    /^(\xff\xfe|\xfe\xff|[\t\n\r -~]\0[\t\n\r -~]\0|\0[\t\n\r -~]\0[\t\n\r -~])/,
    "sla het op met tekenset UTF-8"
  ],
  ["een webpagina", /^(\xef\xbb\xbf)?\s*<(!doctype|html)/i, "haal het bestand opnieuw op"],
  ["XML", /^(\xef\xbb\xbf)?\s*<\?xml/i, "sla het op als CSV UTF-8 of Parquet"],
  ["JSON", /^(\xef\xbb\xbf)?\s*[[{]\s*["{[]/, "sla het op als CSV UTF-8 of Parquet"]
];

/** Refuses what is no file with bytes of its own kind; a directory, a pipe, an empty file and another format each with what to do. */
async function toetsBestand(map: string, bestand: string): Promise<void> {
  const pad = join(map, bestand);
  const soort = await stat(pad).catch((cause: NodeJS.ErrnoException) => {
    throw new BronFout(
      cause.code === "ENOENT"
        ? `${bestand} verwijst naar een bestand dat er niet is: zet het bestand zelf in ${map}`
        : (systemErrorText(cause) ?? `${bestand} is niet te lezen`),
      {cause}
    );
  });
  if (soort.isDirectory()) throw new BronFout(await mapMelding(pad, bestand));
  if (!soort.isFile())
    throw new BronFout(`${bestand} is geen gewoon bestand (maar een pijp of apparaat): zet er een bestand neer`);
  if (soort.size === 0) throw new BronFout(`${bestand} is leeg (0 bytes)`);
  const begin = await leesBytes(pad, bestand);
  const kenmerk = kenmerken.find(([, teken]) =>
    typeof teken === "string" ? begin.startsWith(teken) : teken.test(begin)
  );
  const vorm = extname(bestand).slice(1);
  if (vorm === "parquet" ? begin.startsWith("PAR1") : !kenmerk || (vorm === "json" && kenmerk[0] === "JSON")) return;
  const wat = {csv: "CSV", parquet: "Parquet", json: "JSON"}[vorm];
  if (kenmerk)
    throw new BronFout(`${bestand}: geen ${/^UTF/.test(kenmerk[0]) ? "UTF-8" : wat} maar ${kenmerk[0]}; ${kenmerk[2]}`);
  if (/^(\xef\xbb\xbf)?[\t\n\r -~]{8}/.test(begin))
    throw new BronFout(`${bestand}: geen Parquet maar tekst; is het CSV, noem het dan .csv`);
}

async function mapMelding(pad: string, bestand: string): Promise<string> {
  const delen = (await readdir(pad).catch(() => [])).filter((naam) => /\.(csv|parquet)$/i.test(naam));
  const inhoud =
    delen.length > 0 ? ` met ${delen.length === 1 ? "één deel" : `${delen.length} delen`} (${delen[0]})` : "";
  return `${bestand} is een map${inhoud}; maak er één bestand van met die naam`;
}

async function leesBytes(pad: string, bestand: string): Promise<string> {
  const file = await open(pad).catch((cause: unknown) => {
    throw new BronFout(systemErrorText(cause) ?? `${bestand} is niet te lezen: kijk of u er toegang toe hebt`, {cause});
  });
  try {
    const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(256), position: 0});
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}
