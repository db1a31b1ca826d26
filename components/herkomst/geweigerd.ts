import {geheel, procent} from "../opmaak/getal.js";
import {opsomming} from "../opmaak/opsomming.js";

/** How many rows of a table of the source were read, and how many of them do not count, with the rules that they break. */
export interface Brontelling {
  tabel: string;
  gelezen: number;
  geweigerd: number;
  /** A row may break several rules. */
  regels: {regel: string; kolom: string; rijen: number}[];
}

/** Above this part of a table its refused rows are said aloud. */
const LUID = 0.01;
/** Above this part of a table its source is not used. */
const HELFT = 0.5;

const deel = ({gelezen, geweigerd}: Brontelling) => (gelezen === 0 ? 0 : geweigerd / gelezen);

/** Tables that lack so much that nobody may miss it. */
export const luideTabellen = (tellingen: readonly Brontelling[]): Brontelling[] =>
  tellingen.filter((telling) => deel(telling) > LUID);

/** Tables of which more was refused than was kept. */
export const halveTabellen = (tellingen: readonly Brontelling[]): Brontelling[] =>
  tellingen.filter((telling) => deel(telling) > HELFT);

/** "3.114 van 98.002 rijen geweigerd", with the part of each table that lacks much; empty where nothing was refused. */
export function geweigerdzin(tellingen: readonly Brontelling[]): string {
  const som = (wat: "gelezen" | "geweigerd") => tellingen.reduce((totaal, telling) => totaal + telling[wat], 0);
  if (som("geweigerd") === 0) return "";
  const veel = luideTabellen(tellingen).map((telling) => `${procent(deel(telling), 1)} van ${telling.tabel}`);
  const zin = `${geheel(som("geweigerd"))} van ${geheel(som("gelezen"))} rijen geweigerd`;
  return veel.length === 0 ? zin : `${zin} (${opsomming(veel, "en")})`;
}
