/** The four sample workbooks: every formula gives the figure of the core. */
import { templates } from '../../src/workbook/templates';
import { completed, labelledCosts } from './costsDerive';
import { tablesOfTemplate } from './costsTables';
import { inWords } from './report';
import { compareInUniver } from './univer';

test.each(['kanagawa-costs', 'saitama', 'toyama', 'yamaguchi'])(
  'sample %s',
  async (name) => {
    const one = completed(tablesOfTemplate(templates[name]!()));
    const parity = await compareInUniver([labelledCosts(name, one, 1)]);
    process.stdout.write(
      `parity by Univer, sample ${name}: ${parity.compared} formula cells, ${parity.differences.length} differ\n`,
    );
    if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 30));
    expect(parity.compared).toBeGreaterThan(300);
  },
  600_000,
);
