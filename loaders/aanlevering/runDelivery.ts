import {existsSync} from "node:fs";
import {basename, dirname, extname, join} from "node:path";
import {parseArgs} from "node:util";
import {today} from "../../components/format/date.js";
import {readGemeenten} from "../../components/pipeline/persoon/gebieden.js";
import {UserError} from "../../components/pipeline/systemErrors.js";
import {type CheckedDelivery, checkDelivery} from "../../components/wmoAanlevering/checkDelivery.js";
import {type Delivery, runAll} from "../../components/wmoAanlevering/delivery.js";
import {deliveryRules} from "../../components/wmoAanlevering/deliveryRules.js";
import {
  changesCsv,
  deliveryCsv,
  deliveryHtml,
  deliveryVerdict,
  findingPlace,
  spellsCsv,
  wmoSchemaCsv
} from "../../components/wmoAanlevering/deliveryReport.js";
import {mergeDeliveries} from "../../components/wmoAanlevering/merge.js";
import {readDelivery} from "../../components/wmoAanlevering/readDelivery.js";
import {
  aanleveringCsv,
  aanleveringRows,
  deliveryNumber,
  isStatus,
  statuses
} from "../../components/wmoAanlevering/status.js";
import {ArgumentError} from "../util/command.js";
import {makeFolder} from "../util/files.js";
import {checkPlace} from "../util/targetFolder.js";
import {writeWhole} from "../util/workFile.js";
import {loadDelivery, loadOverlijdens} from "./deliveryFiles.js";
import {addToLog, loadStatusLog} from "./statusLog.js";

const text = {type: "string"} as const;
const flag = {type: "boolean"} as const;
const options = {
  ...{bestand: text, vorige: text, uit: text, periode: text, "vorige-periode": text, overlijdens: text},
  ...{samenvoegen: flag, gat: text, "per-leveringsvorm": flag, schema: flag},
  ...{log: text, status: text, gemeente: text, levering: text, toelichting: text, "bron-tabel": text}
};

/** The arguments of the command, as they are given; throws where one is unknown. */
const parsed = (argv: readonly string[]) => parseArgs({args: [...argv], allowPositionals: true, options});
type Values = ReturnType<typeof parsed>["values"];

export interface Output {
  /** A line of progress. */
  notice: (text: string) => void;
  /** What belongs on stdout. */
  print: (text: string) => void;
}

/** Exit codes: 0 sound, with remarks at most; 1 technically rejected; 3 sound, with signals. 2 is a wrong argument. */
const exitCode = ({counts, sound}: CheckedDelivery): number => (sound ? (counts.signaal > 0 ? 3 : 0) : 1);

/** Does what is asked of deliveries, and gives the exit code. */
export async function runDelivery(argv: readonly string[], output: Output): Promise<number> {
  const {values, positionals} = parsed(argv);
  if (positionals.length > 0 && !values.samenvoegen)
    throw new ArgumentError(`argument niet begrepen: ${positionals[0]}; geef het bestand met --bestand`);
  if (values.schema) return (output.print(wmoSchemaCsv()), 0);
  if (values.samenvoegen) return mergeFiles(positionals, values, output);
  if (values.bestand !== undefined) return checkFile(values.bestand, values, output);
  if (values.log !== undefined && values.status !== undefined) return addStatus(values.log, values, output);
  if (values.log !== undefined && values["bron-tabel"] !== undefined)
    return writeSourceTable(values.log, values["bron-tabel"], output);
  throw new ArgumentError("geef --bestand, --samenvoegen, --schema, of --log met --status of --bron-tabel");
}

function halfjaarArgument(name: "periode" | "vorige-periode", values: Values): string | null {
  const value = values[name] ?? null;
  if (value !== null && !/^\d{4}HJ0[12]$/.test(value))
    throw new ArgumentError(`--${name} is een halfjaar als 2020HJ02: ${value}`);
  return value;
}

function mergeArguments(values: Values) {
  const {gat: gap = "1"} = values;
  if (!/^\d{1,3}$/.test(gap)) throw new ArgumentError(`--gat is een aantal dagen van 0 tot en met 999: ${gap}`);
  return {gap: Number(gap), perLeveringsvorm: values["per-leveringsvorm"] ?? false};
}

