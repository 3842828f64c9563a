import type { PolicySum } from '../api/client';
import { useLanguage } from '../language/language-context';

/** When a policy is applied for, in words. */
export function usePolicyWindow(): (window: PolicySum['window']) => string {
  const { t } = useLanguage();
  return (window) => (window ? t.policies.windowOf(window.from, window.to) : t.policies.automatic);
}
