/** Below this many persons nothing is said of a share. */
export const KLEIN = 30;

/** Whether a share rests on too few people to lean on: fewer than 30, or fewer than 10 with or without. */
export const onzeker = (gebruik: number, n: number): boolean => n < KLEIN || gebruik < 10 || n - gebruik < 10;

/** The same on the start peilmoment, where everybody is in gebruik by definition. */
export const onzekerOpStart = (n: number): boolean => n < KLEIN;

/** Whether a group is too small for a line: fewer than 10 at the start. */
export const teWeinig = (startgroep: number): boolean => startgroep < 10;
