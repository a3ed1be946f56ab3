import { connectClient } from '../../src/standin/bridge';
import { createHost, sheetOf, type HostSheet, type HostWorkbook } from '../../src/standin/host';

const start = (more: Omit<HostSheet, 'name' | 'cells'> = {}, book: Partial<HostWorkbook> = {}) => {
  const sheet = sheetOf(
    '入力',
    [
      ['枚数', '計'],
      [100, '=A2*2'],
      [200, '=A3*2'],
    ],
    more,
  );
  const host = createHost({ sheets: [sheet], ...book });
  return { host, ...connectClient(host) };
};

test('what a cell looks like', async () => {
  const { Excel, host } = start();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1:B1');
    range.format.fill.color = '#ddeeff';
    range.format.font.bold = true;
    range.format.font.color = 'white';
    range.format.font.name = '游ゴシック';
    range.format.font.size = 14;
    range.format.horizontalAlignment = 'Center';
    range.format.verticalAlignment = 'Top';
    range.format.wrapText = true;
    range.format.columnWidth = 80;
    range.format.borders.getItem('EdgeBottom').style = 'Continuous';
    range.format.borders.getItem('EdgeBottom').color = '#336699';
    range.numberFormat = [['@', '#,##0']];
    range.load(
      'numberFormat,format/fill/color,format/font/bold,format/font/size,format/columnWidth,format/wrapText',
    );
    const mixed = range.getResizedRange(1, 0);
    mixed.load('format/fill/color,format/columnWidth');
    await context.sync();
    expect(range.format.fill.color).toBe('#DDEEFF');
    expect([
      range.format.font.bold,
      range.format.font.size,
      range.format.columnWidth,
      range.format.wrapText,
    ]).toEqual([true, 14, 80, true]);
    expect(range.numberFormat).toEqual([['@', '#,##0']]);
    expect(mixed.format.fill.color).toBeNull();
    expect(mixed.format.columnWidth).toBe(80);
    range.format.fill.clear();
    range.format.autofitColumns();
    await context.sync();
  });
  expect((await host.toData()).sheets[0]?.cells?.[0]?.style).toMatchObject({
    bold: true,
    fontColor: '#FFFFFF',
    numberFormat: '@',
    borders: { EdgeBottom: { style: 'Continuous', color: '#336699', weight: 'Thin' } },
  });
});

test('a full clear takes everything away; clearing contents leaves the look', async () => {
  const { Excel, host } = start();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1:B3');
    range.format.fill.color = '#FFFF00';
    range.clear('Contents');
    await context.sync();
    expect((await host.toData()).sheets[0]?.cells).toHaveLength(6);
    range.clear();
    await context.sync();
    const used = context.workbook.worksheets.getFirst().getUsedRangeOrNullObject();
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test('panes, page, gridlines and tab color', async () => {
  const { Excel, host } = start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.freezePanes.freezeAt(sheet.getRange('A1:A4'));
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.paperSize = 'A4';
    sheet.pageLayout.centerHorizontally = true;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows('$4:$4');
    sheet.pageLayout.setPrintArea('A1:B3');
    sheet.showGridlines = false;
    sheet.tabColor = '#217346';
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    sheet.load('tabColor,showGridlines,visibility');
    await context.sync();
    expect([frozen.address, titles.address, sheet.tabColor, sheet.visibility]).toEqual([
      '入力!A1:A4',
      '入力!4:4',
      '#217346',
      'Visible',
    ]);
  });
  expect((await host.toData()).sheets[0]).toMatchObject({
    frozen: { rows: 4, columns: 1 },
    page: {
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      printTitleRows: '4:4',
      printArea: 'A1:B3',
    },
    showGridlines: false,
  });
});

