import { Button, Table } from 'antd';
import { useState } from 'react';
import type { AskedFigure } from '../api/client';
import { useLanguage } from '../language/language-context';
import { useUser } from '../session/session-context';
import { StateFigureDialog } from './state-figure-dialog';

interface Props {
  enterpriseId: string;
  programme: string;
  asked: readonly AskedFigure[];
}

/** What the rules ask for and no return on record carries: what was stated, of which day and on what ground. */
export function AskedFigures({ enterpriseId, programme, asked }: Props) {
  const { t, textOf } = useLanguage();
  const { is } = useUser();
  const [chosen, setChosen] = useState<AskedFigure | null>(null);
  const say = ({ type, value, unit }: AskedFigure) => {
    if (value === null) return <span className="muted">{t.assessment.notStated}</span>;
    return type === 'bool' ? t.assessment.yesOrNo(value === 'true') : `${value}${unit ? textOf(unit) : ''}`;
  };
  const mayState = is('officer') || is('head') || is('admin');
  const act = {
    key: 'act',
    align: 'right' as const,
    render: (_: unknown, figure: AskedFigure) => (
      <Button size="small" data-testid={`state-${figure.name}`} onClick={() => setChosen(figure)}>
        {t.assessment.state}
      </Button>
    ),
  };
  return (
    <details className="asked-figures">
      <summary>{t.assessment.asked(asked.filter(({ value }) => value === null).length)}</summary>
      <Table
        rowKey="name"
        size="small"
        pagination={false}
        dataSource={asked}
        scroll={{ x: 640 }}
        columns={[
          { title: t.assessment.figure, key: 'title', render: (_, { title }) => textOf(title) },
          {
            title: t.condition.value,
            key: 'value',
            className: 'figures',
            render: (_, figure) => say(figure),
          },
          { title: t.assessment.statedAsOf, dataIndex: 'statedAsOf', className: 'figures' },
          { title: t.assessment.ground, dataIndex: 'source' },
          ...(mayState ? [act] : []),
        ]}
      />
      {chosen ? (
        <StateFigureDialog
          enterpriseId={enterpriseId}
          programme={programme}
          figure={chosen}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </details>
  );
}
