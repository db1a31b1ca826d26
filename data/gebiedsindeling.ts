/** Groottes of gemeenten by inwoners. Source: CBS classificaties, gemeentegrootte. */
export const grootteklassen = [
  {code: "GK1", klasse: "<5.000", naam: "Gemeenten tot 5.000 inwoners"},
  {code: "GK2", klasse: "5.000-10.000", naam: "Gemeenten van 5.000 tot 10.000 inwoners"},
  {code: "GK3", klasse: "10.000-20.000", naam: "Gemeenten van 10.000 tot 20.000 inwoners"},
  {code: "GK4", klasse: "20.000-50.000", naam: "Gemeenten van 20.000 tot 50.000 inwoners"},
  {code: "GK5", klasse: "50.000-100.000", naam: "Gemeenten van 50.000 tot 100.000 inwoners"},
  {code: "GK6", klasse: "100.000-150.000", naam: "Gemeenten van 100.000 tot 150.000 inwoners"},
  {code: "GK7", klasse: "150.000-250.000", naam: "Gemeenten van 150.000 tot 250.000 inwoners"},
  {code: "GK8", klasse: ">=250.000", naam: "Gemeenten vanaf 250.000 inwoners"}
] as const;

/** Stedelijkheid by omgevingsadressendichtheid. Source: CBS 84799NED. */
export const stedelijkheidsklassen = [
  {code: "ST1", klasse: "1", naam: "Zeer sterk stedelijke gemeenten"},
  {code: "ST2", klasse: "2", naam: "Sterk stedelijke gemeenten"},
  {code: "ST3", klasse: "3", naam: "Matig stedelijke gemeenten"},
  {code: "ST4", klasse: "4", naam: "Weinig stedelijke gemeenten"},
  {code: "ST5", klasse: "5", naam: "Niet stedelijke gemeenten"}
] as const;