test('titles of a page span entire rows and columns', async () => {
  for (const set of [
    (layout: Excel.PageLayout) => layout.setPrintTitleRows('A4:B4'),
    (layout: Excel.PageLayout) => layout.setPrintTitleColumns('A4:A9'),
  ]) {
    const { Excel } = start();
    await expect(
      Excel.run(async (context) => {
        set(context.workbook.worksheets.getFirst().pageLayout);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  }
});

test('the bounds of an axis are numbers, or empty for those that Excel finds', async () => {
  const { Excel } = start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const { valueAxis } = sheet.charts.add('Line', sheet.getRange('A1:B3'), 'Columns').axes;
    valueAxis.minimum = 0;
    valueAxis.maximum = '';
    valueAxis.load('minimum,maximum');
    await context.sync();
    expect([valueAxis.minimum, valueAxis.maximum]).toEqual([0, '']);
  });
});

test('a member that is not played is refused by its name', async () => {
  const { Excel } = start();
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').format.font.strikethrough = true;
      await context.sync();
    }),
  ).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('RangeFont.Strikethrough') as string,
  });
});

test('conditional formats and validation are kept, read back and cleared', async () => {
  const { Excel, host } = start();
  const before = await host.toData();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A2:A3');
    const good = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    good.cellValue.format.font.color = '#006100';
    good.cellValue.rule = { formula1: '="一致"', operator: 'EqualTo' };
    const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.custom.rule.formula = '=$A2<0';
    custom.custom.format.fill.color = '#FFC7CE';
    range.dataValidation.rule = { list: { inCellDropDown: true, source: '単価,総価' } };
    const count = range.conditionalFormats.getCount();
    range.dataValidation.load('type,rule');
    good.load('type');
    good.cellValue.load('rule');
    await context.sync();
    expect(count.value).toBe(2);
    expect(range.dataValidation.type).toBe('List');
    expect(range.dataValidation.rule.list?.source).toBe('単価,総価');
    expect(good.cellValue.rule.operator).toBe('EqualTo');
  });
  expect((await host.toData()).sheets[0]?.conditionalFormats).toHaveLength(2);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1:B9');
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    await context.sync();
  });
  expect(await host.toData()).toEqual(before);
});

test('a chart beside the results', async () => {
  const { Excel, host } = start();
  const before = await host.toData();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns');
    chart.name = '割勘グラフ';
    chart.title.text = '負担額';
    chart.setPosition('D2', 'H15');
    chart.legend.position = 'Bottom';
    chart.axes.valueAxis.numberFormat = '#,##0';
    chart.series.load('items/name');
    chart.load('name,top,left,width,height,title/text');
    await context.sync();
    expect(chart.series.items.map((series) => series.name)).toEqual(['枚数', '計']);
    expect([chart.name, chart.title.text, chart.left, chart.top]).toEqual([
      '割勘グラフ',
      '負担額',
      162,
      18.75,
    ]);
    const again = sheet.charts.getItemOrNullObject('割勘グラフ');
    again.delete();
    await context.sync();
  });
  expect(await host.toData()).toEqual(before);
});

