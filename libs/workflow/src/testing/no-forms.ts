import { Forms } from '../ports';

/** Charts that ask for nothing beside the event. */
export class NoForms extends Forms {
  override refuse = () => null;
}
