import type { ParameterValue } from '../configuration.ts';
import type { ConfigurationProblem } from '../problem.ts';

type Check = { code: string; fits(value: ParameterValue['value']): boolean };

const positive: Check = {
  code: 'region-file-parameter-not-positive',
  fits: (value) => typeof value === 'number' && value > 0,
};
const yesOrNo: Check = { code: 'region-file-parameter-not-yes-or-no', fits: (value) => typeof value === 'boolean' };
const share: Check = {
  code: 'region-file-parameter-not-a-share',
  fits: (value) => typeof value === 'number' && value >= 0 && value <= 1,
};

/** Parameters that the product's own figures go by. A region may keep others, of any kind. */
const CHECKS: Readonly<Record<string, Check>> = {
  'hours-per-agency-week': positive,
  'own-personnel-cost-includes-pensions': yesOrNo,
  'status-tolerance': share,
  'risk-acceptance-threshold': positive,
  'follow-up-escalation-days': positive,
};

/** Parameters that figures go by hold what those figures can use. */
export function parameterValueProblems(parameters: readonly ParameterValue[]): ConfigurationProblem[] {
  return parameters.flatMap(({ key, value, line }) => {
    const check = Object.hasOwn(CHECKS, key) ? CHECKS[key] : undefined;
    return !check || check.fits(value) ? [] : [{ code: check.code, line, values: { key, value: String(value) } }];
  });
}
