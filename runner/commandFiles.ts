/**
 * Reads what a step wrote to `GITHUB_OUTPUT` or `GITHUB_STATE`: lines `key=value`, or `key<<DELIMITER`, the value's
 * lines and the delimiter alone.
 *
 * @throws Error for a line that the runner would refuse
 */
export function readCommandFile(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const multiline = /^([^=]+?)<<(.+)$/.exec(line);
    if (multiline?.[1] !== undefined && multiline[2] !== undefined) {
      const end = lines.indexOf(multiline[2], index + 1);
      if (end < 0) throw new Error(`The value of ${multiline[1]} has no end.`);
      values[multiline[1]] = lines.slice(index + 1, end).join('\n');
      index = end;
      continue;
    }
    const equals = line.indexOf('=');
    if (equals < 1) throw new Error(`The runner refuses the line ${JSON.stringify(line)}.`);
    values[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return values;
}

/** A line by which a step asks the runner to show a message beside the run. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
}

/** Every workflow command that the runner would obey in a step's output, the old `##[name]` form included. */
export function readWorkflowCommands(
  stdout: string,
): readonly { readonly name: string; readonly message: string }[] {
  return stdout.split(/\r\n?|\n/).flatMap((line) => {
    const command =
      /^\s*::([A-Za-z-]+)(?: [^:]*(?::(?!:)[^:]*)*)?::(.*)$/s.exec(line) ??
      /##\[([A-Za-z-]+)[^\]]*\](.*)$/s.exec(line);
    if (command?.[1] === undefined) return [];
    return [{ name: command[1], message: unescaped(command[2] ?? '') }];
  });
}

/** The annotations among the workflow commands. */
export function readAnnotations(stdout: string): readonly Annotation[] {
  return readWorkflowCommands(stdout).flatMap(({ name, message }) =>
    name === 'error' || name === 'warning' || name === 'notice' ? [{ level: name, message }] : [],
  );
}

/** A step's output as the runner shows it: what `::add-mask::` names is `***`, and those lines are gone. */
export function withoutSecrets(stdout: string): string {
  const secrets = readWorkflowCommands(stdout)
    .filter(({ name, message }) => name === 'add-mask' && message !== '')
    .map(({ message }) => message)
    .sort((left, right) => right.length - left.length);
  const shown = stdout.replace(/^\s*::add-mask::.*(?:\r?\n|$)/gm, '');
  return secrets.reduce((text, secret) => text.replaceAll(secret, '***'), shown);
}

function unescaped(message: string): string {
  return message.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
}
