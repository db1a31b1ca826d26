/** Whether a share rests on too few people to lean on: fewer than 30, or fewer than 10 with or without. */
export const onzeker = (gebruik: number, n: number): boolean => n < 30 || gebruik < 10 || n - gebruik < 10;

/** The same on the start peilmoment, where everybody is in gebruik by definition. */
export const onzekerOpStart = (n: number): boolean => n < 30;

/** Whether a group is too small for a line: fewer than 10 at the start. */
export const teWeinig = (startgroep: number): boolean => startgroep < 10;
