/** Twelve cohorts, and pairs of them, that use every kind of rule: what stands behind the address of a page. */
export const twelveCohorts: readonly string[] = [
  "",
  "gebied=GM0344&vergelijk=NL",
  "gebied=PV26&huishoudtype=eenouder&huishoudtype=eenpersoons",
  "gebied=NL&gebeurtenis=verhuizing&leeftijd=23-44",
  "gebied=NL&wet=wmo&wet=participatiewet&alle=wet",
  "gebied=NL&voorziening=bijstand&voorziening=re_integratie",
  "gebied=NL&stapeling=2&zonder=verhuizing",
  "gebied=NL&combinatie=pwet_wmo&combinatie=alleen_jeugd",
  "gebied=GM0363&geslacht=V&b.geslacht=M",
  "gebied=NL&wet=wmo&leeftijd=65-74&b.wet=jeugdwet&b.wet=wmo",
  "gebied=GM0363&vergelijk=GM0599&leeftijd=45-64&b.regels=geen",
  "gebied=WK036304&peilmoment=2016-07-01&leeftijd=75%2B"
];

type Args = [naam: string, waarde: string][];

/** The commands that print what a page shows: one, or one for each of two cohorts. */
export function commandsOf(find: string, keys?: readonly string[]): Args[] {
  const all = [...new URLSearchParams(find)] as Args;
  const known = (args: Args) => args.filter(([naam]) => naam !== "regels" && (!keys || keys.includes(naam)));
  const a = all.filter(([naam]) => !naam.startsWith("b."));
  if (a.length === all.length) return [known(a)];
  const value = (key: string) => a.find(([naam]) => naam === key)?.[1];
  const shared = a.filter(([naam]) => naam === "peilmoment");
  const b = all
    .filter(([naam]) => naam.startsWith("b."))
    .map(([naam, code]): [string, string] => [naam.slice(2), code]);
  const gebiedB: Args = [["gebied", value("vergelijk") ?? value("gebied") ?? "NL"]];
  return [known(a.filter(([naam]) => naam !== "vergelijk")), known([...gebiedB, ...shared, ...b])];
}

/** What the commands print one after the other, as the file of a page has it: of two cohorts with their letter in front. */
export async function asPageFile(commands: readonly Args[], print: (args: Args) => Promise<string>): Promise<string[]> {
  const parts: string[][] = [];
  for (const args of commands) parts.push((await print(args)).trim().split(/\r?\n/));
  if (parts.length === 1) return parts[0]!;
  const letters = ["A", "B"];
  return [
    `cohort,${parts[0]![0]}`,
    ...parts.flatMap((lines, i) => lines.slice(1).map((line) => `${letters[i]},${line}`))
  ];
}
