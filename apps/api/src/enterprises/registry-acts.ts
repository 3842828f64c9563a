import type { Provider } from '@nestjs/common';
import { DiscoverCandidates, RegistryPages, RulePacks, SumGrants } from '@terrace/eligibility';
import { EnterpriseIds, EnterpriseStore, StatedFigures } from '@terrace/enterprises';

/** What goes through the whole registry. */
export const registryActs: Provider[] = [
  {
    provide: RegistryPages,
    inject: [EnterpriseIds, EnterpriseStore, StatedFigures],
    useFactory: (ids: EnterpriseIds, enterprises: EnterpriseStore, stated: StatedFigures) =>
      new RegistryPages(ids, enterprises, stated),
  },
  {
    provide: DiscoverCandidates,
    inject: [RegistryPages, RulePacks],
    useFactory: (pages: RegistryPages, packs: RulePacks) => new DiscoverCandidates(pages, packs),
  },
  {
    provide: SumGrants,
    inject: [RegistryPages, RulePacks],
    useFactory: (pages: RegistryPages, packs: RulePacks) => new SumGrants(pages, packs),
  },
];
