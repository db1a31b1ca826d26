/** The AOW age by calendar year, in months; earlier years as the first, later as the last. Source: Sociale Verzekeringsbank, AOW-leeftijd. */
export const aowLeeftijd: readonly {jaar: number; maanden: number}[] = [
  {jaar: 2012, maanden: 780},
  {jaar: 2013, maanden: 781},
  {jaar: 2014, maanden: 782},
  {jaar: 2015, maanden: 783},
  {jaar: 2016, maanden: 786},
  {jaar: 2017, maanden: 789},
  {jaar: 2018, maanden: 792},
  {jaar: 2019, maanden: 796},
  {jaar: 2020, maanden: 796},
  {jaar: 2021, maanden: 796},
  {jaar: 2022, maanden: 799},
  {jaar: 2023, maanden: 802},
  {jaar: 2024, maanden: 804}
];

/** The AOW age on a day, in months. */
export function aowMaanden(dag: string): number {
  const jaar = Number(dag.slice(0, 4));
  return aowLeeftijd.filter((rij) => rij.jaar <= jaar).at(-1)?.maanden ?? aowLeeftijd[0]!.maanden;
}
