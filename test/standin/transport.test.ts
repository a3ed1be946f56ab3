import { createHost, sheetOf } from '../../src/standin/host';
import { createTransport, frameAddress, frameName } from '../../src/standin/transport';

const hostOrigin = 'https://localhost:8443';
const addinOrigin = 'https://localhost:8444';

interface Posted {
  _actionName: string;
  _correlationId: number;
  _errorCode: number;
  _responseType: number;
  _data: unknown;
}

const start = () => {
  const host = createHost({ sheets: [sheetOf('入力', [['枚数'], [100]])], settings: { 色: 'dark' } });
  const posted: Posted[] = [];
  const transport = createTransport(host, {
    conversationId: 'c1',
    controlId: 'ctl1',
    hostOrigin,
    addinOrigin,
    documentUrl: `${hostOrigin}/Book1.xlsx`,
    locale: 'ja-jp',
    post: (text) => posted.push(JSON.parse(text) as Posted),
  });
  let next = 1;
  /** Sends a message as the client does, and waits for its answer. */
  const send = async (name: string, data: unknown, type = 0): Promise<Posted | undefined> => {
    const id = next++;
    const message = {
      _messageType: 0,
      _actionName: name,
      _conversationId: 'c1',
      _correlationId: id,
      _origin: addinOrigin,
      _data: data,
      _actionType: type,
      _serializerVersion: 1,
    };
    expect(transport.receive(JSON.stringify(message), addinOrigin)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return posted.find((answer) => answer._correlationId === id && answer._responseType === 0);
  };
  return { host, posted, transport, send };
};

const richApi = (body: unknown) => ({
  DdaMethod: { ControlId: 'ctl1', Version: 1, DispatchId: 93 },
  ArrayData: ['', 'POST', 'ProcessQuery', [], JSON.stringify(body), 0, 1, '', '', '', '', '', ''],
});

test('tells the client about itself, with no more than it can do', async () => {
  const { send } = start();
  const answer = await send('ContextActivationManager_getAppContextAsync', 'ctl1');
  expect(answer).toMatchObject({
    _errorCode: 0,
    _data: { _id: 'ctl1', _appName: 16, _clientMode: 1, _settings: [['色', '"dark"']] },
  });
  const matrix = (answer?._data as { _requirementMatrix: string })._requirementMatrix;
  expect(JSON.parse(matrix)).toEqual({ ExcelApi: 1.14, RichApiRuntime: 1.2, RichApiRuntimeFlag: 1.2 });
  expect(await send('ContextActivationManager_notifyHost', ['ctl1', 1])).toMatchObject({
    _data: null,
    _errorCode: 0,
  });
});

test('answers a rich API request, and the service that is asked for at the start', async () => {
  const { send } = start();
  const answer = await send(
    'executeMethod',
    richApi({
      AutoKeepReference: false,
      Actions: [
        { Id: 4, ActionType: 1, Name: '', ObjectPathId: 3 },
        { Id: 5, ActionType: 3, Name: 'GetCount', ObjectPathId: 3, ArgumentInfo: { Arguments: [null] } },
        {
          Id: 7,
          ActionType: 3,
          Name: 'NotifyActionHandlerReady',
          ObjectPathId: 6,
          ArgumentInfo: { Arguments: [] },
        },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: '' },
        3: { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
        6: { Id: 6, ObjectPathType: 2, Name: 'Microsoft.InternalService.AddinInternalService' },
      },
    }),
  );
  const data = answer?._data as { Version: number; Error: number; Data: [number, string[], string] };
  expect([data.Version, data.Error, data.Data[0]]).toEqual([1, 0, 200]);
  expect(JSON.parse(data.Data[2])).toEqual({
    Results: [
      { ActionId: 4, Value: {} },
      { ActionId: 5, Value: 1 },
      { ActionId: 7, Value: null },
    ],
    TraceIds: [],
  });
});

test('saves settings, and says of what it does not know that it is not supported', async () => {
  const { send, host } = start();
  const saved = await send('executeMethod', {
    DdaMethod: { DispatchId: 76 },
    DdaSettingsMethod: { OverwriteIfStale: true, Properties: [['表示', '{"段階":2}']] },
  });
  expect(saved?._data).toEqual({ Version: 1, Error: 0 });
  expect((await host.toData()).settings).toEqual({ 表示: { 段階: 2 } });
  expect((await send('executeMethod', { DdaMethod: { DispatchId: 64 } }))?._data).toEqual({
    Version: 1,
    Error: 5000,
  });
  expect(await send('displayDialog', {})).toMatchObject({ _errorCode: -2 });
});

test('events go to the add-in that asked for them', async () => {
  const { send, host, posted } = start();
  host.coauthor.setValues('入力', 'A2', [[1]]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await send('richApiMessage', { controlId: 'ctl1', eventDispId: 33, targetId: '' }, 1);
  expect(posted.filter((message) => message._responseType === 1)).toEqual([]);
  host.coauthor.setValues('入力', 'A2', [[2]]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const [event] = posted.filter((message) => message._responseType === 1);
  const { ArrayData: entries } = event?._data as { ArrayData: unknown[][] };
  expect(entries[0]?.slice(0, 3)).toEqual([65536, 10, host.model.sheets[0]?.id]);
  expect(JSON.parse(String(entries[0]?.[3]))).toMatchObject({ address: 'A2', source: 'Remote' });
  await send('richApiMessage', { eventDispId: 33 }, 2);
  host.coauthor.setValues('入力', 'A2', [[3]]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(posted.filter((message) => message._responseType === 1)).toHaveLength(1);
});

test('a command is told to the client that listens, and ends when the client says that it is completed', async () => {
  const { transport, send, posted } = start();
  await expect(transport.command('audit')).rejects.toThrow('Nobody listens');
  await send('appCommandInvoked', { controlId: 'ctl1', eventDispId: 39, targetId: '' }, 1);
  expect(transport.hearsCommands()).toBe(true);
  const completed = (id: string, status: number) =>
    send('executeMethod', { DdaMethod: { DispatchId: 94 }, 0: id, 1: status, 2: '{}' });

  const audit = transport.command('audit');
  const told = posted.filter(
    ({ _actionName, _responseType }) => _actionName === 'appCommandInvoked' && _responseType === 1,
  );
  expect(told.map(({ _data }) => _data)).toEqual([['ctl1-1', 'audit', '{"source":{"id":"audit"}}']]);
  await completed('ctl1-1', 0);
  await expect(audit).resolves.toBeUndefined();

  const unknown = transport.command('nothing');
  const failed = expect(unknown).rejects.toThrow('The command nothing failed: 5011.');
  await completed('ctl1-2', 5011);
  await failed;
});

test('the pane is shown when the add-in asks for it', async () => {
  const { send, host } = start();
  const service = 'Microsoft.AppRuntime.AppRuntimeService';
  const show = {
    Id: 2,
    ActionType: 3,
    Name: 'SetAppRuntimeState',
    ObjectPathId: 1,
    ArgumentInfo: { Arguments: ['Visible'] },
  };
  expect(host.model.runtime.visible).toBe(false);
  await send(
    'executeMethod',
    richApi({
      AutoKeepReference: false,
      Actions: [{ Id: 1, ActionType: 1, Name: '', ObjectPathId: 1 }, show],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: service } },
    }),
  );
  expect(host.model.runtime.visible).toBe(true);
});

test('messages of other windows and other conversations are none of its business', () => {
  const { transport, posted } = start();
  const message = {
    _messageType: 0,
    _actionName: 'executeMethod',
    _conversationId: 'c1',
    _correlationId: 1,
    _data: {},
    _actionType: 0,
  };
  expect(transport.receive(JSON.stringify(message), 'https://example.com')).toBe(false);
  expect(transport.receive(JSON.stringify({ ...message, _conversationId: 'c2' }), addinOrigin)).toBe(false);
  expect(transport.receive('not a message', addinOrigin)).toBe(false);
  expect(transport.receive({ some: 'object' }, addinOrigin)).toBe(false);
  expect(posted).toEqual([]);
});

test("the frame's name and address say whom the client talks to", () => {
  const identity = { conversationId: 'c1', controlId: 'ctl1', hostOrigin, locale: 'ja-jp' };
  expect(JSON.parse(frameName(identity))).toMatchObject({
    xdmInfo: 'c1|ctl1|https://localhost:8443',
    serializerVersion: '1',
  });
  expect(frameAddress('https://localhost:8444/taskpane.html', identity)).toBe(
    'https://localhost:8444/taskpane.html?_host_Info=Excel$Web$16.00$ja-jp$c1$$disableLogging$0',
  );
});
