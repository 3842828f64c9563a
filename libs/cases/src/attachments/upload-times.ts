const hourMs = 3_600_000;

/** How long an upload may be attached. */
export const attachableMs = 24 * hourMs;

/** Swept this long after it was uploaded: by then no event that is still on its way can carry it. */
export const abandonedAfterMs = 2 * attachableMs;
