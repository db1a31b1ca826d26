/** Geslacht as registered. Source: CBS code list Geslacht. */
export const geslachten = [
  {code: "M", naam: "Man"},
  {code: "V", naam: "Vrouw"}
] as const;

export type Geslacht = (typeof geslachten)[number]["code"];
