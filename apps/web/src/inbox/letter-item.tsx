import { useState } from 'react';
import { Link } from 'react-router';
import type { Letter } from '../api/client';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';

interface Props {
  letter: Letter;
  onRead: () => void;
}

/** Opening a letter is reading it. */
export function LetterItem({ letter, onRead }: Props) {
  const { t, textOf } = useLanguage();
  const [open, setOpen] = useState(false);
  const { subject, body, createdAt, readAt, instanceId, id } = letter;
  const unread = readAt === null;
  const toggle = () => {
    setOpen(!open);
    if (!open && unread) onRead();
  };
  return (
    <li className={unread ? 'unread' : ''}>
      <button type="button" aria-expanded={open} aria-controls={`letter-${id}`} onClick={toggle}>
        <span className="letter-subject">
          {textOf(subject)}
          {unread ? (
            <span className="visually-hidden">{t.general.inBrackets(t.inbox.markUnread)}</span>
          ) : null}
        </span>
        <span className="muted figures">{minuteOf(createdAt)}</span>
      </button>
      {open ? (
        <div id={`letter-${id}`} className="letter-body">
          <p>{textOf(body)}</p>
          {instanceId ? <Link to={`/cases/${instanceId}`}>{t.inbox.openCase}</Link> : null}
        </div>
      ) : null}
    </li>
  );
}
