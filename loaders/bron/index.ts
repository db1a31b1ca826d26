export {BronFout} from "./bronFout.js";
export type {Bron} from "./bronJson.js";
export type {Bronrapport, Overtreding, Overtredinggroep, Telling} from "./bronrapport.js";
export {herkenBron, leesOnveranderd, type Bronstaat} from "./bronVingerafdruk.js";
export {brontellingen, verslagWeg, weigerHelft, weigermelding} from "./geweigerd.js";
export {leesBron, type Leesopties} from "./leesBron.js";
export {rapportCsv} from "./rapportCsv.js";
export {rapportTekst} from "./rapportTekst.js";
export {regels, type Ernst, type Regel} from "./regels.js";
export {
  contract,
  gemeentetabellen,
  kolomnamen,
  persoontabellen,
  tabellen,
  type Gemeentetabel,
  type Kolom,
  type Persoontabel,
  type Tabel
} from "./schema.js";
