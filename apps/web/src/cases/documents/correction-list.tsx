import { Alert } from 'antd';
import type { CaseCorrection } from '../../api/client';
import { dateOf } from '../../language/dates';
import { useLanguage } from '../../language/language-context';

/** What still has to be put right, in the words of whoever asked for it. */
export function CorrectionList({
  corrections,
  named = false,
}: {
  corrections: readonly CaseCorrection[];
  named?: boolean;
}) {
  const { t, textOf } = useLanguage();
  return corrections.map(({ title, text, by, at }) => (
    <Alert
      key={`${at}${text}`}
      type="warning"
      showIcon
      style={{ margin: '6px 0' }}
      title={t.general.labelled(named ? textOf(title) : t.tasks.toCorrect, text)}
      description={
        <span className="muted">
          {by} · {dateOf(at)}
        </span>
      }
    />
  ));
}
