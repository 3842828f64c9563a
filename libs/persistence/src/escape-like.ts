/** A text as a pattern of LIKE that means itself. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
