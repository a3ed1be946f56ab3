/// <reference types="office-js" />
/**
 * Boots the real, unmodified client library in a page of its own that has no page: no screen, no network.
 * The library comes from npm and is neither kept in this repository nor changed.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script, type Context } from 'node:vm';
import { requirementMatrix } from '../host/requirements';

/** The way into the library without a browser: text goes out, text comes in. */
export interface NativeBridge {
  sendMessageToHost: (text: string) => void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

/** The library's namespaces, typed by @types/office-js. */
export interface Client {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
}

interface Page extends Context, Partial<Client> {
  OSF?: { _OfficeAppFactory?: { getContext: () => unknown } };
  OfficeExt?: {
    Requirement: {
      RequirementsMatrixFactory: {
        getDefaultRequirementMatrix: (app: { get_requirementMatrix: () => string }) => unknown;
      };
    };
  };
}

let compiled: Script | undefined;

function script(): Script {
  if (compiled) return compiled;
  const file = createRequire(__filename).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  compiled = new Script(readFileSync(file, 'utf8'), { filename: file });
  return compiled;
}

/** The least of a browser that the library looks at while it loads. */
function emptyPage(bridge: NativeBridge): Page {
  const page: Page = {
    // Of the caller's realm, so that arrays and errors compare as its own.
    JSON,
    Promise,
    Error,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: 'node' },
    location: { search: '', hash: '', href: 'https://localhost/' },
    document: { getElementsByTagName: () => [], createElement: () => ({}) },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    _richApiNativeBridge: bridge,
  };
  page['window'] = page;
  page['self'] = page;
  return page;
}

/** A client of its own for each call; several may talk to one host. */
export function bootClient(bridge: NativeBridge): Client {
  const page = createContext(emptyPage(bridge)) as Page;
  script().runInContext(page);
  const { Excel: excel, Office: office, OfficeExtension: extension, OSF: osf, OfficeExt: ext } = page;
  if (!excel || !office || !extension || !osf || !ext) throw new Error('The client library did not load.');
  const requirements = ext.Requirement.RequirementsMatrixFactory.getDefaultRequirementMatrix({
    get_requirementMatrix: () => requirementMatrix,
  });
  const context = {
    requirements,
    host: 'Excel',
    platform: 'OfficeOnline',
    displayLanguage: 'ja-JP',
    contentLanguage: 'ja-JP',
  };
  // In a page, office.js provides this after it has talked to the host.
  osf._OfficeAppFactory = { getContext: () => context };
  return { Excel: excel, Office: office, OfficeExtension: extension };
}
