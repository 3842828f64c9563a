import { Tag } from 'antd';
import type { PoolCandidate } from '../api/client';
import { useLanguage } from '../language/language-context';

type Verdict = PoolCandidate['verdict'];

const colours: Readonly<Record<Verdict, string>> = {
  meets: 'success',
  open: 'processing',
  unknown: 'default',
  fails: 'warning',
};

export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const { t } = useLanguage();
  return <Tag color={colours[verdict]}>{t.assessment.verdicts[verdict]}</Tag>;
}
