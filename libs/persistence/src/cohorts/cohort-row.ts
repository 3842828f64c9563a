/** A cohort with what its record comes to. */
export const cohortColumns = `cohort_id AS id, chart_id AS "chartId", kind, title, year, version, size,
  opened_at AS "openedAt", opened_by AS "openedBy", closed_at AS "closedAt"`;

export const cohortsWithRecord = `cohorts CROSS JOIN LATERAL (
  SELECT max(seq) AS version,
    coalesce(sum(CASE act WHEN 'added' THEN count WHEN 'removed' THEN -count END), 0)::integer AS size,
    min(at) FILTER (WHERE act = 'opened') AS opened_at,
    (array_agg(actor ORDER BY seq))[1] AS opened_by,
    min(at) FILTER (WHERE act = 'closed') AS closed_at
  FROM cohort_entries WHERE cohort_entries.cohort_id = cohorts.cohort_id
) AS record`;
