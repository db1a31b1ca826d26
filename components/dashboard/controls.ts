import {capitalise} from "../figure/rows.js";
import {gebiedName} from "../model/gebied.js";
import type {PageChoice} from "../monitor/address.js";
import {type MonitorControls, monitorControls, withPeriodeHint} from "../monitor/controls.js";
import {figurePlan} from "../monitor/figure/figures.js";
import type {Monitor} from "../monitor/monitor.js";
import {CORE_FIGURE} from "./core.js";
import {cards, dashboardFigureNumbers, shownFigures, viewOf, views} from "./views.js";

/** What the dashboard keeps in its address beside gebied, vergelijk and periode; `figuur`: the tile that stands open. */
const own = {
  beeld: views.map(({code}) => code) as [string, ...string[]],
  figuur: ["", ...dashboardFigureNumbers] as [string, ...string[]],
  kaart: cards.map(({code}) => code) as [string, ...string[]]
} as const;

type Key = keyof typeof own;

export type DashboardChoice = PageChoice<Key>;
export type DashboardControls = MonitorControls<Key>;

/** A figure that stands open decides which view is shown. */
export const shownView = ({beeld: view, figuur: figure}: Pick<DashboardChoice, "beeld" | "figuur">): string =>
  viewOf(figure) ?? view;

/** The controls of the dashboard; its parts change the view, the open tile and the map. */
export function dashboardControls(tables: Monitor): DashboardControls {
  const updated = ({gebied, vergelijk: compare}: DashboardChoice) =>
    `Cijfers bijgewerkt: ${capitalise(
      [gebied, ...(compare === null ? [] : [compare])]
        .map((code) => gebiedName(tables.gebieden, code))
        .join(" vergeleken met ")
    )}.`;
  return withPeriodeHint<DashboardChoice, DashboardControls>(
    monitorControls<Key>(tables, {own, updated}),
    tables,
    (choice) => [...new Set([CORE_FIGURE, ...shownFigures(shownView(choice), choice.figuur)])].map(figurePlan)
  );
}
