import { Alert, Button } from 'antd';
import { problemOf } from '../api/problem-error';
import { ConditionList } from './condition-list';
import { useLanguage } from '../language/language-context';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** What the server refused and why, clause by clause. */
export function ProblemAlert({ error, onRetry }: Props) {
  const { t, textOf } = useLanguage();
  const { kind, reason, conditions = [], errors = [] } = problemOf(error);
  const stale = kind === 'stale-version';
  return (
    <Alert
      type={stale ? 'warning' : 'error'}
      showIcon
      role="alert"
      style={{ marginTop: 12 }}
      title={stale ? t.actions.stale : textOf(reason)}
      description={
        conditions.length + errors.length > 0 ? (
          <>
            <ConditionList conditions={conditions} />
            {errors.map(({ field, reason: why }) => (
              <div key={field}>{textOf(why)}</div>
            ))}
          </>
        ) : undefined
      }
      action={
        onRetry ? (
          <Button size="small" onClick={onRetry}>
            {stale ? t.general.reload : t.general.retry}
          </Button>
        ) : undefined
      }
    />
  );
}
