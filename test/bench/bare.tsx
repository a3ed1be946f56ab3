/** A pane with nothing in it but Fluent UI and one button: what every such pane costs. */
import { createRoot } from 'react-dom/client';
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';

void Office.onReady(() => {
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <FluentProvider theme={webLightTheme}>
        <Button appearance="primary">押せる</Button>
      </FluentProvider>,
    );
});