test('custom XML parts and settings round trip', async () => {
  const { Excel, host } = start();
  const namespace = 'urn:warikan:run';
  const xml = `<run xmlns="${namespace}"><sheet>割勘 &amp; 結果</sheet></run>`;
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add(xml);
    context.workbook.settings.add('view', { step: 2 });
    await context.sync();
  });
  await Excel.run(async (context) => {
    const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
    const other = context.workbook.customXmlParts.getByNamespace('urn:other').getOnlyItemOrNullObject();
    part.load('id,namespaceUri');
    const text = part.getXml();
    const setting = context.workbook.settings.getItemOrNullObject('view').load('value');
    await context.sync();
    expect([text.value, part.namespaceUri, other.isNullObject]).toEqual([xml, namespace, true]);
    expect(setting.value).toEqual({ step: 2 });
    part.setXml(`<run xmlns="${namespace}"/>`);
    const changed = part.getXml();
    await context.sync();
    expect(changed.value).toBe(`<run xmlns="${namespace}"/>`);
    part.delete();
    setting.delete();
    await context.sync();
  });
  expect(await host.toData()).toMatchObject({ customXml: [], settings: {} });
  const broken = Excel.run(async (context) => {
    context.workbook.customXmlParts.add('<run>');
    await context.sync();
  });
  await expect(broken).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('protection: writing is refused, protecting twice too', async () => {
  const { Excel, host } = start({ protected: true });
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getFirst();
    protection.load('protected');
    context.workbook.protection.load('protected');
    await context.sync();
    expect([protection.protected, context.workbook.protection.protected]).toEqual([true, false]);
  });
  const attempt = (act: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getFirst());
      await context.sync();
    });
  await expect(attempt((sheet) => void (sheet.getRange('A1').values = [[1]]))).rejects.toMatchObject({
    code: 'AccessDenied',
  });
  await expect(attempt((sheet) => void sheet.tables.add('A1:B3', true))).rejects.toMatchObject({
    code: 'AccessDenied',
  });
  await expect(attempt((sheet) => sheet.protection.protect())).rejects.toMatchObject({
    code: 'InvalidOperation',
  });
  await attempt((sheet) => sheet.protection.unprotect());
  await expect(attempt((sheet) => sheet.protection.unprotect())).rejects.toMatchObject({
    code: 'InvalidOperation',
  });
  await attempt((sheet) => void (sheet.getRange('A1').values = [['可']]));
  host.model.protected = true;
  await expect(attempt((sheet) => void (sheet.name = '別名'))).rejects.toMatchObject({
    code: 'AccessDenied',
  });
});

test('filters, hidden rows and merged cells can be seen before anything is written', async () => {
  const { Excel } = start({
    tables: [{ name: '表', address: 'A1:B3', filtered: true }],
    hiddenRows: [3],
    merged: ['D1:E2'],
    filter: { address: 'G1:H3', filtered: false },
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const table = sheet.tables.getItem('表');
    table.autoFilter.load('enabled,isDataFiltered');
    sheet.autoFilter.load('enabled,isDataFiltered');
    const rows = [sheet.getRange('A1:A3'), sheet.getRange('A3'), sheet.getRange('A1:A2')].map((range) =>
      range.load('rowHidden'),
    );
    const merged = sheet.getRange('A1:E5').getMergedAreasOrNullObject().load('address,areaCount');
    const none = sheet.getRange('A1:B3').getMergedAreasOrNullObject();
    await context.sync();
    expect([
      table.autoFilter.isDataFiltered,
      sheet.autoFilter.enabled,
      sheet.autoFilter.isDataFiltered,
    ]).toEqual([true, true, false]);
    expect(rows.map((range) => range.rowHidden)).toEqual([null, true, false]);
    expect([merged.address, merged.areaCount, none.isNullObject]).toEqual(['入力!D1:E2', 1, true]);
  });
});

test('manual calculation: nothing follows until it is asked for', async () => {
  const { Excel } = start({}, { calculationMode: 'Manual', iterative: true, precisionAsDisplayed: true });
  await Excel.run(async (context) => {
    const { application, workbook } = context;
    application.load('calculationMode');
    application.iterativeCalculation.load('enabled');
    workbook.load('usePrecisionAsDisplayed,isDirty,name');
    application.calculate('Full');
    const range = workbook.worksheets.getFirst().getRange('B2').load('values');
    await context.sync();
    expect([
      application.calculationMode,
      application.iterativeCalculation.enabled,
      workbook.usePrecisionAsDisplayed,
    ]).toEqual(['Manual', true, true]);
    expect(range.values).toEqual([[200]]);
    workbook.worksheets.getFirst().getRange('A2').values = [[1000]];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[200]]);
    application.calculationMode = 'Automatic';
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[2000]]);
  });
});

test('selecting, the active sheet, and what is selected', async () => {
  const { Excel } = start();
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add('結果');
    other.getRange('C3:D4').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect([selected.address, active.name]).toEqual(['結果!C3:D4', '結果']);
  });
});

