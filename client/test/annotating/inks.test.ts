import assert from 'node:assert/strict';
import { contrastOf, inksOf } from '../../src/annotating/inks';

describe('the colour of a tag', () => {
  it('stays where it can be told from the ground', () => {
    assert.deepEqual(inksOf('#2e8b57'), { light: '#2e8b57', dark: '#2e8b57' });
  });

  it('is darker on a light ground and lighter on a dark one, until it stands out', () => {
    for (const colour of ['#ffff00', '#fefefe', '#000000', '#101060', '#FFFFFF', '#808080']) {
      const { light, dark } = inksOf(colour);
      assert.ok(contrastOf(light, '#ffffff') >= 3, `${colour} on white is ${light}`);
      assert.ok(contrastOf(dark, '#1f1f1f') >= 3, `${colour} on black is ${dark}`);
      assert.match(`${light}${dark}`, /^(?:#[\da-f]{6}){2}$/u);
    }
  });

  it('is measured as WCAG does', () => {
    assert.equal(contrastOf('#000000', '#ffffff'), 21);
    assert.equal(contrastOf('#777777', '#ffffff').toFixed(2), '4.48');
  });
});
