import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { AskedFigure } from '../api/client';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { useStateFigure } from './use-state-figure';

interface Props {
  enterpriseId: string;
  programme: string;
  figure: AskedFigure;
  onClose: () => void;
}

/** One figure, of which day, and what shows it. */
export function StateFigureDialog({ enterpriseId, programme, figure, onClose }: Props) {
  const { t, textOf } = useLanguage();
  const [asOf, setAsOf] = useState(figure.asOf);
  const [value, setValue] = useState(figure.value ?? '');
  const [source, setSource] = useState('');
  const state = useStateFigure(enterpriseId, programme, onClose);
  const unit = figure.unit ? t.general.inBrackets(textOf(figure.unit).trim()) : '';
  return (
    <Modal
      open
      title={t.assessment.stateFigure}
      okText={t.assessment.state}
      cancelText={t.general.cancel}
      okButtonProps={{ disabled: value === '' || source.trim() === '' }}
      confirmLoading={state.isPending}
      onOk={() => state.mutate({ name: figure.name, asOf, value, source })}
      onCancel={onClose}
    >
      <div className="state-figure">
        <label>
          {textOf(figure.title)}
          {unit}
          <Value type={figure.type} value={value} onChange={setValue} />
        </label>
        <label>
          {t.assessment.statedAsOf}
          <Input type="date" value={asOf} onChange={(event) => setAsOf(event.target.value)} />
        </label>
        <label>
          {t.assessment.ground}
          <Input
            value={source}
            placeholder={t.assessment.groundHint}
            onChange={(event) => setSource(event.target.value)}
          />
        </label>
      </div>
      {state.isError ? <ProblemAlert error={state.error} /> : null}
    </Modal>
  );
}

interface ValueProps {
  type: AskedFigure['type'];
  value: string;
  onChange: (value: string) => void;
}

function Value({ type, value, onChange }: ValueProps) {
  const { t } = useLanguage();
  if (type !== 'bool')
    return (
      <Input
        type={type === 'date' ? 'date' : 'text'}
        value={value}
        onChange={(event) => onChange(event.target.value.trim())}
      />
    );
  const options = ['true', 'false'].map((each) => ({
    value: each,
    label: t.assessment.yesOrNo(each === 'true'),
  }));
  return <Select value={value === '' ? null : value} options={options} onChange={onChange} />;
}
