/**
 * In- and outflow per gebied and voorziening. Of `doorstroom` (where a voorziening was on the first day of the halfjaar and
 * on that of the next, by gemeente) and `lid` (the gemeenten of each gebied): what came is what is here then, less what was
 * here on both days, and what began and ended in between; likewise what went. So stand + instroom − uitstroom is the next stand.
 */
export const stroomQuery = `SELECT gebied, voorziening, sum(erbij)::INTEGER AS instroom, sum(eraf)::INTEGER AS uitstroom FROM (
  SELECT gebied, voorziening, aantal AS erbij, 0 AS eraf FROM doorstroom JOIN lid ON gemeente = naar
  UNION ALL SELECT gebied, voorziening, 0, aantal FROM doorstroom JOIN lid ON gemeente = van
  UNION ALL SELECT gebied, voorziening, aantal, aantal FROM doorstroom JOIN lid ON gemeente = kort
  UNION ALL SELECT a.gebied, voorziening, -aantal, -aantal FROM doorstroom
    JOIN lid a ON a.gemeente = van JOIN lid b ON b.gemeente = naar AND b.gebied = a.gebied
) GROUP BY ALL`;
