/** One scripted change of a filter: the control with this name and value is switched. */
export interface Wissel {
  name: string;
  value: string;
}

const waarden: Record<string, string[]> = {
  huishoudtype: ["eenpersoons", "paar_met_kinderen", "eenouder", "institutioneel"],
  gebeurtenis: ["echtscheiding", "wsnp", "overlijden_dierbare", "detentie", "verhuizing"],
  leeftijd: ["18-22", "23-44", "45-64", "75+"],
  geslacht: ["V", "M"],
  wet: ["wmo", "participatiewet", "jeugdwet"],
  basis: ["enige", "zelfde"],
  noemer: ["risico", "vast"]
};

/** A hundred changes, always the same: every filter in turn goes on, and off again three changes later. */
export function wissels(aantal = 100): Wissel[] {
  const lijst = Object.entries(waarden).flatMap(([name, codes]) => codes.map((value) => ({name, value})));
  const keuzes = Object.keys(waarden).filter((name) => !["basis", "noemer"].includes(name));
  const uit: Wissel[] = [];
  for (let i = 0; uit.length < aantal; i++) {
    const wissel = lijst[(i * 7) % lijst.length]!;
    uit.push(wissel);
    const vorige = uit.at(-4);
    if (vorige && keuzes.includes(vorige.name) && i % 2 === 1) uit.push(vorige);
  }
  return uit.slice(0, aantal);
}
