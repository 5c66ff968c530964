/** What a script needs and Windows PowerShell 5.1 on .NET Framework 4.8, the shell of a Windows node, lacks. */
import type { ScriptCommand, ScriptFacts } from './powershell.ts';

/**
 * The cmdlets outside of PowerShell's core module that scripts here may call, with the parameters of their
 * documentation (Microsoft's for 5.1, AWS's for AWS Tools); no reference assembly of theirs is to be had.
 */
const documentedCmdlets: Readonly<Record<string, readonly string[]>> = {
  'Get-ECRLoginCommand': [
    ...['RegistryId', 'Region', 'ClientConfig', 'EndpointUrl', 'AccessKey', 'SecretKey', 'SessionToken'],
    ...['ProfileName', 'ProfileLocation', 'Credential', 'NetworkCredential'],
  ],
  'Get-FileHash': ['Path', 'LiteralPath', 'InputStream', 'Algorithm'],
  'Get-Service': [
    ...['Name', 'DisplayName', 'ComputerName', 'DependentServices', 'RequiredServices', 'Include', 'Exclude'],
    'InputObject',
  ],
  'Start-Service': [
    'Name',
    'DisplayName',
    'InputObject',
    'PassThru',
    'Include',
    'Exclude',
    'WhatIf',
    'Confirm',
  ],
  'Start-Sleep': ['Seconds', 'Milliseconds'],
  'Stop-Service': [
    ...['Name', 'DisplayName', 'InputObject', 'PassThru', 'Include', 'Exclude', 'Force', 'NoWait', 'WhatIf'],
    'Confirm',
  ],
};

const commonParameters = [
  ...['Debug', 'ErrorAction', 'ErrorVariable', 'InformationAction', 'InformationVariable', 'OutBuffer'],
  ...['OutVariable', 'PipelineVariable', 'Verbose', 'WarningAction', 'WarningVariable'],
];

const laterOperators = ['?:', '??', '??=', '?.', '?[]', '&&', '||'];

const laterVariables = [
  ...['IsWindows', 'IsLinux', 'IsMacOS', 'IsCoreCLR', 'PSStyle', 'EnabledExperimentalFeatures'],
  ...['PSNativeCommandArgumentPassing', 'PSNativeCommandUseErrorActionPreference'],
];

/** Programs whose names 5.1 has as aliases of cmdlets. */
const aliases51 = ['curl', 'sc', 'wget'];

/** Each in a few words; empty when the script fits. */
export function differencesFrom51(facts: ScriptFacts): readonly string[] {
  return [
    ...facts.errors.map((error) => `syntax: ${error}`),
    ...laterOperators
      .filter((operator) => facts.operators.includes(operator))
      .map((operator) => `operator ${operator}`),
    ...facts.constructs.map((construct) => `syntax: ${construct}`),
    ...facts.variables
      .filter((variable) => includes(laterVariables, variable))
      .map((variable) => `variable $${variable}`),
    ...facts.unknown.cmdlets
      .filter((name) => parametersOf(name) === undefined)
      .map((name) => `cmdlet ${name} is not known here to be in 5.1`),
    ...facts.unknown.parameters.map((parameter) => `parameter ${parameter}`),
    ...facts.commands.flatMap(unknownParameters).map((parameter) => `parameter ${parameter}`),
    ...facts.commands
      .filter(({ name }) => includes(aliases51, name))
      .map(({ name }) => `program ${name} is an alias of a cmdlet in 5.1`),
    ...facts.commands
      .filter((command) => isProgram(command, facts) && command.texts.some((text) => /^$|"/.test(text)))
      .map(
        ({ name }) =>
          `program ${name} has an argument that 5.1 hands on wrongly: an empty one, or a quote in it`,
      ),
    ...facts.unknown.types.map((type) => `type [${type}]`),
    ...facts.unknown.members.map((member) => `member ${member}`),
    ...facts.members
      .filter(({ type, name }) => (type ?? 'System.String') === 'System.String' && /^split$/i.test(name))
      .flatMap(({ texts }) => texts.filter((text) => text.length > 1))
      .map((text) => `Split('${text}') splits at each of the characters in 5.1`),
  ];
}

function unknownParameters({ name, parameters }: ScriptCommand): readonly string[] {
  const documented = parametersOf(name);
  if (documented === undefined) return [];
  const known = [...documented, ...commonParameters].map((parameter) => `-${parameter}`.toLowerCase());
  return parameters
    .filter((parameter) => !known.some((each) => each.startsWith(parameter.toLowerCase())))
    .map((parameter) => `${name} ${parameter}`);
}

function parametersOf(cmdlet: string): readonly string[] | undefined {
  const names = Object.keys(documentedCmdlets);
  return documentedCmdlets[names.find((name) => includes([name], cmdlet)) ?? ''];
}

/** A native program, or a variable that may hold the path of one. */
function isProgram({ name }: ScriptCommand, { functions }: ScriptFacts): boolean {
  return !/^\w+-\w+$|^[({]/.test(name) && !includes(functions, name);
}

/** PowerShell's names have no case. */
function includes(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}
