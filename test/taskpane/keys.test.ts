/** Enter while an input method converts is not Enter: as browsers report it, also Safari, which only says 229. */
import { isSubmit } from '../../src/taskpane/view/keys';

test.each([
  [{ key: 'Enter' }, true],
  [{ key: 'Enter', keyCode: 13, nativeEvent: { isComposing: false, keyCode: 13 } }, true],
  [{ key: 'Enter', isComposing: true }, false],
  [{ key: 'Enter', nativeEvent: { isComposing: true } }, false],
  [{ key: 'Enter', keyCode: 229 }, false],
  [{ key: 'Enter', nativeEvent: { keyCode: 229 } }, false],
  [{ key: 'a' }, false],
])('%j: %s', (event, expected) => {
  expect(isSubmit(event)).toBe(expected);
});
