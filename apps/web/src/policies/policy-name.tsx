import { Tag } from 'antd';
import type { PolicySum } from '../api/client';
import { useLanguage } from '../language/language-context';

/** A policy's title with what it rests on. */
export function PolicyName({ policy }: { policy: Pick<PolicySum, 'title' | 'basis' | 'unconfirmed'> }) {
  const { t, textOf } = useLanguage();
  return (
    <>
      <strong>{textOf(policy.title)}</strong>{' '}
      {policy.unconfirmed ? <Tag color="orange">{t.assessment.unconfirmed}</Tag> : null}
      <div className="muted">{policy.basis}</div>
    </>
  );
}
