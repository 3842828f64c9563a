import { begin } from './testing/programme';
import { people } from './testing/walker';

const { officer, head } = people;
const drafted = () =>
  begin('publicity-article').go('send_for_review', officer, { headline: '智造新篇', text: '…' });

describe('a publicity article', () => {
  it('is drafted, released by somebody else and published', () => {
    const walker = drafted().go('release', head);
    walker.go('record_publication', officer, { date: '2020-05-08', channel: '钟楼科技' });
    expect(walker.state).toBe('published');
    expect(walker.letters).toEqual(['article-published']);
  });

  it('is not released by its writer', () => {
    expect(drafted().failures('release', { id: 'wang', roles: ['officer', 'head'] })).toEqual(['four-eyes']);
  });

  it('goes back to its writer with what to change', () => {
    expect(drafted().go('return_article', head).state).toBe('drafting');
  });
});
