import { useEffect, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from './context';
import { usePaneStyles } from './styles';

const useGuideStyles = makeStyles({
  guide: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: '1.7',
    overflowWrap: 'anywhere',
    '& h1': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: '0 0 8px' },
    '& h2': { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '24px 0 8px' },
    '& p': { margin: '8px 0' },
    '& ul, & ol': { margin: '8px 0', paddingLeft: '20px' },
    '& li': { margin: '4px 0' },
    '& img': { maxWidth: '100%', border: `1px solid ${tokens.colorNeutralStroke2}` },
    '& table': { borderCollapse: 'collapse', width: '100%' },
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: '4px 8px',
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& code': { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  },
});

/** The guide of docs/, which lies beside the pane as HTML of our own; asked for only when it is opened. */
export default function Guide() {
  const styles = useGuideStyles();
  const { quiet } = usePaneStyles();
  const { lang, t } = usePane();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    const show = (html: string): void => {
      if (wanted) setText(html);
    };
    fetch(`guide.${lang}.html`).then(
      async (answer) => show(answer.ok ? await answer.text() : ''),
      () => show(''),
    );
    return () => {
      wanted = false;
    };
  }, [lang]);
  if (text === null) return <p className={quiet}>{t('guideOpening')}</p>;
  if (text === '') return <p className={quiet}>{t('guideMissing')}</p>;
  return <article className={styles.guide} lang={lang} dangerouslySetInnerHTML={{ __html: text }} />;
}
