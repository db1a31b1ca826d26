import {moreThanOne} from "../../data/indicator/categorieen.js";
import {capitalise} from "../format/text.js";
import {gebiedName} from "../model/gebied.js";
import type {PageChoice} from "../monitor/address.js";
import {type MonitorControls, monitorControls, withPeriodeHint} from "../monitor/controls.js";
import {figurePlan} from "../monitor/figure/figures.js";
import type {Monitor} from "../monitor/monitor.js";
import {CORE_FIGURE} from "./core.js";

/** The two views of the dashboard: a tile per figure, each with the figure that opens beside it. */
export const views = [
  {
    code: "nu",
    naam: "Huidige situatie",
    tiles: [
      {figuur: "1.6", beside: "2.2"},
      {figuur: "1.3", beside: "2.3"},
      {figuur: "1.2", beside: "2.4"},
      {figuur: "1.5", beside: "2.5"}
    ]
  },
  {
    code: "ontwikkelingen",
    naam: "Ontwikkelingen",
    tiles: [
      {figuur: "2.10", beside: "1.6", wide: true},
      {figuur: "2.2", beside: "1.6"},
      {figuur: "2.3", beside: "1.3"},
      {figuur: "2.4", beside: "1.2"},
      {figuur: "2.5", beside: "1.5"}
    ]
  }
] as const;

type View = (typeof views)[number];
type ViewCode = View["code"];

const tiles = views.flatMap(({code, tiles}) => tiles.map(({figuur: figure}) => ({figuur: figure, beeld: code})));

/** Every figure of the dashboard, once. */
export const dashboardFigureNumbers: readonly string[] = tiles.map(({figuur: figure}) => figure);

/** The view that a figure has its tile in. */
export const viewOf = (figure: string): ViewCode | undefined => tiles.find((tile) => tile.figuur === figure)?.beeld;

/** The figures that are in the page: those of the tiles of a view, and the one beside the tile that stands open. */
export function shownFigures(view: string, figure: string): string[] {
  const tiles = views.find(({code}) => code === view)!.tiles;
  const beside = tiles.filter((tile) => tile.figuur === figure).map((tile) => tile.beside);
  return [...new Set([...tiles.map((tile) => tile.figuur), ...beside])];
}

/** What the map can show; the first is the key figure. */
export const cards = [
  {
    ...{code: "meer", naam: "Huishoudens met meer dan één voorziening"},
    ...{indicator: "voorzieningen_huishoudens", categorie: moreThanOne}
  },
  {
    code: "huishoudens",
    naam: "Huishoudens met voorzieningen",
    indicator: "huishoudens_met_voorzieningen",
    categorie: "totaal"
  },
  {code: "wmo", naam: "Inwoners met een Wmo-voorziening", indicator: "wmo_clienten", categorie: "totaal"},
  {code: "jeugd", naam: "Jongeren met jeugdzorg", indicator: "jongeren_jeugdzorg", categorie: "totaal"}
] as const;

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
