/** The ribbon: the buttons of the manifest, with its words, pictures and actions. */

export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  /** Address of the picture, 32 pixels. */
  icon: string;
  /** The function of the add-in that it calls; null: it shows the task pane. */
  functionName: string | null;
}

/** The manifest's buttons in their order. */
export function ribbonButtons(xml: string, lang: 'ja' | 'en'): readonly RibbonButton[] {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  const all = (node: Element | Document, name: string): Element[] => [
    ...node.getElementsByTagNameNS('*', name),
  ];
  const resources = new Map(
    ['Image', 'String'].flatMap((name) =>
      all(manifest, name).map((node) => {
        const english = all(node, 'Override').find((one) => one.getAttribute('Locale') === 'en-US');
        const own = node.getAttribute('DefaultValue') ?? '';
        return [node.getAttribute('id') ?? '', lang === 'en' ? (english?.getAttribute('Value') ?? own) : own];
      }),
    ),
  );
  const resource = (node: Element | undefined): string =>
    resources.get(node?.getAttribute('resid') ?? '') ?? '';
  return all(manifest, 'Control').map((control) => ({
    id: control.getAttribute('id') ?? '',
    label: resource(all(control, 'Label')[0]),
    tip: resource(all(control, 'Description')[0]),
    // The manifest names the address of `npm start`; the picture is on this page's own, whatever its port is.
    icon: new URL(resource(all(control, 'Image').find((image) => image.getAttribute('size') === '32')))
      .pathname,
    functionName: all(control, 'FunctionName')[0]?.textContent?.trim() ?? null,
  }));
}

export function createRibbon(
  container: HTMLElement,
  buttons: readonly RibbonButton[],
  press: (functionName: string | null) => Promise<void>,
): void {
  /** Excel takes no other command of the add-in before the one under way is completed. */
  const busy = (isBusy: boolean): void =>
    container.querySelectorAll('button').forEach((button) => (button.disabled = isBusy));
  container.replaceChildren(
    ...buttons.map(({ id, label, tip, icon, functionName }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.id = id;
      button.title = tip;
      const picture = document.createElement('img');
      picture.src = icon;
      picture.alt = '';
      button.append(picture, label);
      button.addEventListener('click', () => {
        busy(true);
        void press(functionName).finally(() => busy(false));
      });
      return button;
    }),
  );
}
