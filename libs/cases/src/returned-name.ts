/** How a list is called when it goes back with what came of its rows. */
export const returnedName = (fileName: string, what: string, extension: string): string =>
  `${fileName.replace(/\.\w+$/, '')}-${what}.${extension}`;
