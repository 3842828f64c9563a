import { Input } from 'antd';

interface Props {
  label: string;
  /** YYYY-MM-DD; undefined: today. */
  date: string | undefined;
  onDate: (date: string | undefined) => void;
}

/** The day something is asked of. */
export function DayChoice({ label, date, onDate }: Props) {
  return (
    <label>
      <span className="muted">{label}</span>
      <Input type="date" value={date ?? ''} onChange={(event) => onDate(event.target.value || undefined)} />
    </label>
  );
}
