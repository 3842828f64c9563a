import { checkMails } from './check-mails';
import { lawful } from './testing/lawful';

const evidence = lawful();
const whats = (changed: Partial<typeof evidence>) =>
  checkMails({ ...evidence, ...changed }).map(({ what }) => what);

describe('the mails', () => {
  const [first] = evidence.mails;
  const twice = [...evidence.mails, ...(first ? [{ ...first, at: first.at + 60_000 }] : [])];

  it('went out once for every letter', () => {
    expect(whats({})).toEqual([]);
  });

  it('are missed when one never went out', () => {
    expect(whats({ mails: evidence.mails.slice(1) })).toEqual(['was never mailed']);
  });

  it('are found when one went out twice without a reason', () => {
    expect(whats({ mails: twice })).toEqual(['was mailed 2 times']);
  });

  it('may go out again, under the same id, when the worker was killed before it could note the first', () => {
    expect(whats({ mails: twice, interruptions: [(first?.at ?? 0) + 800] })).toEqual([]);
  });

  it('are found when they belong to no letter', () => {
    const stray = { messageId: '<nobody@terrace>', at: 0 };
    expect(whats({ mails: [...evidence.mails, stray] })).toEqual([
      'was mailed, and is the mail of no letter',
    ]);
  });
});
