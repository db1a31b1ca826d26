import {wetCombinaties} from "../../data/combinatie.js";
import {type Toestand, toestanden} from "../../data/toestand.js";
import {toestandColours} from "../charts/theme.js";
import type {ChartGroup} from "../charts/chart.js";

const other = {geen: "Geen", vertrokken: "Vertrokken", overleden: "Overleden", jeugd_pwet_wmo: "Alle drie"};
const short: Record<string, string> = {
  ...Object.fromEntries(wetCombinaties.map(({code, naam}) => [code, naam])),
  ...other
};

/** The name of a toestand, short enough for a chart. */
export const toestandName = (code: string): string => short[code]!;

/** The toestanden with their colours, in the order of a stack. */
export const toestandGroups: readonly ChartGroup[] = toestanden.map(({code}) => ({
  code,
  naam: toestandName(code),
  colour: toestandColours[code]
}));

/** Whether somebody in this toestand is in gebruik of anything. */
export const isUse = (code: string): boolean => code !== "geen" && code !== "vertrokken" && code !== "overleden";

/** The toestanden of a sequence as its text has them. */
export const stepsOf = (reeks: string): Toestand[] => reeks.split("-") as Toestand[];
