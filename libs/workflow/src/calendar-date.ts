/** Asia/Shanghai has kept UTC+8 without summer time since 1992. */
const shanghaiOffsetMs = 8 * 3_600_000;

/** The date it is in Shanghai at an instant, YYYY-MM-DD. */
export const calendarDateOf = (instant: Date): string =>
  new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);

/** The minute it is in Shanghai, as people write it: `2026-05-04 14:30`. */
export const minuteInShanghai = (instant: Date): string =>
  new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 16).replace('T', ' ');
