import type { Path } from '../positioned-yaml';

/** Something wrong in a programme's text, before it is known where in the file it stands. */
export interface Mistake {
  readonly path: Path;
  readonly message: string;
  readonly cure: string;
}
