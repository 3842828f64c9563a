import { App, Button, Space } from 'antd';
import type { MigrationDetail } from '../api/client';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { useMigrationSteps, type Step } from './use-migrations';

/** What the viewer may do with it now; whatever reaches cases is asked about first. */
export function MigrationSteps({ detail }: { detail: MigrationDetail }) {
  const { t, textOf } = useLanguage();
  const { modal } = App.useApp();
  const { take } = useMigrationSteps();
  const words = t.migrations;
  const allowed = detail.steps.filter((step) => step.allowed).map(({ step }) => step);
  const begin = (step: Step) => take.mutate({ migrationId: detail.id, step });
  const ask = (step: Step) => {
    if (step === 'examine') return begin(step);
    modal.confirm({
      title: `${words.steps[step]}${t.general.inBrackets(textOf(detail.title))}`,
      content: words.ask[step],
      okText: words.steps[step],
      okButtonProps: { danger: step === 'revert' },
      cancelText: t.general.cancel,
      onOk: () => begin(step),
    });
  };
  if (allowed.length === 0 && !take.error) return null;
  return (
    <>
      <Space wrap>
        {allowed.map((step) => (
          <Button
            key={step}
            type={
              step === 'approve' || (step === 'run' && detail.stage === 'approved') ? 'primary' : 'default'
            }
            danger={step === 'revert'}
            loading={take.isPending && take.variables.step === step}
            onClick={() => ask(step)}
          >
            {words.steps[step]}
          </Button>
        ))}
      </Space>
      {take.error ? <ProblemAlert error={take.error} /> : null}
    </>
  );
}
