import {readFileSync, statSync} from "node:fs";
import {basename} from "node:path";
import {csvRecords} from "../../components/wmoAanlevering/csvRecords.js";
import type {DeliveryFile} from "../../components/wmoAanlevering/checkDelivery.js";
import type {Overlijdens} from "../../components/wmoAanlevering/contentCheck.js";
import {attachPath, UserError} from "../../components/pipeline/systemErrors.js";

/** A larger file is no delivery of one gemeente: the largest has some hundred thousand rows. */
const LARGEST = 500_000_000;

/** A delivery from disk; what is no file of a reasonable size throws a UserError. */
export function loadDelivery(path: string): DeliveryFile {
  try {
    const state = statSync(path);
    if (state.isDirectory()) throw new UserError(`${path} is een map: geef het bestand zelf`);
    if (!state.isFile()) throw new UserError(`${path} is geen gewoon bestand: zet er een bestand neer`);
    if (state.size > LARGEST) throw new UserError(`${path} is te groot voor een Wmo-aanlevering (hoogstens 500 MB)`);
    return {name: basename(path), bytes: readFileSync(path)};
  } catch (error) {
    return attachPath(path)(error);
  }
}

/** Days of death out of a CSV with the columns persoon and overlijdensdatum; throws a UserError with line and rule. */
export function loadOverlijdens(path: string): Overlijdens {
  const {name, bytes} = loadDelivery(path);
  const text = new TextDecoder().decode(bytes);
  const [head, ...rows] = [...csvRecords(text, /^[^\r\n]*;/.test(text) ? ";" : ",")];
  const columns = (head?.fields ?? []).map((naam) => naam.trim().toLowerCase());
  const [persoon, deathDay] = [columns.indexOf("persoon"), columns.indexOf("overlijdensdatum")];
  if (persoon < 0 || deathDay < 0)
    throw new UserError(`${name}, regel 1: verwacht worden de kolommen persoon en overlijdensdatum; voeg ze toe`);
  const days = new Map<string, string>();
  for (const {line, fields, quote} of rows) {
    if (quote === null && fields.every((field) => field.trim() === "")) continue;
    const [who, day] = [fields[persoon]?.trim() ?? "", fields[deathDay]?.trim() ?? ""];
    if (quote !== null || who === "")
      throw new UserError(`${name}, regel ${line}, kolom persoon: vul een pseudoniem in`);
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
      throw new UserError(`${name}, regel ${line}, kolom overlijdensdatum: "${day}" is geen dag; schrijf JJJJ-MM-DD`);
    const known = days.get(who);
    if (known !== undefined && known !== day)
      throw new UserError(
        `${name}, regel ${line}, kolom overlijdensdatum: deze persoon overleed al op ${known}; kies één dag`
      );
    days.set(who, day);
  }
  return days;
}
