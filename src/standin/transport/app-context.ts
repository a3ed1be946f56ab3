/** What the host tells the client about itself at the start. */
import type { Model } from '../host/model';
import { requirementMatrix } from '../host/requirements';

export interface AppIdentity {
  controlId: string;
  documentUrl: string;
  /** `ja-jp`. */
  locale: string;
}

/** A version of Excel on the web, as the client wants one; the requirement sets say what there is. */
const VERSION = '16.0.18000.1000';

/** 16 = Excel on the web. */
const EXCEL_ON_THE_WEB = 16;

/** The client starts only when each of these is there. */
export function appContext(model: Model, identity: AppIdentity): Record<string, unknown> {
  return {
    _id: identity.controlId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: VERSION,
    _appUILocale: identity.locale,
    _dataLocale: identity.locale,
    _docUrl: identity.documentUrl,
    _clientMode: 1,
    _settings: [...model.settings].map(([name, value]) => [name, JSON.stringify(value)]),
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: identity.controlId,
    _appInstanceId: identity.controlId,
    _appMinorVersion: 0,
    _requirementMatrix: requirementMatrix,
    _hostFullVersion: VERSION,
    _addinName: 'Warikan',
    _appDomains: [],
    _dialogRequirementMatrix: '{}',
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
