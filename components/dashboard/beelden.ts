/** The two views of the dashboard: a tile per figure, each with the figure that opens beside it. */
export const beelden = [
  {
    code: "nu",
    naam: "Huidige situatie",
    tegels: [
      {figuur: "1.6", ernaast: "2.2"},
      {figuur: "1.3", ernaast: "2.3"},
      {figuur: "1.2", ernaast: "2.4"},
      {figuur: "1.5", ernaast: "2.5"}
    ]
  },
  {
    code: "ontwikkelingen",
    naam: "Ontwikkelingen",
    tegels: [
      {figuur: "2.10", ernaast: "1.6", breed: true},
      {figuur: "2.2", ernaast: "1.6"},
      {figuur: "2.3", ernaast: "1.3"},
      {figuur: "2.4", ernaast: "1.2"},
      {figuur: "2.5", ernaast: "1.5"}
    ]
  }
] as const;

export type Beeld = (typeof beelden)[number];
export type Beeldcode = Beeld["code"];

const tegels = beelden.flatMap(({code, tegels}) => tegels.map(({figuur}) => ({figuur, beeld: code})));

/** Every figure of the dashboard, once. */
export const dashboardfiguren: readonly string[] = tegels.map(({figuur}) => figuur);

/** The view that a figure has its tile in. */
export const beeldVan = (figuur: string): Beeldcode | undefined =>
  tegels.find((tegel) => tegel.figuur === figuur)?.beeld;
