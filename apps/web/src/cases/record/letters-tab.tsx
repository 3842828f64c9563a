import { useQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { answerOf } from '../../api/answer-of';
import { client } from '../../api/client';
import { minuteOf } from '../../language/dates';
import { useLanguage } from '../../language/language-context';
import { Loading } from '../../layout/loading';
import { ProblemAlert } from '../../refusals/problem-alert';
import './record.css';

export function LettersTab({ caseId }: { caseId: string }) {
  const { t, textOf } = useLanguage();
  const letters = useQuery({
    queryKey: ['case', caseId, 'letters'],
    queryFn: () => answerOf(client.GET('/api/v1/cases/{caseId}/letters', { params: { path: { caseId } } })),
  });
  if (letters.isPending) return <Loading />;
  if (letters.isError) return <ProblemAlert error={letters.error} onRetry={() => void letters.refetch()} />;
  const { items } = letters.data;
  if (items.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.letters.empty} />;
  return (
    <ul className="plain-list letter-list">
      {items.map(({ id, subject, body, createdAt }) => (
        <li key={id}>
          <strong>{textOf(subject)}</strong> <span className="muted figures">{minuteOf(createdAt)}</span>
          <p>{textOf(body)}</p>
        </li>
      ))}
    </ul>
  );
}
