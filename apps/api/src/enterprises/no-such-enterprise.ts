import { refused } from '@terrace/kernel';
import { RefusedException } from '../http/refused.exception';

export const noSuchEnterprise = (): RefusedException =>
  new RefusedException(
    refused('not-found', {
      zh: '企业库中没有这家企业。',
      en: 'There is no such enterprise in the registry.',
    }).refusal,
  );
