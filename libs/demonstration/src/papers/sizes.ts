/** In points of 1/72 inch. */
export const a4 = { width: 595.28, height: 841.89 };
