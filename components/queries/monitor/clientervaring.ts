/**
 * Answers to the standard questionnaire of the cliëntervaringsonderzoek Wmo in a year, per gebied and stelling, summed over
 * the gemeenten that took part; `lid`: the gemeenten (by code) of each gebied. No row: none took part.
 */
export const clientervaringQuery = (jaar: number): string => `SELECT gebied, stelling::VARCHAR AS stelling,
  sum(n)::INTEGER AS n, sum(eens)::INTEGER AS eens, sum(oneens)::INTEGER AS oneens
FROM clientervaring JOIN lid ON lid.code = clientervaring.gemeente::VARCHAR
WHERE jaar = ${jaar} AND coalesce(vorm::VARCHAR, 'vragenlijst') = 'vragenlijst' AND stelling IS NOT NULL GROUP BY ALL`;
