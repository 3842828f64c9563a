import { typedPage } from '../testing/typed-page';
import { findName } from './names-in-text';

const name = '常州启衡（中国）传感技术有限公司';

describe('company names in text', () => {
  it('finds a name whatever the width of its brackets and blanks', () => {
    expect(findName([typedPage(['单位：常州启衡(中国) 传感技术有限公司'])], name)).toMatchObject({
      changes: 0,
      page: 1,
    });
  });

  it('finds a name broken over two lines', () => {
    const seen = findName([typedPage(['常州启衡（中国）传感', '技术有限公司'])], name);
    expect(seen).toMatchObject({ changes: 0 });
    expect(seen?.box.height).toBeCloseTo(0.05, 3);
  });

  it('counts the letters in which a near miss differs', () => {
    expect(findName([typedPage(['常州启恒（中国）传感技术有限公司'])], name)).toMatchObject({
      changes: 1,
      found: '常州启恒(中国)传感技术有限公司',
    });
  });

  it('takes a quite different name for no sighting', () => {
    expect(findName([typedPage(['无锡蓝海新材料有限公司'])], name)).toBeNull();
  });
});
