import { join } from 'node:path';

/** Where this library keeps its charts and letters. Specs run from the root of the repository. */
export const programmesRoot = join(process.cwd(), 'libs', 'programmes');
