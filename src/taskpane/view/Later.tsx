import { Spinner } from '@fluentui/react-components';
import { Suspense, useState, type ReactNode } from 'react';
import { usePaneStyles } from './styles';

/** A closed section whose content (lazy) is fetched when it is opened for the first time. */
export function Later({ title, children }: { title: string; children: ReactNode }) {
  const styles = usePaneStyles();
  const [wanted, setWanted] = useState(false);
  return (
    <details
      className={styles.details}
      onToggle={(event) => {
        if (event.currentTarget.open) setWanted(true);
      }}
    >
      <summary>{title}</summary>
      {wanted && <Suspense fallback={<Spinner size="tiny" />}>{children}</Suspense>}
    </details>
  );
}
