const eigennamen = /^(Wmo|Wsw|Jeugd|Jeugdwet|Participatiewet|P-wet|AOW)(?![a-zë])/;

/** A name as it stands within a sentence: a small first letter, but for the names of wetten. */
export const klein = (naam: string): string =>
  eigennamen.test(naam) ? naam : naam.charAt(0).toLowerCase() + naam.slice(1);
