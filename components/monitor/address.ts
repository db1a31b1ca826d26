import {addressReader, codeKnowledge, NO, notFollowed, type Parsed} from "../address/address.js";
import {type State, stateOfAddress} from "../address/addressState.js";
import {notWithItself} from "../cohort/address.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {lastPeriode, periodeName} from "../model/periode.js";
import type {Monitor} from "./monitor.js";

/** What a page of the monitor shows. `periode` null: the latest that the page has. */
export interface MonitorChoice {
  gebied: string;
  vergelijk: string | null;
  periode: string | null;
}

/** What a gebied is compared with when nobody chose: the land, and the land with nothing. */
const defaultCompare = (gebied: string): string | null => (gebied === "NL" ? null : "NL");

/** The choice of someone who chose nothing. */
export const noMonitorChoice = (gebied = "NL"): MonitorChoice => ({
  gebied,
  vergelijk: defaultCompare(gebied),
  periode: null
});

/** Another gebied; a comparison that nobody chose follows it. */
export function withGebied<Choice extends MonitorChoice>(choice: Choice, gebied: string): Choice {
  const followed = choice.vergelijk === defaultCompare(choice.gebied) || (gebied === "NL" && choice.vergelijk === "NL");
  return {...choice, gebied, vergelijk: followed ? defaultCompare(gebied) : choice.vergelijk};
}

/** The periode that a choice stands for. */
export const chosenPeriode = ({periode}: Pick<MonitorChoice, "periode">, perioden: readonly string[]): string =>
  periode ?? lastPeriode(perioden);

/** Keys of one page alone, each with the values that it can take; the first is the default and stays out of the address. */
export type OwnKeys<Key extends string> = Readonly<Record<Key, readonly [string, ...string[]]>>;

/** The choice on a page, with the page's own keys. */
export type PageChoice<Key extends string = never> = MonitorChoice & Record<Key, string>;

/** What an address may name on a page. */
interface MonitorKnown<Key extends string> {
  gebieden: readonly Gebied[];
  /** The perioden to choose from, in order of time. */
  perioden: readonly string[];
  own: OwnKeys<Key>;
}

const keys = <Key extends string>(own: OwnKeys<Key>) => Object.keys(own) as Key[];

/** Reads a choice from an address; what is absent or unknown is as by default. */
export function readMonitorAddress<Key extends string>(
  address: URLSearchParams,
  {gebieden, perioden, own}: MonitorKnown<Key>
): Parsed<PageChoice<Key>> {
  const reader = addressReader(address);
  const standard = noMonitorChoice(reader.gebied("gebied", gebieden));
  const given = reader.gebied("vergelijk", gebieden, {no: true}) ?? standard.vergelijk;
  const compare = given === NO ? null : given;
  const periode = reader.one("periode", perioden) ?? null;
  const self = keys(own).map((key) => [key, reader.one(key, own[key]) ?? own[key][0]]);
  const choice = {
    ...(Object.fromEntries(self) as Record<Key, string>),
    ...{gebied: standard.gebied, vergelijk: compare},
    periode: periode === lastPeriode(perioden) ? null : periode
  };
  return {choice, onbekend: reader.rest()};
}

/** Writes the choices that differ from the default. */
export function writeMonitorAddress<Key extends string = never>(
  choice: PageChoice<NoInfer<Key>>,
  own: OwnKeys<Key> = {} as OwnKeys<Key>
): URLSearchParams {
  const address = new URLSearchParams();
  if (choice.gebied !== "NL") address.set("gebied", choice.gebied);
  if (choice.vergelijk !== defaultCompare(choice.gebied)) address.set("vergelijk", choice.vergelijk ?? NO);
  if (choice.periode !== null) address.set("periode", choice.periode);
  for (const key of keys(own)) if (choice[key] !== own[key][0]) address.set(key, choice[key]);
  return address;
}

/** One line per key that is not followed, with what the visitor sees instead. */
export function unknownInMonitor<Key extends string>(
  {choice, onbekend: unknown}: Parsed<PageChoice<Key>>,
  {gebieden, perioden, own}: MonitorKnown<Key>
): string[] {
  const beside = choice.vergelijk === null ? null : gebiedName(gebieden, choice.vergelijk);
  const so = new Map([
    ...keys(own).map((key): [string, string] => [key, "u ziet de gewone weergave"]),
    ["gebied", `u ziet ${gebiedName(gebieden, choice.gebied)}`],
    ["vergelijk", beside === null ? "er wordt niet vergeleken" : `u ziet ${beside} ernaast`],
    ["periode", `u ziet ${periodeName(chosenPeriode(choice, perioden))}`]
  ]);
  return notFollowed(unknown, so);
}

interface MonitorStateOptions<Key extends string> {
  monitor: Pick<Monitor, "gebieden" | "manifest">;
  /** The perioden to choose from, where those are not all that the tables have. */
  perioden?: readonly string[];
  /** Keys of this page alone. */
  own?: OwnKeys<Key>;
}

/** Keeps the choice on a page of the monitor and its address equal. */
export function monitorState<Key extends string = never>(
  {monitor, perioden = monitor.manifest.perioden, own = {} as OwnKeys<Key>}: MonitorStateOptions<Key>,
  onState: (state: State<PageChoice<Key>>) => void
) {
  const known: MonitorKnown<Key> = {gebieden: monitor.gebieden, perioden, own};
  const mode = {
    read(address: URLSearchParams) {
      const parsed = readMonitorAddress(address, known);
      return {
        choice: parsed.choice,
        notices: unknownInMonitor(parsed, known),
        onbekend: parsed.onbekend,
        ...codeKnowledge(parsed.onbekend, monitor.gebieden)
      };
    },
    write: (choice: PageChoice<Key>) => writeMonitorAddress(choice, own),
    tijd: (choice: PageChoice<Key>): [string, string] => ["periode", chosenPeriode(choice, perioden)],
    check: (choice: PageChoice<Key>) => notWithItself(choice, monitor.gebieden),
    along: ({gebied, vergelijk: compare}: PageChoice<Key>) => ({gebied, vergelijk: compare})
  };
  return stateOfAddress(mode, onState);
}
