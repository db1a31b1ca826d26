/** The AOW age by calendar year, in months; earlier years as the first, later as the last. Source: Sociale Verzekeringsbank, AOW-leeftijd. */
export const aowLeeftijd: readonly {jaar: number; months: number}[] = [
  {jaar: 2012, months: 780},
  {jaar: 2013, months: 781},
  {jaar: 2014, months: 782},
  {jaar: 2015, months: 783},
  {jaar: 2016, months: 786},
  {jaar: 2017, months: 789},
  {jaar: 2018, months: 792},
  {jaar: 2019, months: 796},
  {jaar: 2020, months: 796},
  {jaar: 2021, months: 796},
  {jaar: 2022, months: 799},
  {jaar: 2023, months: 802},
  {jaar: 2024, months: 804}
];

/** The AOW age on a day, in months. */
export function aowMonths(day: string): number {
  const year = Number(day.slice(0, 4));
  return aowLeeftijd.filter((row) => row.jaar <= year).at(-1)?.months ?? aowLeeftijd[0]!.months;
}