/** Checks a delivery, writes its reports, and where there is a log adds what became of it. */
async function checkFile(path: string, values: Values, {notice, print}: Output): Promise<number> {
  const {uit: folder, vorige: previous, overlijdens, log: logFile} = values;
  if (folder === undefined) throw new ArgumentError("--uit ontbreekt: geef een map voor het verslag");
  const [periode, previousPeriode] = [halfjaarArgument("periode", values), halfjaarArgument("vorige-periode", values)];
  const merge = mergeArguments(values);
  checkPlace(folder, {});
  if (logFile !== undefined) await loadStatusLog(logFile);
  const file = loadDelivery(path);
  const checked = runAll(
    checkDelivery(file, previous === undefined ? null : loadDelivery(previous), {
      ...{periode, previousPeriode, merge, today: today(), gemeenten: readGemeenten()},
      ...(overlijdens !== undefined && {overlijdens: loadOverlijdens(overlijdens)})
    })
  );
  makeFolder(folder);
  const stem = basename(path, extname(path));
  const write = (name: string, content: string) => {
    writeWhole(join(folder, name), content);
    notice(`geschreven: ${join(folder, name)}`);
  };
  write(`${stem}.verslag.html`, deliveryHtml(checked, today()));
  write(`${stem}.signalen.csv`, deliveryCsv(checked));
  if (checked.comparison) write(`${stem}.veranderingen.csv`, changesCsv(checked.comparison));
  for (const {rule, severity, first, total} of checked.findings) {
    const [{value, explanation}] = first as [(typeof first)[number]];
    const parts = [deliveryRules[rule].title, value && `“${value}”`, explanation].filter(Boolean);
    print(
      `${severity.padEnd(8)} ${findingPlace(first[0]!)}: ${parts.join(": ")}${total > 1 ? ` (${total} keer)` : ""}\n`
    );
  }
  print(`${deliveryVerdict(checked)}\n`);
  if (logFile !== undefined) await logChecked(checked, logFile, notice);
  return exitCode(checked);
}

async function logChecked({delivery, sound}: CheckedDelivery, file: string, notice: Output["notice"]): Promise<void> {
  const {gemeente, periode} = delivery;
  if (gemeente === null || periode === null)
    return notice(`niet in ${file}: van welke gemeente of welk halfjaar de levering is, is niet bekend`);
  const step = {gemeente, periode, tijd: now(), toelichting: delivery.file.slice(0, 200)};
  const after = sound ? (["technisch_goedgekeurd", "rapport_klaar"] as const) : (["technisch_afgekeurd"] as const);
  await addToLog(
    file,
    ({steps}) => {
      const levering = deliveryNumber(steps, {...step, status: "concept"});
      notice(`in ${file}: levering ${levering} van ${gemeente} over ${periode} is ${after.at(-1)}`);
      return (["concept", ...after] as const).map((status) => ({...step, levering, status}));
    },
    notice
  );
}

/** The spells of several deliveries as one CSV. */
function mergeFiles(paths: readonly string[], values: Values, {notice, print}: Output): number {
  const {uit: target} = values;
  if (paths.length === 0) throw new ArgumentError("geef na --samenvoegen de bestanden die samengaan");
  const merge = mergeArguments(values);
  if (target !== undefined) checkPlace(dirname(target), {});
  const reading = {today: today(), gemeenten: readGemeenten()};
  const deliveries = paths.map((path): Delivery => {
    const {name, bytes} = loadDelivery(path);
    const delivery = runAll(readDelivery(name, bytes, reading));
    const fault = delivery.findings.find(({severity}) => severity === "fout");
    if (fault)
      throw new UserError(
        `${findingPlace(fault.first[0]!)}: ${deliveryRules[fault.rule].title}; kijk het bestand eerst na met --bestand en verbeter de fouten`
      );
    return delivery;
  });
  const spells = mergeDeliveries(deliveries, merge);
  if (target === undefined) print(spellsCsv(spells));
  else {
    makeFolder(dirname(target));
    writeWhole(target, spellsCsv(spells));
    notice(`geschreven: ${target}`);
  }
  const absent = spells.filter(({absent}) => absent.length > 0).length;
  notice(
    `${spells.length} aaneengesloten perioden, waarvan ${absent} niet in een latere levering staan (kolom ontbreekt_in)`
  );
  return 0;
}

async function addStatus(file: string, values: Values, {notice}: Output): Promise<number> {
  const {status = "", gemeente, levering, toelichting = ""} = values;
  const periode = halfjaarArgument("periode", values);
  if (!isStatus(status))
    throw new ArgumentError(`--status kent geen "${status}": kies uit ${Object.keys(statuses).join(", ")}`);
  if (gemeente === undefined || !/^GM\d{4}$/.test(gemeente))
    throw new ArgumentError(`--gemeente is een code als GM0344: ${gemeente ?? "ontbreekt"}`);
  if (periode === null) throw new ArgumentError("--periode ontbreekt: geef een halfjaar als 2020HJ02");
  if (levering !== undefined && !/^[1-9]\d{0,3}$/.test(levering))
    throw new ArgumentError(`--levering is een nummer vanaf 1: ${levering}`);
  if (toelichting.length > 200) throw new ArgumentError("--toelichting is hoogstens 200 tekens");
  const step = {gemeente, periode, status, tijd: now(), toelichting};
  await addToLog(
    file,
    ({steps}) => {
      const number = levering === undefined ? deliveryNumber(steps, step) : Number(levering);
      return [{...step, levering: number}];
    },
    notice
  );
  notice(`in ${file}: ${gemeente} over ${periode} is ${status}`);
  return 0;
}

async function writeSourceTable(file: string, target: string, {notice}: Output): Promise<number> {
  if (!existsSync(file)) throw new ArgumentError(`--log is er niet: ${file}`);
  checkPlace(dirname(target), {});
  const {steps} = await loadStatusLog(file);
  makeFolder(dirname(target));
  writeWhole(target, aanleveringCsv(aanleveringRows(steps)));
  notice(`geschreven: ${target}`);
  return 0;
}

const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;