test('sheets are moved and hidden; the last visible one stays', async () => {
  const { Excel, host } = start();
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add('表紙');
    other.position = 0;
    other.visibility = 'Hidden';
    const count = context.workbook.worksheets.getCount(true);
    await context.sync();
    expect(count.value).toBe(1);
  });
  expect((await host.toData()).sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
    ['表紙', 'Hidden'],
    ['入力', 'Visible'],
  ]);
});

test('totals row, conversion to a range, and resizing of a table', async () => {
  const { Excel, host } = start({ tables: [{ name: '表', address: 'A1:B3' }] });
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('表');
    const sheet = context.workbook.worksheets.getFirst();
    table.showTotals = true;
    table.showFilterButton = false;
    sheet.getRange('D2').formulas = [['=SUM(表[計])+表[[#Totals],[計]]']];
    const [total, sum] = [
      table.getTotalRowRange().load('values,address'),
      sheet.getRange('D2').load('values'),
    ];
    await context.sync();
    expect([total.address, total.values, sum.values]).toEqual(['入力!A4:B4', [['集計', 600]], [[1200]]]);
    table.showTotals = false;
    table.resize('A1:B5');
    const body = table.getDataBodyRange().load('address');
    sheet.getRange('D2').formulas = [['=SUM(表[計])']];
    table.convertToRange();
    const formula = sheet.getRange('D2').load('formulas,values');
    await context.sync();
    expect([body.address, formula.formulas, formula.values]).toEqual([
      '入力!A2:B5',
      [['=SUM(B2:B5)']],
      [[600]],
    ]);
  });
  expect((await host.toData()).sheets[0]?.tables).toBeUndefined();
});

test('cell and column properties in bulk, page texts, and the date system', async () => {
  const { Excel, host } = start({}, { date1904: true });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange('A1:B2');
    range.getRow(0).format.fill.color = '#DDEEFF';
    range.getRow(0).format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRange('B:B').format.columnWidth = 90;
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    const cells = range.getCellProperties({
      format: { fill: { color: true }, font: { bold: true }, borders: { style: true } },
    });
    const columns = range.getColumnProperties({ format: { columnWidth: true } });
    const day = context.workbook.functions.date(1904, 1, 2).load('value');
    sheet.load('standardWidth');
    await context.sync();
    expect(cells.value[0]?.[1]?.format).toMatchObject({
      fill: { color: '#DDEEFF' },
      font: { bold: false },
      borders: { bottom: { style: 'Continuous' } },
    });
    expect(cells.value[1]?.[0]?.format).toMatchObject({
      fill: { color: '#FFFFFF' },
      borders: { bottom: { style: 'None' } },
    });
    expect(columns.value.map((column) => column.format?.columnWidth)).toEqual([54, 90]);
    expect([day.value, sheet.standardWidth]).toEqual([1, 8.38]);
  });
  expect((await host.toData()).sheets[0]?.page).toEqual({ CenterFooter: '&P / &N' });
});

test('series of a chart are given one by one', async () => {
  const { Excel, host } = start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A2:A3'), 'Columns');
    const first = chart.series.getItemAt(0);
    first.name = '枚数';
    first.setXAxisValues(sheet.getRange('B2:B3'));
    chart.series.add('計').setValues(sheet.getRange('B2:B3'));
    await context.sync();
  });
  expect((await host.toData()).sheets[0]?.charts?.[0]?.series).toEqual([
    { name: '枚数', values: '入力!A2:A3', categories: '入力!B2:B3' },
    { name: '計', values: '入力!B2:B3', categories: '' },
  ]);
});

test('a workbook given back as data makes the same workbook again', async () => {
  const { Excel, host } = start(
    { merged: ['D1:E1'], hiddenRows: [9], columnWidths: { A: 80 } },
    { names: [{ name: '税率', formula: '=0.1' }] },
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.tables.add('A1:B3', true).name = '予定';
    sheet.charts.add('Line', sheet.getRange('A1:B3'), 'Columns');
    sheet.names.add('内輪', '=$A$2');
    sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    await context.sync();
  });
  const data = await host.toData();
  expect(await createHost(data).toData()).toEqual(data);
});
