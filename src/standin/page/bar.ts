/** The bar over the grid: which workbook, samples, open, save. */
import type { Words } from './words';

export interface Bar {
  setFile: (name: string) => void;
  onSample: (listener: (name: string) => void) => void;
  onOpen: (listener: (file: File) => void) => void;
  onSave: (listener: () => void) => void;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

export function createBar(
  bar: HTMLElement,
  text: Words,
  samples: { samples: readonly string[]; chosen: string },
): Bar {
  const file = element('span', '', { class: 'file' });
  const select = element('select');
  for (const name of samples.samples) select.append(element('option', name, { value: name }));
  select.value = samples.chosen;
  const choose = element('label', text.sample);
  choose.append(select);
  const input = element('input', '', { type: 'file', accept: '.xlsx,.xlsm', hidden: '' });
  const open = element('button', text.open, { type: 'button' });
  open.addEventListener('click', () => input.click());
  const save = element('button', text.save, { type: 'button' });
  bar.replaceChildren(
    element('span', '割勘', { class: 'name' }),
    element('span', text.about),
    file,
    choose,
    open,
    input,
    save,
  );
  return {
    setFile: (name) => {
      file.textContent = name;
    },
    onSample: (listener) => select.addEventListener('change', () => listener(select.value)),
    onOpen: (listener) =>
      input.addEventListener('change', () => {
        const [chosen] = input.files ?? [];
        // So that the same file can be opened again.
        input.value = '';
        if (chosen) listener(chosen);
      }),
    onSave: (listener) => save.addEventListener('click', listener),
  };
}
